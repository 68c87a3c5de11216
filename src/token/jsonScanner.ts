/** What a token of JSON is; `unknown` for a character with which none begins. */
export type JsonTokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'string'
  | 'number'
  | 'true'
  | 'false'
  | 'null'
  | 'unknown'
  | 'end';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const SMALL_E = 0x65;

/** The kind of token that begins with an ASCII character, by its code; null for white space. */
const KINDS: readonly (JsonTokenKind | null)[] = Array.from({ length: 128 }, (_, code) =>
  kindBeginningWith(String.fromCharCode(code)),
);

function kindBeginningWith(first: string): JsonTokenKind | null {
  if (/[ \t\r\n]/.test(first)) return null;
  if (/[{}[\],:]/.test(first)) return first as JsonTokenKind;
  if (first === '"') return 'string';
  if (/[-\d]/.test(first)) return 'number';
  return (['true', 'false', 'null'] as const).find((name) => name[0] === first) ?? 'unknown';
}

/** A name that stands by itself as a word. */
const LITERAL = /(?:true|false|null)(?![^\s{}[\]":,/])/y;

/** The characters of a string that stand for themselves. */
const PLAIN = /[ !#-[\]-\uffff]*/y;

/** A regular expression takes longer to begin, and less for each character, than a loop does. */
const MOST_BY_HAND = 100;

/** An escape in a string, from its backslash on. */
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/**
 * Cuts a text into the tokens of JSON, one at a call, and makes no string of them unasked. Never throws.
 *
 * @see RFC 8259 §2 (tokens), §6 (numbers), §7 (strings)
 */
export class JsonScanner {
  kind: JsonTokenKind = 'end';
  start = 0;
  end = 0;
  /** whether a string or number is one to its end: it may break off, for one, or hold a control character */
  isWhole = true;
  /** whether a string has no escape in it, or a number no exponent: then it is written as it is read */
  isPlain = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes on to the next token; to the `end` again and again, once it is reached. */
  scan(): void {
    const text = this.#text;
    let at = this.end;
    let code = text.charCodeAt(at);
    while (code === SPACE || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.start = at;
    this.end = at + 1;
    this.isWhole = true;
    if (at >= text.length) {
      this.kind = 'end';
      this.end = at;
      return;
    }
    this.kind = KINDS[code] ?? 'unknown';
    if (this.kind === 'string') this.#string(at);
    else if (this.kind === 'number') this.#number(at);
    else if (this.kind.length > 1) this.#literal(at);
  }

  /** The token as it is written. */
  lexeme(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** What a whole string holds. */
  string(): string {
    if (this.isPlain) return this.#text.slice(this.start + 1, this.end - 1);
    return JSON.parse(this.lexeme());
  }

  #string(start: number): void {
    this.isPlain = true;
    let at = this.#plainEnd(start + 1);
    while (this.#text.charCodeAt(at) !== QUOTE) {
      this.isPlain = false;
      ESCAPE.lastIndex = at;
      this.isWhole = ESCAPE.test(this.#text);
      if (!this.isWhole) break;
      at = this.#plainEnd(ESCAPE.lastIndex);
    }
    this.end = Math.min(at + 1, this.#text.length);
  }

  /** Where the characters of a string end that stand for themselves. */
  #plainEnd(from: number): number {
    const text = this.#text;
    const far = Math.min(from + MOST_BY_HAND, text.length);
    for (let at = from; at < far; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE || code === BACKSLASH || code < SPACE) return at;
    }
    PLAIN.lastIndex = far;
    PLAIN.test(text);
    return PLAIN.lastIndex;
  }

  #number(start: number): void {
    const text = this.#text;
    const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
    // After a zero that leads, a digit is a token of its own, for which there is no place.
    const integerEnd = text.charCodeAt(first) === ZERO ? first + 1 : this.#digits(first);
    if (integerEnd === first) this.kind = 'unknown';
    this.isPlain = true;
    this.end = integerEnd;
    if (text.charCodeAt(this.end) === POINT) this.#moreDigits(this.end + 1);
    if ((text.charCodeAt(this.end) | 0x20) !== SMALL_E) return;
    const sign = text.charCodeAt(this.end + 1);
    this.isPlain = false;
    this.#moreDigits(this.end + (sign === MINUS || sign === PLUS ? 2 : 1));
  }

  #moreDigits(from: number): void {
    this.end = this.#digits(from);
    if (this.end === from) this.isWhole = false;
  }

  /** Where the digits end that begin at a place. */
  #digits(from: number): number {
    let at = from;
    while (isDigit(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #literal(start: number): void {
    LITERAL.lastIndex = start;
    if (LITERAL.test(this.#text)) this.end = LITERAL.lastIndex;
    else this.kind = 'unknown';
  }
}

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;
