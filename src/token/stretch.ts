import { type NumericDate, numericDate } from './numericDate.ts';
import { calendarDate } from './timeline.ts';
import type { DateClaims } from './validity.ts';

/** The stretch of time in which the verdict on a token changes. */
interface Stretch {
  readonly from: NumericDate;
  readonly to: NumericDate;
  /** whole seconds; the stretch is a whole number of steps */
  readonly step: number;
}

/** Where one date alone is known, it is looked at from this far, in seconds. */
const UNTOLD_LIFE = 3600;

/** How many steps a stretch has at most. */
const MOST_STEPS = 600;

/**
 * From a little before the first date of a token to a little after its last. The present is part of it
 * where it is not so far off that the token's life would be too small to point at.
 *
 * @returns null for a token without a date that a calendar holds. Never throws.
 */
export function stretchOf({ iat, nbf, exp }: DateClaims, present: NumericDate): Stretch | null {
  const known = [iat, nbf, exp].map(calendarDate).filter((date) => date !== null);
  if (known.length === 0) return null;
  const first = Math.min(...known);
  const last = Math.max(...known);
  const life = last - first || UNTOLD_LIFE;
  const isNear = present > first - 2 * life && present < last + 2 * life;
  const all = isNear ? [first, last, present] : [first, last];
  const margin = Math.max(life / 5, 60);
  const start = Math.floor(Math.min(...all) - margin);
  const end = Math.max(...all) + margin;
  const step = Math.max(Math.round((end - start) / MOST_STEPS), 1);
  const steps = Math.ceil((end - start) / step);
  return { from: numericDate(start), to: numericDate(start + steps * step), step };
}
