import { hasCalendarDate, numericDate, type Seconds } from '../token/numericDate.ts';
import { grouped } from './numbers.ts';

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/**
 * A span in whole seconds, in every unit that it has some of. Never throws.
 *
 * @example span(900) //=> '15 min'
 * @example span(3899) //=> '1 h 4 min 59 s'
 */
export function span(length: Seconds): string {
  let rest = Math.round(Math.abs(length));
  if (!hasCalendarDate(numericDate(rest))) return 'longer than any calendar';
  const parts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${grouped(count)} ${unit}` : '';
  });
  const words = parts.filter(Boolean).join(' ') || '0 s';
  return length < 0 ? `-${words}` : words;
}
