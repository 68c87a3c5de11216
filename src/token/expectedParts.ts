import { readPart, valueIn } from './segment.ts';

/** What a header lets expect of the parts behind it. */
export interface ExpectedParts {
  /** how many dots the token has */
  readonly dots: number;
  /** the lengths that its last part can have, in characters, ascending; empty when nothing is known */
  readonly lastLengths: readonly number[];
}

/** What a token may be before its header is known. */
export const NOTHING_KNOWN: ExpectedParts = { dots: 2, lastLengths: [] };

/** 2048, 3072 and 4096 bits: RFC 7518 §3.3 asks for at least the first. */
const RSA = [256, 384, 512];

/** Bytes of a signature by its "alg". @see RFC 7518 §3.1, RFC 8037 §3.1, RFC 8812 §3.2, RFC 9864 §2 */
const SIGNATURE_BYTES: Readonly<Record<string, readonly number[]>> = {
  none: [0],
  HS256: [32],
  HS384: [48],
  HS512: [64],
  RS256: RSA,
  RS384: RSA,
  RS512: RSA,
  PS256: RSA,
  PS384: RSA,
  PS512: RSA,
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  EdDSA: [64, 114],
  Ed25519: [64],
  Ed448: [114],
};

/** Bytes of an Authentication Tag by its "enc". @see RFC 7518 §5.1 */
const TAG_BYTES: Readonly<Record<string, readonly number[]>> = {
  'A128CBC-HS256': [16],
  'A192CBC-HS384': [24],
  'A256CBC-HS512': [32],
  A128GCM: [16],
  A192GCM: [16],
  A256GCM: [16],
};

/**
 * What an encoded header lets expect of the parts behind it: five parts when it has an "enc".
 *
 * @returns never throws; three parts with an end of unknown length when the header cannot be read
 * @see RFC 7516 §9 (telling a JWE from a JWS)
 */
export function expectedParts(header: string): ExpectedParts {
  const read = readPart(header);
  const enc = valueIn(read, 'enc');
  if (enc !== undefined) return { dots: 4, lastLengths: lengths(TAG_BYTES, enc) };
  return { dots: 2, lastLengths: lengths(SIGNATURE_BYTES, valueIn(read, 'alg')) };
}

function lengths(bytes: Readonly<Record<string, readonly number[]>>, name: unknown): number[] {
  if (typeof name !== 'string' || !Object.hasOwn(bytes, name)) return [];
  return (bytes[name] ?? []).map((count) => Math.ceil((count * 4) / 3));
}
