import type { JWK } from 'jose';
import { decodeBase64url } from '../token/base64url.ts';
import type { Jwk } from './key.ts';

/** A key as jose and WebCrypto take it: the bytes of a secret, the JWK of any other. */
export type KeyMaterial = Uint8Array<ArrayBuffer> | JWK;

/** Leaves out what a JWK may be used for: who asks has looked at that, and says it in other words. */
export function keyMaterial({ alg, use, key_ops, ext, ...jwk }: Jwk): KeyMaterial {
  // An AKP key without its "alg" is none.
  const kept = jwk.kty === 'AKP' ? { ...jwk, alg } : jwk;
  return jwk.k ? decodeBase64url(jwk.k).bytes : (kept as JWK);
}
