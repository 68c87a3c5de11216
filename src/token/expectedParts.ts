import { contentKeyBytes } from './registry/algorithms.ts';
import { type JsonSegment, readPart, valueIn } from './segment.ts';
import { beginsLikeToken } from './tokenStart.ts';

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

/**
 * Bytes of a signature by its "alg", where that tells them; by an RSA key it is as long as the key.
 *
 * @see RFC 7518 §3.1, RFC 8037 §3.1, RFC 8812 §3.2, RFC 9864 §2
 */
export const SIGNATURE_BYTES: Readonly<Record<string, readonly number[]>> = {
  none: [0],
  HS256: [32],
  HS384: [48],
  HS512: [64],
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  EdDSA: [64, 114],
  Ed25519: [64],
  Ed448: [114],
};

/**
 * Bytes of an Authentication Tag by its "enc"; undefined for an unknown one. With an HMAC, the tag takes
 * half as many as the key.
 *
 * @see RFC 7518 §5.2, §5.3
 */
export function tagBytes(enc: unknown): readonly number[] | undefined {
  const key = contentKeyBytes(enc);
  if (key === null) return undefined;
  return [/GCM$/.test(enc as string) ? 16 : key / 2];
}

/** A first part shorter than this is no header: the shortest has an "alg". */
export const SHORTEST_HEADER = 10;

/** Headers that carry a chain of certificates take a tenth of this. */
const LONGEST_HEADER = 100_000;

/** Reads an encoded header; null for what is too long or too short to be one. Never throws. */
export const readHeader = (encoded: string): JsonSegment | null =>
  encoded.length < SHORTEST_HEADER || encoded.length > LONGEST_HEADER ? null : readPart(encoded);

/**
 * What an encoded header lets expect of the parts behind it: five parts when it has an "enc".
 *
 * @returns never throws; three parts with an end of unknown length when the header cannot be read
 * @see RFC 7516 §9 (telling a JWE from a JWS)
 */
export function expectedParts(header: string): ExpectedParts {
  const read = readHeader(header);
  const enc = valueIn(read, 'enc');
  const bytes = enc === undefined ? signatureBytes(valueIn(read, 'alg')) : tagBytes(enc);
  const lastLengths = bytes?.map((count) => Math.ceil((count * 4) / 3)) ?? [];
  return { dots: enc === undefined ? 2 : 4, lastLengths };
}

/** Bytes of a signature by its "alg"; undefined for an unknown one. */
export function signatureBytes(alg: unknown): readonly number[] | undefined {
  if (typeof alg !== 'string') return undefined;
  if (/^[RP]S(?:256|384|512)$/.test(alg)) return RSA;
  return Object.hasOwn(SIGNATURE_BYTES, alg) ? SIGNATURE_BYTES[alg] : undefined;
}

/**
 * How many characters of a run belong to the last part of a token, which may go on in the header of
 * another one: two tokens that were copied without anything between them.
 *
 * @param part - what of the last part stands before the run
 */
export function ownLength(part: string, run: string, { lastLengths }: ExpectedParts): number {
  const own = lastLengths.map((length) => length - part.length);
  const isHeader = (text: string) =>
    beginsLikeToken(text) && valueIn(readHeader(text), 'alg') !== undefined;
  return own.find((length) => length >= 0 && isHeader(run.slice(length))) ?? run.length;
}
