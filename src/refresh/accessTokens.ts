import type { Sign } from '../crypto/hs256.ts';
import { encodeBase64url } from '../token/base64url.ts';
import type { Seconds } from '../token/numericDate.ts';
import type { TokenId } from './simulationLog.ts';

/** When every simulation begins: 2026-01-01T00:00:00Z, so that a token's dates read as the time gone by. */
export const BEGINNING = 1_767_225_600;

export const API = 'https://api.shop.example/';
export const AUTH = 'https://auth.shop.example/';

/** Signs the access token of one person, `at` seconds after the beginning (RFC 9068 §2). */
export async function signAccessToken(
  id: TokenId,
  at: number,
  lifetime: Seconds,
  sign: Sign,
): Promise<string> {
  const iat = BEGINNING + Math.floor(at);
  const claims = { iss: AUTH, sub: 'alice', aud: API, client_id: 'shop' };
  const dates = { iat, exp: iat + lifetime, jti: id };
  const segments = [
    { typ: 'at+jwt', alg: 'HS256' },
    { ...claims, ...dates },
  ];
  const input = segments.map(encoded).join('.');
  return `${input}.${await sign(input)}`;
}

/** Tells whether an API would accept the token `at` seconds after the beginning, by its own clock. */
export async function isAccepted(jwt: string, at: number, sign: Sign): Promise<boolean> {
  const end = jwt.lastIndexOf('.');
  const isGenuine = jwt.slice(end + 1) === (await sign(jwt.slice(0, end)));
  const { aud, exp } = claimsOf(jwt);
  return isGenuine && aud === API && BEGINNING + at < exp;
}

/** The name of an access token: its "jti". The text is one that `signAccessToken` made. */
export const idOf = (jwt: string): TokenId => claimsOf(jwt).jti;

/** Until when the token works, in seconds since the beginning. */
export const expiryOf = (jwt: string): number => claimsOf(jwt).exp - BEGINNING;

const encoded = (value: unknown): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

function claimsOf(jwt: string): { jti: TokenId; aud: string; exp: number } {
  const [, payload = ''] = jwt.split('.');
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
}
