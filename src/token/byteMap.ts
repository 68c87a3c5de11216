import { sourceSpan } from './find.ts';
import type { Token } from './inspect.ts';
import type { JsonSegment } from './segment.ts';
import type { Span } from './span.ts';
import { decodeUtf8, STAND_IN_LENGTH } from './utf8.ts';

/** Where a stretch of the text that a segment decodes to stands among its bytes, and in the token. */
export interface EncodedStretch {
  /** its bytes among those of the segment */
  readonly bytes: Span;
  /** every character of the token that holds a bit of them */
  readonly characters: Span;
  /** whether the first character holds bits of the byte before as well */
  readonly sharesFirst: boolean;
  /** whether the last character holds bits of the byte behind as well */
  readonly sharesLast: boolean;
}

/** What encodes nothing, and is passed over: padding, white space, foreign characters. */
const GAPS = /[^\w+/-]+/g;

const encoder = new TextEncoder();

/**
 * Finds the base64url characters of a stretch of the text that a segment decodes to: from the one
 * that holds the first bit of its first byte to the one that holds the last bit of its last.
 *
 * @param token - the token that the segment is of
 * @param text - UTF-16 offsets in the segment's text, not empty; half a surrogate pair stands for the whole
 * @returns offsets in the token; null where no characters are those of the text alone: it was
 *   inflated, stands in a JSON string with escapes, or has more invalid bytes than are listed
 * @see RFC 4648 §5 (base64url), RFC 7797 §3 (an unencoded payload stands as it is)
 */
export function encodedStretch(
  token: string,
  segment: JsonSegment,
  text: Span,
): EncodedStretch | null {
  const { span, encoded, base64url } = segment;
  if (text.end <= text.start || !isWritten(token, segment)) return null;
  const start = byteAt(segment, text.start, false);
  const end = byteAt(segment, text.end, true);
  const place = (nth: number) => span.start + placeOf(rawOf(token, segment), nth);
  const characters = encoded
    ? { start: place(Math.floor((start * 4) / 3)), end: place(Math.ceil((end * 4) / 3) - 1) + 1 }
    : moved(text, span.start);
  return {
    bytes: { start, end },
    characters,
    sharesFirst: encoded && start % 3 !== 0,
    sharesLast: encoded && end % 3 !== 0 && end < base64url.bytes.length,
  };
}

/**
 * The stretch of a segment's text that characters of the token hold: that of the bytes which they hold
 * whole, or else of the byte that they hold most of. So the characters of a member lead to it alone.
 *
 * @param characters - offsets in the token; an empty span stands for the character behind it
 * @returns UTF-16 offsets in the segment's text; null outside of the segment, and as `encodedStretch` does
 */
export function decodedSpan(
  token: string,
  segment: JsonSegment,
  { start, end }: Span,
): Span | null {
  const { span, encoded, base64url, utf8 } = segment;
  if (start >= span.end || Math.max(end, start + 1) <= span.start) return null;
  if (!isWritten(token, segment)) return null;
  const from = Math.max(start - span.start, 0);
  const to = Math.min(Math.max(end - span.start, from + 1), span.end - span.start);
  if (!encoded) return from < utf8.text.length ? { start: from, end: to } : null;
  const raw = rawOf(token, segment);
  const first = countBefore(raw, from);
  const last = Math.max(countBefore(raw, to), first + 1);
  const held = { start: Math.ceil((first * 3) / 4), end: Math.floor((last * 3) / 4) };
  const most = Math.min(Math.floor((first * 6 + 3) / 8), base64url.bytes.length - 1);
  const bytes = held.end > held.start ? held : { start: most, end: most + 1 };
  const text = {
    start: offsetAt(segment, bytes.start, false),
    end: offsetAt(segment, bytes.end, true),
  };
  return text.end > text.start ? text : null;
}

