import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { asModule } from '../../../build/react/modulesPlugin.ts';
import { ownFunctions } from '../../../build/react/own.ts';
import { pruned, withoutFeatures } from '../../../build/react/prune.ts';

const require = createRequire(import.meta.url);
const path = require.resolve('react-dom/package.json').replace('package.json', 'cjs');
const react = asModule(readFileSync(`${path}/react-dom-client.production.js`, 'utf8'));

/** Rounds until nothing more goes, without what is only layout. */
function left(code: string): string {
  const next = pruned(code);
  if (next !== code) return left(next);
  return code
    .replace(/\s+/g, ' ')
    .replace(/\{ \}|\{\}/g, '{}')
    .trim();
}

/** What is left of the body of a function that runs. */
function bodyLeft(body: string): string {
  const code = left(`g(f); function f(x, y) { ${body} }`);
  return code.replace(/^g\(f\); function f\(x, y\) \{ ?/, '').replace(/ ?\}$/, '');
}

describe('a switch on the tag of a fiber', () => {
  it.each([
    ['loses a branch', 'case 13: a(); break; case 5: b();', 'case 5:b();'],
    ['loses a label', 'case 27: case 5: b();', 'case 5: b();'],
    ['loses a branch that falls on', 'case 13: a(); case 5: b();', 'case 5:b();'],
    [
      'keeps a branch that is fallen into',
      'case 5: b(); case 13: a(); break; case 31: c();',
      'case 5:b(); a(); break;',
    ],
    ['keeps the default', 'case 13: a(); break; default: b();', 'default:b();'],
    [
      'loses a branch after one that ends in all ways',
      'case 5: if (y) return 1; else { throw y; } case 13: a();',
      'case 5:if (y) return 1; else { throw y; }',
    ],
    [
      'keeps a branch after one that ends in some ways',
      'case 5: if (y) return; case 13: a();',
      'case 5:if (y) return; a();',
    ],
  ])('%s', (_, branches, kept) => {
    const layout = (code: string): string => code.replace(/([:;{}]) /g, '$1');
    const code = bodyLeft(`switch (x.tag) { ${branches} }`);
    expect(layout(code)).toBe(layout(`switch (x.tag) {${kept}}`));
  });

  it('keeps the variables of a branch that goes', () => {
    expect(bodyLeft('switch (x.tag) { case 13: var z = a(); break; case 5: z = b(); }')).toBe(
      '{var z;switch (x.tag) {case 5:z = b(); }}',
    );
  });

  it('of something else stays', () => {
    const update = 'switch (update.tag) { case 1: a(); break; case 2: b(); }';
    expect(bodyLeft(update)).toBe(update);
    expect(bodyLeft('switch (x.kind) { case 13: a(); }')).toBe('switch (x.kind) { case 13: a(); }');
  });
});

describe('a comparison with a tag that no fiber has', () => {
  it.each([
    ['if (13 === x.tag) a(); else b();', '{b();}'],
    ['if (13 !== x.tag) a(); else b();', '{a();}'],
    ['if (5 === x.tag || 13 === x.tag) a();', 'if (5 === x.tag || !1) a();'],
    ['if (y && 13 === x.tag) a();', '{}'],
    ['if (c() && 13 === x.tag) a();', 'if (c() && !1) a();'],
    ['return y && 13 === x.tag;', 'return y && !1;'],
    ['y = 5 !== x.tag && 13 === x.tag;', 'y = !1;'],
    ['y = typeof (z && 13 === x.tag);', 'y = typeof (z && !1);'],
    ['return 13 === x.tag ? a() : b();', 'return (b());'],
    ['var tag = x.tag; return 13 === tag;', 'var tag = x.tag; return !1;'],
    ['if (13 === x.tag) { var z = a(); } return z;', '{var z;} return z;'],
    ['for (y = 0; 13 === x.tag; ) a();', '{y = 0;}'],
  ])('is false: %s', (code, kept) => {
    expect(bodyLeft(code)).toBe(kept);
  });

  it.each([
    'return 5 === x.tag;',
    'return 13 === x.length;',
    'return 13 == x.tag;',
    'var tag = x.tag; tag = x.nodeType; return 9 === tag;',
    'var tag = x.tag; tag++; return 9 === tag;',
    'return 9 === y;',
    'return 1 === update.tag;',
    'var tag = update.tag; return 1 === tag;',
    'return 1 === root.tag;',
    'return 1 === pendingQueue.tag;',
    'return 1 === this.tag;',
    'return 1 === hook.memoizedState.tag;',
  ])('is not this: %s', (code) => {
    expect(bodyLeft(code)).toBe(code);
  });
});

