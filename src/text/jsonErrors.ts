import { jsonEscape } from '../token/characters.ts';
import type { JsonSyntaxError } from '../token/jsonSyntaxError.ts';
import { hiddenCharacterName, longCharacter } from './characterNames.ts';
import { counted } from './labels.ts';
import { quoted } from './quoting.ts';

/** Why a syntax error matters, and what to do about it, in sentences. */
export interface JsonErrorWords {
  readonly why: string;
  readonly remedy: string;
}

/** Words of other languages that stand in JSON when an object was printed instead of serialized. */
const FOREIGN_LITERALS: ReadonlyMap<string, string> = new Map([
  ...['None', 'True', 'False'].map((word) => [word, 'Python'] as const),
  ...['undefined', 'NaN', 'Infinity'].map((word) => [word, 'JavaScript'] as const),
  ['nil', 'Ruby or Go'],
]);

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
]);

const SERIALIZE = 'Let a JSON library write it where the token is issued, instead of joining text.';

/** `where` names the place of the error: "character 12 of the decoded payload". */
const JSON_ERROR_WORDS: {
  readonly [K in JsonSyntaxError['kind']]: (
    error: Extract<JsonSyntaxError, { kind: K }>,
    where: string,
  ) => JsonErrorWords;
} = {
  'unexpected-end': ({ offset }) => ({
    why: `It stops after ${counted(offset, 'character')}, where JSON cannot end (RFC 8259 §2). What follows is lost.`,
    remedy:
      'Copy the whole token again. If that is no better, look for a limit on length where it is issued or stored.',
  }),
  'unexpected-character': ({ character }, where) => ({
    why: `JSON cannot have ${longCharacter(character)} as ${where} (RFC 8259 §2). Every reader stops there.`,
    remedy: SERIALIZE,
  }),
  'missing-comma': (_, where) => ({
    why: `Two values meet at ${where} with no comma between them (RFC 8259 §4, §5). Every reader stops there.`,
    remedy:
      'Put a comma there. If it stands inside a string, escape the quotation mark before it as \\".',
  }),
  'trailing-comma': (_, where) => ({
    why: `Nothing follows the comma, which is ${where}. JSON has commas between values only (RFC 8259 §4, §5).`,
    remedy: 'Remove the comma where the token is issued.',
  }),
  comment: (_, where) => ({
    why: `A comment begins at ${where}. JSON has none (RFC 8259 §2).`,
    remedy: 'Remove it where the token is issued, or parse the template before it is encoded.',
  }),
  'single-quotes': (_, where) => ({
    why: `A JSON string stands in double quotes (RFC 8259 §7). The first other one is ${where}.`,
    remedy: 'Serialize it where the token is issued: in Python, use json.dumps instead of str.',
  }),
  'unquoted-name': (_, where) => ({
    why: `A name is a string in double quotes (RFC 8259 §4). This one begins at ${where}.`,
    remedy: 'Serialize it where the token is issued: in JavaScript, with JSON.stringify.',
  }),
  'unknown-literal': ({ word }, where) => ({
    why: `Only true, false and null stand without quotes (RFC 8259 §3). ${quoted(word)} begins at ${where}.`,
    remedy: FOREIGN_LITERALS.has(word)
      ? `This is how ${FOREIGN_LITERALS.get(word)} prints a value. ${SERIALIZE}`
      : 'Put it in double quotes if it is a string. Otherwise write true, false or null.',
  }),
  'bad-number': (_, where) => ({
    why: `The number is wrong at ${where}: no leading zero or plus sign, digits around the point, no other base (RFC 8259 §6).`,
    remedy: 'Write it in plain decimal digits, or as a string if it is an identifier.',
  }),
  'bad-escape': (_, where) => ({
    why: `The escape is ${where}. JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits (RFC 8259 §7).`,
    remedy: 'Write a backslash that stands for itself as \\\\.',
  }),
  'control-character': ({ codePoint }, where) => ({
    why: `${hiddenCharacterName(codePoint)} is ${where}. In a string it must be escaped (RFC 8259 §7).`,
    remedy: `Write it as ${SHORT_ESCAPES.get(codePoint) ?? jsonEscape(String.fromCodePoint(codePoint))}, or leave it out.`,
  }),
  'content-after-end': (_, where) => ({
    why: `The JSON is complete before ${where}. Nothing but white space may follow (RFC 8259 §2).`,
    remedy: 'Remove what follows: often a second object, or the rest of a buffer that was reused.',
  }),
};

/**
 * Puts a syntax error into words.
 *
 * @param where - the place of the error, as a person counts: "character 12 of the decoded payload"
 */
export function jsonErrorWords(error: JsonSyntaxError, where: string): JsonErrorWords {
  const words = JSON_ERROR_WORDS[error.kind] as (
    error: JsonSyntaxError,
    where: string,
  ) => JsonErrorWords;
  return words(error, where);
}
