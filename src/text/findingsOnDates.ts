import type { DateFinding } from '../checks/finding.ts';
import {
  hasCalendarDate,
  looksLikeMilliseconds,
  type NumericDate,
  numericDate,
} from '../token/numericDate.ts';
import { duration, guessedDate, localTime, utcTime } from './dates.ts';
import { cut, quoted, typeInWords } from './quoting.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

/** A date in local time and in UTC. */
const when = (date: NumericDate): string =>
  hasCalendarDate(date) ? `${localTime(date)} (${utcTime(date)})` : 'beyond any calendar';

/** Units that are mistaken for seconds: a date of our time has a number from `from` on in each. */
const UNITS = [
  { name: 'milliseconds', from: 1e11, perSecond: 1e3 },
  { name: 'microseconds', from: 1e14, perSecond: 1e6 },
  { name: 'nanoseconds', from: 1e17, perSecond: 1e9 },
] as const;

const FAR_TOO_MUCH = 1e20;

/** The reading of a number in the unit that it seems to count; null when none fits. */
function readInUnit(number: number): { readonly name: string; readonly date: NumericDate } | null {
  const size = Math.abs(number);
  const unit = size < FAR_TOO_MUCH ? UNITS.findLast(({ from }) => size >= from) : undefined;
  return unit ? { name: unit.name, date: numericDate(number / unit.perSecond) } : null;
}

const divide = (unit: string, date: NumericDate): string =>
  `Divide ${unit} down to seconds where the token is issued: ${Math.floor(date)}.`;

export const WRITE_SECONDS = 'Write the seconds since 1970 where the token is issued.';

const BOTH_IN_SECONDS = 'Write both dates in seconds where the token is issued.';

/** What too large a number in a claim that bounds the token does to it. */
const FAR_FUTURE: ReadonlyMap<string, string> = new Map([
  ['exp', 'never expires'],
  ['nbf', 'is never accepted'],
]);

/** What JavaScript counts when it is given no number: null and false are 0, a list of one is that one. */
function coerced(value: unknown): NumericDate | null {
  if (value === null || typeof value === 'boolean') return numericDate(Number(value));
  if (!Array.isArray(value) || value.length > 1) return null;
  const [only = 0] = value;
  return typeof only === 'number' ? numericDate(only) : null;
}

/** How a value that is no date would be read all the same. */
function readings(value: unknown): string {
  const guess = guessedDate(value);
  if (guess !== null) return ` Read as a date, ${quoted(String(value).trim())} is ${when(guess)}.`;
  const number = coerced(value);
  return number === null ? '' : ` A reader that converts it gets ${number}: ${when(number)}.`;
}

function wordsForNoDate(claim: string, value: unknown, otherwise: string): FindingWords {
  const guess = guessedDate(value);
  const number =
    guess === null
      ? WRITE_SECONDS
      : `Write it as a number without quotes where the token is issued: ${guess}.`;
  return {
    title: `"${claim}" is ${typeInWords(value)}, not a number`,
    why: `A NumericDate is a JSON number of seconds (RFC 7519 §2). Libraries refuse the token or ${otherwise}.${readings(value)}`,
    remedy: value === null ? `Leave "${claim}" out if there is no such date. ${number}` : number,
  };
}

/** Clocks that are set by the network differ by less. */
const USUAL_SKEW = 300;
const HOUR = 3600;
const WIDEST_ZONE = 14 * HOUR;

function clockAdvice(ahead: number): string {
  if (ahead <= USUAL_SKEW) return 'Set both clocks by NTP, and allow a leeway of some seconds.';
  const zone = ahead >= HOUR / 2 && ahead <= WIDEST_ZONE;
  return `Compare the issuer's clock with this machine's.${zone ? ' Hours are often local time that was taken for UTC.' : ''}`;
}

export const DATE_FINDINGS: WordsFor<DateFinding['kind']> = {
  'validity-not-a-date': ({ claim, value }) =>
    wordsForNoDate(claim, value, 'each read it in its own way'),
  'not-a-date': ({ claim, value }) => wordsForNoDate(claim, value, 'ignore the claim'),
  milliseconds: ({ claim, date }) => {
    const { name = 'milliseconds', date: meant = date } = readInUnit(date) ?? {};
    const effect = FAR_FUTURE.get(claim);
    return {
      title: `"${claim}" counts ${name}`,
      why: `A NumericDate counts seconds (RFC 7519 §2). Read as ${name} it is ${when(meant)}. Read as seconds it is ${when(date)}.${effect ? ` To receivers the token ${effect}.` : ''}`,
      remedy: divide(name, meant),
    };
  },
  'date-out-of-range': ({ claim, lexeme }) => {
    const reading = readInUnit(Number(lexeme));
    return {
      title: `"${claim}" is beyond any calendar`,
      why: `It is ${cut(lexeme)} seconds from 1970 (RFC 7519 §2), and JavaScript's dates reach 8.64e12 (ECMA-262 §21.4.1.1).${reading ? ` Read as ${reading.name} it is ${when(reading.date)}.` : ''}`,
      remedy: reading
        ? divide(reading.name, reading.date)
        : `${WRITE_SECONDS}${claim === 'exp' ? ' Leave "exp" out if the token shall never expire.' : ''}`,
    };
  },
  'exp-before-iat': ({ exp, iat }) => ({
    title: `The token expires ${exp === iat ? 'at the moment' : 'before'} it was issued`,
    why: `It was issued on ${when(iat)} and expires on ${when(exp)}: it was never in use (RFC 7519 §4.1.4, §4.1.6).`,
    remedy:
      looksLikeMilliseconds(iat) === looksLikeMilliseconds(exp)
        ? 'Add the lifetime to "iat" where the token is issued.'
        : BOTH_IN_SECONDS,
  }),
  'nbf-after-exp': ({ nbf, exp }) => ({
    title: '"nbf" is not before "exp"',
    why: `The token may be used from ${when(nbf)} on and expires on ${when(exp)}: it is never in use (RFC 7519 §4.1.4, §4.1.5).`,
    remedy:
      looksLikeMilliseconds(nbf) === looksLikeMilliseconds(exp)
        ? 'Set "exp" after "nbf" where the token is issued.'
        : BOTH_IN_SECONDS,
  }),
  // Worded from the moment at which it was found: the words do not move with the clock.
  'iat-in-the-future': ({ iat, ahead }) => ({
    title: '"iat" is in the future',
    why: `It is ${when(iat)}. When the token was read, this machine's clock was ${duration(ahead)} behind it (RFC 7519 §4.1.6). Some libraries refuse the token.`,
    remedy: clockAdvice(ahead),
  }),
};
