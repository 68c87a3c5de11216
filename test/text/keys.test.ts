import { describe, expect, it } from 'vitest';
import { readKeys } from '../../src/crypto/readKeys.ts';
import { keyFacts, keyWords } from '../../src/text/keys.ts';
import { keyOf, secret } from '../support/keys.ts';
import { CERTIFICATE, CERTIFIED_KEY } from '../support/pem.ts';

async function firstIn(text: string) {
  const reading = await readKeys(text);
  if (reading.kind !== 'keys' || !reading.keys[0]) throw new Error('no key');
  return reading.keys[0];
}

describe('keyWords', () => {
  it('tells what a key is, how long, and what it was read from', async () => {
    expect(keyWords(await firstIn(CERTIFICATE))).toBe(
      'P-256 public key, from an X.509 certificate',
    );
    expect(keyWords(await firstIn(CERTIFIED_KEY))).toBe('P-256 public key, from SPKI');
    const n = Buffer.alloc(256, 200).toString('base64url');
    const rsa = keyOf({ kty: 'RSA', n, e: 'AQAB', d: 'AQAB' }, { form: 'pkcs1' });
    expect(keyWords(rsa)).toBe('RSA private key, 2,048 bits, from PKCS #1');
    const bitcoin = keyOf({ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' });
    expect(keyWords(bitcoin)).toBe('secp256k1 public key, from a JWK');
    const mlDsa = keyOf({ kty: 'AKP', alg: 'ML-DSA-44', pub: 'AAAA' });
    expect(keyWords(mlDsa)).toBe('ML-DSA-44 public key, from a JWK');
  });

  it('tells how the characters of a secret were read', () => {
    const written = secret('a');
    expect(keyWords(written)).toBe('Secret of 1 byte, read as UTF-8');
    expect(keyWords({ ...written, coding: 'hex', hasNewline: true })).toBe(
      'Secret of 1 byte, read as hex with a final newline',
    );
    expect(keyWords({ ...written, form: 'jwk', coding: null })).toBe(
      'Secret of 1 byte, from a JWK',
    );
  });
});

describe('keyFacts', () => {
  it('lists what there is and nothing else', async () => {
    expect(keyFacts(secret('a'), [])).toEqual([]);
    const { thumbprint, ...key } = await firstIn(
      JSON.stringify({ a: CERTIFICATE, b: CERTIFICATE }),
    );
    const matches = [
      { name: 'kid', matches: false },
      { name: 'x5t', matches: true },
    ] as const;
    expect(keyFacts({ ...key, thumbprint }, matches)).toEqual([
      ['kid', 'a'],
      ['Thumbprint', thumbprint],
      ['Subject', 'CN=jötglass.example, O=Example, Inc., C=DE'],
      ['Validity', '2026-11-23T22:07:43Z to 2054-04-10T22:07:43Z'],
      ['Found at', '/a'],
      ['kid in the header', 'is that of another'],
      ['x5t in the header', 'matches'],
    ]);
  });

  it('says that a certificate has expired', async () => {
    const facts = keyFacts(await firstIn(CERTIFICATE), [], true);
    expect(facts).toContainEqual(['Validity', expect.stringMatching(/^2026.*Z: expired$/)]);
  });

  it('shows hidden characters of a name', () => {
    const key = keyOf({ kty: 'oct', k: 'AAAA', kid: 'a\u202eb' });
    expect(keyFacts(key, [])).toEqual([['kid', 'a\\u202Eb']]);
  });

  it('never throws on members of other types', () => {
    const odd = { kty: 'oct', k: 'AAAA', kid: 5, alg: {}, use: null } as never;
    expect(keyFacts(keyOf(odd), [])).toEqual([]);
  });
});
