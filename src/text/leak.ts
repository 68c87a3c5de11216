import type { Job, TokenJob } from '../refresh/tokenJob.ts';
import type { NumericDate, Seconds } from '../token/numericDate.ts';
import { localTime } from './dates.ts';
import { span } from './spans.ts';

/** The fixed words about a stolen token. */
export const LEAK = {
  leak: 'If it leaks',
  worksFor: 'Time that it works if stolen',
} as const;

const JWT =
  'A JWT cannot be called back: an API asks nobody. Only a denylist or a new signing key ends it before "exp".';

/** What can end a stolen token. */
export const RECALL: Readonly<Record<Job, string>> = {
  access: JWT,
  id: JWT,
  refresh: 'It can be revoked at the authorization server (RFC 7009).',
};

/** The two jobs of the pattern: a row names what they differ in. */
export const JOBS = {
  caption: 'The two jobs',
  columns: ['Access token', 'Refresh token'],
  rows: [
    ['Lifetime', 'An hour at most (RFC 6750 §5.3), better 5 to 15 minutes', 'Days to weeks'],
    ['Used for', 'Every call of the API', 'New access tokens, at the authorization server'],
    ['Where it lives', 'The memory of the page', 'An HttpOnly, Secure, SameSite cookie'],
    [
      'If stolen',
      'It works until "exp", unless bound to a key (RFC 9700 §2.2: DPoP, mTLS)',
      'Rotation with reuse detection: once both have used it, the family ends. Until then the thief goes on',
    ],
  ],
} as const;

/**
 * Says what a thief has of a token.
 *
 * @param limit - how long it works
 * @param opens - its "nbf", where that is to come
 */
export function leakWords(
  limit: string,
  { job, by, bound }: TokenJob,
  opens: NumericDate | null,
): string {
  if (job === 'id') {
    return `An ID token, by "${by}": it says who signed in, and is no key to an API.`;
  }
  const stolen = bound
    ? 'Useless without the key of "cnf" (RFC 7800). Stolen with it'
    : 'Stolen now';
  const token = job === 'refresh' ? `refresh token (by "${by}")` : 'token';
  const from = opens === null ? '' : ` only from ${localTime(opens)} on,`;
  return `${stolen}, this ${token} works${from} ${limit}`;
}

/** The lifetimes that tokens should have, in seconds; none is too long for a refresh token. */
const RECOMMENDED = { access: [300, 900], refresh: [86_400, Infinity] } as const;

/**
 * The token's own lifetime against the recommended one: `This one: 1 h, longer than that`.
 *
 * @returns empty where there is nothing to compare
 */
export function comparedLifetime(lifetime: Seconds | null, job: Job): string {
  if (lifetime === null || job === 'id') return '';
  const [from, to] = RECOMMENDED[job];
  const short = lifetime < from ? ', shorter than that' : '';
  return `This one: ${span(lifetime)}${lifetime > to ? ', longer than that' : short}`;
}
