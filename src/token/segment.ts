import { type Base64urlReading, decodeBase64url } from './base64url.ts';
import { type JsonReading, memberNamed, memberValue, readJson } from './json.ts';
import type { JsonMember } from './jsonMember.ts';
import type { Segment } from './serialization.ts';
import type { Span } from './span.ts';
import { decodeUtf8, type Utf8Reading } from './utf8.ts';

/** A segment with what its characters encode. */
export interface SegmentReading extends Segment {
  readonly base64url: Base64urlReading;
}

/** A segment that holds JSON, or should. */
export interface JsonSegment extends SegmentReading {
  readonly name: 'header' | 'payload';
  readonly utf8: Utf8Reading;
  readonly json: JsonReading;
  /** false for what stands in the token as it is: an unencoded payload (RFC 7797), an unprotected header */
  readonly encoded: boolean;
  /** whether `utf8` and `json` are of what the bytes inflate to, or decrypt to */
  readonly inflated: boolean;
}

/** Decodes a segment. Never throws: what is wrong with it is part of the reading. */
export function readSegment(token: string, segment: Segment): SegmentReading {
  const text = textOf(token, segment.span);
  // A Key Binding JWT stands in the token as it is: its parts are encoded, the whole is not.
  const isEncoded = segment.name !== 'key-binding-jwt';
  const base64url = isEncoded ? decodeBase64url(text) : unencoded(text);
  const { start, end } = segment.span;
  if (text.length === end - start) return { ...segment, base64url };
  const written = token.slice(start, end);
  const problems = base64url.problems.map((problem) => ({
    ...problem,
    offset: writtenOffset(written, problem.offset),
  }));
  return { ...segment, base64url: { ...base64url, problems } };
}

/** Where a character is written in a string, whose escapes take more room than what they stand for. */
function writtenOffset(written: string, offset: number): number {
  let at = offset;
  for (const { 0: escaped, index } of written.matchAll(/\\(?:u.{4}|.)/g)) {
    if (index >= at) break;
    at += escaped.length - 1;
  }
  return at;
}

/** The characters of a segment; in JSON Serialization they stand in a string, which may have escapes. */
export function textOf(token: string, { start, end }: Span): string {
  const text = token.slice(start, end);
  return text.includes('\\') && token.startsWith('{') ? JSON.parse(`"${text}"`) : text;
}

const unencoded = (text: string): Base64urlReading => ({
  bytes: new TextEncoder().encode(text),
  problems: [],
});

/** Reads a decoded segment as JSON in UTF-8, each step going on where the one before went wrong. */
export function readJsonSegment(segment: SegmentReading, name: JsonSegment['name']): JsonSegment {
  const utf8 = decodeUtf8(segment.base64url.bytes);
  return { ...segment, name, utf8, json: readJson(utf8.text), encoded: true, inflated: false };
}

/** Reads a payload again by what its bytes inflate to, or decrypt to. */
export function readInflated(payload: JsonSegment, bytes: Uint8Array): JsonSegment {
  const utf8 = decodeUtf8(bytes);
  return { ...payload, utf8, json: readJson(utf8.text), inflated: true };
}

/** Reads a stretch of base64url by itself as JSON in UTF-8. Never throws. */
export function readPart(encoded: string): JsonSegment {
  const span = { start: 0, end: encoded.length };
  return readJsonSegment(readSegment(encoded, { name: 'part', span }), 'header');
}

/** Reads a payload that was not base64url-encoded, as `"b64": false` says. @see RFC 7797 §5.2 */
export function readUnencodedPayload(token: string, segment: Segment): JsonSegment {
  return asItStands(textOf(token, segment.span), segment.span, 'payload');
}

/** Reads an unprotected header, a JSON object within the token. @see RFC 7515 §7.2.1 */
export const readObject = (token: string, span: Span): JsonSegment =>
  asItStands(token.slice(span.start, span.end), span, 'header');

function asItStands(text: string, span: Span, name: JsonSegment['name']): JsonSegment {
  const utf8 = { text, byteOrderMark: false, invalidBytes: [], invalidByteCount: 0 };
  return {
    name,
    span,
    base64url: unencoded(text),
    utf8,
    json: readJson(text),
    encoded: false,
    inflated: false,
  };
}

/** The members of the object in a segment, also of one that stops being JSON; none for anything else. */
export const membersOf = (segment: JsonSegment | null): readonly JsonMember[] =>
  segment && segment.json.kind !== 'empty' ? segment.json.members : [];

/** The value that a JavaScript client reads under a name; undefined when there is none. */
export function valueIn(segment: JsonSegment | null, name: string): unknown {
  const member = memberNamed(membersOf(segment), name);
  return segment && member ? memberValue(segment.utf8.text, member) : undefined;
}
