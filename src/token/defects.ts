import type { Base64urlProblem } from './base64url.ts';
import type { JsonType } from './jsonMember.ts';
import type { JsonSyntaxError } from './jsonSyntaxError.ts';
import type { MemberFault } from './memberFaults.ts';
import type { JsonSegment, SegmentReading } from './segment.ts';
import type { SegmentName, SerializationKind } from './serialization.ts';
import type { Span } from './span.ts';
import { STAND_IN_LENGTH } from './utf8.ts';

/** A place in the token, counted in its characters. */
export interface TokenPlace {
  readonly in: 'token';
  readonly segment: SegmentName | null;
  readonly span: Span;
}

/** A place in the text that a segment decodes to. `pointer` is a JSON Pointer (RFC 6901), where one applies. */
export interface JsonPlace {
  readonly in: 'json';
  readonly segment: 'header' | 'payload';
  readonly span: Span;
  readonly pointer: string;
}

/** What a payload is that is no JSON object. */
export type ContentType = Exclude<JsonType, 'object'> | 'text' | 'bytes';

/** A character problem of base64url, with its place in the token. */
type EncodingDefect =
  Exclude<Base64urlProblem, { kind: 'trailing-bits' }> extends infer Problem
    ? Problem extends Base64urlProblem
      ? Omit<Problem, 'offset'> & { readonly place: TokenPlace }
      : never
    : never;

/**
 * A reason for which a receiver that follows the specifications refuses the token before it looks at
 * a signature or a date. A token with at least one is malformed.
 *
 * @see RFC 7519 §7.2 (validating a JWT), RFC 7515 §5.2 (message signature or MAC validation)
 */
export type Defect =
  | EncodingDefect
  | {
      readonly kind: 'part-count';
      readonly place: TokenPlace;
      readonly count: number;
      /** three for a JWS, five for a JWE */
      readonly due: 3 | 5;
    }
  | {
      readonly kind: 'json-member';
      readonly place: TokenPlace;
      readonly fault: MemberFault['fault'];
      readonly name: string;
      readonly of: 'JWS' | 'JWE';
    }
  | { readonly kind: 'empty-header'; readonly place: TokenPlace }
  | { readonly kind: 'byte-order-mark'; readonly place: JsonPlace }
  | {
      readonly kind: 'invalid-utf-8';
      readonly place: JsonPlace;
      readonly byteOffset: number;
      readonly byte: number;
      readonly count: number;
    }
  | { readonly kind: 'not-json'; readonly place: JsonPlace; readonly error: JsonSyntaxError }
  | { readonly kind: 'header-not-an-object'; readonly place: JsonPlace; readonly type: ContentType }
  | { readonly kind: 'not-a-claims-set'; readonly place: JsonPlace; readonly type: ContentType };

/** The order in which defects explain a token: a cause stands before what follows from it. */
const RANK: Readonly<Record<Defect['kind'], number>> = {
  'empty-header': 0,
  'foreign-character': 1,
  'standard-alphabet': 2,
  'byte-order-mark': 3,
  'invalid-utf-8': 4,
  'not-json': 5,
  'header-not-an-object': 6,
  'not-a-claims-set': 7,
  'part-count': 8,
  'json-member': 8,
  'white-space': 9,
  padding: 10,
  'impossible-length': 11,
};

/** The defect that explains best why a token is malformed; null when it has none. */
export const mainDefect = (defects: readonly Defect[]): Defect | null =>
  defects.toSorted((a, b) => RANK[a.kind] - RANK[b.kind])[0] ?? null;

/** The base64url problems of a segment that make a token malformed. */
export function encodingDefects(segment: SegmentReading): Defect[] {
  return segment.base64url.problems.flatMap((problem) => {
    if (problem.kind === 'trailing-bits') return [];
    const { offset, ...rest } = problem;
    const start = segment.span.start + offset;
    const length = 'character' in problem ? problem.character.length : 1;
    const span = { start, end: Math.min(start + length, segment.span.end) };
    return [{ ...rest, place: { in: 'token', segment: segment.name, span } } as EncodingDefect];
  });
}

/** What keeps a segment from being the JSON object that it should be; `strict` when the token says that it is one. */
export function contentDefects(segment: JsonSegment, strict: boolean): Defect[] {
  const { name, json, utf8 } = segment;
  const at = (start: number, end = start + 1): JsonPlace => ({
    in: 'json',
    segment: name,
    span: { start, end: Math.max(start, Math.min(end, utf8.text.length)) },
    pointer: '',
  });
  const defects: Defect[] = [];
  const type = contentType(segment);
  const meantAsJson = type === 'object' || type === 'array' || strict;
  if (utf8.byteOrderMark && meantAsJson) defects.push({ kind: 'byte-order-mark', place: at(0, 0) });
  const [invalid] = utf8.invalidBytes;
  if (invalid && meantAsJson) {
    const { byteOffset, byte, offset } = invalid;
    const place = at(offset, offset + STAND_IN_LENGTH);
    defects.push({ kind: 'invalid-utf-8', place, byteOffset, byte, count: utf8.invalidByteCount });
  }
  if (json.kind === 'not-json' && (json.type === 'object' || json.type === 'array')) {
    defects.push({ kind: 'not-json', place: at(json.error.offset), error: json.error });
  } else if (type !== 'object' && type !== 'empty' && strict) {
    const kind = name === 'header' ? 'header-not-an-object' : 'not-a-claims-set';
    defects.push({ kind, type, place: at(0, utf8.text.length) });
  }
  return defects;
}

/** What a segment's content is, as far as it can be told: an object or an array also when it is a broken one. */
export function contentType({
  json,
  utf8,
  base64url,
}: JsonSegment): ContentType | 'object' | 'empty' {
  if (base64url.bytes.length === 0) return 'empty';
  if (json.kind !== 'empty' && (json.type === 'object' || json.type === 'array')) return json.type;
  if (utf8.invalidByteCount > 0) return 'bytes';
  return json.kind === 'json' ? json.type : 'text';
}

/** How a token was taken apart. */
interface Structure {
  readonly serialization: SerializationKind;
  readonly partCount: number;
  readonly segments: readonly SegmentReading[];
  readonly faults: readonly MemberFault[];
}

/** What is wrong with how many parts a token has, or with the members of its JSON object. */
export function structureDefects(
  token: string,
  { serialization, segments, partCount, faults }: Structure,
  isEncrypted: boolean,
): Defect[] {
  if (serialization === 'jws-json' || serialization === 'jwe-json') {
    const of = serialization === 'jws-json' ? 'JWS' : 'JWE';
    return faults.map(({ span, ...fault }) => ({
      kind: 'json-member',
      of,
      place: { in: 'token', segment: null, span },
      ...fault,
    }));
  }
  const [first] = segments;
  const whole: TokenPlace = { in: 'token', segment: null, span: { start: 0, end: token.length } };
  const defects: Defect[] = [];
  if (serialization === 'unrecognised' || (isEncrypted && serialization !== 'jwe-compact')) {
    const due = isEncrypted ? 5 : 3;
    defects.push({ kind: 'part-count', place: whole, count: partCount, due });
  }
  if (first && first.span.end === first.span.start) {
    defects.push({
      kind: 'empty-header',
      place: { ...whole, segment: 'header', span: first.span },
    });
  }
  return defects;
}
