import { encodeBase64url } from '../../token/base64url.ts';

/** A value in DER. @see ITU-T X.690 §8.1 */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** with its tag and length */
  readonly whole: Uint8Array;
  /** of a constructed value what it is made of */
  readonly inner: readonly Der[];
}

/** No key or certificate is nested as deeply. */
const MOST_NESTED = 20;

const CONSTRUCTED = 0x20;

/**
 * Reads one value; what follows it is left alone.
 *
 * @returns where a value ends that was cut off; another number for what is no DER. Never throws.
 */
export const readDer = (bytes: Uint8Array): Der | number => valueAt(bytes, 0, bytes.length, 0);

function valueAt(bytes: Uint8Array, offset: number, limit: number, depth: number): Der | number {
  const tag = bytes[offset] ?? 0;
  let start = offset + 2;
  let length = bytes[offset + 1] ?? Number.NaN;
  // The indefinite length 0x80 is for BER alone.
  if (length >= 0x80) {
    const lengthEnd = start + (length & 0x7f);
    length = lengthEnd > start && lengthEnd <= start + 4 ? 0 : Number.NaN;
    while (start < lengthEnd && start <= limit) length = length * 256 + (bytes[start++] ?? 0);
  }
  const end = start + length;
  if (!(end <= limit) || depth > MOST_NESTED) return end;
  const inner: Der[] = [];
  for (let at = start; tag & CONSTRUCTED && at < end; ) {
    const value = valueAt(bytes, at, end, depth + 1);
    if (typeof value === 'number') return 0;
    inner.push(value);
    at += value.whole.length;
  }
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(offset, end), inner };
}

/** The bytes of an OBJECT IDENTIFIER in base64url, as the tables have them; empty for nothing. */
export const oidOf = (value: Der | undefined): string =>
  value ? encodeBase64url(value.content) : '';
