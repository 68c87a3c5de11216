import { decodeBase64url } from '../token/base64url.ts';
import type { Jwk } from './key.ts';

/** What an RSA signature shows to whoever holds the public key of the one that made it. */
export interface RsaPadding {
  /** the "alg" that makes such a padding; null for a hash that none has, as SHA-1 */
  readonly alg: string | null;
  /** of RSA-PSS, in bytes; null for PKCS #1 v1.5 */
  readonly saltLength: number | null;
}

/** Larger moduli and exponents would take a page too long. */
const MOST_BYTES = 2048;
const LARGEST_EXPONENT = 0xffffffffn;

/** Bytes of the hash, and which SHA makes the mask: Java's default is SHA-1, whatever the hash. */
const PSS_HASHES = [
  [32, 256],
  [48, 384],
  [64, 512],
  [20, 1],
  [32, 1],
  [48, 1],
  [64, 1],
] as const;

/**
 * A DigestInfo behind its padding, in hexadecimal: how long it is, what follows, and 1, 2 or 3 for
 * SHA-256, SHA-384 and SHA-512.
 *
 * @see RFC 8017 §9.2
 */
const PKCS1 = /^0001(?:ff){8,}0030(..)(30..06(?:0960864801650304020([123])05)?.*)$/;

/**
 * Undoes an RSA signature with a public key: only with the right one does a padding come out, whatever
 * was signed.
 *
 * @returns never rejects; null where none comes out
 * @see RFC 8017 §9.1.2 (EMSA-PSS), §9.2 (EMSA-PKCS1-v1_5)
 */
export async function rsaPadding(jwk: Jwk, signature: Uint8Array): Promise<RsaPadding | null> {
  const [modulus, exponent] = [jwk.n, jwk.e].map((number) => decodeBase64url(`${number}`).bytes);
  if (!modulus || !exponent || Math.max(modulus.length, signature.length) > MOST_BYTES) return null;
  const n = bigInt(modulus);
  const e = bigInt(exponent);
  if (n < 2n || e > LARGEST_EXPONENT) return null;
  const hex = power(bigInt(signature), e, n)
    .toString(16)
    .padStart(signature.length * 2, '0');
  const pkcs1 = PKCS1.exec(hex) ?? [];
  const [, length, info = '', hash] = pkcs1;
  if (info.length === Number(`0x${length}`) * 2) {
    return { alg: hash ? `RS${128 * Number(hash) + 128}` : null, saltLength: null };
  }
  // The encoded message has one bit less than the modulus.
  const unused = (1 - n.toString(2).length) & 7;
  const encoded = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  for (const [length, mask] of PSS_HASHES) {
    const saltLength = await pssSaltLength(encoded, length, mask, unused);
    if (saltLength !== null) return { alg: mask > 1 ? `PS${mask}` : null, saltLength };
  }
  return null;
}

/** @param unused - how many bits at the beginning are none of the encoded message's */
async function pssSaltLength(
  em: Uint8Array,
  length: number,
  sha: number,
  unused: number,
): Promise<number | null> {
  const end = em.length - length - 1;
  if (em.at(-1) !== 0xbc || end < 1) return null;
  const hash = em.subarray(end, -1);
  const block = em.slice(0, end);
  for (let at = 0, counter = 0; at < end; counter += 1) {
    const seed = new Uint8Array([...hash, 0, 0, 0, counter]);
    for (const mask of new Uint8Array(await crypto.subtle.digest(`SHA-${sha}`, seed))) {
      if (at < end) block[at] = (block[at] as number) ^ mask;
      at += 1;
    }
  }
  block[0] = (block[0] as number) & (0xff >> unused);
  const first = block.findIndex((byte) => byte !== 0);
  return block[first] === 1 ? end - first - 1 : null;
}

const bigInt = (bytes: Uint8Array): bigint =>
  BigInt(`0x0${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
