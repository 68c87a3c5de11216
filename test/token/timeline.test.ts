import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numericDate } from '../../src/token/numericDate.ts';
import {
  type Moment,
  type Timeline,
  type TimelineDates,
  timelineAt,
} from '../../src/token/timeline.ts';
import type { DateClaims } from '../../src/token/validity.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const NOW = 1_782_000_000;
const now = numericDate(NOW);
const HOUR = 3600;

const drawn = (claims: TimelineDates, at = NOW): Timeline => {
  const timeline = timelineAt(claims, numericDate(at));
  if (!timeline) throw new Error('nothing is drawn');
  return timeline;
};

const positions = ({ marks }: Timeline): Partial<Record<Moment, number>> =>
  Object.fromEntries(marks.map(({ moment, position }) => [moment, Number(position.toFixed(4))]));

describe('a token with both ends', () => {
  it.each<[string, DateClaims, Partial<Record<Moment, number>>]>([
    ['begun just now', { iat: NOW, exp: NOW + HOUR }, { iat: 0, exp: 1, now: 0 }],
    ['in the middle', { iat: NOW - HOUR, exp: NOW + HOUR }, { iat: 0, exp: 1, now: 0.5 }],
    ['just expired', { iat: NOW - HOUR, exp: NOW }, { iat: 0, exp: 1, now: 1 }],
    ['half its life ago', { iat: NOW - 300, exp: NOW - 100 }, { iat: 0, exp: 0.6667, now: 1 }],
    ['half its life ahead', { iat: NOW + 100, exp: NOW + 300 }, { iat: 0.3333, exp: 1, now: 0 }],
    [
      'not yet valid',
      { iat: NOW, nbf: NOW + HOUR, exp: NOW + 4 * HOUR },
      { iat: 0, nbf: 0.25, exp: 1, now: 0 },
    ],
    [
      'with "nbf" before "iat"',
      { iat: NOW - 60, nbf: NOW - 120, exp: NOW + 120 },
      { iat: 0.25, nbf: 0, exp: 1, now: 0.5 },
    ],
    ['without "iat"', { nbf: NOW - 100, exp: NOW + 300 }, { nbf: 0, exp: 1, now: 0.25 }],
    ['with fractions', { iat: NOW - 0.5, exp: NOW + 1.5 }, { iat: 0, exp: 1, now: 0.25 }],
    ['with dates before 1970', { iat: -NOW, exp: 3 * NOW }, { iat: 0, exp: 1, now: 0.5 }],
  ])('is drawn to scale: %s', (_when, claims, expected) => {
    const timeline = drawn(claims);
    expect(positions(timeline)).toEqual(expected);
    expect(timeline.cut).toBeNull();
    expect(timeline.open).toBe(false);
  });

  it('has the bar of its life from its first date to "exp"', () => {
    expect(drawn({ iat: NOW - 300, exp: NOW - 100 }).bar).toEqual({ from: 0, to: 2 / 3 });
    expect(drawn({ iat: NOW + 100, exp: NOW + 300 }).bar).toEqual({ from: 1 / 3, to: 1 });
  });

  it.each<[string, number, number]>([
    ['long after', NOW - 30 * 24 * HOUR, 1],
    ['long before', NOW + 30 * 24 * HOUR, 0],
  ])('is drawn with a cut %s its life, which keeps most of the width', (_when, iat, nowAt) => {
    const timeline = drawn({ iat, exp: iat + HOUR });
    const { bar, cut } = timeline;
    expect(positions(timeline).now).toBe(nowAt);
    expect(bar.to - bar.from).toBeGreaterThan(0.5);
    expect(cut).not.toBeNull();
    expect(cut).toBeGreaterThan(nowAt === 1 ? bar.to : 0);
    expect(cut).toBeLessThan(nowAt === 1 ? 1 : bar.from);
  });
});

