import { jsonEscape } from './characters.ts';

/**
 * Letters of other scripts that look like a Latin letter in most fonts: `LETTERS[i]` looks like `LATIN[i]`.
 * A choice from Unicode's confusables, of those that matter in names which programs compare.
 *
 * @see Unicode Technical Standard #39 §4 (confusable detection)
 */
const LETTERS = 'асԁеһіјӏорԛѕԝхуѵАВСЕНІЈКМОРЅТХҮαιονρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑɡⅼℓ';
const LATIN = 'acdehijlopqswxyvABCEHIJKMOPSTXYaiovpuABEZHIKMNOPTYXiagll';

function latinOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 128) return character;
  // U+FF01 to U+FF5E: the ASCII characters again, as wide as an ideograph.
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  return LATIN[LETTERS.indexOf(character)];
}

/**
 * The ASCII name that a name looks like without being it.
 *
 * A name in another script that has letters of its own ("имя") is no lookalike.
 *
 * @returns null for a plain ASCII name and for one that looks like no ASCII name. Never throws.
 * @example looksLikeAscii('ехр') //=> 'exp'
 */
export function looksLikeAscii(name: string): string | null {
  let ascii = '';
  for (const character of name) {
    const latin = latinOf(character);
    if (latin === undefined) return null;
    ascii += latin;
  }
  return ascii === name ? null : ascii;
}

/**
 * A name in escapes when its letters pass for others: shown, it would look like another name.
 *
 * @returns never throws; any other name as it is
 * @example undisguised('ехр') //=> '\\u0435\\u0445\\u0440'
 */
export const undisguised = (name: string): string =>
  looksLikeAscii(name) === null ? name : name.replace(/[^\0-~]/gu, jsonEscape);
