import { visible } from '../token/characters.ts';

const LONGEST_QUOTED = 60;

/**
 * A text from the token, cut to a length that a sentence can hold, its hidden characters escaped.
 *
 * @param longest - in UTF-16 code units, the ellipsis included
 * @returns never throws
 * @example cut('abcdef', 4) //=> 'abc…'
 */
export function cut(text: string, longest = LONGEST_QUOTED): string {
  const shown = visible(text.slice(0, longest + 1));
  if (text.length <= longest && shown.length <= longest) return shown;
  // Neither half of a surrogate pair nor half of an escape may be left at the end.
  return `${shown.slice(0, longest - 1).replace(/(?:\p{Cs}|\\(?:u[\dA-F]{0,3})?)$/u, '')}…`;
}

/** The same in quotation marks, as a name or a string stands in JSON. */
export const quoted = (text: string, longest?: number): string => `"${cut(text, longest)}"`;

/** What a JSON value is, in words: `a string`, `null`, `true`. */
export function typeInWords(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