describe('a token with one end', () => {
  it.each<[string, DateClaims, Partial<Record<Moment, number>>]>([
    ['"iat" in the past', { iat: NOW - HOUR }, { iat: 0, now: 0.7 }],
    ['"iat" in the future', { iat: NOW + HOUR }, { iat: 0.7, now: 0 }],
    ['"iat" now', { iat: NOW }, { iat: 0, now: 0 }],
    ['"nbf" in the future', { nbf: NOW + HOUR }, { nbf: 0.7, now: 0 }],
    [
      '"iat" and "nbf" around now',
      { iat: NOW - HOUR, nbf: NOW + HOUR },
      { iat: 0, nbf: 0.7, now: 0.35 },
    ],
    ['"iat" now and "nbf" ahead', { iat: NOW, nbf: NOW + HOUR }, { iat: 0, nbf: 0.7, now: 0 }],
  ])('that never expires goes on beyond the picture: %s', (_which, claims, expected) => {
    const timeline = drawn(claims);
    expect(positions(timeline)).toEqual(expected);
    expect(timeline.open).toBe(true);
    expect(timeline.bar.to).toBe(1);
    expect(timeline.cut).toBeNull();
  });

  it.each([
    ['ahead', NOW + HOUR, { exp: 1, now: 0 }],
    ['past', NOW - HOUR, { exp: 0.3, now: 1 }],
  ])('has a bar that ends at "exp", %s', (_when, exp, expected) => {
    const timeline = drawn({ exp });
    expect(positions(timeline)).toEqual(expected);
    expect(timeline.bar).toEqual({ from: 0, to: expect.closeTo(expected.exp) });
    expect(timeline.open).toBe(false);
  });

  it('tells no lifetime and no share of it', () => {
    for (const claims of [{ iat: NOW - 5 }, { nbf: NOW - 5 }, { exp: NOW + 5 }]) {
      expect(drawn(claims)).toMatchObject({ lifetime: null, share: null });
    }
  });
});

describe('the share of the lifetime that has passed', () => {
  it.each<[string, DateClaims, number, number]>([
    ['at its beginning', { iat: NOW, exp: NOW + 200 }, 200, 0],
    ['in its middle', { iat: NOW - 50, exp: NOW + 150 }, 200, 0.25],
    ['a second before its end', { iat: NOW - 199, exp: NOW + 1 }, 200, 0.995],
    ['at its end', { iat: NOW - 200, exp: NOW }, 200, 1],
    ['long after', { iat: 0, exp: 200 }, 200, 1],
    ['before it', { iat: NOW + 100, exp: NOW + 300 }, 200, 0],
    ['from "nbf" where there is no "iat"', { nbf: NOW - 50, exp: NOW + 50 }, 100, 0.5],
    ['from "iat", also when "nbf" is earlier', { iat: NOW, nbf: 0, exp: NOW + 10 }, 10, 0],
  ])('%s', (_when, claims, lifetime, share) => {
    expect(drawn(claims)).toMatchObject({ lifetime, share });
  });

  it.each<[string, DateClaims]>([
    ['"exp" is before "iat"', { iat: NOW, exp: NOW - 100 }],
    ['"exp" is equal to "iat"', { iat: NOW, exp: NOW }],
  ])('is not told where %s', (_why, claims) => {
    expect(drawn(claims)).toMatchObject({ lifetime: null, share: null });
  });
});

describe('dates that contradict each other', () => {
  it('are drawn in their order, with no bar, when "exp" is before "iat"', () => {
    const timeline = drawn({ iat: NOW + 100, exp: NOW - 100 });
    expect(positions(timeline)).toEqual({ exp: 0, now: 0.5, iat: 1 });
    expect(timeline.bar.to).toBe(timeline.bar.from);
  });

  it('are drawn apart when "nbf" is after "exp"', () => {
    const timeline = drawn({ iat: NOW - 100, exp: NOW + 100, nbf: NOW + 300 });
    expect(positions(timeline)).toEqual({ iat: 0, now: 0.25, exp: 0.5, nbf: 1 });
    expect(timeline.bar).toEqual({ from: 0, to: 0.5 });
  });

  it('are drawn in one place when they are equal', () => {
    expect(positions(drawn({ iat: NOW, nbf: NOW, exp: NOW }))).toEqual({
      iat: 0,
      nbf: 0,
      exp: 0,
      now: 0,
    });
  });
});

