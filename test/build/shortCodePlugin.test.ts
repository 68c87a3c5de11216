import { describe, expect, it } from 'vitest';
import { withOneJsx, withoutConst } from '../../build/shortCodePlugin.ts';

const RUNTIME = `
exported_jsx = jsxProd;
exported_jsxs = jsxProd;
export { exported_jsx as jsx,exported_jsxs as jsxs };`;

describe('withOneJsx', () => {
  it('exports jsx as jsxs too', () => {
    expect(withOneJsx(RUNTIME)).toContain('{ exported_jsx as jsx,exported_jsx as jsxs }');
  });

  it('refuses a runtime where the two are not the same', () => {
    const other = RUNTIME.replace('exported_jsxs = jsxProd', 'exported_jsxs = jsxsProd');
    expect(() => withOneJsx(other)).toThrow('React is written anew');
  });
});

describe('withoutConst', () => {
  it('declares with let, whatever is declared and wherever', () => {
    const code = 'const [a] = [1]; for (const { b } of c) { const d = () => { const e = 1; }; }';
    expect(withoutConst(code)).toBe(code.replaceAll('const', 'let'));
  });

  it('leaves what only reads like a declaration alone', () => {
    const code = 'let a = "const b = 1"; // const c\nvar d = `const e`, f = { const: 1 }.const;';
    expect(withoutConst(code)).toBe(code);
  });
});
