import { describe, expect, it } from 'vitest';
import type { KeyProblem } from '../../src/crypto/keyFault.ts';
import { keyFaultWords } from '../../src/text/keyFaults.ts';

const PROBLEMS: readonly KeyProblem[] = [
  { kind: 'too-long', length: 24_000 },
  { kind: 'token' },
  { kind: 'address', address: 'https://a.example/jwks' },
  { kind: 'not-json', error: { kind: 'unexpected-end', offset: 10, inside: 'array' } },
  { kind: 'no-key', members: ['a', 'b'] },
  { kind: 'no-key', members: [] },
  { kind: 'empty-set' },
  { kind: 'key-type', found: 'rsa' },
  { kind: 'member-missing', kty: 'EC', member: 'y' },
  { kind: 'member-coding', member: 'n', offset: 4 },
  { kind: 'member-coding', member: 'k', offset: 7 },
  { kind: 'member-length', member: 'x', curve: 'P-256', expected: 32, found: 31 },
  { kind: 'foreign', format: 'openssh' },
  { kind: 'foreign', format: 'encrypted' },
  { kind: 'foreign', format: 'pgp' },
  { kind: 'foreign-character', character: '*', offset: 1 },
  { kind: 'truncated', expected: 294, found: 96 },
  { kind: 'no-key-in-der', label: 'X509 CRL' },
  { kind: 'no-key-in-der', label: '' },
  { kind: 'algorithm', found: 'EC' },
  { kind: 'algorithm', found: '' },
  { kind: 'no-public-part', curve: 'secp256k1' },
];

describe('keyFaultWords', () => {
  it('says what happened, why and what to do, in whole sentences', () => {
    for (const problem of PROBLEMS) {
      const [title, why, remedy] = keyFaultWords({ ...problem, pointer: '' });
      expect(title).toMatch(/^["A-Z].*[^.]$/);
      expect(why).toMatch(/^$|\.$/);
      expect(remedy).toMatch(/\.$|: (?:openssl|ssh-keygen) .*\w$/);
      expect(`${title} ${why} ${remedy}`).not.toMatch(/undefined|null|NaN|!/);
    }
  });

  it('tells each problem in words of its own', () => {
    const all = PROBLEMS.map((problem) => keyFaultWords({ ...problem, pointer: '' }).join());
    expect(new Set(all).size).toBe(all.length);
  });

  it('says what was expected and what was found', () => {
    const [title] = keyFaultWords({
      kind: 'member-length',
      member: 'x',
      curve: 'P-256',
      expected: 32,
      found: 31,
      pointer: '',
    });
    expect(title).toBe('"x" of the key has 31 bytes instead of 32');
  });

  it('gives the address that the page does not open', () => {
    const fault = { kind: 'address', address: 'https://a.example/k', pointer: '' } as const;
    const [title, why] = keyFaultWords(fault);
    expect(title).toContain('https://a.example/k');
    expect(why).toContain('requests nothing');
  });

  it('says what to do with a secret that stands in a JWK as it is', () => {
    const fault = { kind: 'member-coding', member: 'k', offset: 7, pointer: '' } as const;
    expect(keyFaultWords(fault)[2]).toBe('Encode it, or paste the secret alone.');
  });

  it('says where in the JSON it is', () => {
    expect(keyFaultWords({ kind: 'empty-set', pointer: '/keys/1' })[1]).toMatch(
      /It is at "\/keys\/1"\.$/,
    );
  });
});
