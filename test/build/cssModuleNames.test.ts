import { describe, expect, it } from 'vitest';
import { cssModuleNames } from '../../build/cssModuleNames.ts';

describe('cssModuleNames', () => {
  it('names a class after its file, the same each time', () => {
    const nameOf = cssModuleNames();
    expect(nameOf('verdict', '/src/ui/Status.module.css')).toBe('Status_verdict');
    expect(nameOf('verdict', '/src/ui/Status.module.css?used')).toBe('Status_verdict');
  });

  it('refuses two files of the same name, whose classes would meet', () => {
    const nameOf = cssModuleNames();
    nameOf('verdict', '/src/ui/inspect/Status.module.css');
    expect(() => nameOf('verdict', '/src/ui/refresh/Status.module.css')).toThrow(
      'Two CSS Modules are named Status',
    );
  });
});
