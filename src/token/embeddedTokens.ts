import { type EncodedText, encodedAgain } from './encodedAgain.ts';
import { readHeader, SHORTEST_HEADER } from './expectedParts.ts';
import { type FoundToken, foundToken, type Piece } from './foundToken.ts';
import { unescaped } from './jsonString.ts';
import { jsonTokens } from './jsonTokens.ts';
import { type Pace, STEP } from './pace.ts';
import { RepairList } from './repairs.ts';
import { valueIn } from './segment.ts';
import type { Span } from './span.ts';
import { TokenReader } from './tokenReader.ts';
import { beginsLikeToken, LONGEST_START, tokenStarts } from './tokenStart.ts';

/** More tokens than these are not looked for: nobody reads a list so long, and each is decoded. */
export const MOST_FOUND = 200;

/**
 * Finds the tokens that stand in a text, whatever else is in it.
 *
 * @param bare - whether the text has nothing but characters of tokens and white space
 * @returns in order; yields how many characters have been searched
 */
export function* embeddedTokens(
  text: string,
  bare: boolean,
  pace: Pace,
): Generator<number, readonly FoundToken[]> {
  const compact: FoundToken[] = [];
  const json: FoundToken[] = [];
  const starts = tokenStarts();
  // Where the search for JSON ended, in the text and in its strings, and that for base64.
  const ends = { text: 0, string: 0, base64: 0 };
  let passed = 0;
  let at = 0;
  while (at < text.length && compact.length + json.length < MOST_FOUND) {
    if (pace.isDue()) yield at;
    // One character more, for what must not stand before a token.
    const from = Math.max(0, at - 1);
    starts.lastIndex = at - from;
    const match = starts.exec(text.slice(from, at + STEP + LONGEST_START));
    pace.looked(match ? match.index : STEP);
    pace.at = at;
    if (!match) {
      at += STEP;
      continue;
    }
    const start = from + match.index;
    while ((json[passed]?.span.end ?? text.length) <= start) passed += 1;
    const around = json[passed]?.span;
    at = start + match[0].length;
    if (around && around.start <= start) at = around.end;
    else if (match[0].startsWith('"')) {
      const isString = match[0].endsWith('\\"');
      const where = isString ? 'string' : 'text';
      if (start < ends[where]) continue;
      const least = Math.max(ends[where], start - STEP);
      const search = yield* jsonAround(text, start, least, isString, pace);
      json.push(...search.tokens);
      json.sort(inOrder);
      passed = 0;
      ends[where] = Math.max(at, search.end);
      at = start + 1;
    } else if (match[0].startsWith('Z')) {
      // Every line of what was rejected may begin alike. The last may be one by itself.
      if (start < ends.base64) continue;
      const again = encodedAgain(text, start, pace);
      ends.base64 = start + again.encoded.lastIndexOf('\n') + 1;
      const found = decoded(text, start, again);
      if (found) compact.push(found);
      at = found?.span.end ?? at;
    } else {
      const reader = new TokenReader(text, start, pace, bare);
      while (!reader.readBeginning()) yield start;
      pace.looked(reader.token.length);
      const isOne = isCompactToken(reader.token, text[start - 1]);
      if (isOne) {
        while (!reader.readOn()) yield start;
        compact.push(foundBy(reader, text, start));
      }
      at = Math.max(isOne ? reader.at : reader.firstPartEnd, at);
    }
  }
  const apart = compact.filter(({ span }) => !json.some((each) => holds(each.span, span)));
  return [...apart, ...json].sort(inOrder).slice(0, MOST_FOUND);
}

const inOrder = (a: FoundToken, b: FoundToken): number => a.span.start - b.span.start;

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.start < outer.end;

/** What a reader has read, as a token of the text. */
export const foundBy = (
  { token, at, pieces, repairs }: TokenReader,
  text: string,
  start: number,
): FoundToken => foundToken(text, token, { start, end: at }, pieces, repairs);

/**
 * Whether what begins like a token is one: three parts suffice, also when the first is broken; two
 * must begin with a header. Inside of a word it takes more: `node30.example` is a name.
 */
function isCompactToken(token: string, before = ''): boolean {
  // Most of what begins alike ends without a dot, so that is asked first.
  if (!token.includes('.')) return false;
  const [header = '', second = '', third] = token.split('.', 3);
  const insideWord = /[A-Za-z0-9]/.test(before);
  if (header.length < SHORTEST_HEADER) {
    return !insideWord && second.length >= SHORTEST_HEADER && beginsLikeToken(second);
  }
  const read = readHeader(header);
  if (read?.json.kind !== 'json') return third !== undefined && !insideWord;
  return third !== undefined || (second !== '' && valueIn(read, 'alg') !== undefined);
}

function decoded(text: string, start: number, again: EncodedText): FoundToken | null {
  if (!isCompactToken(again.text)) return null;
  const repairs = new RepairList();
  repairs.add('decoded-base64', again.encoded, start);
  const places = Array.from(again.encoded.matchAll(/\S/g), ({ index }) => start + index);
  // Three characters stand in four.
  const pieces = Array.from({ length: Math.ceil(again.text.length / 3) }, (_, nth) => ({
    at: 3 * nth,
    source: places[4 * nth] ?? start,
  }));
  const span = { start, end: start + again.encoded.length };
  return foundToken(text, again.text, span, pieces, repairs.list());
}

/**
 * The tokens in JSON Serialization around a place, and where the search for them ended.
 *
 * @param isString - whether they stand in a JSON string, as in a HAR what was sent
 */
function* jsonAround(
  text: string,
  at: number,
  least: number,
  isString: boolean,
  pace: Pace,
): Generator<number, { readonly tokens: readonly FoundToken[]; readonly end: number }> {
  const own = isString
    ? yield* unescaped(text, at, least, pace)
    : { text, pieces: AS_IT_IS, end: 0 };
  const [from, to] = isString ? [0, own.text.length] : [least, at + 1];
  const { spans, end } = yield* jsonTokens(own.text, from, to, pace);
  const tokens = spans.map((span) => {
    const repairs = new RepairList();
    const pieces = stretchOf(own.pieces, span);
    let last = pieces[0];
    for (const piece of pieces.slice(1)) {
      const escaped = last.source + piece.at - last.at - 1;
      repairs.add('unescaped-json-string', text.slice(escaped, piece.source), escaped);
      last = piece;
    }
    const place = { start: pieces[0].source, end: last.source + span.end - span.start - last.at };
    return foundToken(text, own.text.slice(span.start, span.end), place, pieces, repairs.list());
  });
  return { tokens, end: own.end || end };
}

const AS_IT_IS: readonly Piece[] = [{ at: 0, source: 0 }];

/** The pieces of a stretch, counted from its beginning. */
function stretchOf(pieces: readonly Piece[], { start, end }: Span): [Piece, ...Piece[]] {
  const before = pieces.findLast(({ at }) => at <= start);
  return [
    { at: 0, source: start + (before ? before.source - before.at : 0) },
    ...pieces
      .filter(({ at }) => at > start && at < end)
      .map(({ at, source }) => ({ at: at - start, source })),
  ];
}
