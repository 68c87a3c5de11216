const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** More than 6 bits, so that one among many shows when they are joined. */
const FOREIGN = 255;

/** The 6 bits of each character of the base64url alphabet, by its code; `FOREIGN` for every other byte. */
const SEXTETS = new Uint8Array(256).fill(FOREIGN);
for (let bits = 0; bits < ALPHABET.length; bits += 1) SEXTETS[ALPHABET.charCodeAt(bits)] = bits;

/** The code of the character that stands for six zero bits. */
const PADDING = 'A'.charCodeAt(0);

/** The two characters of standard base64 that base64url replaces, by what it replaces them with. */
const STANDARD: Readonly<Record<string, string>> = { '+': '-', '/': '_' };

/** Where a text departs from base64url. `offset` is that of the first character concerned, `count` how many there are. */
export type Base64urlProblem =
  | { readonly kind: 'padding'; readonly offset: number; readonly count: number }
  | {
      readonly kind: 'standard-alphabet';
      readonly offset: number;
      readonly count: number;
      readonly character: string;
    }
  | { readonly kind: 'white-space'; readonly offset: number; readonly count: number }
  | {
      readonly kind: 'foreign-character';
      readonly offset: number;
      readonly count: number;
      readonly character: string;
    }
  | { readonly kind: 'impossible-length'; readonly offset: number; readonly length: number }
  | { readonly kind: 'trailing-bits'; readonly offset: number; readonly bits: number };

/** What a text holds when read as base64url: the bytes, as far as they can be told, and every departure from the rules. */
export interface Base64urlReading {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly problems: readonly Base64urlProblem[];
}

/**
 * Reads a text as base64url without padding, and tells every departure with its offset.
 *
 * The bytes are given even where the text breaks the rules: padding, white space and foreign
 * characters are passed over, `+` and `/` read as in standard base64, and a last character that
 * cannot stand alone is dropped. A receiver that follows the specification refuses such a text.
 *
 * @param text - characters of one segment, without dots
 * @returns never throws
 * @see RFC 7515 §2 (base64url without padding), RFC 4648 §5 and §3.5 (bits that must be zero)
 * @example decodeBase64url('AQI').bytes //=> Uint8Array [1, 2]
 * @example decodeBase64url('AQJ').problems //=> [{ kind: 'trailing-bits', offset: 2, bits: 1 }]
 */
export function decodeBase64url(text: string): Base64urlReading {
  const bytes = decodeClean(text);
  if (bytes) return { bytes, problems: endingProblems(text, text.length) };
  return decodeWithProblems(text);
}

/** Encodes bytes as base64url without padding. Never throws. @see RFC 7515 §2 */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text += ALPHABET[(bits >> count) & 63];
    }
  }
  return count > 0 ? text + ALPHABET[(bits << (6 - count)) & 63] : text;
}

/**
 * Decodes into a new array, four characters at a time.
 *
 * @returns null when a character is not of the alphabet
 */
function decodeClean(text: string): Uint8Array<ArrayBuffer> | null {
  // Bytes are read faster than characters. What is not ASCII takes several, so that not all fit.
  const codes = new Uint8Array(Math.ceil(text.length / 4) * 4).fill(PADDING);
  if (new TextEncoder().encodeInto(text, codes).read < text.length) return null;
  const bytes = new Uint8Array((codes.length / 4) * 3);
  let seen = 0;
  for (let at = 0, to = 0; at < codes.length; at += 4, to += 3) {
    const a = SEXTETS[codes[at] as number] as number;
    const b = SEXTETS[codes[at + 1] as number] as number;
    const c = SEXTETS[codes[at + 2] as number] as number;
    const d = SEXTETS[codes[at + 3] as number] as number;
    seen |= a | b | c | d;
    bytes[to] = (a << 2) | (b >> 4);
    bytes[to + 1] = (b << 4) | (c >> 2);
    bytes[to + 2] = (c << 6) | d;
  }
  return seen >= FOREIGN ? null : bytes.subarray(0, Math.floor((text.length * 6) / 8));
}

/** The rare road: takes out what is not of the alphabet, then decodes what is left. */
function decodeWithProblems(text: string): Base64urlReading {
  const found = new Map<CharacterProblem['kind'], CharacterProblem & { count: number }>();
  const end = lastContent(text) + 1;
  let clean = '';
  let at = 0;

  for (const { 0: character, index: offset } of text.matchAll(/[^\w-]/gu)) {
    clean += text.slice(at, offset) + (STANDARD[character] ?? '');
    at = offset + character.length;
    const kind = problemKind(character, offset >= end);
    const first = found.get(kind);
    if (first) first.count += 1;
    else {
      const hasName = kind === 'padding' || kind === 'white-space';
      found.set(kind, hasName ? { kind, offset, count: 1 } : { kind, offset, count: 1, character });
    }
  }
  clean += text.slice(at);

  const bytes = decodeClean(clean) as Uint8Array<ArrayBuffer>;
  const problems = [...found.values(), ...endingProblems(clean, end)];
  return { bytes, problems: problems.sort((a, b) => a.offset - b.offset) };
}

type CharacterProblem = Extract<Base64urlProblem, { readonly count: number }>;

/** The offset of the last character that encodes something; -1 when none does. */
function lastContent(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !/[\w+/-]/.test(text[at] as string)) at -= 1;
  return at;
}

function problemKind(character: string, atEnd: boolean): CharacterProblem['kind'] {
  if (STANDARD[character]) return 'standard-alphabet';
  if (character === '=' && atEnd) return 'padding';
  return /\s/.test(character) ? 'white-space' : 'foreign-character';
}

/** What the last characters of an otherwise clean text get wrong; `end` is the offset after the last of them. */
function endingProblems(clean: string, end: number): Base64urlProblem[] {
  const rest = clean.length % 4;
  if (rest === 0) return [];
  if (rest === 1) return [{ kind: 'impossible-length', offset: end - 1, length: clean.length }];
  const unused = rest === 2 ? 0b1111 : 0b11;
  const bits = (SEXTETS[clean.charCodeAt(clean.length - 1)] as number) & unused;
  return bits === 0 ? [] : [{ kind: 'trailing-bits', offset: end - 1, bits }];
}
