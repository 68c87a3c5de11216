import { codePointLabel, isSeen } from './shortCharacter.ts';

/** Characters that show no shape of their own, by the names that people know them by. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'null character'],
  [0x08, 'backspace'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0c, 'form feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x20, 'space'],
  [0x7f, 'delete'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x061c, 'Arabic letter mark'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
  [0xfffd, 'replacement character'],
]);

/** A character without a shape by its code point and name: `U+202E (right-to-left override)`. */
export function hiddenCharacterName(codePoint: number): string {
  const name = NAMES.get(codePoint);
  return name ? `${codePointLabel(codePoint)} (${name})` : codePointLabel(codePoint);
}

/** A character for a sentence, so that it cannot be taken for another: `"é" (U+00E9)`, `U+000A (line feed)`. */
export function longCharacter(character: string): string {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) return '';
  if (!isSeen(character)) return hiddenCharacterName(codePoint);
  return codePoint < 0x80 ? `"${character}"` : `"${character}" (${codePointLabel(codePoint)})`;
}
