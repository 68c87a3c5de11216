import { expect, it } from 'vitest';
import type { PolicyFault } from '../../src/checks/policy.ts';
import { faultWords } from '../../src/text/policy.ts';

const words = (fault: Partial<PolicyFault>) =>
  faultWords({ kind: 'issuer', name: 'iss', expected: ['b'], found: 'a', ...fault });

it.each<[string, Partial<PolicyFault>, string]>([
  ['another value', {}, 'iss is "a", not "b"'],
  ['no value', { found: undefined }, 'iss is missing: "b" is expected'],
  ['an array', { kind: 'audience', name: 'aud', found: ['x', 'y'] }, 'aud is ["x","y"], not "b"'],
  [
    'one of several algorithms',
    { kind: 'algorithm', name: 'alg', found: 'none', expected: ['RS256', 'ES256'] },
    'alg is "none", not "RS256" or "ES256"',
  ],
  [
    'scopes',
    { kind: 'scope', name: 'scp', found: ['read'], expected: ['write', 'admin'] },
    'scp lacks "write", "admin"',
  ],
])('tells %s', (_, fault, expected) => {
  expect(words(fault)).toBe(expected);
});

it('points out a slash at the end, and another case, which nobody sees', () => {
  const hint = ': they differ in case or the last slash';
  expect(words({ found: 'https://a.example', expected: ['HTTPS://A.example'] })).toContain(hint);
  expect(words({ found: 'https://a.example', expected: ['https://a.example/'] })).toContain(hint);
  expect(words({ found: 'https://a.example/', expected: ['https://a.example'] })).toContain(hint);
  expect(words({ found: 'https://a.example/b', expected: ['https://a.example'] })).not.toContain(
    hint,
  );
});

it('names the type of what is no string, however deep it is', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(words({ name: 'aud', found: deep })).toBe('aud is an array, not "b"');
  expect(words({ found: { a: deep } })).toBe('iss is an object, not "b"');
  expect(words({ found: 5 })).toBe('iss is a number, not "b"');
});

it('cuts what is long, and shows what is hidden', () => {
  expect(words({ found: 'x'.repeat(5000) }).length).toBeLessThan(90);
  expect(words({ found: 'a\u202eb' })).toContain('\\u202E');
});
