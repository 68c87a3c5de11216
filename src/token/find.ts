import { opaquePrefix } from './opaqueTokens.ts';
import { contentSpan, type Repair, RepairList, surroundings } from './repairs.ts';
import { readPart, valueIn } from './segment.ts';
import type { Span } from './span.ts';
import { type Piece, TokenReader } from './tokenReader.ts';
import { beginsLikeToken, tokenStarts } from './tokenStart.ts';

/** A token taken out of a pasted text. */
export interface FoundToken {
  /** the token after all repairs */
  readonly text: string;
  /** its place in the pasted text, repairs inside it included */
  readonly span: Span;
  readonly pieces: readonly Piece[];
  readonly repairs: readonly Repair[];
  /** the name it stood under (`access_token`, `session`); null when there was none */
  readonly label: string | null;
}

/** How far before a token its name is looked for. */
const LONGEST_LABEL = 120;

/** What stands around a token in text, and between the parameters of a URL; no token has it in it. */
const DELIMITER = /[\s"'`<>{}()[\],;&#?:@\\|]/;

/** Those that set words and strings apart. */
const WORD_DELIMITER = /[\s"'`<>{}()[\]]/;

/** More tokens than these are not looked for: nobody reads a list so long, and each is decoded. */
export const MOST_FOUND = 200;

/** A text of nothing but characters of tokens and white space. */
const BARE = /^[\w\s.~=+/%\u00ad\u200b-\u200d\u2060-]*$/;

/** A first part shorter than this is no header: the shortest has an "alg". */
const SHORTEST_HEADER = 10;

/**
 * Finds the tokens in any text, in order, and names every repair.
 *
 * A text that is nothing but a token, however broken, is taken whole, so that the strict readers can
 * say what is wrong with it. In any other text a token is what begins like an encoded JSON object and
 * has at least two parts. Every character is looked at a bounded number of times, and the search ends
 * with the `MOST_FOUND`th token.
 *
 * @param text - what was pasted
 * @returns an empty list when nothing in the text resembles a token; never throws
 * @see RFC 7515 §7.1, RFC 7516 §7.1, RFC 9901 §4 (compact serializations), RFC 6750 §2.1 (`Bearer`)
 */
export function findTokens(text: string): readonly FoundToken[] {
  const content = contentSpan(text);
  const embedded = embeddedTokens(text, content);
  const whole = isComplete(embedded, content) ? null : wholeToken(text, content);
  const found = whole && takesWhole(text, whole, embedded) ? [whole] : embedded;
  const [only] = found;
  return found.length === 1 && only ? [withSurroundings(text, only)] : found;
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
  for (const { kind, removed, start } of surroundings(text, found.span)) {
    repairs.add(kind, removed, start);
  }
  return { ...found, repairs: [...repairs.list(), ...found.repairs] };
}

function foundBy(reader: TokenReader, text: string, start: number): FoundToken {
  const { token, at, pieces, repairs } = reader;
  return {
    text: token,
    span: { start, end: at },
    pieces,
    repairs,
    label: labelBefore(text, start),
  };
}

function embeddedTokens(text: string, content: Span): FoundToken[] {
  const found: FoundToken[] = [];
  let bare: boolean | undefined;
  const isBare = () => {
    bare ??= BARE.test(text.slice(content.start, content.end));
    return bare;
  };
  const starts = tokenStarts();
  for (
    let match = starts.exec(text);
    match && found.length < MOST_FOUND;
    match = starts.exec(text)
  ) {
    const start = match.index;
    const reader = new TokenReader(text, start, isBare);
    reader.readBeginning();
    const isOne = isToken(text, start, reader.token);
    if (isOne) {
      reader.readOn();
      found.push(foundBy(reader, text, start));
    }
    starts.lastIndex = Math.max(isOne ? reader.at : reader.firstPartEnd, starts.lastIndex);
  }
  return found;
}

/**
 * Whether what begins like a token is one: three parts suffice, also when the first is broken; two
 * must begin with a header. Inside of a word it takes more: `node30.example` is a name.
 */
function isToken(text: string, start: number, token: string): boolean {
  // Most of what begins alike ends without a dot, so that is asked first.
  if (!token.includes('.')) return false;
  const [header = '', second = '', third] = token.split('.', 3);
  const insideWord = /[A-Za-z0-9]/.test(text[start - 1] ?? '');
  if (header.length < SHORTEST_HEADER) return !insideWord && beginsLikeToken(second);
  const read = readPart(header);
  if (read.json.kind !== 'json') return third !== undefined && !insideWord;
  return third !== undefined || (second !== '' && valueIn(read, 'alg') !== undefined);
}

/** Whether a text is one broken token, rather than text around the tokens found in it. */
function takesWhole(text: string, whole: FoundToken, embedded: readonly FoundToken[]): boolean {
  const [first] = embedded;
  const begun = beginsLikeToken(whole.text);
  if (DELIMITER.test(whole.text)) {
    const isOneApart = first === undefined || partCount(first) < 3;
    return begun && embedded.length < 2 && isOneApart && [3, 5].includes(partCount(whole));
  }
  if (!first) return true;
  return (
    embedded.length === 1 &&
    !spansAll(first, whole.span) &&
    (begun || text[first.span.start - 1] === '.')
  );
}

/** Whether a text is one token of at least three parts, and nothing else: then there is no other way to take it. */
function isComplete(embedded: readonly FoundToken[], content: Span): boolean {
  const [only] = embedded;
  return (
    only !== undefined && embedded.length === 1 && spansAll(only, content) && partCount(only) >= 3
  );
}

/** One character may be left over: the full stop of a sentence. */
const spansAll = ({ span }: FoundToken, { start, end }: Span): boolean =>
  span.start === start && span.end >= end - 1;

const partCount = ({ text }: FoundToken): number => text.split('.', 6).length;

/** The text as one token, when nothing in it sets words apart; null when it does not resemble one. */
function wholeToken(text: string, { start, end }: Span): FoundToken | null {
  const reader = new TokenReader(text, start);
  const stop = hasUnencodedPayload(text.slice(start, end)) ? null : WORD_DELIMITER;
  if (!reader.readWhole(end, stop)) return null;
  const { token } = reader;
  const dotted = /^[^.]+\.[^.]|\.\.|^\.[^.]+\./.test(token);
  const begun = beginsLikeToken(token) && token.length >= SHORTEST_HEADER;
  if (!begun && opaquePrefix(token) !== null) return null;
  return dotted || begun ? foundBy(reader, text, start) : null;
}

/** Whether the header says that the payload stands in the token as it is. @see RFC 7797 §3 */
function hasUnencodedPayload(token: string): boolean {
  const [header = '', ...others] = token.split('.', 4);
  return (
    others.length === 2 && beginsLikeToken(header) && valueIn(readPart(header), 'b64') === false
  );
}

/** The name that a token stands under: a member, a cookie, a parameter, a header field. */
function labelBefore(text: string, start: number): string | null {
  const before = text
    .slice(Math.max(0, start - LONGEST_LABEL), start)
    .replace(/%[2-7][\dA-F]/gi, (encoded) => decodeURIComponent(encoded));
  const sign = Math.max(before.lastIndexOf(':'), before.lastIndexOf('='));
  if (!/^(?:3D)?\s*\\?["']?(?:(?:bearer|dpop)\s+)?$/i.test(before.slice(sign + 1))) return null;
  const name = before
    .slice(0, Math.max(sign, 0))
    .trimEnd()
    .replace(/\\?["']$/, '');
  return /[A-Za-z][\w.-]*$/.exec(name)?.[0] ?? null;
}
