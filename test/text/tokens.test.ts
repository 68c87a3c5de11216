import { describe, expect, it } from 'vitest';
import { tokenPlace, tokenTitle } from '../../src/text/tokens.ts';
import { inspect } from '../../src/token/inspect.ts';
import type { OriginKind } from '../../src/token/origin.ts';
import type { TokenKind } from '../../src/token/registry/tokenKinds.ts';
import type { Verdict } from '../../src/token/status.ts';
import { jws, part } from './findingsIn.ts';

const title = (text: string, verdict: Verdict, kind: TokenKind | null = null, alg?: unknown) => {
  const inspection = inspect(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  return token && tokenTitle(token, kind, alg, verdict);
};

const JWE = `${part('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`;
const DISCLOSURE = part('["salt","name",1]');
const SIGNATURE = `{"protected":"${part('{"alg":"ES256"}')}","signature":"AAAA"}`;

describe('the title of a token among several', () => {
  it.each<[string, string, TokenKind | null, unknown, Verdict, string]>([
    ['a kind', jws('{}'), 'ID token', 'HS256', 'expired', 'ID token, expired'],
    ['a JWT', jws('{"sub":"a"}'), null, 'HS256', 'current', 'JWT, not expired'],
    ['a JWS', jws('[1]'), null, 'HS256', 'undetermined', 'JWS'],
    ['a JWE', JWE, null, 'RSA-OAEP-256', 'undetermined', 'JWE, RSA-OAEP-256'],
    ['a JWE without "alg"', JWE, null, undefined, 'undetermined', 'JWE'],
    ['a JWE with an "alg" that is a number', JWE, null, 5, 'undetermined', 'JWE'],
    [
      'a JWE in JSON',
      '{"ciphertext":"AAAA","iv":"AAAA"}',
      null,
      'dir',
      'undetermined',
      'JWE JSON, dir',
    ],
    ['an SD-JWT', `${jws('{}')}~`, null, 'HS256', 'no-expiry', 'SD-JWT, never expires'],
    [
      'an SD-JWT with Disclosures',
      `${jws('{}')}~${DISCLOSURE}~${DISCLOSURE}~`,
      'SD-JWT VC',
      'HS256',
      'expired',
      'SD-JWT VC, 2 Disclosures, expired',
    ],
    [
      'a JWS in JSON',
      `{"payload":"e30","signatures":[${SIGNATURE},${SIGNATURE}]}`,
      null,
      'ES256',
      'not-yet-valid',
      'JWS JSON, 2 signatures, not yet valid',
    ],
    [
      'a JWS in JSON with more signatures than are read',
      `{"payload":"e30","signatures":[${Array(150).fill(SIGNATURE)}]}`,
      null,
      'ES256',
      'expired',
      'JWS JSON, 150 signatures, expired',
    ],
    [
      'an SD-JWT with more Disclosures than are read',
      `${jws('{}')}~${`${DISCLOSURE}~`.repeat(12_000)}`,
      null,
      'HS256',
      'expired',
      'SD-JWT, 12,000 Disclosures, expired',
    ],
    [
      'four parts',
      `${jws('{}')}.AAAA`,
      null,
      'HS256',
      'malformed',
      'Not a serialization, malformed',
    ],
  ])('says of %s what it is, and its verdict', (_, text, kind, alg, verdict, words) => {
    expect(title(text, verdict, kind, alg)).toBe(words);
  });

  it('cuts an "alg" that is long', () => {
    expect(title(JWE, 'undetermined', null, 'x'.repeat(1000))?.length).toBeLessThan(60);
  });
});

describe('the place of a token', () => {
  it.each<[OriginKind | undefined, string | null, number | undefined, string]>([
    ['cookie', 'session', 12, 'Cookie session, line 12'],
    ['header', 'authorization', undefined, 'Header field authorization'],
    ['parameter', 'id_token', undefined, 'Parameter id_token'],
    ['name', 'access_token', 3, 'access_token, line 3'],
    [undefined, null, 3, 'Line 3'],
    [undefined, null, undefined, ''],
  ])('%s %s on line %s', (origin, label, line, words) => {
    const found = {
      text: '',
      span: { start: 0, end: 0 },
      pieces: [],
      repairs: [],
      label,
      ...(origin && { origin }),
      ...(line !== undefined && { line }),
    };
    expect(tokenPlace(found, false)).toBe(words);
    expect(tokenPlace(found, true)).toBe('In the payload of the token above');
  });
});
