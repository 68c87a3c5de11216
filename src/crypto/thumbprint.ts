import { encodeBase64url } from '../token/base64url.ts';
import type { Jwk } from './key.ts';
import { requiredMembers } from './keys/jwk.ts';

/**
 * The base64url-encoded digest of bytes.
 *
 * @returns never rejects; empty on a page without a secure context
 */
export async function digestOf(bytes: Uint8Array, hash: string): Promise<string> {
  const digest = await globalThis.crypto?.subtle?.digest(hash, bytes as Uint8Array<ArrayBuffer>);
  return digest ? encodeBase64url(new Uint8Array(digest)) : '';
}

/**
 * The JWK Thumbprint with SHA-256, base64url-encoded.
 *
 * @returns never rejects; null for a secret, which it could be guessed from, and for an unknown "kty"
 * @see RFC 7638 §3, §7, RFC 8037 §2
 */
export async function thumbprintOf(jwk: Jwk): Promise<string | null> {
  const members = requiredMembers(jwk);
  if (members.length === 0 || jwk.kty === 'oct') return null;
  const input = JSON.stringify(jwk, [...members]);
  return (await digestOf(new TextEncoder().encode(input), 'SHA-256')) || null;
}
