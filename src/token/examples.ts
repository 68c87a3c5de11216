import { encodeBase64url } from './base64url.ts';
import type { NumericDate } from './numericDate.ts';

/** What the example tokens show, a key each. */
export type ExampleKind =
  | 'current'
  | 'expired'
  | 'not-yet-valid'
  | 'no-expiry'
  | 'milliseconds'
  | 'truncated'
  | 'missing-comma'
  | 'padded'
  | 'date-in-a-string'
  | 'ambiguous'
  | 'wrapped'
  | 'request'
  | 'nested';

const HEADER = '{"alg":"RS256","typ":"at+jwt","kid":"2026-11"}';

const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));

/** Ends in what stands where a signature stands, and is none: no key verifies it. */
const sign = (payload: string, header = HEADER): string =>
  [header, payload, 'an example, signed with no key at all'].map(encoded).join('.');

const DAY = 24 * 60;

/**
 * The payload of an access token (RFC 9068 §2.2).
 *
 * @param iat - minutes from now, as the other dates; one that is left out is not in it
 */
function accessToken(now: number, iat = -1, exp?: number, nbf?: number): string {
  const date = (minutes?: number) => (minutes === undefined ? undefined : now + 60 * minutes);
  return JSON.stringify({
    iss: 'https://auth.example',
    sub: 'u_42',
    aud: 'https://api.example',
    client_id: 'web',
    scope: 'read write',
    iat: date(iat),
    nbf: date(nbf),
    exp: date(exp),
    jti: 'b4b0a4e2',
  });
}

const fresh = (now: number): string => accessToken(now, -1, 14);

const EXAMPLES: Readonly<Record<ExampleKind, (now: number) => string>> = {
  current: (now) => sign(accessToken(now, -10, 5)),
  expired: (now) => sign(accessToken(now, -3 * DAY - 15, -3 * DAY)),
  'not-yet-valid': (now) => sign(accessToken(now, 0, 180, 120)),
  'no-expiry': (now) => sign(accessToken(now, -400 * DAY)),
  milliseconds: (now) => sign(fresh(now).replace(/\d{9,}/g, '$&000')),
  truncated: (now) => sign(fresh(now).replace(/xample","client.*/, '')),
  'missing-comma': (now) => sign(fresh(now).replace(',"scope"', '"scope"')),
  padded: (now) =>
    sign(fresh(now).replace('{', '{"ver":1,')).replace(/[\w-]+(?=\.)/g, (part) =>
      part.padEnd(Math.ceil(part.length / 4) * 4, '='),
    ),
  'date-in-a-string': (now) => sign(fresh(now).replace(/(?<="exp":)\d+/, '"$&"')),
  ambiguous: (now) =>
    sign(
      fresh(now).replace(
        '{',
        '{"admin":false,"org_id":12345678901234567890,"name":"Ada\u202e evaL","admin":true,',
      ),
    ),
  wrapped: (now) => `Authorization: Bearer ${sign(fresh(now)).replace(/.{64}/g, '$&\n')}`,
  request: (now) =>
    `curl https://api.example/orders \\
  -H 'Authorization: Bearer ${EXAMPLES.current(now)}' \\
  -H 'Cookie: theme=dark; session=${EXAMPLES.expired(now)}'
`,
  nested: (now) => sign(EXAMPLES.current(now), '{"alg":"RS256","cty":"JWT"}'),
};

/**
 * An example, made at `now` so that its countdown runs. Its signature verifies with no key.
 *
 * @param now - NumericDate, of which the fraction is dropped
 */
export const exampleToken = (kind: ExampleKind, now: NumericDate): string =>
  EXAMPLES[kind](Math.floor(now));
