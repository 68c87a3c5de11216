/**
 * Characters that a reader does not see, or takes for others. What a page shows must name them, or
 * two different texts look the same (Unicode Technical Standard #39, Unicode Security Mechanisms).
 */

/**
 * C1 controls, soft hyphen, bidirectional controls, zero-width characters, line separators, tags.
 * The zero-width joiners belong to emoji and to several scripts: only beside Latin do they hide.
 */
const HIDDEN = [
  '[\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]',
  '[\\u{e0000}-\\u{e007f}]',
  '(?<=^|[\\0-\\u024f])[\\u200c\\u200d]',
].join('|');

const hiddenCharacter = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${HIDDEN}`, 'u');

/** In Unicode mode `\p{Cs}` matches only half of a surrogate pair. */
const escapable = new RegExp(`[\\0-\\x1f]|\\p{Cs}|${HIDDEN}`, 'gu');

/** The first hidden character of a text, as its offset and code point; null when there is none. */
export function firstHiddenCharacter(text: string): { offset: number; codePoint: number } | null {
  const offset = text.search(hiddenCharacter);
  return offset < 0 ? null : { offset, codePoint: text.codePointAt(offset) as number };
}

/** Whether a text holds half of a surrogate pair, which no UTF-8 can carry. Never throws. */
export const hasLoneSurrogate = (text: string): boolean => /\p{Cs}/u.test(text);

/**
 * A text with its hidden characters written as JSON escapes, so that they can be seen. Never throws.
 *
 * @example visible('abc\u202e') //=> 'abc\\u202E'
 */
export const visible = (text: string): string => text.replace(escapable, jsonEscape);

/** The same for text on several lines, which keeps its tabs and line ends. Never throws. */
export const visibleLines = (text: string): string =>
  text.replace(escapable, (character) =>
    /[\t\n\r]/.test(character) ? character : jsonEscape(character),
  );

/** A character as JSON escapes, one for each of its UTF-16 code units. */
export const jsonEscape = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('');
