import {
  between,
  hasCalendarDate,
  looksLikeMilliseconds,
  type NumericDate,
  numericDate,
  type Seconds,
} from './numericDate.ts';
import type { DateClaims } from './validity.ts';

export type Moment = 'iat' | 'nbf' | 'refresh' | 'exp' | 'now';

/** What is drawn: the dates of a token, and the moment at which a client plans to refresh it. */
export interface TimelineDates extends DateClaims {
  readonly refresh?: unknown;
}

/** A moment and where it is drawn: 0 is the left end of the picture, 1 the right. */
export interface Mark {
  readonly moment: Moment;
  readonly date: NumericDate;
  readonly position: number;
}

/** The picture of a token's life. */
export interface Timeline {
  readonly marks: readonly Mark[];
  /** from "iat", or else "nbf", to "exp"; null when one end is not told */
  readonly lifetime: Seconds | null;
  /** the share of the lifetime that has passed, 0 to 1 */
  readonly share: number | null;
  /** where the bar of the lifetime begins and ends */
  readonly bar: { readonly from: number; readonly to: number };
  /** whether the bar goes on beyond the picture, because the token never expires */
  readonly open: boolean;
  /** where the scale is cut, because now is far outside the lifetime; null when it is whole */
  readonly cut: number | null;
}

/** Beyond the lifetime this share of it is drawn to scale; further off, the scale is cut. */
const MOST_TO_SCALE = 0.6;

/** Where the last known moment stands, when the life goes on beyond the picture. */
const OPEN_BAR = 0.7;

/** Where the lifetime ends, and the cut stands, in a picture whose scale is cut. */
const CUT_BAR = 0.72;
const CUT = 0.86;

/**
 * Lays out the dates of a payload beside `now`.
 *
 * @param planned - used where they are dates that a calendar holds, and that do not look like milliseconds
 * @returns null when there is no date to draw; never throws
 */
export function timelineAt(planned: TimelineDates, now: NumericDate): Timeline | null {
  const iat = calendarDate(planned.iat);
  const nbf = calendarDate(planned.nbf);
  const refresh = calendarDate(planned.refresh);
  const exp = calendarDate(planned.exp);
  const known = [iat, nbf, refresh, exp].filter((date) => date !== null);
  if (known.length === 0) return null;

  const start = iat ?? nbf;
  const range = { earliest: Math.min(...known), latest: Math.max(...known) } as Range;
  const hasBothEnds = start !== null && exp !== null;
  const scale = hasBothEnds ? scaleOfLife(range, now) : scaleOfOneEnd(range, exp === null, now);
  const dates = { iat, nbf, refresh, exp, now } as const;
  const marks = (Object.keys(dates) as Moment[]).flatMap((moment) => {
    const date = dates[moment];
    return date === null ? [] : [{ moment, date, position: scale.at(date) }];
  });
  const from = start === null ? 0 : scale.at(nbf !== null && nbf < start ? nbf : start);
  const lifetime = start !== null && exp !== null && exp > start ? between(start, exp) : null;
  const passed = lifetime === null || start === null ? null : between(start, now) / lifetime;
  return {
    marks,
    lifetime,
    share: passed === null ? null : clamp(passed),
    // A token that expires before it begins has no life to draw.
    bar: { from, to: exp === null ? 1 : Math.max(from, scale.at(exp)) },
    open: exp === null,
    cut: scale.cut,
  };
}

interface Scale {
  readonly at: (date: NumericDate) => number;
  readonly cut: number | null;
}

/** The first and the last of a token's dates, in whatever order its claims have them. */
interface Range {
  readonly earliest: NumericDate;
  readonly latest: NumericDate;
}

/** With one end of the lifetime alone there is nothing to be to scale with: now stands beside it. */
function scaleOfOneEnd({ earliest, latest }: Range, isOpen: boolean, now: NumericDate): Scale {
  const left = earliest < now ? earliest : now;
  const right = latest > now ? latest : now;
  if (isOpen) return { at: linear(left, right, 0, OPEN_BAR), cut: null };
  return { at: linear(left, right, latest <= now ? 1 - OPEN_BAR : 0, 1), cut: null };
}

function scaleOfLife({ earliest, latest }: Range, now: NumericDate): Scale {
  const life = Math.max(latest - earliest, 1);
  if (now > latest + life * MOST_TO_SCALE) {
    const inLife = linear(earliest, latest, 0, CUT_BAR);
    return { at: (date) => (date === now ? 1 : inLife(date)), cut: CUT };
  }
  if (now < earliest - life * MOST_TO_SCALE) {
    const inLife = linear(earliest, latest, 1 - CUT_BAR, 1);
    return { at: (date) => (date === now ? 0 : inLife(date)), cut: 1 - CUT };
  }
  const left = earliest < now ? earliest : now;
  return { at: linear(left, latest > now ? latest : now, 0, 1), cut: null };
}

const linear =
  (left: NumericDate, right: NumericDate, from: number, to: number) =>
  (date: NumericDate): number =>
    right <= left ? from : clamp(from + ((date - left) / (right - left)) * (to - from));

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** A claim's value as a date that a calendar holds, and that does not look like milliseconds; null otherwise. */
export function calendarDate(value: unknown): NumericDate | null {
  if (typeof value !== 'number') return null;
  const date = numericDate(value);
  return hasCalendarDate(date) && !looksLikeMilliseconds(date) ? date : null;
}
