import { embeddedTokens, foundBy } from './embeddedTokens.ts';
import { readHeader, SHORTEST_HEADER } from './expectedParts.ts';
import type { FoundToken } from './foundToken.ts';
import { opaquePrefix } from './opaqueTokens.ts';
import { Pace, STEP, withoutPauses } from './pace.ts';
import { addSurroundings, contentSpan, RepairList } from './repairs.ts';
import { valueIn } from './segment.ts';
import type { Span } from './span.ts';
import { TokenReader } from './tokenReader.ts';
import { beginsLikeToken } from './tokenStart.ts';

/** Those that set words and strings apart. */
const WORD_DELIMITER = /[\s"'`<>{}()[\]]/;

/** What is no character of a token and no white space. */
const FOREIGN = /[^\w\s.~=+/%\u00ad\u200b-\u200d\u2060-]/;

/**
 * Finds the tokens in any text, in order, and names every repair.
 *
 * A text that is nothing but a token, however broken, is taken whole, so that the strict readers can
 * say what is wrong with it. In any other text a token is what begins like an encoded JSON object and
 * has at least two parts, or a JSON object with the members of a JWS or JWE.
 *
 * @param text - what was pasted
 * @returns an empty list when nothing in the text resembles a token; never throws
 * @see RFC 7515 §7, RFC 7516 §7, RFC 9901 §4 (serializations), RFC 6750 §2.1 (`Bearer`)
 */
export function findTokens(text: string): readonly FoundToken[] {
  return withoutPauses(searchTokens(text));
}

/**
 * The same in steps, each of which looks at a bounded number of characters, however long the text is.
 * In all every character is looked at a bounded number of times.
 *
 * @returns yields how many characters have been searched; returns the tokens
 */
export function* searchTokens(text: string): Generator<number, readonly FoundToken[]> {
  const pace = new Pace();
  const content = contentSpan(text);
  const embedded = yield* embeddedTokens(text, yield* isBare(text, content, pace), pace);
  const whole = isComplete(embedded, content) ? null : yield* wholeToken(text, content, pace);
  const reader = whole && takesWhole(text, whole, content, embedded) ? whole : null;
  const found = reader ? [foundBy(reader, text, content.start)] : embedded;
  const [only] = found;
  if (found.length === 1 && only) return [withSurroundings(text, only)];
  return yield* withLines(text, found, pace);
}

function* isBare(text: string, { start, end }: Span, pace: Pace): Generator<number, boolean> {
  for (let at = start; at < end; at += STEP) {
    if (FOREIGN.test(text.slice(at, Math.min(at + STEP, end)))) return false;
    pace.looked(STEP);
    if (pace.isDue()) yield 0;
  }
  return true;
}

function* withLines(
  text: string,
  found: readonly FoundToken[],
  pace: Pace,
): Generator<number, readonly FoundToken[]> {
  const first = text.indexOf('\n');
  if (first < 0) return found;
  const numbered: FoundToken[] = [];
  let line = 1;
  let at = 0;
  for (const token of found) {
    while (at < token.span.start) {
      const end = Math.min(at + STEP, token.span.start);
      line += text.slice(at, end).split('\n').length - 1;
      pace.looked(end - at);
      at = end;
      if (pace.isDue()) yield text.length;
    }
    numbered.push({ ...token, line });
  }
  return numbered;
}

/** The offset in the pasted text of an offset in the token. */
export function sourceOffset(found: FoundToken, offset: number): number {
  const piece = found.pieces.findLast(({ at }) => at <= offset);
  return piece ? piece.source + (offset - piece.at) : found.span.start;
}

/** The stretch of the pasted text that a stretch of the token was read from. */
export function sourceSpan(found: FoundToken, { start, end }: Span): Span {
  const from = sourceOffset(found, start);
  if (end === start) return { start: from, end: from };
  const last = sourceOffset(found, end - 1);
  const next = end === found.text.length ? found.span.end : sourceOffset(found, end);
  // A last character that was percent-encoded took three.
  return { start: from, end: next - last === 3 ? next : last + 1 };
}

function withSurroundings(text: string, found: FoundToken): FoundToken {
  const repairs = new RepairList();
  addSurroundings(repairs, text, found.span);
  return { ...found, repairs: [...repairs.list(), ...found.repairs] };
}

/** Whether a text is one broken token, rather than text around the tokens found in it. */
function takesWhole(
  text: string,
  { token, isDelimited }: TokenReader,
  content: Span,
  embedded: readonly FoundToken[],
): boolean {
  const [first] = embedded;
  const begun = beginsLikeToken(token);
  if (isDelimited) {
    const isOneApart = first === undefined || partCount(first.text) < 3;
    return begun && embedded.length < 2 && isOneApart && [3, 5].includes(partCount(token));
  }
  if (!first) return true;
  return (
    embedded.length === 1 &&
    !spansAll(first, content) &&
    (begun || text[first.span.start - 1] === '.')
  );
}

/**
 * Whether a text is one token of at least three parts, and nothing else, or holds several, or JSON:
 * then there is no other way to take it.
 */
function isComplete(embedded: readonly FoundToken[], content: Span): boolean {
  const [only] = embedded;
  if (embedded.length > 1 || only?.text.startsWith('{')) return true;
  return only !== undefined && spansAll(only, content) && partCount(only.text) >= 3;
}

/** One character may be left over: the full stop of a sentence. */
const spansAll = ({ span }: FoundToken, { start, end }: Span): boolean =>
  span.start === start && span.end >= end - 1;

const partCount = (token: string): number => token.split('.', 6).length;

/** The text as one token, when nothing in it sets words apart; null when it does not resemble one. */
function* wholeToken(
  text: string,
  { start, end }: Span,
  pace: Pace,
): Generator<number, TokenReader | null> {
  const reader = new TokenReader(text, start, pace, false);
  const stop = hasUnencodedPayload(text.slice(start, end)) ? null : WORD_DELIMITER;
  let isRead = reader.readWhole(end, stop);
  for (; isRead === null; isRead = reader.readWhole(end, stop)) yield text.length;
  if (!isRead) return null;
  const { token } = reader;
  const begun = beginsLikeToken(token) && token.length >= SHORTEST_HEADER;
  if (!begun && opaquePrefix(token) !== null) return null;
  return begun || isDotted(token) ? reader : null;
}

/** Whether dots set parts apart, rather than end a sentence. */
function isDotted(token: string): boolean {
  const dot = token.indexOf('.');
  if (dot === 0 || token.includes('..')) return token.includes('.', dot + 1);
  return dot > 0 && dot < token.length - 1;
}

/** Whether the header says that the payload stands in the token as it is. @see RFC 7797 §3 */
function hasUnencodedPayload(token: string): boolean {
  const [header = '', ...others] = token.split('.', 4);
  return (
    others.length === 2 && beginsLikeToken(header) && valueIn(readHeader(header), 'b64') === false
  );
}
