import { contentType } from './defects.ts';
import { type JsonSegment, valueIn } from './segment.ts';

/** A format as the Compression Streams standard names it. `deflate` is zlib's (RFC 1950). */
export type CompressionFormat = 'deflate-raw' | 'deflate' | 'gzip';

/** A payload that comes to more bytes is not inflated: a few KB can be made to come to gigabytes. */
export const MOST_INFLATED = 2_000_000;

/** What inflating a payload comes to. */
export type Inflation =
  | { readonly kind: 'inflated'; readonly format: CompressionFormat; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long'; readonly format: CompressionFormat }
  | { readonly kind: 'not-compressed' };

/** What came of it, without the bytes, of which `length` tells how many there are. */
export type InflationOutcome =
  | { readonly kind: 'inflated'; readonly format: CompressionFormat; readonly length: number }
  | Exclude<Inflation, { kind: 'inflated' }>;

/** A payload that may be compressed, and what came of inflating it. */
export interface Compression {
  /** whether "zip" says so. RFC 7516 §4.1.3 has it for a JWE alone; some put it into a JWS */
  readonly declared: boolean;
  /** whether "zip" or its first bytes leave no doubt */
  readonly isPlain: boolean;
  /** what it may be compressed with, the likeliest first */
  readonly formats: readonly CompressionFormat[];
  /** null as long as nobody has tried */
  readonly inflation: InflationOutcome | null;
}

const GZIP = [0x1f, 0x8b];
const DEFLATE_BY_ZLIB = 8;

/**
 * Whether a payload may be compressed; null when it is readable as it is. Never throws.
 *
 * @see RFC 1951 (DEFLATE), RFC 1950 §2.2 (zlib), RFC 1952 §2.3.1 (gzip)
 */
export function compressionOf(
  header: JsonSegment | null,
  payload: JsonSegment | null,
): Compression | null {
  if (!payload?.encoded) return null;
  const type = contentType(payload);
  const declared = valueIn(header, 'zip') === 'DEF';
  if (type !== 'bytes' && !(declared && type === 'text')) return null;
  const formats = formatsOf(payload.base64url.bytes);
  const isPlain = declared || formats[0] !== 'deflate-raw';
  return { declared, isPlain, formats, inflation: null };
}

/** DEFLATE itself has no mark, so it is what everything else may be. */
function formatsOf(bytes: Uint8Array): readonly CompressionFormat[] {
  const [first = 0, second = 0] = bytes;
  if (GZIP.every((byte, at) => bytes[at] === byte)) return ['gzip'];
  const isZlib = (first & 0x0f) === DEFLATE_BY_ZLIB && (first * 256 + second) % 31 === 0;
  return isZlib ? ['deflate', 'deflate-raw'] : ['deflate-raw'];
}
