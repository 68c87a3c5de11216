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

const HEADER = { alg: 'RS256', typ: 'at+jwt', kid: '2026-11' };

/** Stands where a signature stands, and is none: no key verifies it. */
const SIGNATURE = encodeBase64url(
  new TextEncoder().encode('an example, signed with no key at all'),
);

const encoded = (json: string): string => encodeBase64url(new TextEncoder().encode(json));

const sign = (payload: string, header: string = JSON.stringify(HEADER)): string =>
  `${encoded(header)}.${encoded(payload)}.${SIGNATURE}`;

/** The claims of an access token (RFC 9068 §2.2) around some dates. */
const accessToken = (dates: object): object => ({
  iss: 'https://auth.example',
  sub: 'u_42',
  aud: 'https://api.example',
  client_id: 'web',
  scope: 'read write',
  ...dates,
  jti: 'b4b0a4e2',
});

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const EXAMPLES: Readonly<Record<ExampleKind, (now: number) => string>> = {
  current: (now) =>
    sign(JSON.stringify(accessToken({ iat: now - 10 * MINUTE, exp: now + 5 * MINUTE }))),
  expired: (now) =>
    sign(JSON.stringify(accessToken({ iat: now - 3 * DAY - 15 * MINUTE, exp: now - 3 * DAY }))),
  'not-yet-valid': (now) =>
    sign(
      JSON.stringify(accessToken({ iat: now, nbf: now + 120 * MINUTE, exp: now + 180 * MINUTE })),
    ),
  'no-expiry': (now) => sign(JSON.stringify(accessToken({ iat: now - 400 * DAY }))),
  milliseconds: (now) =>
    sign(JSON.stringify(accessToken({ iat: now * 1000, exp: (now + 15 * MINUTE) * 1000 }))),
  truncated: (now) => {
    const payload = JSON.stringify(accessToken({ iat: now, exp: now + 15 * MINUTE }));
    return sign(payload.slice(0, payload.indexOf('api.example') + 5));
  },
  'missing-comma': (now) =>
    sign(
      JSON.stringify(accessToken({ iat: now, exp: now + 15 * MINUTE })).replace(
        ',"scope"',
        '"scope"',
      ),
    ),
  padded: (now) => {
    const claims = accessToken({ iat: now, exp: now + 15 * MINUTE });
    const [header = '', payload = '', signature = ''] = sign(
      JSON.stringify({ ...claims, ver: 1 }),
    ).split('.');
    return `${pad(header)}.${pad(payload)}.${signature}`;
  },
  'date-in-a-string': (now) =>
    sign(JSON.stringify(accessToken({ iat: now, exp: String(now + 15 * MINUTE) }))),
  ambiguous: (now) =>
    sign(
      JSON.stringify(accessToken({ iat: now - MINUTE, exp: now + 14 * MINUTE })).replace(
        '{',
        '{"admin":false,"org_id":12345678901234567890,"name":"Ada\u202e evaL","admin":true,',
      ),
    ),
  wrapped: (now) => {
    const token = sign(JSON.stringify(accessToken({ iat: now - MINUTE, exp: now + 14 * MINUTE })));
    return `Authorization: Bearer ${token.replace(/.{64}/g, '$&\n')}`;
  },
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

const pad = (segment: string): string => segment.padEnd(Math.ceil(segment.length / 4) * 4, '=');
