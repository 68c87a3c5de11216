import type { Piece } from './foundToken.ts';
import { type Pace, STEP } from './pace.ts';

/** More of a string than this is not unescaped. */
const LONGEST = 8 * STEP;

const ESCAPE = /\\(?:u([\dA-F]{4})|(.))/gis;

const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A stretch of text without its escapes. */
export interface Unescaped {
  readonly text: string;
  /** where it ends in the text around it */
  readonly end: number;
  /** where each stretch of it stands in the text around it */
  readonly pieces: readonly Piece[];
}

/**
 * Unescapes the JSON string that holds a place: the stretch around it up to quotation marks that no
 * backslash escapes.
 *
 * @param least - where it begins at the earliest
 * @returns never throws
 * @see RFC 8259 §7
 */
export function* unescaped(
  text: string,
  at: number,
  least: number,
  pace: Pace,
): Generator<number, Unescaped> {
  let start = at;
  while (start > least && !isQuote(text, start - 1)) start -= 1;
  const end = stringEnd(text, at);
  const stretch = text.slice(start, end);
  pace.looked(2 * stretch.length);
  const pieces: Piece[] = [{ at: 0, source: start }];
  let inner = '';
  let from = 0;
  for (const match of stretch.matchAll(ESCAPE)) {
    if (pace.isDue()) yield pace.at;
    pace.looked(100);
    const [written, code, character = ''] = match;
    const meant = code ? String.fromCharCode(Number.parseInt(code, 16)) : MEANT[character];
    inner += stretch.slice(from, match.index) + (meant ?? character);
    from = match.index + written.length;
    pieces.push({ at: inner.length, source: start + from });
  }
  return { text: inner + stretch.slice(from), end, pieces };
}

function stringEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST);
  for (let at = from; at < last; at += 1) if (isQuote(text, at)) return at;
  return last;
}

const isQuote = (text: string, at: number): boolean => text[at] === '"' && text[at - 1] !== '\\';
