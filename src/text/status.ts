import {
  hasCalendarDate,
  looksLikeMilliseconds,
  type NumericDate,
  numericDate,
} from '../token/numericDate.ts';
import type { Status, Undetermined, Verdict } from '../token/status.ts';
import type { Validity } from '../token/validity.ts';
import { countdown, fromMilliseconds, localDay, localTime, relativeTime } from './dates.ts';
import { LABELS } from './labels.ts';
import { malformedPhrase, noTokenPhrase } from './malformed.ts';

/** The verdict in words, in the parts that change at different times. */
export interface StatusWords {
  /** what the page says in its largest type, and announces when it changes */
  readonly sentence: string;
  /** the end of the sentence that moves with the clock, and so is not announced */
  readonly moving: string;
  /** announced in place of the sentence, when a part of that moves; not shown, since the page shows the date below */
  readonly spoken: string;
  /** the time left, for the timer; empty where there is none */
  readonly timeLeft: string;
  /** whether the timer completes the sentence, rather than standing beside it */
  readonly timerEndsSentence: boolean;
}

const SILENT = { moving: '', spoken: '', timeLeft: '', timerEndsSentence: false } as const;

const VALIDITY_WORDS: {
  readonly [Kind in Validity['kind']]: (
    validity: Extract<Validity, { kind: Kind }>,
    now: NumericDate,
  ) => StatusWords;
} = {
  undetermined: () => ({ ...SILENT, sentence: 'Undetermined' }),
  'no-expiry': () => ({ ...SILENT, sentence: 'Never expires by itself' }),
  current: ({ exp, remaining }, now) => {
    if (!hasCalendarDate(exp))
      return { ...SILENT, sentence: 'Expires later than any calendar goes' };
    if (looksLikeMilliseconds(exp))
      return { ...SILENT, sentence: farFuture('Expires on', 'on', exp) };
    const isPast = now >= exp;
    // Rounding up makes less than a second of it.
    const hasLeeway = now + remaining >= exp + 1;
    const end = localTime(hasLeeway ? numericDate(Math.floor(now) + remaining) : exp);
    return {
      ...SILENT,
      sentence: isPast
        ? 'Expired by its date, kept by the leeway for'
        : hasLeeway
          ? 'Expires with the leeway in'
          : 'Expires in',
      spoken: isPast
        ? `Expired on ${localTime(exp)}. The leeway keeps it until ${end}`
        : `Not expired. Expires${hasLeeway ? ' with the leeway' : ''} on ${end}`,
      timeLeft: countdown(remaining),
      timerEndsSentence: true,
    };
  },
  expired: ({ exp }, now) => ({
    sentence: 'Expired',
    moving: relativeTime(exp, now) ?? 'before any calendar',
    spoken: hasCalendarDate(exp) ? `Expired on ${localTime(exp)}` : '',
    timeLeft: countdown(0 as never),
    timerEndsSentence: false,
  }),
  'not-yet-valid': ({ nbf, wait }) => {
    if (!hasCalendarDate(nbf))
      return { ...SILENT, sentence: 'Not valid before the end of any calendar' };
    if (looksLikeMilliseconds(nbf))
      return { ...SILENT, sentence: farFuture('Not valid until', 'until', nbf) };
    return {
      ...SILENT,
      sentence: 'Not valid for another',
      spoken: `Not yet valid. Valid from ${localTime(nbf)}`,
      timeLeft: countdown(wait),
      timerEndsSentence: true,
    };
  },
};

const UNDETERMINED_SENTENCES: {
  readonly [Kind in Undetermined['kind']]: (
    reason: Extract<Undetermined, { kind: Kind }>,
  ) => string;
} = {
  'not-a-date': ({ claim }) => `Undetermined: ${claim} is not a NumericDate`,
  searching: () => 'Looking for tokens',
  encrypted: () => 'Encrypted: only the key opens its claims',
  detached: () => 'Detached: its payload travels elsewhere',
  nested: () => 'Nested: its payload is another token',
  'not-a-jwt': () => 'Not a JWT: the payload holds no claims',
};

/**
 * The words of a verdict at a moment. Never says "valid": a date decides nothing about a signature.
 *
 * @param now - the moment that the status was taken at
 */
export function statusWords(status: Status, now: NumericDate): StatusWords {
  switch (status.verdict) {
    case 'empty':
      return { ...SILENT, sentence: 'Paste a token to read it' };
    case 'malformed':
      return malformedWords(status, now);
    case 'undetermined':
      return { ...SILENT, sentence: undeterminedSentence(status.reason) };
    default:
      return validityWords(status.validity, now);
  }
}

/**
 * The countdown for the title of the page, which a background tab shows: never a claim's value.
 *
 * @param isShifted - whether `now` is not the present
 */
export function pageTitle(status: Status, now: NumericDate, isShifted = false): string {
  const { timeLeft } = statusWords(status, now);
  const state = TITLES[status.verdict](timeLeft);
  if (state === '') return 'Jotglass: JWT decoder';
  return `${isShifted ? `${LABELS.notPresent}: ` : ''}${state} · Jotglass`;
}

const TITLES: Readonly<Record<Verdict, (timeLeft: string) => string>> = {
  empty: () => '',
  malformed: () => 'Malformed',
  undetermined: () => 'Undetermined',
  'not-yet-valid': (timeLeft) => (timeLeft === '' ? 'Not yet valid' : `Not valid for ${timeLeft}`),
  current: (timeLeft) => (timeLeft === '' ? 'Expires far ahead' : `${timeLeft} left`),
  expired: () => 'Expired',
  'no-expiry': () => 'Never expires',
};

function malformedWords(
  { reason, validity }: Extract<Status, { verdict: 'malformed' }>,
  now: NumericDate,
): StatusWords {
  const phrase =
    reason.kind === 'defect' ? malformedPhrase(reason.defect) : noTokenPhrase(reason.miss);
  // Before "nbf" the words count to that, which is no time that is left.
  const isBegun = validity !== null && validity.kind !== 'not-yet-valid';
  const { timeLeft } = isBegun ? validityWords(validity, now) : SILENT;
  return { ...SILENT, sentence: `Malformed: ${phrase}`, timeLeft };
}

function undeterminedSentence(reason: Undetermined): string {
  const words = UNDETERMINED_SENTENCES[reason.kind] as (reason: Undetermined) => string;
  return words(reason);
}

function validityWords(validity: Validity, now: NumericDate): StatusWords {
  const words = VALIDITY_WORDS[validity.kind] as (
    validity: Validity,
    now: NumericDate,
  ) => StatusWords;
  return words(validity, now);
}

/** Both readings at once: the year that the seconds say is never shown alone. */
function farFuture(sentence: string, preposition: 'on' | 'until', date: NumericDate): string {
  const meant = localDay(fromMilliseconds(date));
  return `${sentence} ${localDay(date)}, or ${preposition} ${meant} if it counts milliseconds`;
}
