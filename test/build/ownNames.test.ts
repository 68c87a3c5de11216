import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_NAMES, shortNames, withShortMembers } from '../../build/ownNames.ts';
import { DIST } from '../support/site.ts';

const SHORT = new Map([['remedy', 'ee']]);
const short = (code: string): string => withShortMembers(code, SHORT);

describe('withShortMembers', () => {
  it('gives a member its short name where it is made, read, and taken apart', () => {
    const code = `
      const remedy = (held = {}) => ({ remedy: 1, ...held });
      class Held { remedy = 2; static read({ remedy = 3 }) { return remedy; } }
      return [remedy().remedy, new Held().remedy, Held.read({}), Held.read(remedy({ remedy: 4 })),
        Object.keys(remedy())];
    `;
    const run = (text: string): unknown => new Function(text)();
    const brief = short(`const told = () => {${code}}; return told();`.replace(/; return.*$/, ';'));
    expect(brief).not.toMatch(/\.remedy\b/);
    expect(run(`${brief} return told();`)).toEqual([1, 2, 3, 4, ['ee']]);
  });

  it('writes out what a shorthand stood for, in objects and in patterns', () => {
    expect(short('f({ remedy }, ({ remedy = 1 }) => remedy);')).toBe(
      'f({ ee: remedy }, ({ ee: remedy = 1 }) => remedy);',
    );
  });

  it('leaves variables, members in brackets and longer names alone', () => {
    const code = 'let remedy = a[remedy], remedyOf = b.remedyOf;';
    expect(short(code)).toBe(code);
  });

  it.each([
    "a['remedy'];",
    'a[`remedy`];',
    "({ 'remedy': 1 });",
    "'cause remedy'.split(' ');",
    '/(?<remedy>a)/;',
    'let remedy; export { remedy };',
  ])('refuses a name that may be looked up, and says what to do: %s', (code) => {
    expect(() => short(code)).toThrow('Take "remedy" out of OWN_NAMES in build/ownNames.ts');
  });

  it('refuses a short name that is a member already', () => {
    expect(() => short('a.ee;')).toThrow('put it into TAKEN');
  });
});

describe('the names of our own members', () => {
  it('are each listed once and get different short names', () => {
    const names = shortNames(OWN_NAMES);
    expect(new Set(names.values()).size).toBe(OWN_NAMES.length);
    expect(() => shortNames(['remedy', 'remedy'])).toThrow('twice');
  });

  it('are left nowhere in the built page as members, and what comes from outside keeps its name', () => {
    const folder = join(DIST, 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    // Those that are no words of a sentence.
    const names = OWN_NAMES.filter((name) => /[a-z][A-Z]/.test(name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => new RegExp(`[.,{]${name}\\b`).test(code))).toEqual([]);
    for (const name of [
      ...['alg', 'kid', 'exp', 'crit', 'payload', 'protected', 'encrypted_key', 'at_hash'],
      ...['namedCurve', 'saltLength', 'className', 'onChange', 'protectedHeader', 'timeZoneName'],
      ...['accessLifetime', 'singleFlight', 'issuedAt', 'expiresAt', 'refreshUrl', 'obtainedAt'],
    ]) {
      expect(code).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});