/** The stretch of the pasted text that holds a stretch of a token; of a Nested JWT, through all around it. */
export function pastedSpan(token: Token, span: Span): Span | null {
  const { inside, found } = token;
  if (!inside?.payload) return sourceSpan(found, span);
  const text = moved(span, placeInside(token));
  const outer = encodedStretch(inside.found.text, inside.payload, text);
  return outer && pastedSpan(inside, outer.characters);
}

/** The stretch of a token that a stretch of the pasted text holds; null beside the token. */
export function tokenSpan(token: Token, { start, end }: Span): Span | null {
  const { inside, found } = token;
  if (!inside?.payload) {
    if (start >= found.span.end || end < found.span.start) return null;
    return { start: tokenOffset(found, start), end: tokenOffset(found, end) };
  }
  const outer = tokenSpan(inside, { start, end });
  const text = outer && decodedSpan(inside.found.text, inside.payload, outer);
  return text && moved(text, -placeInside(token));
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Where a Nested JWT begins in the text that holds it. */
const placeInside = ({ inside, found }: Token): number =>
  inside?.payload?.utf8.text.indexOf(found.text) ?? 0;

/** The offset in the token of an offset in the pasted text, or of what comes next where that was taken out. */
function tokenOffset({ pieces, text }: Token['found'], offset: number): number {
  const nth = pieces.findLastIndex(({ source }) => source <= offset);
  const piece = pieces[nth];
  return piece ? Math.min(piece.at + offset - piece.source, pieces[nth + 1]?.at ?? text.length) : 0;
}

/** Whether what a segment holds is written in the token, character by character. */
function isWritten(token: string, { name, encoded, inflated, span, utf8 }: JsonSegment): boolean {
  // An unprotected header is no string, but a part of the JSON.
  const isString = token.startsWith('{') && (encoded || name === 'payload');
  const isEscaped = isString && token.slice(span.start, span.end).includes('\\');
  return !inflated && !isEscaped && utf8.invalidByteCount === utf8.invalidBytes.length;
}

/** The characters of a segment where some may encode nothing; an empty text where all are in their places. */
const rawOf = (token: string, { base64url, span }: JsonSegment): string =>
  base64url.problems.length > 0 ? token.slice(span.start, span.end) : '';

/** The offset of the character that is the nth to encode something. */
function placeOf(raw: string, nth: number): number {
  let at = nth;
  for (const { 0: gap, index } of raw.matchAll(GAPS)) {
    if (index > at) break;
    at += gap.length;
  }
  return at;
}

/** How many characters before an offset encode something. */
const countBefore = (raw: string, offset: number): number =>
  raw === '' ? offset : raw.slice(0, offset).replace(GAPS, '').length;

/** The byte at which the character at an offset begins; with `up`, the next one within a character. */
function byteAt({ utf8 }: JsonSegment, offset: number, up: boolean): number {
  const { text, byteOrderMark, invalidBytes } = utf8;
  const before = invalidBytes.filter((invalid) => invalid.offset < offset);
  const last = before.at(-1);
  const isInside = last && offset < last.offset + STAND_IN_LENGTH;
  if (isInside) return last.byteOffset + (up ? 1 : 0);
  // Half of a surrogate pair is the whole of it, or nothing.
  const isHalf = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1));
  const whole = offset + (isHalf ? (up ? 1 : -1) : 0);
  const from = last ? last.offset + STAND_IN_LENGTH : 0;
  const start = last ? last.byteOffset + 1 : byteOrderMark ? 3 : 0;
  return start + encoder.encode(text.slice(from, whole)).length;
}

/** The offset of the character that a byte is of; with `up`, that of the next when it begins none. */
function offsetAt({ base64url, utf8 }: JsonSegment, byte: number, up: boolean): number {
  const { bytes } = base64url;
  const isInvalid = (at: number) => utf8.invalidBytes.some(({ byteOffset }) => byteOffset === at);
  let at = byte;
  // A character in UTF-8 is one byte that begins it, and others that go on.
  while (((bytes[at] ?? 0) & 0xc0) === 0x80 && !isInvalid(at)) at += up ? 1 : -1;
  return decodeUtf8(bytes.subarray(0, at)).text.length;
}
