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
  if (lexeme.length <= ALWAYS_EXACT && !/e/i.test(lexeme)) return null;
  const number = Number(lexeme);
  const read = String(number);
  if (read === lexeme) return null;
  if (!Number.isFinite(number)) return read;
  if (number === 0) return /[1-9]/.test(lexeme.split(/e/i)[0] as string) ? read : null;
  return sameDecimal(lexeme, read) ? null : read;
}

function sameDecimal(a: string, b: string): boolean {
  const left = decimal(a);
  const right = decimal(b);
  return (
    left.negative === right.negative &&
    left.digits === right.digits &&
    left.exponent === right.exponent
  );
}

/** A number as ±0.digits × 10^exponent, without leading or trailing zeros in the digits. */
function decimal(lexeme: string): { negative: boolean; digits: string; exponent: number } {
  const [, sign, integer = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(lexeme) ?? [];
  const all = integer + fraction;
  const significant = all.replace(/^0+/, '');
  return {
    negative: sign === '-',
    digits: trimZeros(significant),
    exponent: Number(power) + integer.length - (all.length - significant.length),
  };
}

/** Cuts trailing zeros by walking back: `/0+$/` takes quadratic time on a long run in the middle. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
