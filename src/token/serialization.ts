import type { Span } from './span.ts';

/** What a stretch of a token between its dots or tildes is, in the words of its specification. */
export type SegmentName =
  | 'header'
  | 'payload'
  | 'signature'
  | 'encrypted-key'
  | 'initialization-vector'
  | 'ciphertext'
  | 'authentication-tag'
  | 'additional-authenticated-data'
  | 'disclosure'
  | 'key-binding-jwt'
  | 'part';

export type SerializationKind =
  | 'jws-compact'
  | 'jwe-compact'
  | 'sd-jwt'
  | 'jws-json'
  | 'jwe-json'
  | 'unrecognised';

/** A segment's name and place; `span` counts in the token, separators left out. */
export interface Segment {
  readonly name: SegmentName;
  readonly span: Span;
}

/** How a token in compact form is put together. */
export interface Serialization {
  readonly kind: SerializationKind;
  /** how many parts the dots make, those behind a tilde not counted */
  readonly partCount: number;
  /** of very many parts the first thousand, of Disclosures the first ten thousand */
  readonly segments: readonly Segment[];
  /** how many parts or Disclosures more there are */
  readonly unread: number;
}

/** No token has as many: a text that does is taken apart no further, or it would fill any memory. */
const MOST_PARTS = 1000;
const MOST_DISCLOSURES = 10_000;

const JWS_NAMES: readonly SegmentName[] = ['header', 'payload', 'signature'];
const JWE_NAMES: readonly SegmentName[] = [
  'header',
  'encrypted-key',
  'initialization-vector',
  'ciphertext',
  'authentication-tag',
];

/**
 * Splits a token in compact form by its separators and tells which serialization that makes it.
 *
 * Counts parts and nothing else: what they hold is for the readers of the segments to say.
 *
 * @param token - without surrounding text
 * @returns never throws; `unrecognised` for any number of parts that no serialization has
 * @see RFC 7515 §7.1 (JWS), RFC 7516 §7.1 (JWE), RFC 9901 §4 (SD-JWT)
 */
export function serializationOf(token: string): Serialization {
  const tilde = token.indexOf('~');
  const isSelective = tilde >= 0;
  const end = isSelective ? tilde : token.length;
  const parts = split(token, '.', { start: 0, end }, MOST_PARTS);
  const isJwe = parts.count === 5 && !isSelective;
  const names = isJwe ? JWE_NAMES : JWS_NAMES;
  const segments = parts.spans.map((span, nth): Segment => ({ name: names[nth] ?? 'part', span }));
  let kind: SerializationKind = isJwe ? 'jwe-compact' : 'unrecognised';
  if (parts.count === 3) kind = isSelective ? 'sd-jwt' : 'jws-compact';
  let unread = parts.count - parts.spans.length;

  if (isSelective) {
    const behind = { start: tilde + 1, end: token.length };
    const { spans, count, last } = split(token, '~', behind, MOST_DISCLOSURES);
    const disclosures = spans.slice(0, count - 1);
    unread = count - 1 - disclosures.length;
    segments.push(...disclosures.map((span): Segment => ({ name: 'disclosure', span })));
    if (last.end > last.start) segments.push({ name: 'key-binding-jwt', span: last });
  }
  return { kind, partCount: parts.count, segments, unread };
}

interface Parts {
  readonly spans: readonly Span[];
  readonly count: number;
  readonly last: Span;
}

function split(token: string, separator: string, { start, end }: Span, most: number): Parts {
  const spans: Span[] = [];
  let count = 0;
  let from = start;
  for (;;) {
    const at = token.indexOf(separator, from);
    const isLast = at < 0 || at >= end;
    const span = { start: from, end: isLast ? end : at };
    if (spans.length < most) spans.push(span);
    count += 1;
    if (isLast) return { spans, count, last: span };
    from = at + 1;
  }
}
