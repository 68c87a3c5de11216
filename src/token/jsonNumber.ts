/** Up to so many characters without an exponent always survive: binary64 guarantees 15 digits. */
export const ALWAYS_EXACT = 15;

/**
 * Tells what a JavaScript client reads instead of a JSON number, when it reads another one.
 *
 * JSON sets no limits to a number, IEEE 754 binary64 does: integers beyond 2^53 and long fractions
 * are rounded, and too large a number becomes infinite. `3.0` and `1e2` are other spellings of the
 * same number and no difference; neither is `-0`.
 *
 * @param lexeme - a JSON number, as written
 * @returns the number that is read, as JavaScript writes it; null when it is the same. Never throws.
 * @see RFC 8259 §6 (numbers and their interoperability)
 * @example readsAs('12345678901234567890') //=> '12345678901234567000'
 * @example readsAs('3.0') //=> null
 */
export function readsAs(lexeme: string): string | null {
  const read = String(Number(lexeme));
  return read === lexeme || decimal(read) === decimal(lexeme) ? null : read;
}

/**
 * One spelling for each number: the digits behind `0.`, without zeros at either end, and the exponent.
 * The sign is left out, which only zero may lose.
 */
function decimal(lexeme: string): string {
  const [, integer = '', fraction = '', power = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(lexeme) ?? [];
  const digits = /[1-9](?:.*[1-9])?/.exec(integer + fraction);
  return digits ? `${digits[0]}e${Number(power) + integer.length - digits.index}` : '0';
}
