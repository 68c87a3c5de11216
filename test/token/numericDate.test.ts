import { describe, expect, it } from 'vitest';
import {
  between,
  hasCalendarDate,
  looksLikeMilliseconds,
  numericDate,
} from '../../src/token/numericDate.ts';

describe('hasCalendarDate', () => {
  it.each([0, -1, 1_782_000_000, 0.5, 8.64e12, -8.64e12, 253_402_300_800])('%d has one', (date) => {
    expect(hasCalendarDate(numericDate(date))).toBe(true);
    expect(Number.isNaN(new Date(date * 1000).getTime())).toBe(false);
  });

  it.each([8.64e12 + 1, -8.64e12 - 1, 1e20, Infinity, -Infinity])('%d has none', (date) => {
    expect(hasCalendarDate(numericDate(date))).toBe(false);
    expect(Number.isNaN(new Date(date * 1000).getTime())).toBe(true);
  });
});

describe('looksLikeMilliseconds', () => {
  it.each([
    ['now in milliseconds', 1_782_000_000_000, true],
    ['1973 in milliseconds', 100_000_000_001, true],
    ['before 1970 in milliseconds', -1_782_000_000_000, true],
    ['the end of the calendar in milliseconds', 8.64e15, true],
    ['now in seconds', 1_782_000_000, false],
    ['the year 5138 in seconds', 100_000_000_000, false],
    ['zero', 0, false],
    ['microseconds, which no calendar holds as milliseconds', 1.782e16, false],
    ['infinity', Infinity, false],
  ])('%s', (_, date, looks) => {
    expect(looksLikeMilliseconds(numericDate(date))).toBe(looks);
  });
});

it('counts spans between dates', () => {
  expect(between(numericDate(10), numericDate(15))).toBe(5);
  expect(between(numericDate(15), numericDate(10))).toBe(-5);
});
