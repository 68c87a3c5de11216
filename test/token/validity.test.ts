import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { type DateClaims, validityAt } from '../../src/token/validity.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const EXP = 1_782_000_000;
const at = (claims: DateClaims, now: number, leeway = 0) =>
  validityAt(claims, numericDate(now), seconds(leeway));

describe('exp', () => {
  it.each([
    [EXP - 2, 0, { kind: 'current', exp: EXP, remaining: 2 }],
    [EXP - 1, 0, { kind: 'current', exp: EXP, remaining: 1 }],
    [EXP - 0.999, 0, { kind: 'current', exp: EXP, remaining: 1 }],
    [EXP - 0.001, 0, { kind: 'current', exp: EXP, remaining: 1 }],
    [EXP, 0, { kind: 'expired', exp: EXP, since: 0 }],
    [EXP + 0.999, 0, { kind: 'expired', exp: EXP, since: 0 }],
    [EXP + 1, 0, { kind: 'expired', exp: EXP, since: 1 }],
    [EXP + 59, 60, { kind: 'current', exp: EXP, remaining: 1 }],
    [EXP + 60, 60, { kind: 'expired', exp: EXP, since: 60 }],
    [EXP - 1, 60, { kind: 'current', exp: EXP, remaining: 61 }],
  ])('at %d with a leeway of %d is %j', (now, leeway, validity) => {
    expect(at({ exp: EXP }, now, leeway)).toEqual(validity);
  });
});

describe('nbf', () => {
  it.each([
    [EXP - 2, 0, { kind: 'not-yet-valid', nbf: EXP, wait: 2 }],
    [EXP - 1, 0, { kind: 'not-yet-valid', nbf: EXP, wait: 1 }],
    [EXP - 0.001, 0, { kind: 'not-yet-valid', nbf: EXP, wait: 1 }],
    [EXP, 0, { kind: 'no-expiry' }],
    [EXP + 1, 0, { kind: 'no-expiry' }],
    [EXP - 61, 60, { kind: 'not-yet-valid', nbf: EXP, wait: 1 }],
    [EXP - 60, 60, { kind: 'no-expiry' }],
  ])('at %d with a leeway of %d is %j', (now, leeway, validity) => {
    expect(at({ nbf: EXP }, now, leeway)).toEqual(validity);
  });
});

describe('any number', () => {
  it.each([
    ['a fraction, before it', { exp: 10.5 }, 10, { kind: 'current', exp: 10.5, remaining: 1 }],
    ['a fraction, at it', { exp: 10.5 }, 10.5, { kind: 'expired', exp: 10.5, since: 0 }],
    ['a fraction, after it', { exp: 10.5 }, 12, { kind: 'expired', exp: 10.5, since: 1 }],
    ['zero', { exp: 0 }, EXP, { kind: 'expired', exp: 0, since: EXP }],
    ['minus zero', { exp: -0 }, 0, { kind: 'expired', exp: -0, since: 0 }],
    ['minus one', { exp: -1 }, -2, { kind: 'current', exp: -1, remaining: 1 }],
    [
      'a date beyond any calendar',
      { exp: 1e20 },
      EXP,
      { kind: 'current', exp: 1e20, remaining: 1e20 - EXP },
    ],
    [
      'an infinite one',
      { exp: Number('1e400') },
      EXP,
      { kind: 'current', exp: Infinity, remaining: Infinity },
    ],
    [
      'minus infinity',
      { exp: -Infinity },
      EXP,
      { kind: 'expired', exp: -Infinity, since: Infinity },
    ],
    [
      'an infinite nbf',
      { nbf: Infinity },
      EXP,
      { kind: 'not-yet-valid', nbf: Infinity, wait: Infinity },
    ],
    [
      'milliseconds, which are not guessed away',
      { exp: EXP * 1000 },
      EXP,
      { kind: 'current', exp: EXP * 1000, remaining: EXP * 999 },
    ],
  ])('%s', (_, claims, now, validity) => {
    expect(at(claims, now)).toEqual(validity);
  });
});

describe('what is no number is never coerced', () => {
  const VALUES: readonly unknown[] = [
    '1782000000',
    '2026-06-21T00:00:00Z',
    '',
    true,
    false,
    null,
    [1],
    [],
    {},
    { valueOf: 1 },
  ];

  it.each(VALUES)('exp %j', (exp) => {
    expect(at({ exp }, EXP)).toEqual({ kind: 'undetermined', claim: 'exp', value: exp });
    expect(at({ exp, nbf: EXP + 10 }, EXP)).toMatchObject({ kind: 'undetermined', claim: 'exp' });
  });

  it.each(VALUES)('nbf %j', (nbf) => {
    expect(at({ nbf }, EXP)).toEqual({ kind: 'undetermined', claim: 'nbf', value: nbf });
    expect(at({ nbf, exp: EXP - 10 }, EXP)).toMatchObject({ kind: 'undetermined', claim: 'nbf' });
  });

  it('an iat of any type bounds nothing', () => {
    expect(at({ iat: 'yesterday', exp: EXP + 1 }, EXP)).toMatchObject({ kind: 'current' });
    expect(at({ iat: EXP + 10 }, EXP)).toEqual({ kind: 'no-expiry' });
  });
});

describe('both bounds', () => {
  it.each([
    ['before both', EXP - 1, 'not-yet-valid'],
    ['between them', EXP + 5, 'current'],
    ['after both', EXP + 10, 'expired'],
  ])('%s', (_, now, kind) => {
    expect(at({ nbf: EXP, exp: EXP + 10 }, now).kind).toBe(kind);
  });

  it('of a token that is both, tells that it is expired', () => {
    expect(at({ nbf: EXP + 10, exp: EXP }, EXP + 5)).toEqual({
      kind: 'expired',
      exp: EXP,
      since: 5,
    });
  });

  it('no bound at all never expires', () => {
    expect(at({}, EXP)).toEqual({ kind: 'no-expiry' });
    expect(at({ exp: undefined, nbf: undefined }, EXP)).toEqual({ kind: 'no-expiry' });
  });
});

it('counts whole seconds that are not negative, and 0 only when the moment has come', () => {
  const date = fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  );
  fc.assert(
    fc.property(date, date, date, fc.nat({ max: 600 }), (exp, nbf, now, leeway) => {
      const validity = at({ exp, nbf }, now, leeway);
      const counts = { current: 'remaining', 'not-yet-valid': 'wait', expired: 'since' } as const;
      if (validity.kind === 'undetermined' || validity.kind === 'no-expiry')
        throw new Error(validity.kind);
      const count = { remaining: 0, wait: 0, since: 0, ...validity }[counts[validity.kind]];
      expect(Number.isInteger(count)).toBe(true);
      expect(count).toBeGreaterThanOrEqual(validity.kind === 'expired' ? 0 : 1);
      expect(validity.kind === 'expired').toBe(now >= exp + leeway);
    }),
  );
});
