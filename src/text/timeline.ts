import type { NumericDate } from '../token/numericDate.ts';
import type { Moment, Timeline } from '../token/timeline.ts';
import { duration, localDay, localTimeOfDay, relativeTime } from './dates.ts';

const MOMENTS: Readonly<Record<Moment, readonly [past: string, future: string]>> = {
  iat: ['issued', 'issued'],
  nbf: ['valid from', 'valid from'],
  refresh: ['refresh due', 'refresh'],
  exp: ['expired', 'expires'],
  now: ['now', 'now'],
};

/** How a moment is called, from where `now` stands. */
export const momentName = (moment: Moment, date: NumericDate, now: NumericDate): string =>
  MOMENTS[moment][date > now ? 1 : 0];

/** The time of day in local time, for moments within half a day of now; otherwise the date. */
export function shortTime(date: NumericDate, now: NumericDate): string {
  const isNear = Math.abs(date - now) < 12 * 60 * 60;
  return (isNear ? localTimeOfDay(date) : localDay(date)) ?? '';
}

/** The share of the lifetime that has passed: `67 % of 15 minutes`. Empty where it is not told. */
export function shareOfLife({ share, lifetime }: Timeline): string {
  if (share === null || lifetime === null) return '';
  // A share such as 0.29 falls short of 29 hundredths in binary.
  return `${Math.floor(share * 100 + 1e-9)} % of ${duration(lifetime)}`;
}

/** The whole picture in a sentence, for those who do not see it. */
export function timelineSentence(timeline: Timeline, now: NumericDate): string {
  const moments = timeline.marks
    .filter(({ moment }) => moment !== 'now')
    .map(({ moment, date }) => `${wordBefore(moment, date, now)} ${relativeTime(date, now)}`);
  const share = shareOfLife(timeline);
  return [...moments, share && `${share} has passed`, timeline.open && 'never expires']
    .filter(Boolean)
    .join(', ');
}

/** The name as a word that "in 2 hours" can follow. */
function wordBefore(moment: Moment, date: NumericDate, now: NumericDate): string {
  if (moment === 'nbf') return date > now ? 'validity begins' : 'validity began';
  return momentName(moment, date, now);
}
