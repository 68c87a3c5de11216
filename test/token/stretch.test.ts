import { describe, expect, it } from 'vitest';
import { numericDate } from '../../src/token/numericDate.ts';
import { stretchOf } from '../../src/token/stretch.ts';

const NOW = numericDate(1_700_000_000);
const DAY = 86_400;

describe('the stretch', () => {
  it('goes from a little before the first date to a little after the last', () => {
    const stretch = stretchOf({ iat: NOW - 450, nbf: NOW - 400, exp: NOW + 450 }, NOW);
    expect(stretch).toEqual({ from: NOW - 630, to: NOW + 630, step: 2 });
  });

  it('goes by single seconds in a short life', () => {
    expect(stretchOf({ iat: NOW, exp: NOW + 60 }, NOW)?.step).toBe(1);
  });

  it('has few steps in a long life, and is a whole number of them', () => {
    const stretch = stretchOf({ iat: NOW, exp: NOW + 30 * DAY + 1 }, NOW);
    const steps = stretch ? (stretch.to - stretch.from) / stretch.step : 0;
    expect(steps).toBeGreaterThan(500);
    expect(steps).toBeLessThan(700);
    expect(Number.isInteger(steps)).toBe(true);
  });

  it('has the present in it where that is near', () => {
    const stretch = stretchOf({ iat: NOW - 900, exp: NOW - 500 }, NOW);
    expect(stretch?.to).toBeGreaterThan(NOW);
  });

  it('leaves out a present that is far off', () => {
    const stretch = stretchOf({ iat: NOW - 900 * DAY, exp: NOW - 899 * DAY }, NOW);
    expect(stretch?.to).toBeLessThan(NOW - 898 * DAY);
  });

  it('has one date alone in its middle', () => {
    const stretch = stretchOf({ exp: NOW + 365 * DAY }, NOW);
    expect(stretch?.from).toBeLessThan(NOW + 365 * DAY - 60);
    expect(stretch?.to).toBeGreaterThan(NOW + 365 * DAY + 60);
  });

  it.each([
    ['no dates', {}],
    ['dates that are none', { exp: 'soon' }],
    ['dates that count milliseconds', { exp: 1_700_000_000_000 }],
  ])('is null for %s', (_, dates) => {
    expect(stretchOf(dates, NOW)).toBeNull();
  });
});
