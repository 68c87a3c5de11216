import { describe, expect, it } from 'vitest';
import { LEAD, opensAt, planFor, stageAt } from '../../src/refresh/plan.ts';
import type { TokenJob } from '../../src/refresh/tokenJob.ts';
import { comparedLifetime, JOBS, LEAK, RECALL } from '../../src/text/leak.ts';
import { planWords } from '../../src/text/plan.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import type { DateClaims } from '../../src/token/validity.ts';
import { inThisZone, NOW } from './findingsIn.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

const ACCESS: TokenJob = { job: 'access', by: null, bound: false };
const BOUND: TokenJob = { ...ACCESS, bound: true };
const REFRESH: TokenJob = { job: 'refresh', by: 'typ', bound: false };
const ID: TokenJob = { job: 'id', by: 'nonce', bound: false };

const FOREVER = 'Stolen now, this token works for ever.';
const SECONDS = 'Stolen now, this token works for ever where "exp" is read in seconds.';
const DEPENDS = `Stolen now, this token works for as long as each API's reading of "exp" allows.`;
const OVER = 'Stolen now, this token works no more, by this clock.';

/** The sentence about a thief, with its time. */
const said = (dates: DateClaims, kind = ACCESS): string => {
  const now = numericDate(NOW);
  const stage = stageAt(planFor(dates, LEAD), now);
  const { leak, leakTime } = planWords(stage, kind, opensAt(dates, now));
  return leakTime === '' ? leak : `${leak} ${leakTime}.`;
};

describe('what a thief has of an access token', () => {
  it.each<[string, unknown, string]>([
    ['ahead of the refresh', NOW + 252, 'Stolen now, this token works until it expires in 04:12.'],
    [
      'when the refresh is due',
      NOW + 43,
      'Stolen now, this token works until it expires in 00:43.',
    ],
    ['after expiry', NOW, OVER],
    ['without "exp"', undefined, FOREVER],
    ['with a string', '1', DEPENDS],
    ['with milliseconds', NOW * 1000, SECONDS],
    ['beyond any calendar', 1e300, SECONDS],
    ['beyond any calendar, before 1970', -1e300, DEPENDS],
  ])('%s', (_when, exp, sentence) => {
    expect(said({ iat: NOW - 60, exp })).toBe(sentence);
  });

  it('begins at an "nbf" in the future', () => {
    const date = inThisZone({
      berlin: '21 Jun 2026, 02:10:00 CEST',
      kolkata: '21 Jun 2026, 05:40:00 GMT+5:30',
    });
    const nbf = NOW + 600;
    expect(said({ nbf, exp: NOW + 900 })).toBe(
      `Stolen now, this token works only from ${date} on, until it expires in 15:00.`,
    );
    expect(said({ nbf })).toBe(`Stolen now, this token works only from ${date} on, for ever.`);
  });

  it('is nothing without the key that it is bound to, and counts down with it', () => {
    const limit = 'Useless without the key of "cnf" (RFC 7800). Stolen with it, this';
    expect(said({ exp: NOW + 900 }, BOUND)).toBe(`${limit} token works until it expires in 15:00.`);
    expect(said({ exp: NOW + 900 }, { ...REFRESH, bound: true })).toBe(
      `${limit} refresh token (by "typ") works until it expires in 15:00.`,
    );
  });
});

describe('what a thief has of a refresh token', () => {
  it('counts down, by what told that it is one', () => {
    expect(said({ exp: NOW + 900 }, REFRESH)).toBe(
      'Stolen now, this refresh token (by "typ") works until it expires in 15:00.',
    );
  });

  it('lasts until it is revoked where there is no "exp"', () => {
    expect(said({}, REFRESH)).toBe(
      'Stolen now, this refresh token (by "typ") works until it is revoked.',
    );
  });

  it('can be called back', () => {
    expect(RECALL.refresh).toMatch(/can be revoked at the authorization server \(RFC 7009\)/);
    expect(RECALL.access).toMatch(/^A JWT cannot be called back/);
  });
});

it('a thief has no key to an API in an ID token, whatever its dates', () => {
  for (const exp of [NOW + 900, NOW, undefined, '1', 1e300]) {
    expect(said({ exp }, ID)).toBe(
      'An ID token, by "nonce": it says who signed in, and is no key to an API.',
    );
  }
});

describe("the token's lifetime against the recommended one", () => {
  it.each<[number, string]>([
    [60, 'This one: 1 min, shorter than that'],
    [299, 'This one: 4 min 59 s, shorter than that'],
    [300, 'This one: 5 min'],
    [900, 'This one: 15 min'],
    [901, 'This one: 15 min 1 s, longer than that'],
    [1200, 'This one: 20 min, longer than that'],
    [HOUR, 'This one: 1 h, longer than that'],
    [30 * DAY, 'This one: 30 d, longer than that'],
  ])('of %d s', (lifetime, said) => {
    expect(comparedLifetime(seconds(lifetime), 'access')).toBe(said);
  });

  it.each<[number, string]>([
    [HOUR, 'This one: 1 h, shorter than that'],
    [DAY, 'This one: 1 d'],
    [90 * DAY, 'This one: 90 d'],
  ])('of a refresh token, of %d s', (lifetime, said) => {
    expect(comparedLifetime(seconds(lifetime), 'refresh')).toBe(said);
  });

  it('is not compared for an ID token, and where it is not told', () => {
    expect(comparedLifetime(seconds(HOUR), 'id')).toBe('');
    expect(comparedLifetime(null, 'access')).toBe('');
  });
});

describe('the two jobs', () => {
  it("tell RFC 6750's advice where access tokens are told of, and not for refresh tokens", () => {
    const [, access, refresh] = JOBS.rows[0];
    expect(access).toBe('An hour at most (RFC 6750 §5.3), better 5 to 15 minutes');
    expect(refresh).toBe('Days to weeks');
  });

  const [, stolen] = JOBS.rows.at(-1) ?? [];
  const rotation = JOBS.rows.at(-1)?.[2];

  it('promise of rotation no more than it does', () => {
    expect(rotation).toBe(
      'Rotation with reuse detection: once both have used it, the family ends. Until then the thief goes on',
    );
  });

  it('say that a thief has no use for a token that is bound to a key', () => {
    expect(stolen).toMatch(/unless bound to a key \(RFC 9700 §2\.2: DPoP, mTLS\)/);
  });
});

it.each([...Object.values(LEAK), ...Object.values(RECALL), ...JOBS.rows.flat(), ...JOBS.columns])(
  'the fixed words are calm, and call no token valid: %s',
  (words) => {
    expect(words).not.toMatch(/[!—–]/);
    expect(words).not.toMatch(/\bvalid\b/i);
    expect(words).toBe(words.trim());
  },
);
