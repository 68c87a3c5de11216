import { CLOSING, OPENING, SQUARE_TO_CURLY } from './brackets.ts';
import { JsonScanner } from './jsonScanner.ts';
import type { Span } from './span.ts';

/**
 * A stretch of the lexemes of a JSON text, both ends included, by their number: the same in every
 * layout of that text.
 */
export interface LexemeRange {
  readonly first: number;
  readonly last: number;
}

/** Members or elements that follow one another. */
export interface MemberRange extends LexemeRange {
  /** the names of the first and of the last, or their numbers in their arrays; null for the whole text */
  readonly names: readonly [MemberName, MemberName];
}

export type MemberName = string | number | null;

const COMMA = 0x2c;
const COLON = 0x3a;

/** Where the lexemes of a JSON text begin that stand before an offset. Never throws. */
export function lexemeStarts(text: string, end: number): readonly number[] {
  const starts: number[] = [];
  const scanner = new JsonScanner(text);
  for (scanner.scan(); scanner.start < end; scanner.scan()) starts.push(scanner.start);
  return starts;
}

/** Where a stretch of lexemes stands in a layout of the text. */
export function spanOf(
  text: string,
  starts: readonly number[],
  { first, last }: LexemeRange,
): Span {
  const scanner = new JsonScanner(text);
  scanner.end = starts[last] ?? 0;
  scanner.scan();
  return { start: starts[first] ?? 0, end: scanner.end };
}

/**
 * Finds the innermost members or elements that a stretch of JSON touches, names included. Punctuation
 * and white space are of what stands before them, indentation of what stands behind.
 *
 * @param starts - where the text's lexemes begin, as `lexemeStarts` tells
 * @param span - offsets in the text; an empty one is a place between two characters
 * @returns null where there are no lexemes; never throws. A container that never ends is taken up to
 *   the last lexeme
 */
export function membersAt(
  text: string,
  starts: readonly number[],
  { start, end }: Span,
): MemberRange | null {
  if (starts.length === 0) return null;

  /** The character that a lexeme begins with; brackets of both shapes are one. */
  const sign = (lexeme: number): number =>
    text.charCodeAt(starts[lexeme] ?? text.length) | SQUARE_TO_CURLY;

  /** The bracket that belongs to one, in a direction; where there is none, the last lexeme in it. */
  const match = (bracket: number, step: 1 | -1): number => {
    const end = step > 0 ? starts.length - 1 : 0;
    let depth = 0;
    for (let at = bracket; at !== end; at += step) {
      const code = sign(at);
      if (code === OPENING) depth += 1;
      else if (code === CLOSING) depth -= 1;
      if (depth === 0) return at;
    }
    return end;
  };
  const lastOf = (value: number): number =>
    sign(value) === OPENING ? match(value, 1) : Math.min(value, starts.length - 1);

  const memberOf = (offset: number): LexemeRange => {
    let place = offset;
    while (text[place] === ' ' || text[place] === '\t') place += 1;
    let at = 0;
    for (let step = 2 ** 30; step >= 1; step /= 2) {
      if ((starts[at + step] ?? place + 1) <= place) at += step;
    }
    if (sign(at) === COMMA || sign(at) === COLON) at -= 1;
    if (sign(at + 1) === COLON) return { first: at, last: lastOf(at + 2) };
    const value = sign(at) === CLOSING ? match(at, -1) : at;
    return { first: sign(value - 1) === COLON ? value - 2 : value, last: lastOf(value) };
  };

  const nameOf = (first: number): MemberName => {
    if (first === 0) return null;
    if (sign(first + 1) === COLON) {
      const name = spanOf(text, starts, { first, last: first });
      return JSON.parse(text.slice(name.start, name.end));
    }
    let count = 0;
    let depth = 0;
    for (let at = first - 1; depth >= 0; at -= 1) {
      const code = sign(at);
      if (code === CLOSING) depth += 1;
      else if (code === OPENING) depth -= 1;
      else if (code === COMMA && depth === 0) count += 1;
    }
    return count;
  };

  const one = memberOf(start);
  const other = memberOf(Math.max(start, end - 1));
  const first = Math.min(one.first, other.first);
  const last = Math.max(one.last, other.last);
  // One may lie within the other.
  const to = one.last === last ? first : other.first;
  return { first, last, names: [nameOf(first), nameOf(to)] };
}
