import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cssModuleNames } from '../../build/cssModuleNames.ts';

describe('cssModuleNames', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jotglass-css-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'inspect'));
  const paths = Array.from({ length: 30 }, (_, nth) =>
    join(folder, nth % 2 ? 'inspect' : '', `File${nth}.module.css`),
  );
  for (const path of paths) {
    writeFileSync(
      path,
      '.a, .b:not(.a) { margin: 0.5rem } .verdict { animation: c } @keyframes c {}',
    );
  }

  it('gives each class of each file a name of its own', () => {
    const nameOf = cssModuleNames(folder);
    const names = paths.flatMap((path) => ['a', 'b', 'c'].map((name) => nameOf(name, path)));
    expect(new Set(names).size).toBe(90);
    for (const name of names) expect(name).toMatch(/^[a-z]{1,2}$/);
  });

  it('gives a class the same name each time, in whatever order the files come', () => {
    const one = cssModuleNames(folder);
    const other = cssModuleNames(folder);
    const forwards = paths.map((path) => one('verdict', path));
    const backwards = [...paths].reverse().map((path) => other('verdict', `${path}?used`));
    expect(backwards.reverse()).toEqual(forwards);
    expect(one('verdict', `${paths[0]}`)).toBe(forwards[0]);
  });

  it('counts the classes and animations that are written, and none twice', () => {
    const nameOf = cssModuleNames(folder);
    const names = paths.flatMap((path) =>
      ['a', 'b', 'c', 'verdict'].map((name) => nameOf(name, path)),
    );
    expect(
      names.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)).at(-1),
    ).toBe('dp');
  });

  it('refuses a file that is elsewhere, whose name might meet another', () => {
    expect(() => cssModuleNames(folder)('a', '/elsewhere/X.module.css')).toThrow('is not in');
  });
});
