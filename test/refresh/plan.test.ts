import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundedLead,
  isPlannable,
  LEAD,
  opensAt,
  type Planned,
  planFor,
  stageAt,
} from '../../src/refresh/plan.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import type { DateClaims } from '../../src/token/validity.ts';
import { base64url, jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const NOW = 1_782_000_000;
const lead = seconds(60);

const planned = (dates: DateClaims, asked = 60): Planned => {
  const plan = planFor(dates, seconds(asked));
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  return plan;
};

describe('the moment to refresh', () => {
  it('is a minute before "exp" unless another lead is asked for', () => {
    expect(planned({ iat: NOW, exp: NOW + 900 }, LEAD)).toEqual({
      kind: 'planned',
      refreshAt: NOW + 840,
      exp: NOW + 900,
      asked: 60,
      lead: 60,
      start: 'iat',
      lifetime: 900,
    });
  });

  it.each<[string, number, number, number]>([
    ['a second less than half of the lifetime is kept', 120, 59, 59],
    ['half of the lifetime is kept', 120, 60, 60],
    ['a second more than half of the lifetime is bounded', 120, 61, 60],
    ['the whole lifetime is bounded', 60, 60, 30],
    ['longer than the lifetime is bounded', 60, 3600, 30],
    ['of no length is kept', 900, 0, 0],
    ['with a fraction is kept', 900, 0.5, 0.5],
  ])('with a lead that is %s', (_what, lifetime, asked, kept) => {
    const plan = planned({ iat: NOW, exp: NOW + lifetime }, asked);
    expect(plan).toMatchObject({ asked, lead: kept, refreshAt: NOW + lifetime - kept, lifetime });
  });

  it.each<[string, DateClaims, number | null]>([
    ['from "iat"', { iat: NOW, nbf: NOW - 50, exp: NOW + 100 }, 100],
    ['from "nbf" where there is no "iat"', { nbf: NOW - 50, exp: NOW + 100 }, 150],
    ['from "nbf" where "iat" is no date', { iat: 'now', nbf: NOW, exp: NOW + 100 }, 100],
    ['from "nbf" where "iat" is in ms', { iat: NOW * 1000, nbf: NOW, exp: NOW + 100 }, 100],
    ['nowhere without both', { exp: NOW + 100 }, null],
    ['nowhere when "exp" is at "iat"', { iat: NOW, exp: NOW }, null],
    ['nowhere when "exp" is before "iat"', { iat: NOW + 1, exp: NOW }, null],
  ])('counts the lifetime %s', (_where, dates, lifetime) => {
    expect(planned(dates).lifetime).toBe(lifetime);
  });

  it.each<[DateClaims, string | null]>([
    [{ iat: NOW, nbf: NOW, exp: NOW }, 'iat'],
    [{ iat: 'now', nbf: NOW, exp: NOW }, 'nbf'],
    [{ exp: NOW }, null],
  ])(
    'names the claim that the lifetime begins with, also where it has no length: %j',
    (dates, start) => {
      expect(planned(dates)).toMatchObject({ start, lifetime: null });
    },
  );

  it('is bounded by nothing where the lifetime is not told', () => {
    expect(planned({ exp: NOW }, 5000)).toMatchObject({ lead: 5000, refreshAt: NOW - 5000 });
    expect(boundedLead(seconds(5000), null)).toBe(5000);
  });
});

describe('nothing is planned', () => {
  it.each<[string, unknown, object]>([
    ['without "exp"', undefined, { kind: 'no-exp' }],
    ['with a string', String(NOW), { kind: 'exp-not-a-date', value: String(NOW) }],
    ['with null', null, { kind: 'exp-not-a-date', value: null }],
    ['with a list', [NOW], { kind: 'exp-not-a-date', value: [NOW] }],
    ['with milliseconds', NOW * 1000, { kind: 'exp-not-seconds', exp: NOW * 1000 }],
    ['beyond any calendar', 1e300, { kind: 'exp-not-seconds', exp: 1e300 }],
    ['with infinity', Number.POSITIVE_INFINITY, { kind: 'exp-not-seconds' }],
  ])('%s', (_which, exp, plan) => {
    expect(planFor({ iat: NOW, exp }, lead)).toMatchObject(plan);
    expect(stageAt(planFor({ iat: NOW, exp }, lead), numericDate(NOW))).toMatchObject(plan);
  });
});

describe('what can be planned for', () => {
  it.each<[string, string, boolean]>([
    ['a token with "exp"', tokenOf({ exp: NOW }), true],
    ['a token without', tokenOf({}), true],
    ['a token whose "exp" is no date', tokenOf({ exp: 'soon' }), true],
    ['a broken token with "exp"', tokenOf('{"exp":1782000900,"su'), true],
    ['a broken token that has lost it', tokenOf('{"sub":"a","ex'), false],
    ['an encrypted token', `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`, false],
    ['a payload that is text', jwsOf('hello'), false],
    ['a detached payload', jwsOf(''), false],
  ])('%s', (_what, text, expected) => {
    expect(isPlannable(onlyToken(text))).toBe(expected);
  });
});

describe('a token that is meant for later', () => {
  it.each<[string, unknown, number | null]>([
    ['opens at its "nbf"', NOW + 1, NOW + 1],
    ['is open exactly at it', NOW, null],
    ['is open without one', undefined, null],
    ['has no date to open at with a string', String(NOW + 1), null],
    ['has no date to open at with milliseconds', NOW * 1000, null],
  ])('%s', (_what, nbf, opens) => {
    expect(opensAt({ nbf }, numericDate(NOW))).toBe(opens);
  });
});

describe('the stage of a plan', () => {
  const plan = planned({ iat: NOW, exp: NOW + 900 });

  it.each<[string, number, object]>([
    ['before the refresh', 0, { kind: 'ahead', wait: 840, remaining: 900 }],
    ['a second before it', 839, { kind: 'ahead', wait: 1, remaining: 61 }],
    ['less than a second before it', 839.5, { kind: 'ahead', wait: 1, remaining: 61 }],
    ['exactly at it', 840, { kind: 'due', remaining: 60 }],
    ['a second before expiry', 899, { kind: 'due', remaining: 1 }],
    ['less than a second before expiry', 899.5, { kind: 'due', remaining: 1 }],
    ['exactly at expiry', 900, { kind: 'expired' }],
    ['long after', 90_000, { kind: 'expired' }],
  ])('%s', (_when, after, stage) => {
    expect(stageAt(plan, numericDate(NOW + after))).toMatchObject(stage);
  });

  it('goes from ahead to expired with a lead of no length', () => {
    const late = planned({ iat: NOW, exp: NOW + 900 }, 0);
    expect(stageAt(late, numericDate(NOW + 899)).kind).toBe('ahead');
    expect(stageAt(late, numericDate(NOW + 900)).kind).toBe('expired');
  });
});

describe('for any dates and any lead', () => {
  const date = fc.integer({ min: -4e9, max: 8e9 });
  const span = fc.oneof(
    fc.integer({ min: 0, max: 4e9 }),
    fc.double({ min: 0, max: 4e9, noNaN: true }),
  );
  const dates = fc.record({ iat: date, nbf: date, exp: date }, { requiredKeys: ['exp'] });

  it('the refresh is not after "exp", and not before half of the lifetime', () => {
    fc.assert(
      fc.property(dates, span, (claims, asked) => {
        const { refreshAt, exp, lifetime, lead: kept } = planned(claims, asked);
        expect(refreshAt).toBeLessThanOrEqual(exp);
        expect(kept).toBeLessThanOrEqual(asked);
        if (lifetime === null) return;
        expect(lifetime).toBeGreaterThan(0);
        expect(refreshAt).toBeGreaterThanOrEqual(exp - lifetime / 2);
      }),
    );
  });

  it('a longer lead never refreshes later', () => {
    fc.assert(
      fc.property(dates, span, span, (claims, one, other) => {
        const [shorter, longer] = one < other ? [one, other] : [other, one];
        expect(planned(claims, longer).refreshAt).toBeLessThanOrEqual(
          planned(claims, shorter).refreshAt,
        );
      }),
    );
  });

  it('stages follow each other: ahead, due, expired', () => {
    const order = ['ahead', 'due', 'expired'];
    fc.assert(
      fc.property(dates, span, date, date, (claims, asked, one, other) => {
        const plan = planned(claims, asked);
        const [before, after] = [one, other]
          .toSorted((a, b) => a - b)
          .map((now) => order.indexOf(stageAt(plan, numericDate(now)).kind));
        expect(before).toBeLessThanOrEqual(after as number);
      }),
    );
  });

  it('no claim of any type makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), span, (iat, nbf, exp, asked) => {
        const plan = planFor({ iat, nbf, exp }, seconds(asked));
        expect(plan.kind === 'planned').toBe(
          typeof exp === 'number' && Math.abs(exp) <= 1e11 && !Number.isNaN(exp),
        );
      }),
    );
  });
});
