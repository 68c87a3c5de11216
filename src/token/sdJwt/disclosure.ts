import { elementSpans } from '../jsonElements.ts';
import { readJsonSegment, readSegment, type SegmentReading, textOf } from '../segment.ts';
import type { Span } from '../span.ts';

/** A Disclosure: a claim with its salt, or an element of an array with its salt. */
export interface Disclosure {
  /** its characters, over which the digest is taken; without the escapes that they may have in a JSON string */
  readonly encoded: string;
  readonly segment: SegmentReading;
  /** what it decodes to */
  readonly text: string;
  /** whether it is no Disclosure, wherever its digest stands */
  readonly isMalformed: boolean;
  /** null where it is no string, or where there is none */
  readonly salt: string | null;
  /** the Claim Name; null for an element of an array, and where it is no string */
  readonly name: string | null;
  /** where name and value stand in `text`; null for what it has not */
  readonly nameSpan: Span | null;
  readonly valueSpan: Span | null;
}

/** Names that belong to the format: no claim may have them. */
const RESERVED: ReadonlySet<string | null> = new Set(['_sd', '...', null]);

/**
 * Reads one Disclosure: the base64url of `[salt, name, value]`, or of `[salt, value]`.
 *
 * @param token - the token that it stands in
 * @param span - where, separators and quotation marks left out
 * @returns never throws; what can be read of one that is malformed is there all the same
 * @see RFC 9901 §4.2.1 (object properties), §4.2.2 (array elements)
 */
export function readDisclosure(token: string, span: Span): Disclosure {
  const segment = readSegment(token, { name: 'disclosure', span });
  const { utf8, json } = readJsonSegment(segment, 'payload');
  const { text } = utf8;
  const isArray = json.kind === 'json' && json.type === 'array';
  const elements = isArray ? elementSpans(text, { start: 0, end: text.length }) : [];
  const { length } = elements;
  const salt = stringAt(text, elements[0]);
  const nameSpan = (length === 3 && elements[1]) || null;
  const name = stringAt(text, nameSpan);
  const valueSpan = ((length === 2 || length === 3) && elements[length - 1]) || null;
  const isMalformed =
    !valueSpan ||
    salt === null ||
    (nameSpan !== null && RESERVED.has(name)) ||
    segment.base64url.problems.some(({ kind }) => kind !== 'trailing-bits');
  const encoded = textOf(token, span);
  return { encoded, segment, text, isMalformed, salt, name, nameSpan, valueSpan };
}

const stringAt = (text: string, span: Span | null | undefined): string | null =>
  span && text[span.start] === '"' ? JSON.parse(text.slice(span.start, span.end)) : null;
