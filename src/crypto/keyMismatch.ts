import type { Jwk, Key } from './key.ts';
import { keyKind, type Scheme } from './scheme.ts';
import type { Reason } from './verification.ts';

/** Lists in reasons are no longer. */
const MOST_LISTED = 8;

/** Whether an algorithm can use a key at all. Never throws. */
export const isOfKind = ({ keys }: Scheme, jwk: Jwk): boolean => keys.includes(keyKind(jwk));

/** What keys are, where none is of a kind that the algorithm takes. Never throws. */
export const kindMismatch = ({ keys: expected }: Scheme, keys: readonly Key[]): Reason => ({
  kind: 'key-type',
  expected,
  found: [...new Set(keys.map(({ jwk }) => keyKind(jwk)))].slice(0, MOST_LISTED),
});

/** @see RFC 7518 §3.3 */
const SHORTEST_RSA = 2048;

/**
 * Why a key of the right kind may not verify this signature; null for no reason. Never throws.
 *
 * @param kid - of the JOSE Header, of whatever type
 * @param keys - all there are
 * @see RFC 7517 §4.2 (use), §4.3 (key_ops), §4.4 (alg), §4.5 (kid)
 */
export function keyMismatch(
  { jwk, bits }: Key,
  alg: string,
  kid: unknown,
  keys: readonly Key[],
  fits: boolean,
): Reason | null {
  if (typeof kid === 'string' && jwk.kid !== kid && typeof jwk.kid === 'string') {
    const names = keys.map((key): unknown => key.jwk.kid);
    const kids = [...new Set(names.filter((name) => typeof name === 'string'))];
    if (fits && kids.includes(kid)) return { kind: 'kid-of-another', kid, found: jwk.kid };
    const more = Math.max(kids.length - MOST_LISTED, 0);
    return { kind: 'kid-unknown', kid, kids: kids.slice(0, MOST_LISTED), more, fits };
  }
  if (jwk.kty === 'RSA' && bits !== null && bits < SHORTEST_RSA) {
    return { kind: 'key-too-short', bits, fits };
  }
  const { use, key_ops } = jwk;
  const forbids = (member: 'alg' | 'use' | 'key_ops'): Reason => ({
    kind: 'key-forbids',
    member,
    value: jwk[member],
    fits,
  });
  // `EdDSA` says the same as the name of the curve. RFC 9864 §2.2
  const isSynonym = [jwk.alg, alg].every((name) => name === 'EdDSA' || name === jwk.crv);
  if (jwk.alg !== undefined && jwk.alg !== alg && !isSynonym) return forbids('alg');
  if (use !== undefined && use !== 'sig') return forbids('use');
  if (Array.isArray(key_ops) && !key_ops.some((one) => one === 'verify' || one === 'sign')) {
    return forbids('key_ops');
  }
  return null;
}
