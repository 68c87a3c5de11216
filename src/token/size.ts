import type { Token } from './inspect.ts';
import { membersOf } from './segment.ts';
import type { SegmentName } from './serialization.ts';
import type { Span } from './span.ts';

/** What a part of a token takes, in bytes. */
export interface PartSize {
  readonly name: SegmentName;
  /** how many parts of this name there are: of Disclosures, several */
  readonly count: number;
  /** in the token */
  readonly encoded: number;
  readonly decoded: number;
}

/** What a claim takes with its name and its comma, in bytes of the token. */
export interface ClaimSize {
  readonly name: string;
  readonly encoded: number;
}

export interface TokenSize {
  /** bytes of the whole token */
  readonly total: number;
  /** in the order of the token; those of one name are one, and left out where not all were read */
  readonly parts: readonly PartSize[];
  /** the claims that cost most, the largest first */
  readonly claims: readonly ClaimSize[];
}

/** More claims than these are not listed: the rest matters little. */
const MOST_CLAIMS = 5;

/**
 * Tells what a token costs, as a whole, by part and by claim. Reads nothing anew: the claims are
 * measured by their spans.
 *
 * base64url makes four characters of three bytes, so a claim costs a third more than its JSON
 * (RFC 7515 §2); in a compressed payload, its share of what the payload was compressed to. Never
 * throws.
 */
export function sizeOf({ found, segments, unread, payload }: Token): TokenSize {
  const parts = new Map<SegmentName, PartSize>();
  for (const { name, span, base64url } of segments) {
    const { count = 0, encoded = 0, decoded = 0 } = parts.get(name) ?? {};
    parts.set(name, {
      name,
      count: count + 1,
      encoded: encoded + bytesOf(found.text, span),
      decoded: decoded + base64url.bytes.length,
    });
  }

  const text = payload?.utf8.text ?? '';
  const length = bytesOf(text);
  const growth = payload ? (payload.span.end - payload.span.start) / length : 0;
  const claims: ClaimSize[] = [];
  for (const { name, nameSpan, valueSpan } of membersOf(payload)) {
    const span = { start: nameSpan.start, end: valueSpan.end };
    const bytes = length === text.length ? span.end - span.start : bytesOf(text, span);
    const encoded = Math.round((bytes + 1) * growth);
    if (claims.length === MOST_CLAIMS && encoded <= (claims.at(-1)?.encoded ?? 0)) continue;
    claims.push({ name, encoded });
    claims.sort((a, b) => b.encoded - a.encoded);
    claims.splice(MOST_CLAIMS);
  }
  return {
    total: bytesOf(found.text),
    // A sum of what was not all read would be too small.
    parts: [...parts.values()].filter(({ count }) => unread === 0 || count === 1),
    claims,
  };
}

/** A token is ASCII, but for a payload that stands in it as it is, and for what does not belong there. */
export const bytesOf = (text: string, span?: Span): number =>
  encoder.encode(text.slice(span?.start, span?.end)).length;

const encoder = new TextEncoder();