describe('a variable', () => {
  it('that is set to another value by nobody who is left has its first one', () => {
    const code =
      'var on = !1; f(); function f() { if (on) a(); else b(); } function g() { on = !0; }';
    expect(left(code)).toBe('f(); function f() { {b();} }');
  });

  it('that is set to another value has both', () => {
    const code = 'var on = !1; f(); function f() { if (on) a(); on = !0; }';
    expect(left(code)).toBe(code);
  });

  it('is compared in vain with what it is never set to', () => {
    const code =
      'var on = 0; g(f); function f(x) { switch (on) {case 1:a(); break; case 2:b(); } on = x ? 1 : 0; }';
    expect(left(code)).toBe(
      'var on = 0; g(f); function f(x) { switch (on) {case 1:a(); break; } on = x ? 1 : 0; }',
    );
  });

  it.each([
    'var on = !1; g(f); function f(on) { if (on) a(); }',
    'var on = 0; f(); function f() { on++; if (on) a(); }',
    'var on = 0; g(f); function f(x) { for (on in x) if (on) a(); }',
    'var on = 0; g(f); function f(x) { on = x; if (on) a(); }',
    'var on = 0; f(); function f() { on |= 2; if (0 === on) a(); }',
  ])('may have any value: %s', (code) => {
    expect(left(code)).toBe(code);
  });

  it('that holds an error which nobody throws is equal to nothing', () => {
    const code = 'var never = Error(1); g(f); function f(x) { if (x === never) a(); else b(); }';
    expect(left(code)).toBe('g(f); function f(x) { {b();} }');
    const thrown = 'var some = Error(1); g(f); function f(x) { if (x === some) a(); throw some; }';
    expect(left(thrown)).toBe(thrown);
  });
});

describe('a function', () => {
  it('that is set to another one may return anything', () => {
    const code = 'g(f()); function f() { return 1; } function g() { f = k; }';
    expect(left(code)).toBe(code);
  });

  it.each([
    ['a(); f(); function f() {}', 'a(); void 0;'],
    ['a(f(b.c)); function f() { return 1; }', 'a(1);'],
    ['a(f(b())); function f() { return 1; }', 'a(f(b())); function f() { return 1; }'],
    ['a(f()); function f(f) { return 1; }', 'a(f()); function f(f) { return 1; }'],
  ])('that does nothing is as good as what it returns: %s', (code, kept) => {
    expect(left(code)).toBe(kept);
  });
});

describe('syntax that is not known', () => {
  it.each([
    ['var a = null; [a] = b();', 'ArrayPattern'],
    ['var a = null; ({ a: a } = b());', 'ObjectPattern'],
    ['function f({ a: a }) {}', 'ObjectPattern'],
    ['function f(a = 1) {}', 'AssignmentPattern'],
    ['function f(...a) {}', 'RestElement'],
    ['class A {}', 'ClassDeclaration'],
    ['for (var a of b) c(a);', 'ForOfStatement'],
    ['a({ b });', 'property without a colon'],
    ['a({ b() {} });', 'property without a colon'],
    ['a({ get b() { return 1; } });', 'property without a colon'],
    ['let a = 1;', 'let'],
  ])('is refused: %s', (code, what) => {
    expect(() => pruned(code)).toThrow(`build/react/ does not know its syntax "${what}"`);
  });
});

describe('what is not reached', () => {
  it.each([
    ['a(); function b() { c(); } function c() { b(); }', 'a();'],
    ['a(); function B() {} B.prototype.c = function () {};', 'a();'],
    ['f(); function f() { return a(); b(); }', 'f(); function f() {return a();}'],
    ['f(); function f() { return z; var z = 1; }', 'f(); function f() {var z;return z;}'],
    ['f(); function f() { a(g); } function g() {}', 'f(); function f() { a(g); } function g() {}'],
    ['a(); var b = c();', 'a(); var b = c();'],
    ['a(f()); async function f() {}', 'a(f()); async function f() {}'],
    ['a(f()); function f() {}', 'a(void 0);'],
    ['a(); B.prototype.c = 1;', 'a(); B.prototype.c = 1;'],
    ['f(); function f() { a(); function b() {} }', 'f(); function f() { a(); }'],
  ])('goes, and nothing else: %s', (code, kept) => {
    expect(left(code)).toBe(kept);
  });

  it('is every hook but those that are kept', () => {
    expect(left('a({ readContext: 1, useState: 2, useReducer: 3, use: 4, useId: 5 });')).toBe(
      'a({readContext: 1,useState: 2,useId: 5});',
    );
  });
});

describe('an expression whose value is given', () => {
  const body = 'if (null !== workInProgress.memoizedState) a(); else b();';

  it('has it in the function that the row names', () => {
    expect(left(`beginWork(); function beginWork() { ${body} }`)).toBe(
      'beginWork(); function beginWork() { {b();} }',
    );
  });

  it('may have any other elsewhere', () => {
    expect(bodyLeft(body)).toBe(body);
    expect(left(body)).toBe(body);
  });
});

