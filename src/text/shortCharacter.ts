import { firstHiddenCharacter } from '../token/characters.ts';

/** `U+202E`. */
export const codePointLabel = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A character short enough for a headline: itself when it can be seen, its code point otherwise.
 *
 * @param character - one code point; an empty text gives an empty one
 * @example shortCharacter('!') //=> '"!"'
 * @example shortCharacter('\u200b') //=> 'U+200B'
 */
export function shortCharacter(character: string): string {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) return '';
  return isSeen(character) ? `"${character}"` : codePointLabel(codePoint);
}

/** A mark that joins the letter before it would be drawn on the quotation mark. */
export const isSeen = (character: string): boolean =>
  !/^[\s\p{C}\p{M}\ufffd]/u.test(character) && firstHiddenCharacter(character) === null;
