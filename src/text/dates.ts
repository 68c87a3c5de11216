import { fromUnixTime, isValid } from 'date-fns';
import {
  hasCalendarDate,
  looksLikeMilliseconds,
  type NumericDate,
  numericDate,
  type Seconds,
} from '../token/numericDate.ts';
import { grouped } from './numbers.ts';

const LOCAL: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
};

const toDate = (date: NumericDate): Date => fromUnixTime(Math.floor(date));

/**
 * A date in local time with its zone named.
 *
 * @returns null for a date that no calendar holds. Never throws.
 * @example localTime(1700000000) //=> '14 Nov 2023, 23:13:20 CET' in Berlin
 */
export function localTime(date: NumericDate): string | null {
  if (!hasCalendarDate(date)) return null;
  const era = date < -62135596800 ? ({ era: 'short' } as const) : {};
  return formatterFor(toDate(date), era).format(toDate(date));
}

/**
 * Formatters by the zone that the machine's dates name, since to make one takes longer than a tick may,
 * and a formatter keeps the zone that it was made in.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(date: Date, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // 'GMT+0100 (Central European Standard Time)', and the era that some dates are told with.
  const key = `${date.toTimeString().slice(9)} ${options.era ?? ''}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...LOCAL, ...options });
  formatters.set(key, known);
  return known;
}

/** The day of a date in local time: `14 Nov 2023`. Null for a date that no calendar holds. */
export const localDay = (date: NumericDate): string | null =>
  localTime(date)?.replace(/, \d\d:.*$/, '') ?? null;

/** The time of day of a date in local time: `23:13:20`. Null for a date that no calendar holds. */
export const localTimeOfDay = (date: NumericDate): string | null =>
  /\d\d:\d\d:\d\d/.exec(localTime(date) ?? '')?.[0] ?? null;

/**
 * A date in UTC by ISO 8601, with the fraction of its seconds when it has one.
 *
 * @returns null for a date that no calendar holds. Never throws.
 * @example utcTime(1700000000) //=> '2023-11-14T22:13:20Z'
 * @example utcTime(0.5) //=> '1970-01-01T00:00:00.5Z'
 */
export function utcTime(date: NumericDate): string | null {
  if (!hasCalendarDate(date)) return null;
  const whole = toDate(date).toISOString().replace('.000Z', '');
  // A fraction that would be rounded up to a second belongs to the next one, which has not come.
  const fraction = Math.min(date - Math.floor(date), 0.999999);
  return `${whole}${fraction.toFixed(6).replace(/^0|\.?0+$/g, '')}Z`;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A month counts 30 days and a year 365, so that the same span is always told the same way. */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1],
] as const;

/**
 * A span that is not negative in its largest unit, rounded down.
 *
 * Counts seconds, not dates of the calendar: where the clocks are set back, a day has 25 hours, and
 * 24 of them are still one day.
 */
function inOneUnit(span: number): { count: number; unit: (typeof UNITS)[number][0] } {
  const [unit, size] = UNITS.find(([, length]) => span >= length) ?? UNITS[5];
  return { count: Math.floor(span / size), unit };
}

/**
 * How far a date is from `now`, in one unit, rounded down.
 *
 * @returns null for a date that no calendar holds. Never throws.
 * @example relativeTime(now + 300, now) //=> 'in 5 minutes'
 * @example relativeTime(now - 259200, now) //=> '3 days ago'
 */
export function relativeTime(date: NumericDate, now: NumericDate): string | null {
  if (!hasCalendarDate(date)) return null;
  const ahead = Math.floor(date) - Math.floor(now);
  if (ahead === 0) return 'now';
  const { count, unit } = inOneUnit(Math.abs(ahead));
  return RELATIVE.format(count * Math.sign(ahead), unit);
}

const RELATIVE = new Intl.RelativeTimeFormat('en');

/** A span in one unit, rounded down: `15 minutes`. Never throws. */
export function duration(span: Seconds): string {
  const length = Math.abs(span);
  if (!hasCalendarDate(numericDate(length))) return 'more years than any calendar has';
  const { count, unit } = inOneUnit(length);
  return `${grouped(count)} ${count === 1 ? unit : `${unit}s`}`;
}

/**
 * A span as a clock counts it down. Whole seconds are expected; a fraction is rounded up.
 *
 * @example countdown(299) //=> '04:59'
 * @example countdown(93784) //=> '1 d 02:03:04'
 */
export function countdown(span: Seconds): string {
  const total = Math.max(0, Math.ceil(span));
  if (!hasCalendarDate(numericDate(total))) return 'longer than any calendar';
  const days = Math.floor(total / DAY);
  const clock = clockFace(total, total >= HOUR);
  return days === 0 ? clock : `${grouped(days)} d ${clock}`;
}

/** Hours, minutes and seconds in two digits each; whole days are left out. */
export const clockFace = (total: number, hasHours: boolean): string =>
  [
    ...(hasHours ? [Math.floor(total / HOUR) % 24] : []),
    Math.floor(total / MINUTE) % 60,
    total % 60,
  ]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** A number of milliseconds as the date in seconds that it means. */
export const fromMilliseconds = (date: NumericDate): NumericDate => numericDate(date / 1000);

/** A date written out, by ISO 8601 (`2026-06-21T00:00:00Z`) or RFC 5322 (`Sun, 21 Jun 2026 …`). */
const WRITTEN_OUT = /^(?:\d{4}-\d\d|[A-Z][a-z]{2}, \d)/;

/**
 * The date that a person would guess behind a value that is none: digits in a string, which may
 * count milliseconds, or a date written out.
 *
 * @returns null when there is nothing to guess, or no calendar holds it. Never throws.
 * @example guessedDate('1782000000') //=> 1782000000
 * @example guessedDate('2026-06-21T00:00:00Z') //=> 1782000000
 */
export function guessedDate(value: unknown): NumericDate | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const date = /^-?\d+(?:\.\d+)?$/.test(text) ? fromDigits(text) : writtenDate(text);
  return date !== null && hasCalendarDate(date) ? date : null;
}

function fromDigits(digits: string): NumericDate {
  const date = numericDate(Number(digits));
  return looksLikeMilliseconds(date) ? fromMilliseconds(date) : date;
}

function writtenDate(text: string): NumericDate | null {
  const date = WRITTEN_OUT.test(text) ? new Date(text) : null;
  return isValid(date) && date ? numericDate(date.getTime() / 1000) : null;
}
