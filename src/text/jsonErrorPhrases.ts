import type { Expected, JsonSyntaxError, Unfinished } from '../token/jsonSyntaxError.ts';
import { characterAt } from './numbers.ts';
import { cut } from './quoting.ts';
import { shortCharacter } from './shortCharacter.ts';

/** A word that a headline has room for. */
const LONGEST_WORD = 14;

const UNFINISHED: Readonly<Record<Unfinished, string>> = {
  string: 'ends in the middle of a JSON string',
  number: 'ends in the middle of a number',
  literal: 'ends in the middle of true, false or null',
  object: 'ends before its object is closed',
  array: 'ends before its array is closed',
};

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-or-end': 'a value or "]"',
  name: 'a name',
  'name-or-end': 'a name or "}"',
  colon: 'a colon',
  'comma-or-end': 'a comma',
  nothing: 'nothing',
};

const PHRASES: {
  readonly [K in JsonSyntaxError['kind']]: (error: Extract<JsonSyntaxError, { kind: K }>) => string;
} = {
  'unexpected-end': ({ inside }) => UNFINISHED[inside],
  'unexpected-character': ({ character, expected }) =>
    `has ${shortCharacter(character)} where ${EXPECTED[expected]} is due`,
  'missing-comma': ({ offset }) => `lacks a comma before ${characterAt(offset)}`,
  'trailing-comma': () => 'has a comma too many',
  comment: () => 'has a comment, which JSON does not know',
  'single-quotes': () => 'has single quotes instead of double ones',
  'unquoted-name': ({ word }) => `has the name ${cut(word, LONGEST_WORD)} without quotes`,
  'unknown-literal': ({ word }) => `has ${cut(word, LONGEST_WORD)} where a value is due`,
  'bad-number': () => 'has a number that JSON does not allow',
  'bad-escape': ({ escape: written }) =>
    `has the escape ${cut(written, LONGEST_WORD)}, which JSON lacks`,
  'control-character': ({ codePoint }) =>
    `has ${shortCharacter(String.fromCodePoint(codePoint))} inside a string`,
  'content-after-end': () => 'goes on after its JSON has ended',
};

/** A syntax error as a short predicate, to follow "the payload". Apart from the sentences, since the verdict needs it first. */
export function jsonErrorPhrase(error: JsonSyntaxError): string {
  const phrase = PHRASES[error.kind] as (error: JsonSyntaxError) => string;
  return phrase(error);
}
