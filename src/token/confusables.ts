import { jsonEscape } from './characters.ts';

/**
 * Letters of other scripts that look like a Latin letter in most fonts: `from[i]` looks like `to[i]`.
 * A choice from Unicode's confusables, of those that matter in names which programs compare.
 *
 * @see Unicode Technical Standard #39 §4 (confusable detection)
 */
const LOOKALIKES: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'асԁеһіјӏорԛѕԝхуѵ', to: 'acdehijlopqswxyv' },
  { from: 'АВСЕНІЈКМОРЅТХҮ', to: 'ABCEHIJKMOPSTXY' },
  { from: 'αιονρυ', to: 'aiovpu' },
  { from: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', to: 'ABEZHIKMNOPTYX' },
  { from: 'ıɑɡⅼℓ', to: 'iagll' },
];

const LATIN = new Map<string, string>(
  LOOKALIKES.flatMap(({ from, to }) =>
    [...from].map((letter, index): [string, string] => [letter, to[index] as string]),
  ),
);

/** U+FF01 to U+FF5E: the ASCII characters again, as wide as an ideograph. */
const FULL_WIDTH = { from: 0xff01, to: 0xff5e, shift: 0xfee0 };

function latinOf(character: string): string | undefined {
  const code = character.codePointAt(0) as number;
  if (code < 128) return character;
  if (code >= FULL_WIDTH.from && code <= FULL_WIDTH.to) {
    return String.fromCodePoint(code - FULL_WIDTH.shift);
  }
  return LATIN.get(character);
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