describe('a planned refresh', () => {
  it.each<[string, TimelineDates, Partial<Record<Moment, number>>]>([
    [
      'is drawn to scale between the dates',
      { iat: NOW, exp: NOW + 1000, refresh: NOW + 900 },
      { iat: 0, now: 0, refresh: 0.9, exp: 1 },
    ],
    [
      'is drawn before "exp" where that stands alone',
      { exp: NOW + 1000, refresh: NOW + 900 },
      { now: 0, refresh: 0.9, exp: 1 },
    ],
    [
      'is drawn before now, when its lead is longer than what is left',
      { exp: NOW + 100, refresh: NOW - 100 },
      { refresh: 0, now: 0.5, exp: 1 },
    ],
  ])('%s', (_where, dates, expected) => {
    expect(positions(drawn(dates))).toEqual(expected);
  });

  it('changes neither the lifetime nor its bar', () => {
    const dates = { iat: NOW - 100, exp: NOW + 300 };
    const { lifetime, share, bar } = drawn(dates);
    expect(drawn({ ...dates, refresh: NOW + 240 })).toMatchObject({ lifetime, share, bar });
  });
});

describe('what is no date that can be drawn', () => {
  it.each<[string, unknown]>([
    ['milliseconds', NOW * 1000],
    ['beyond any calendar', 1e20],
    ['infinite', Number.POSITIVE_INFINITY],
    ['a string', String(NOW)],
    ['null', null],
    ['true', true],
    ['an array', [NOW]],
    ['absent', undefined],
  ])('is left out: %s', (_what, value) => {
    expect(timelineAt({ iat: value, nbf: value, exp: value }, now)).toBeNull();
    const timeline = drawn({ iat: NOW - 100, nbf: value, exp: value });
    expect(timeline.marks.map(({ moment }) => moment)).toEqual(['iat', 'now']);
    expect(timeline.open).toBe(true);
  });
});

describe('for any dates', () => {
  const date = fc.oneof(
    fc.integer({ min: NOW - 1000, max: NOW + 1000 }),
    fc.integer({ min: -4e9, max: 8e9 }),
    fc.double({ min: NOW - 2, max: NOW + 2, noNaN: true }),
    fc.double(),
  );
  const claims: fc.Arbitrary<TimelineDates> = fc.record(
    { iat: date, nbf: date, exp: date, refresh: date },
    { requiredKeys: [] },
  );

  it('every position is within the picture, and no later date stands to the left of an earlier', () => {
    fc.assert(
      fc.property(claims, (dates) => {
        const timeline = timelineAt(dates, now);
        fc.pre(timeline !== null);
        const { marks, bar, cut } = timeline;
        const inOrder = marks.toSorted((a, b) => a.date - b.date).map(({ position }) => position);
        for (const position of [...inOrder, bar.from, bar.to, cut ?? 0]) {
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(1);
        }
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(bar.from).toBeLessThanOrEqual(bar.to);
      }),
      { numRuns: 2000 },
    );
  });

  it('where there is no cut, distances have one scale', () => {
    fc.assert(
      fc.property(claims, (dates) => {
        const timeline = timelineAt(dates, now);
        fc.pre(timeline !== null);
        const { marks, cut } = timeline;
        const [first, ...rest] = marks.toSorted((a, b) => a.date - b.date);
        const last = rest.at(-1);
        if (cut !== null || !first || !last || last.date === first.date) return;
        const scale = (last.position - first.position) / (last.date - first.date);
        expect(scale).toBeGreaterThan(0);
        for (const { date: at, position } of rest) {
          expect(position).toBeCloseTo(first.position + (at - first.date) * scale, 6);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
