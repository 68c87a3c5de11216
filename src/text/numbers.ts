/** Kept, because to make a formatter takes longer than to format a hundred numbers. */
const WHOLE = new Intl.NumberFormat('en');
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A whole number with its thousands set apart: `1,200`. */
export const grouped = (number: number): string => WHOLE.format(number);

const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as a word where there is a short one: `two`, `12`, `1,200`. */
export const spelled = (count: number): string => SPELLED[count] ?? grouped(count);

/** Where something stands, counted from 1 as people count: `character 12`. */
export const characterAt = (offset: number): string => `character ${grouped(offset + 1)}`;

/**
 * A number of bytes, rounded to three digits or so; a KB is 1000 bytes.
 *
 * @example byteLength(158) //=> '158 B'
 * @example byteLength(1400) //=> '1.4 KB'
 */
export function byteLength(bytes: number): string {
  // What would be rounded up to 1,000 KB is a megabyte already.
  if (bytes >= 999_950) return `${TENTHS.format(bytes / 1e6)} MB`;
  return bytes >= 1000 ? `${TENTHS.format(bytes / 1000)} KB` : `${bytes} B`;
}
