import { type Base64urlReading, decodeBase64url } from './base64url.ts';
import { type JsonReading, memberNamed, memberValue, readJson } from './json.ts';
import type { JsonMember } from './jsonMember.ts';
import type { Segment } from './serialization.ts';
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
  /** false for a payload that stands in the token as it is (RFC 7797) */
  readonly encoded: boolean;
}

/** Decodes a segment. Never throws: what is wrong with it is part of the reading. */
export function readSegment(token: string, segment: Segment): SegmentReading {
  const text = token.slice(segment.span.start, segment.span.end);
  // A Key Binding JWT stands in the token as it is: its parts are encoded, the whole is not.
  const isEncoded = segment.name !== 'key-binding-jwt';
  return { ...segment, base64url: isEncoded ? decodeBase64url(text) : unencoded(text) };
}

const unencoded = (text: string): Base64urlReading => ({
  bytes: new TextEncoder().encode(text),
  problems: [],
});

/** Reads a decoded segment as JSON in UTF-8, each step going on where the one before went wrong. */
export function readJsonSegment(segment: SegmentReading, name: JsonSegment['name']): JsonSegment {
  const utf8 = decodeUtf8(segment.base64url.bytes);
  return { ...segment, name, utf8, json: readJson(utf8.text), encoded: true };
}

/** Reads a stretch of base64url by itself as JSON in UTF-8. Never throws. */
export function readPart(encoded: string): JsonSegment {
  const span = { start: 0, end: encoded.length };
  return readJsonSegment(readSegment(encoded, { name: 'part', span }), 'header');
}

/** Reads a payload that was not base64url-encoded, as `"b64": false` says. @see RFC 7797 §5.2 */
export function readUnencodedPayload(token: string, segment: Segment): JsonSegment {
  const text = token.slice(segment.span.start, segment.span.end);
  const utf8 = { text, byteOrderMark: false, invalidBytes: [], invalidByteCount: 0 };
  const json = readJson(text);
  return { ...segment, name: 'payload', base64url: unencoded(text), utf8, json, encoded: false };
}

/** The members of the object in a segment, also of one that stops being JSON; none for anything else. */
export const membersOf = (segment: JsonSegment | null): readonly JsonMember[] =>
  segment && segment.json.kind !== 'empty' ? segment.json.members : [];

/** The value that a JavaScript client reads under a name; undefined when there is none. */
export function valueIn(segment: JsonSegment | null, name: string): unknown {
  const member = memberNamed(membersOf(segment), name);
  return segment && member ? memberValue(segment.utf8.text, member) : undefined;
}

/** Whether a payload's text is itself a token in compact form. @see RFC 7519 §2 (Nested JWT) */
export const holdsToken = (segment: JsonSegment): boolean =>
  /^ey[\w-]+(?:\.[\w-]*){2,4}$/.test(segment.utf8.text.trim());
