import { between, type NumericDate, type Seconds, seconds } from '../token/numericDate.ts';
import { calendarDate } from '../token/timeline.ts';
import type { DateClaims } from '../token/validity.ts';
import type { Plan, Planned, Unplanned } from './plan.ts';
import type { Job } from './tokenJob.ts';

/** What is wrong with a plan, as data: the words are in `text/planRemarks.ts`. Spans are in seconds. */
export type PlanRemark =
  | Unplanned
  | {
      readonly kind: 'lead-not-shorter' | 'lead-over-half';
      readonly asked: Seconds;
      readonly lead: Seconds;
      readonly lifetime: Seconds;
    }
  | { readonly kind: 'long-delay'; readonly delay: Seconds }
  | {
      readonly kind: 'clock-behind';
      readonly claim: 'iat' | 'nbf';
      readonly date: NumericDate;
      /** how far this machine's clock is behind the issuer's at least, in whole seconds */
      readonly by: Seconds;
    }
  | {
      readonly kind: 'expires-in-differs';
      readonly expiresIn: Seconds;
      readonly lifetime: Seconds;
    };

export type PlanRemarkKind = PlanRemark['kind'];

/** How much each matters, in the terms of the findings on a token. */
export const PLAN_SEVERITIES: Readonly<Record<PlanRemarkKind, 'error' | 'warning'>> = {
  'exp-not-a-date': 'error',
  'lead-not-shorter': 'error',
  'no-exp': 'warning',
  'exp-not-seconds': 'warning',
  'lead-over-half': 'warning',
  'long-delay': 'warning',
  'clock-behind': 'warning',
  'expires-in-differs': 'warning',
};

/** The longest delay of `setTimeout`, in milliseconds. @see HTML (timers), Web IDL (long) */
export const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** By how much "expires_in" may differ: the response is made a little after the token. */
export const TOLERANCE = 5;

/**
 * What there is to say about a plan, the worst first; nothing about a sound one.
 *
 * A clock that is fast cannot be told from a token that is old, so nothing is said of it.
 *
 * @param expiresIn - the "expires_in" of the response that brought the token; null when not told
 * @returns never throws
 */
export function planRemarks(
  plan: Plan,
  dates: DateClaims,
  expiresIn: Seconds | null,
  job: Job,
  now: NumericDate,
): readonly PlanRemark[] {
  const remarks: (PlanRemark | null)[] =
    plan.kind === 'planned'
      ? [leadRemark(plan), delayRemark(plan, now), responseRemark(plan, expiresIn)]
      : // The server ends a refresh token, and an ID token opens nothing.
        [plan.kind === 'no-exp' && job !== 'access' ? null : plan];
  return [...remarks, clockRemark(dates, now)].filter((remark) => remark !== null);
}

/** A lead that the lifetime bounds: 60 seconds on a token that lives for 60. */
function leadRemark({ asked, lead, lifetime }: Planned): PlanRemark | null {
  if (lifetime === null || asked <= lead) return null;
  const kind = asked < lifetime ? 'lead-over-half' : 'lead-not-shorter';
  return { kind, asked, lead, lifetime };
}

/** A delay that a timer cannot hold: a token that lives for 30 days. */
function delayRemark({ refreshAt }: Planned, now: NumericDate): PlanRemark | null {
  const delay = between(now, refreshAt);
  return Math.round(delay * 1000) > LONGEST_TIMEOUT ? { kind: 'long-delay', delay } : null;
}

/** A response that tells another lifetime than the token that it brings. @see RFC 6749 §5.1 */
function responseRemark({ lifetime }: Planned, expiresIn: Seconds | null): PlanRemark | null {
  if (lifetime === null || expiresIn === null) return null;
  if (Math.abs(expiresIn - lifetime) <= TOLERANCE) return null;
  return { kind: 'expires-in-differs', expiresIn, lifetime };
}

/** A token from the future: this clock is behind by at least that. "nbf" may be meant so beside an "iat". */
function clockRemark({ iat, nbf }: DateClaims, now: NumericDate): PlanRemark | null {
  const claim = iat === undefined ? 'nbf' : 'iat';
  const date = calendarDate({ iat, nbf }[claim]);
  if (date === null || date <= now) return null;
  return { kind: 'clock-behind', claim, date, by: seconds(Math.ceil(between(now, date))) };
}
