import type { DateFinding } from '../checks/finding.ts';
import type { PlanRemark, PlanRemarkKind } from '../refresh/planRemarks.ts';
import { looksLikeMilliseconds } from '../token/numericDate.ts';
import { duration, localTime, utcTime } from './dates.ts';
import { DATE_FINDINGS, WRITE_SECONDS } from './findingsOnDates.ts';
import { grouped } from './numbers.ts';
import { span } from './spans.ts';
import type { FindingWords } from './wordsFor.ts';

/** The words of the findings on dates, which say nothing of the place. */
const DATE_WORDS = DATE_FINDINGS as {
  readonly [K in DateFinding['kind']]: (
    finding: Omit<Extract<DateFinding, { kind: K }>, 'kind' | 'place'>,
  ) => FindingWords;
};

const bounded = (lead: string) => `Bound it to half of the lifetime, as this plan does: ${lead}.`;

const REMARK_WORDS: {
  readonly [Kind in PlanRemarkKind]: (remark: Extract<PlanRemark, { kind: Kind }>) => FindingWords;
} = {
  'no-exp': () => ({
    title: 'No "exp": the token is a liability',
    why: 'Only a denylist or a new signing key ends it (RFC 7519 §4.1.4).',
    remedy: 'Set "exp" 5 to 15 minutes ahead, with a refresh token beside it.',
  }),
  'exp-not-a-date': ({ value }) => DATE_WORDS['validity-not-a-date']({ claim: 'exp', value }),
  'exp-not-seconds': ({ exp }) =>
    looksLikeMilliseconds(exp)
      ? DATE_WORDS.milliseconds({ claim: 'exp', date: exp })
      : {
          ...DATE_WORDS['date-out-of-range']({ claim: 'exp', lexeme: String(exp) }),
          // Not the advice to leave it out, which is what the plan warns of.
          remedy: WRITE_SECONDS,
        },
  'lead-not-shorter': ({ asked, lead, lifetime }) => ({
    title: `The lead of ${span(asked)} is not shorter than the lifetime of ${span(lifetime)}`,
    why: 'Every new token is due at once: the client refreshes in a storm.',
    remedy: bounded(span(lead)),
  }),
  'lead-over-half': ({ asked, lead, lifetime }) => ({
    title: `The lead of ${span(asked)} is over half of the lifetime of ${span(lifetime)}`,
    why: 'The client refreshes at least twice as often as it has to.',
    remedy: bounded(span(lead)),
  }),
  'long-delay': ({ delay }) => ({
    title: `The refresh is ${grouped(Math.floor(delay / 86_400))} days away, more than a timer can wait`,
    why: 'setTimeout counts in 32 bits: over 24.8 days it fires far too early.',
    remedy: 'Look at the wall clock every few seconds instead.',
  }),
  'clock-behind': ({ claim, date, by }) => ({
    title: `This clock is at least ${duration(by)} behind the issuer's`,
    why: `"${claim}" is ${localTime(date)} (${utcTime(date)}), ${grouped(by)} s ahead when the plan was made. A client with this clock refreshes too late.`,
    remedy: `${DATE_WORDS['iat-in-the-future']({ claim, iat: date, ahead: by }).remedy}${claim === 'nbf' ? ' Or the token is meant for later.' : ''}`,
  }),
  'expires-in-differs': ({ expiresIn, lifetime }) => ({
    title: `"expires_in" is ${grouped(expiresIn)} s, but the token lives for ${grouped(lifetime)} s`,
    why:
      expiresIn > lifetime
        ? 'A client that goes by "expires_in" still sends the token when it has expired (RFC 6749 §5.1).'
        : 'A client that goes by "expires_in" refreshes earlier than it has to. A token from a cache explains it.',
    remedy: 'Go by the shorter one. Tell the same in both where the token is issued.',
  }),
};

/** Puts a remark on the plan into words. Never throws. */
export function planRemarkWords(remark: PlanRemark): FindingWords {
  const words = REMARK_WORDS[remark.kind] as (remark: PlanRemark) => FindingWords;
  return words(remark);
}