describe('a fiber that is left out', () => {
  it('throws what React throws for an unknown element', () => {
    expect(bodyLeft('var fiberTag = 0; y && (fiberTag = 1); a(fiberTag);')).toBe(
      'var fiberTag = 0; y && (fiberTag = (pendingProps = Error(formatProdErrorMessage(130, type.name || type, "")), 29)); a(fiberTag);',
    );
    expect(bodyLeft('var fiberTag = 0; fiberTag = y ? 5 : 6; a(fiberTag);')).toBe(
      'var fiberTag = 0; fiberTag = y ? 5 : 6; a(fiberTag);',
    );
  });
});

describe('a parameter', () => {
  it('has the value that every call gives', () => {
    expect(left('f(1); f(1); function f(x) { if (2 === x) a(); else b(x); }')).toBe(
      'f(1); f(1); function f(x) { {b(1);} }',
    );
    expect(left('f(); function f(x) { a(x.b, x); }')).toBe(
      'f(); function f(x) { a((void 0).b, void 0); }',
    );
  });

  it.each([
    'f(1); f(2); function f(x) { a(x); }',
    'f(1); g(f); function f(x) { a(x); }',
    'f(b); function f(x) { a(x); }',
    'f(1); function f(x) { x = b; a(x); }',
    'f(1); function f(x) { a(x); a(function (x) { a(x); }); }',
    'f(1); function f(x) { a(arguments, x); }',
  ])('may have any other: %s', (code) => {
    expect(left(code)).toBe(code);
  });
});

describe('a variable of a function', () => {
  it('that is set once has its value', () => {
    expect(bodyLeft('var z = !1; if (z) a(); else b();')).toBe('var z = !1; {b();}');
  });

  it.each([
    'var z = !1; z = y; if (z) a();',
    'if (z) a(); var z = !0;',
    'if (y) var z = !0; if (z) a();',
  ])('may have any other: %s', (code) => {
    expect(bodyLeft(code)).toBe(code);
  });
});

describe('a property that has one value', () => {
  it('is read, set and written into objects no more', () => {
    expect(bodyLeft('if (x.isDehydrated) a(); else b();')).toBe('{b();}');
    expect(bodyLeft('y = x.cache = c(); x.cache++; x.cache |= 2;')).toBe('y = (c()); null; (2);');
    expect(bodyLeft('return { a: 1, cache: null, mode: c() };')).toBe('return {a: 1,mode: c()};');
  });
});

describe('a name of what the page is not written with', () => {
  it('is never met where React compares such names', () => {
    const code = `switch (x) { case 'iframe': a(); break; case 'input': b(); } c('video' === y);`;
    expect(left(`g(setProp); function setProp(x, y) { ${code} }`)).toBe(
      `g(setProp); function setProp(x, y) { switch (x) {case 'input':b(); } c(!1); }`,
    );
    expect(bodyLeft(code)).toBe(code);
  });

  it('is not a type, nor an empty text', () => {
    const code = `g(setProp); function setProp(x) { a('string' === typeof x, '' === x); }`;
    expect(left(code)).toBe(code);
  });
});

describe('functions of our own', () => {
  it('are all reached', () => {
    const built = withoutFeatures(react);
    for (const name of ownFunctions().keys()) expect(built).toContain(`function ${name}(`);
  });
});

describe('withoutFeatures', () => {
  it.each([
    ['version = "19.3.1"', 'version = "19.4.0"', 'it is not version 19.3.1'],
    ['function isAttributeNameSafe(', 'function renamed(', '"isAttributeNameSafe" is'],
    ['"@@iterator"', '"x"', '"getIteratorFn" is declared without'],
    ['nonDelegatedEvents', 'renamed', 'it has no "nonDelegatedEvents"'],
    ['updateReducer', 'renamed', 'it has no "updateReducer"'],
    ['popProvider(CacheContext)', '0', '"popProvider.*" is 0 times in completeWork, not 2'],
    [
      'function isCustomElement(',
      'isCustomElement = 1;function isCustomElement(',
      'set to something',
    ],
    ['16785408 ===', '1 ===', '"isViewTransitionEligible.*" is 0 times in completeRootWhenReady'],
    ['ReactSharedInternals.S =', 'ReactSharedInternals.Z =', '0 statements begin with'],
    ['workInProgress.tag = 15', 'workInProgress.tag = 16', 'fibers with the tag 16, for lazy'],
    ['useEffectEvent:', 'useRenamed:', 'it has no hook "useEffectEvent"'],
    [
      'createFiberImplClass(7,',
      'createFiberImplClass(13,',
      'fibers with the tag 13, for <Suspense>',
    ],
    ['workInProgress.flags |= 1;', 'workInProgress.flags |= 33554433;', 'the flags 33554433'],
  ])('refuses a React that says another thing than %s', (written, other, why) => {
    const code = react.replaceAll(written, other);
    expect(code).not.toBe(react);
    const refusal = new RegExp(`^React is written anew: .*${why}.*build/react/`);
    expect(() => withoutFeatures(code)).toThrow(refusal);
  });
});
