import type { Token } from '../token/inspect.ts';
import {
  between,
  type NumericDate,
  numericDate,
  roundUp,
  type Seconds,
  seconds,
} from '../token/numericDate.ts';
import { calendarDate } from '../token/timeline.ts';
import type { DateClaims } from '../token/validity.ts';

/** How long before "exp" a client refreshes, unless it is told otherwise. */
export const LEAD: Seconds = seconds(60);

/** Why there is nothing to plan. */
export type Unplanned =
  | { readonly kind: 'no-exp' }
  | { readonly kind: 'exp-not-a-date'; readonly value: unknown }
  /** a number that no calendar holds, or that only makes sense in another unit */
  | { readonly kind: 'exp-not-seconds'; readonly exp: NumericDate };

/** A refresh ahead of expiry. */
export interface Planned {
  readonly kind: 'planned';
  readonly refreshAt: NumericDate;
  readonly exp: NumericDate;
  /** the lead that was asked for, and what is left of it once it is bounded */
  readonly asked: Seconds;
  readonly lead: Seconds;
  /** the claim that the lifetime begins with: "nbf" where "iat" is no date; null when it is not told */
  readonly start: 'iat' | 'nbf' | null;
  /** from there to "exp"; null when that is not told, or is no time at all */
  readonly lifetime: Seconds | null;
}

export type Plan = Planned | Unplanned;

/**
 * The lead that a client may use: at most half of the lifetime. With a longer one, a token would be
 * due for most of its life; with one as long as the lifetime, every new token at once.
 *
 * @param lead - seconds, not negative
 * @param lifetime - seconds, positive; null when it is not known, and so bounds nothing
 */
export const boundedLead = (lead: Seconds, lifetime: Seconds | null): Seconds =>
  lifetime === null ? lead : seconds(Math.min(lead, lifetime / 2));

/**
 * Plans when to refresh a token: its "exp" minus the bounded lead.
 *
 * Only schedules. Whether the token is accepted is for the server to decide, by its own clock.
 *
 * @param lead - seconds before "exp", not negative
 * @returns never throws; no plan where "exp" is absent or no NumericDate of a calendar, in seconds
 * @see RFC 7519 §4.1.4 (exp), §4.1.6 (iat)
 * @example planFor({ iat: 0, exp: 900 }, 60) //=> { kind: 'planned', refreshAt: 840, lead: 60, … }
 * @example planFor({ iat: 0, exp: 80 }, 60) //=> { kind: 'planned', refreshAt: 40, lead: 40, … }
 */
export function planFor(dates: DateClaims, lead: Seconds): Plan {
  const value = dates.exp;
  if (value === undefined) return { kind: 'no-exp' };
  if (typeof value !== 'number') return { kind: 'exp-not-a-date', value };
  const exp = calendarDate(value);
  if (exp === null) return { kind: 'exp-not-seconds', exp: numericDate(value) };
  const start = STARTS.find((claim) => calendarDate(dates[claim]) !== null) ?? null;
  const from = start && calendarDate(dates[start]);
  const lifetime = from !== null && from < exp ? between(from, exp) : null;
  const bounded = boundedLead(lead, lifetime);
  const refreshAt = numericDate(exp - bounded);
  return { kind: 'planned', refreshAt, exp, asked: lead, lead: bounded, start, lifetime };
}

const STARTS = ['iat', 'nbf'] as const;

/** The "nbf" of a token that is meant for later; null for one that is open. Never throws. */
export function opensAt({ nbf }: DateClaims, now: NumericDate): NumericDate | null {
  const date = calendarDate(nbf);
  return date !== null && date > now ? date : null;
}

/** Whether a token has claims to plan with. Of a malformed one, an "exp" that was lost proves nothing. */
export const isPlannable = ({ claimless, mainDefect, dates }: Token): boolean =>
  claimless === null && (mainDefect === null || dates.exp !== undefined);

/** Where a moment stands in a plan. Spans count down, and are 0 only when their end has come. */
export type Stage =
  | {
      readonly kind: 'ahead';
      readonly refreshAt: NumericDate;
      /** until the refresh is due */
      readonly wait: Seconds;
      /** until the token expires */
      readonly remaining: Seconds;
    }
  | { readonly kind: 'due'; readonly remaining: Seconds }
  | { readonly kind: 'expired' }
  | Unplanned;

/** Tells where `now` stands: the refresh is due on or after its moment, as expiry is. Never throws. */
export function stageAt(plan: Plan, now: NumericDate): Stage {
  if (plan.kind !== 'planned') return plan;
  const { refreshAt, exp } = plan;
  if (now >= exp) return { kind: 'expired' };
  const remaining = roundUp(between(now, exp));
  if (now >= refreshAt) return { kind: 'due', remaining };
  return { kind: 'ahead', refreshAt, wait: roundUp(between(now, refreshAt)), remaining };
}
