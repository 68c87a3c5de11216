import { expect, it } from 'vitest';
import { headerMatches } from '../../src/crypto/headerMatches.ts';
import { keyOf } from '../support/keys.ts';

const CERTIFICATE = { subject: '', notBefore: '', notAfter: '', x5t: 'a', x5tS256: 'b' };
const KEY = keyOf({ kty: 'oct', k: 'AAAA', kid: 'k' }, { certificate: CERTIFICATE });

const matchesOf = (header: Readonly<Record<string, unknown>>, key = KEY) =>
  headerMatches(key, (name) => header[name]).map(({ name, matches }) => [name, matches]);

it('compares what the header says of its key with the key', () => {
  expect(matchesOf({ kid: 'k', x5t: 'a', 'x5t#S256': 'c' })).toEqual([
    ['kid', true],
    ['x5t', true],
    ['x5t#S256', false],
  ]);
});

it('leaves out what the header or the key does not say', () => {
  expect(matchesOf({})).toEqual([]);
  expect(matchesOf({ kid: 'k', x5t: 'a' }, keyOf({ kty: 'oct', k: 'AAAA' }))).toEqual([]);
});

it('takes the thumbprint that a JWK has as its member', () => {
  const key = keyOf({ kty: 'oct', k: 'AAAA', x5t: 'z' });
  expect(matchesOf({ x5t: 'z' }, key)).toEqual([['x5t', true]]);
});

it('takes thumbprints for a "kid": of the key, or SHA-1 of its certificate', () => {
  const certificate = { ...CERTIFICATE, x5t: '_wBh' };
  const key = keyOf({ kty: 'EC' }, { certificate, thumbprint: 't' });
  for (const kid of ['t', '_wBh', 'ff0061', 'FF0061']) {
    expect(matchesOf({ kid }, key)).toEqual([['kid', true]]);
  }
  expect(matchesOf({ kid: 'ff0062' }, key)).toEqual([]);
});

it('does not call a "kid" of another type the same', () => {
  expect(matchesOf({ kid: 1 }, keyOf({ kty: 'oct', k: 'AAAA', kid: '1' }))).toEqual([
    ['kid', false],
  ]);
});
