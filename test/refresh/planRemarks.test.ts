import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/refresh/plan.ts';
import {
  LONGEST_TIMEOUT,
  PLAN_SEVERITIES,
  type PlanRemark,
  planRemarks,
  TOLERANCE,
} from '../../src/refresh/planRemarks.ts';
import type { Job } from '../../src/refresh/tokenJob.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import type { DateClaims } from '../../src/token/validity.ts';
import { kindsOf } from '../support/tokens.ts';

const NOW = 1_782_000_000;

const remarksOn = (
  dates: DateClaims,
  { lead = 60, expiresIn = null as number | null, now = NOW, job = 'access' as Job } = {},
): readonly PlanRemark[] =>
  planRemarks(
    planFor(dates, seconds(lead)),
    dates,
    expiresIn === null ? null : seconds(expiresIn),
    job,
    numericDate(now),
  );

describe('a sound plan', () => {
  it.each<[string, DateClaims]>([
    ['of a token of 15 minutes', { iat: NOW, nbf: NOW, exp: NOW + 900 }],
    ['of a token of an hour, half of it gone', { iat: NOW - 1800, exp: NOW + 1800 }],
    ['of a token without "iat"', { exp: NOW + 900 }],
    ['of an expired token', { iat: NOW - 9000, exp: NOW - 8100 }],
    ['of a token that is meant for later', { iat: NOW, nbf: NOW + 600, exp: NOW + 1500 }],
    ['of an old token, which a fast clock would look like', { iat: NOW - 86_400, exp: NOW + 900 }],
  ])('has no finding: %s', (_which, dates) => {
    expect(remarksOn(dates)).toEqual([]);
  });
});

describe('the lead', () => {
  const dates = { iat: NOW, exp: NOW + 120 };

  it.each<[number, string[]]>([
    [0, []],
    [59, []],
    [60, []],
    [61, ['lead-over-half']],
    [119, ['lead-over-half']],
    [120, ['lead-not-shorter']],
    [121, ['lead-not-shorter']],
  ])('of %d seconds on a token of 120: %j', (lead, kinds) => {
    expect(kindsOf(remarksOn(dates, { lead }))).toEqual(kinds);
  });

  it('is told as it was asked for and as it is bounded', () => {
    expect(remarksOn(dates, { lead: 120 })).toEqual([
      { kind: 'lead-not-shorter', asked: 120, lead: 60, lifetime: 120 },
    ]);
  });
});

describe('the delay until the refresh', () => {
  // The lead is none, so that the refresh is at "exp".
  it.each<[string, number, string[]]>([
    ['2^31 - 1 ms', LONGEST_TIMEOUT / 1000, []],
    ['2^31 ms', (LONGEST_TIMEOUT + 1) / 1000, ['long-delay']],
    ['24 days', 24 * 86_400, []],
    ['25 days', 25 * 86_400, ['long-delay']],
  ])('of %s', (_which, delay, kinds) => {
    expect(kindsOf(remarksOn({ iat: NOW, exp: NOW + delay }, { lead: 0 }))).toEqual(kinds);
  });

  it('counts from now, so that a token grows into what a timer can wait', () => {
    const dates = { iat: NOW, exp: NOW + 30 * 86_400 };
    expect(kindsOf(remarksOn(dates))).toEqual(['long-delay']);
    expect(remarksOn(dates, { now: NOW + 6 * 86_400 })).toEqual([]);
  });
});

describe('this clock', () => {
  it.each<[string, DateClaims, object[]]>([
    [
      'is behind an "iat" in the future',
      { iat: NOW + 600, exp: NOW + 1500 },
      [{ kind: 'clock-behind', claim: 'iat', date: NOW + 600, by: 600 }],
    ],
    [
      'is behind by whole seconds, rounded up',
      { iat: NOW + 0.5, exp: NOW + 1500 },
      [{ kind: 'clock-behind', claim: 'iat', date: NOW + 0.5, by: 1 }],
    ],
    [
      'is behind an "nbf" that stands alone',
      { nbf: NOW + 600, exp: NOW + 1500 },
      [{ kind: 'clock-behind', claim: 'nbf', date: NOW + 600, by: 600 }],
    ],
    ['agrees with an "iat" of now', { iat: NOW, exp: NOW + 1500 }, []],
    ['is not held against milliseconds', { iat: NOW * 1000, exp: NOW + 1500 }, []],
    ['is not held against a string', { iat: 'later', exp: NOW + 1500 }, []],
  ])('%s', (_what, dates, remarks) => {
    expect(remarksOn(dates)).toEqual(remarks);
  });

  it('is compared where there is nothing to plan, too', () => {
    expect(kindsOf(remarksOn({ iat: NOW + 5 }))).toEqual(['no-exp', 'clock-behind']);
  });
});

describe('"expires_in" of the response', () => {
  const dates = { iat: NOW, exp: NOW + 900 };

  it.each<[number, boolean]>([
    [900, false],
    [900 - TOLERANCE, false],
    [900 + TOLERANCE, false],
    [900 - TOLERANCE - 1, true],
    [900 + TOLERANCE + 1, true],
    [3600, true],
  ])('of %d on a token of 900 seconds', (expiresIn, differs) => {
    const remark = { kind: 'expires-in-differs', expiresIn, lifetime: 900 };
    expect(remarksOn(dates, { expiresIn })).toEqual(differs ? [remark] : []);
  });

  it('is compared with nothing where the token tells no lifetime', () => {
    expect(remarksOn({ exp: NOW + 900 }, { expiresIn: 3600 })).toEqual([]);
  });
});

describe('what cannot be planned', () => {
  it.each<[string, unknown, string]>([
    ['no "exp"', undefined, 'no-exp'],
    ['a string', '1782000000', 'exp-not-a-date'],
    ['milliseconds', NOW * 1000, 'exp-not-seconds'],
  ])('is told: %s', (_what, exp, kind) => {
    expect(kindsOf(remarksOn({ iat: NOW, exp }, { lead: 1e6, expiresIn: 5 }))).toEqual([kind]);
  });
});

it('a missing "exp" is held against an access token alone', () => {
  // The authorization server keeps the lifetime of a refresh token; an ID token opens nothing.
  expect(remarksOn({ iat: NOW }, { job: 'refresh' })).toEqual([]);
  expect(remarksOn({ iat: NOW }, { job: 'id' })).toEqual([]);
  expect(kindsOf(remarksOn({ iat: NOW, exp: 1e300 }, { job: 'refresh' }))).toEqual([
    'exp-not-seconds',
  ]);
});

it('errors stand before warnings', () => {
  const dates = { iat: NOW + 60, exp: NOW + 120 };
  const severities = remarksOn(dates, { expiresIn: 3600 }).map(({ kind }) => PLAN_SEVERITIES[kind]);
  expect(severities).toEqual(['error', 'warning', 'warning']);
});
