import { jsonEscape } from '../token/characters.ts';
import type { JsonSyntaxError } from '../token/jsonSyntaxError.ts';
import { hiddenCharacterName, longCharacter } from './characterNames.ts';
import { COPY_AGAIN } from './defectWords.ts';
import { counted } from './labels.ts';

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

const SERIALIZE = 'Let a JSON library write it where the token is issued';

/** What is said of an error besides its phrase, which is its title. */
interface Row<Kind extends JsonSyntaxError['kind']> {
  /** of RFC 8259 */
  readonly section: string;
  readonly more?: (error: Extract<JsonSyntaxError, { kind: Kind }>) => string;
  readonly remedy: string | ((error: Extract<JsonSyntaxError, { kind: Kind }>) => string);
}

const ROWS: { readonly [Kind in JsonSyntaxError['kind']]: Row<Kind> } = {
  'unexpected-end': {
    section: '2',
    more: ({ offset }) => `It is ${counted(offset, 'character')} long.`,
    remedy: `${COPY_AGAIN}. If that is no better, look for a limit on length.`,
  },
  'unexpected-character': {
    section: '2',
    more: ({ character }) => `JSON cannot have ${longCharacter(character)} here.`,
    remedy: `${SERIALIZE}.`,
  },
  'missing-comma': {
    section: '4, §5',
    remedy: 'Put a comma there. Within a string, escape the quotation mark before it as \\".',
  },
  'trailing-comma': {
    section: '4, §5',
    remedy: 'Remove the comma where the token is issued.',
  },
  comment: { section: '2', remedy: 'Remove it where the token is issued.' },
  'single-quotes': { section: '7', remedy: `${SERIALIZE}: in Python, json.dumps.` },
  'unquoted-name': { section: '4', remedy: `${SERIALIZE}: in JavaScript, JSON.stringify.` },
  'unknown-literal': {
    section: '3',
    more: () => 'Only true, false and null stand without quotes.',
    remedy: ({ word }) =>
      FOREIGN_LITERALS.has(word)
        ? `${SERIALIZE}. This is how ${FOREIGN_LITERALS.get(word)} prints a value.`
        : 'Put it in double quotes if it is a string.',
  },
  'bad-number': {
    section: '6',
    more: () => 'No leading zero or plus sign, and digits around the point.',
    remedy: 'Write plain decimal digits, or a string for an identifier.',
  },
  'bad-escape': {
    section: '7',
    remedy: 'Write a backslash that stands for itself as \\\\.',
  },
  'control-character': {
    section: '7',
    more: ({ codePoint }) => `${hiddenCharacterName(codePoint)} must be escaped in a string.`,
    remedy: ({ codePoint }) =>
      `Write it as ${SHORT_ESCAPES.get(codePoint) ?? jsonEscape(String.fromCodePoint(codePoint))}, or leave it out.`,
  },
  'content-after-end': {
    section: '2',
    remedy: 'Remove what follows: often a second object, or the rest of a buffer.',
  },
};

/**
 * Puts a syntax error into words.
 *
 * @param where - the place of the error, as a person counts: "character 12 of the decoded payload"
 */
export function jsonErrorWords(error: JsonSyntaxError, where: string): JsonErrorWords {
  const { section, more, remedy } = ROWS[error.kind] as Row<typeof error.kind>;
  return {
    why: `${more ? `${more(error as never)} ` : ''}Every reader stops at ${where} (RFC 8259 §${section}).`,
    remedy: typeof remedy === 'string' ? remedy : remedy(error as never),
  };
}
