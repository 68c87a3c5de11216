/** What the grammar lets stand at a place. */
export type Expected =
  | 'value'
  | 'value-or-end'
  | 'name'
  | 'name-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

/** What the text was in the middle of where it stopped. */
export type Unfinished = 'string' | 'number' | 'literal' | 'object' | 'array';

/**
 * The first place where a text stops being JSON. `offset` counts UTF-16 code units from its start.
 *
 * @see RFC 8259 §2 (grammar), §7 (strings), §6 (numbers)
 */
export type JsonSyntaxError =
  | { readonly kind: 'unexpected-end'; readonly offset: number; readonly inside: Unfinished }
  | {
      readonly kind: 'unexpected-character';
      readonly offset: number;
      readonly character: string;
      readonly expected: Expected;
    }
  | { readonly kind: 'missing-comma'; readonly offset: number }
  | { readonly kind: 'trailing-comma'; readonly offset: number }
  | { readonly kind: 'comment'; readonly offset: number }
  | { readonly kind: 'single-quotes'; readonly offset: number }
  | { readonly kind: 'unquoted-name'; readonly offset: number; readonly word: string }
  | { readonly kind: 'unknown-literal'; readonly offset: number; readonly word: string }
  | { readonly kind: 'bad-number'; readonly offset: number }
  | { readonly kind: 'bad-escape'; readonly offset: number; readonly escape: string }
  | { readonly kind: 'control-character'; readonly offset: number; readonly codePoint: number }
  | { readonly kind: 'content-after-end'; readonly offset: number };

/** What may not follow a comma, though it would end what the comma stands in. */
const CLOSING: Partial<Record<Expected, string>> = { name: '}', value: ']' };

const LONGEST_WORD = 40;

/** What is wrong with a token that cannot stand where it does, by the first rule that fits. */
export function syntaxErrorAt(text: string, offset: number, expected: Expected): JsonSyntaxError {
  const character = String.fromCodePoint(text.codePointAt(offset) as number);
  if (expected === 'nothing') return { kind: 'content-after-end', offset };
  if (/^\/[/*]/.test(text.slice(offset, offset + 2))) return { kind: 'comment', offset };
  if (expected === 'comma-or-end') return afterValue(text, offset, character);
  if (character === "'") return { kind: 'single-quotes', offset };
  const comma = character === CLOSING[expected] ? commaBefore(text, offset) : null;
  if (comma !== null) return { kind: 'trailing-comma', offset: comma };
  const word = wordAt(text, offset);
  if (expected.startsWith('name') && word !== '') return { kind: 'unquoted-name', offset, word };
  if (expected.startsWith('value')) {
    if (word !== '') return literalError(text, offset, word);
    if (/[-+.]/.test(character)) return numberError(text, offset);
  }
  return { kind: 'unexpected-character', offset, character, expected };
}

/** The place in a string literal, which begins at `start`, where it stops being one. */
export function stringErrorIn(text: string, start: number): JsonSyntaxError {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20) return { kind: 'control-character', offset: at, codePoint: code };
    if (code !== 0x5c) continue;
    const next = text.slice(at, at + 6);
    if (UNFINISHED_ESCAPE.test(next)) break;
    const [written = '', valid] = ESCAPE.exec(next) ?? [];
    if (!valid) return { kind: 'bad-escape', offset: at, escape: written };
    at += written.length - 1;
  }
  return { kind: 'unexpected-end', offset: text.length, inside: 'string' };
}

const UNFINISHED_ESCAPE = /^\\(?:u[\da-fA-F]{0,3})?$/;

/** An escape, whose characters are a group of their own where it is one; or what stands in its place. */
const ESCAPE = /^\\(?:(["\\/bfnrt]|u[\da-fA-F]{4})|u[\da-fA-F]{0,3}|[^u])/su;

/** How far a text goes along with the grammar of numbers, up to where the next digit is due. */
const NUMBER_BEGINNING = /-?(?:(?:0|[1-9]\d*)(?:(?:\.\d+)?[eE][+-]?|\.)?)?/y;

/** The place in a number, which begins at `start`, where it stops being one. */
export function numberError(text: string, start: number): JsonSyntaxError {
  NUMBER_BEGINNING.lastIndex = start;
  NUMBER_BEGINNING.test(text);
  const offset = NUMBER_BEGINNING.lastIndex;
  if (offset < text.length) return { kind: 'bad-number', offset };
  return { kind: 'unexpected-end', offset, inside: 'number' };
}

function afterValue(text: string, offset: number, character: string): JsonSyntaxError {
  const before = text[offset - 1] ?? '';
  if (/\d/.test(before) && /[\w.+-]/.test(character)) return { kind: 'bad-number', offset };
  if (/["{[\w-]/.test(character)) return { kind: 'missing-comma', offset };
  return { kind: 'unexpected-character', offset, character, expected: 'comma-or-end' };
}

/** The offset of the comma that stands last before a place; null when something else does. */
function commaBefore(text: string, offset: number): number | null {
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : null;
}

function literalError(text: string, offset: number, word: string): JsonSyntaxError {
  const atEnd = offset + word.length === text.length;
  if (atEnd && ['true', 'false', 'null'].some((literal) => literal.startsWith(word))) {
    return { kind: 'unexpected-end', offset: text.length, inside: 'literal' };
  }
  return { kind: 'unknown-literal', offset, word };
}

function wordAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + LONGEST_WORD);
  return /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(rest)?.[0] ?? '';
}
