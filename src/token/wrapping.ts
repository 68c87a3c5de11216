import { type ExpectedParts, readHeader } from './expectedParts.ts';
import { type Pace, REACH } from './pace.ts';
import { readPart, valueIn } from './segment.ts';
import { beginsLikeToken } from './tokenStart.ts';

/** How far a token has been read when white space comes. */
export interface Progress {
  readonly expected: ExpectedParts;
  readonly dots: number;
  /** whether a tilde was read, so that Disclosures follow */
  readonly selective: boolean;
  /** the characters since the last dot or tilde */
  readonly part: string;
  /** measures the lines up to here, which few texts need */
  readonly ruler: LineRuler;
  /** where the line ends */
  readonly lineEnd: number;
  /** whether the whole text is characters of tokens and white space */
  readonly bare: boolean;
  readonly pace: Pace;
}

/** The length of a line: that of the token on it, and all of it. */
interface LineLength {
  readonly token: number;
  readonly whole: number;
}

/** The most that is looked at for the beginning of the line that a token stands on. */
const LONGEST_LABEL = 200;

/** Measures the lines that a wrapped token stands on. */
export class LineRuler {
  /** the line before; null on the first */
  before: LineLength | null = null;
  readonly #text: string;
  #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** The length of the line that ends at `end`; the first one may begin with other text. */
  lengthTo(end: number): LineLength {
    const token = end - this.#start;
    return { token, whole: this.before ? token : token + this.#labelLength() };
  }

  #labelLength(): number {
    const before = this.#text.slice(Math.max(0, this.#start - LONGEST_LABEL), this.#start);
    return before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  }

  /** Goes on to the line that begins at `start`, from the one that ends at `end`. */
  nextLine(end: number, start: number): void {
    this.before = this.lengthTo(end);
    this.#start = start;
  }
}

/** What goes on after white space, up to the next. */
const CHUNK = /[\w.~=+/%\u00ad\u200b-\u200d\u2060\ufeff-]+/y;

const WORD = /[\w-]*/y;

/** What may follow a chunk that is alone on its line: the end of the line, or of what holds the token. */
const LINE_END = /[^\S\r\n]*(?:[\r\n]|$)|["'`,;\\<>()[\]{}&|]/y;

/** Words are shorter than this, mostly. */
const LONG_CHUNK = 20;

/** No signature is longer, so that a look ahead for its end is short. */
const LONGEST_LOOK = 1024;

/**
 * Tells whether a token goes on after white space: a wrapped line does, the next word does not.
 *
 * A wrong join hides what was pasted, a missed one shows: in doubt the token ends.
 *
 * @param text - what was pasted
 * @param at - where the white space ends
 * @param newLine - whether there is a line break in it
 * @returns never throws; takes time in proportion to the chunk that follows
 */
export function goesOn(text: string, at: number, newLine: boolean, progress: Progress): boolean {
  const { dots, expected, part, selective, bare, pace } = progress;
  const chunk = pace.match(CHUNK, text, at, REACH) ?? '';
  const namesValue = /=[^=.~]/.test(chunk);
  if (chunk === '' || namesValue || beginsAnother(chunk, progress)) return false;

  const isLast = dots >= expected.dots && !selective;
  if (completes(text, at, chunk, progress)) return true;
  if (isLast && isComplete(progress)) return false;
  const isLong = chunk.length >= LONG_CHUNK;
  const isApart = newLine ? pace.match(LINE_END, text, at + chunk.length) !== null : bare || isLong;
  if (!isApart) return false;

  const encoded = looksEncoded(chunk);
  const fits = chunk.length <= lineOf(progress).whole;
  const even = fits && isEven(progress);
  const atSeparator = part === '' || /^[.~]/.test(chunk);
  if (selective) return encoded && (even || atSeparator || chunk.includes('~'));
  if (even) return true;
  if (isLast)
    return encoded && (chunk.length === lineOf(progress).token || (part === '' && isLong));
  if (chunk === '.') return true;
  const isOpen = atSeparator || ((bare || fits) && !isCompleteObject(part, pace));
  return isOpen && (encoded || (newLine && bare));
}

/** Whether a chunk begins another token: inside of one, a nested object may begin a line alike. */
function beginsAnother(chunk: string, { dots, expected, part, selective }: Progress): boolean {
  if (!beginsLikeToken(chunk)) return false;
  if (dots >= expected.dots) return part !== '' || !selective;
  const [first = '', second] = chunk.split('.', 2);
  return part !== '' && second !== undefined && valueIn(readHeader(first), 'alg') !== undefined;
}

/** Whether the lines so far are as long as each other, as a wrapped text has them. */
function isEven(progress: Progress): boolean {
  const { before } = progress.ruler;
  if (!before) return false;
  const line = lineOf(progress);
  return line.token === before.token || line.whole === before.whole;
}

const lineOf = ({ ruler, lineEnd }: Progress): LineLength => ruler.lengthTo(lineEnd);

/** Words have one case, or a capital at the front; the characters of base64url are mixed. */
function looksEncoded(chunk: string): boolean {
  const bothCases = /[a-z]/.test(chunk) && /[A-Z]/.test(chunk);
  return bothCases && /[\d_-]|[a-z][A-Z]|[A-Z]{2}/.test(chunk);
}

/** How a part ends whose last byte is `}`, by what its length leaves over. */
const CLOSED = ['9', '', 'Q', '0'];

/** Whether a part is the whole of an encoded object, so that only a dot can follow. */
function isCompleteObject(part: string, pace: Pace): boolean {
  if (part.length > 4096 || part.at(-1) !== CLOSED[part.length % 4]) return false;
  pace.looked(part.length);
  const { json } = readPart(part);
  return json.kind === 'json' && json.type === 'object';
}

/** Whether the last part is as long as it can be for its algorithm. */
function isComplete({ expected, part }: Progress): boolean {
  const longest = expected.lastLengths.at(-1) ?? Number.POSITIVE_INFINITY;
  return expected.lastLengths.includes(part.length) || part.length > longest;
}

/** Whether the chunk, and those behind it, make up the rest of the token to the character. */
function completes(text: string, at: number, chunk: string, progress: Progress): boolean {
  const { dots, selective, expected, part, pace } = progress;
  if (dots !== expected.dots && !chunk.includes('.')) return false;
  // More than six are too many for any serialization.
  const pieces = chunk.split('.', 7);
  // The full stop of a sentence is no dot of the token.
  if (pieces.at(-1) === '' && dots + pieces.length - 1 > expected.dots) pieces.pop();
  if (selective || dots + pieces.length - 1 !== expected.dots) return false;
  if (pieces.length > 1 && pieces[0] !== '' && isCompleteObject(part, pace)) return false;

  const last = pace.match(WORD, pieces.at(-1) ?? '', 0, REACH) ?? '';
  let length = last.length + (pieces.length > 1 ? 0 : part.length);
  if (expected.lastLengths.includes(length)) return last !== '' || looksEncoded(chunk);
  if (length > (expected.lastLengths.at(-1) ?? 0)) return false;
  const end = at + chunk.length;
  pace.looked(LONGEST_LOOK);
  const behind = text.slice(end, end + LONGEST_LOOK).split(/[\s>\\]+/);
  let before = chunk;
  for (const next of behind.slice(1)) {
    const own = pace.match(WORD, next, 0) ?? '';
    length += own.length;
    if (own === '' || !looksEncoded(before)) return false;
    if (expected.lastLengths.includes(length)) return true;
    if (own !== next) return false;
    before = next;
  }
  return false;
}
