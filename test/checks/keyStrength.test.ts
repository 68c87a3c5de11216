import { describe, expect, it } from 'vitest';
import { keyStrength, wellKnownSecret } from '../../src/checks/keyStrength.ts';
import type { Key } from '../../src/crypto/key.ts';
import type { SignatureVerdict } from '../../src/token/verdicts.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const tried = (kty: string, bits: number | null, verdict: SignatureVerdict = 'verified') => ({
  verdict,
  key: { jwk: { kty }, bits } satisfies Pick<Key, 'jwk' | 'bits'>,
});

const found = (alg: string, ...parties: Parameters<typeof keyStrength>[1]['parties']) =>
  keyStrength(onlyToken(tokenOf({}, { alg })), { parties });

describe('a key', () => {
  it.each([
    ['HS256', 248, 256],
    ['HS384', 256, 384],
    ['HS512', 504, 512],
  ])('that is shorter than the hash of %s is found', (alg, bits, due) => {
    expect(found(alg, tried('oct', bits))).toEqual([
      {
        kind: 'weak-key',
        alg,
        bits,
        due,
        place: {
          in: 'json',
          segment: 'header',
          pointer: '/alg',
          span: { start: 7, end: 14 },
        },
      },
    ]);
    expect(found(alg, tried('oct', due))).toEqual([]);
  });

  it('of RSA is found below 2048 bits, whatever came of verifying', () => {
    expect(found('RS256', tried('RSA', 1024, 'key-error'))).toMatchObject([
      { bits: 1024, due: 2048 },
    ]);
    expect(found('PS256', tried('RSA', 2047))).toMatchObject([{ bits: 2047, due: 2048 }]);
    expect(found('RS256', tried('RSA', 2048))).toEqual([]);
  });

  it('of a curve is not measured, nor a secret that did not sign, nor one with another algorithm', () => {
    expect(found('ES256', tried('EC', null))).toEqual([]);
    expect(found('HS256', tried('oct', 8, 'failed'))).toEqual([]);
    expect(found('HS1', tried('oct', 8))).toEqual([]);
    expect(found('HS256', { verdict: 'not-checked', key: null })).toEqual([]);
  });

  it('is not measured where "alg" is no string, however deep it is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const token = onlyToken(tokenOf({}, `{"alg":${deep}}`));
    expect(keyStrength(token, { parties: [tried('oct', 8)] })).toEqual([]);
  });

  it('is looked at for each signature', () => {
    const signatures = ['HS256', 'HS512'].map((alg) => ({
      protected: base64url(JSON.stringify({ alg })),
      signature: 'AAAA',
    }));
    const token = onlyToken(JSON.stringify({ payload: 'e30', signatures }));
    const parties = [tried('oct', 256), tried('oct', 256)];
    expect(keyStrength(token, { parties })).toMatchObject([{ alg: 'HS512', bits: 256, due: 512 }]);
  });
});

it('finds a well-known secret at the algorithm', () => {
  const token = onlyToken(tokenOf({}));
  expect(wellKnownSecret(token, { secret: 'secret', isBase64: true })).toMatchObject({
    kind: 'well-known-secret',
    secret: 'secret',
    isBase64: true,
    place: { pointer: '/alg' },
  });
});
