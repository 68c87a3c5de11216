import { describe, expect, it } from 'vitest';
import {
  countdown,
  duration,
  fromMilliseconds,
  guessedDate,
  localTime,
  relativeTime,
  utcTime,
} from '../../src/text/dates.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { inThisZone } from './findingsIn.ts';

const DAY = 86_400;
const at = (iso: string) => numericDate(Date.parse(iso) / 1000);

const LAST = 8.64e12;
const BEYOND = [LAST + 1, -LAST - 1, 1e20, Number.POSITIVE_INFINITY, Number.NaN];

describe('local time', () => {
  it.each<[string, string, string]>([
    ['2023-11-14T22:13:20Z', '14 Nov 2023, 23:13:20 CET', '15 Nov 2023, 03:43:20 GMT+5:30'],
    ['2026-01-01T00:00:00Z', '1 Jan 2026, 01:00:00 CET', '1 Jan 2026, 05:30:00 GMT+5:30'],
    // Berlin's clocks go from 02:00 to 03:00 at 01:00 UTC.
    ['2026-03-29T00:59:59Z', '29 Mar 2026, 01:59:59 CET', '29 Mar 2026, 06:29:59 GMT+5:30'],
    ['2026-03-29T01:00:00Z', '29 Mar 2026, 03:00:00 CEST', '29 Mar 2026, 06:30:00 GMT+5:30'],
    // And from 03:00 back to 02:00: the zone alone tells the two hours apart.
    ['2026-10-25T00:30:00Z', '25 Oct 2026, 02:30:00 CEST', '25 Oct 2026, 06:00:00 GMT+5:30'],
    ['2026-10-25T01:30:00Z', '25 Oct 2026, 02:30:00 CET', '25 Oct 2026, 07:00:00 GMT+5:30'],
  ])('of %s names its zone', (iso, berlin, kolkata) => {
    expect(localTime(at(iso))).toBe(inThisZone({ berlin, kolkata }));
  });

  // The zone's name there differs by the version of the time zone data.
  it.each<[string, string, string]>([
    ['1969-12-31T23:59:59Z', '1 Jan 1970, 00:59:59', '1 Jan 1970, 05:29:59'],
    ['+056935-01-01T00:00:00Z', '1 Jan 56935, 01:00:00', '1 Jan 56935, 05:30:00'],
    ['-000001-06-01T12:00:00Z', '1 Jun 2 BC, 12:53:28', '1 Jun 2 BC, 17:53:28'],
  ])('of %s, far from now, names its zone as well', (iso, berlin, kolkata) => {
    const [, date, zone] = /^(.*) (\S+)$/.exec(localTime(at(iso)) ?? '') ?? [];
    expect(date).toBe(inThisZone({ berlin, kolkata }));
    expect(zone).toMatch(inThisZone({ berlin: /CET|GMT\+/, kolkata: /IST|GMT\+/ }));
  });

  it('leaves out the fraction of a second, and does not round it up', () => {
    expect(localTime(numericDate(1700000000.999))).toBe(localTime(numericDate(1700000000)));
    expect(localTime(numericDate(-0.5))).toBe(localTime(numericDate(-1)));
  });

  it.each([LAST, -LAST])('is told at the end of the calendar, %d', (date) => {
    expect(localTime(numericDate(date))).toMatch(/\d{6}.*\d\d:\d\d:\d\d GMT/);
  });

  it.each(BEYOND)('is null beyond any calendar: %d', (date) => {
    expect(localTime(numericDate(date))).toBeNull();
  });
});

describe('UTC by ISO 8601', () => {
  it.each<[number, string]>([
    [0, '1970-01-01T00:00:00Z'],
    [-0, '1970-01-01T00:00:00Z'],
    [1700000000, '2023-11-14T22:13:20Z'],
    [-1, '1969-12-31T23:59:59Z'],
    [0.5, '1970-01-01T00:00:00.5Z'],
    [-0.5, '1969-12-31T23:59:59.5Z'],
    [1782000000.5, '2026-06-21T00:00:00.5Z'],
    [1782000000.25, '2026-06-21T00:00:00.25Z'],
    [1782000000.1, '2026-06-21T00:00:00.1Z'],
    [1782000000.001, '2026-06-21T00:00:00.001Z'],
    [0.000001, '1970-01-01T00:00:00.000001Z'],
    [0.0000001, '1970-01-01T00:00:00Z'],
    [0.9999999, '1970-01-01T00:00:00.999999Z'],
    [-1e-9, '1969-12-31T23:59:59.999999Z'],
    [10, '1970-01-01T00:00:10Z'],
    [1734527865600, '+056935-01-01T00:00:00Z'],
    [LAST, '+275760-09-13T00:00:00Z'],
    [-LAST, '-271821-04-20T00:00:00Z'],
  ])('%d is %s', (date, iso) => {
    expect(utcTime(numericDate(date))).toBe(iso);
  });

  it.each(BEYOND)('is null beyond any calendar: %d', (date) => {
    expect(utcTime(numericDate(date))).toBeNull();
  });
});

describe('relative time', () => {
  const now = numericDate(1782000000);

  it.each<[number, string]>([
    [0, 'now'],
    [0.5, 'now'],
    [1, 'in 1 second'],
    [-1, '1 second ago'],
    [59, 'in 59 seconds'],
    [60, 'in 1 minute'],
    [119, 'in 1 minute'],
    [300, 'in 5 minutes'],
    [-3599, '59 minutes ago'],
    [-3600, '1 hour ago'],
    [DAY - 1, 'in 23 hours'],
    [DAY, 'in 1 day'],
    [-3 * DAY, '3 days ago'],
    [29 * DAY, 'in 29 days'],
    [30 * DAY, 'in 1 month'],
    [-364 * DAY, '12 months ago'],
    [365 * DAY, 'in 1 year'],
    [-730 * DAY, '2 years ago'],
  ])('%d seconds off is "%s"', (offset, words) => {
    expect(relativeTime(numericDate(now + offset), now)).toBe(words);
  });

  it.each<[string, string]>([
    ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
  ])('is a day after 24 hours, also where the clocks change (%s)', (from, to) => {
    expect(relativeTime(at(to), at(from))).toBe('in 1 day');
    expect(relativeTime(at(from), at(to))).toBe('1 day ago');
    expect(relativeTime(numericDate(at(to) - 1), at(from))).toBe('in 23 hours');
  });

  it.each(BEYOND)('is null beyond any calendar: %d', (date) => {
    expect(relativeTime(numericDate(date), now)).toBeNull();
  });
});

describe('a duration', () => {
  it.each<[number, string]>([
    [0, '0 seconds'],
    [0.9, '0 seconds'],
    [1, '1 second'],
    [900, '15 minutes'],
    [-900, '15 minutes'],
    [3600, '1 hour'],
    [DAY, '1 day'],
    [40 * DAY, '1 month'],
    [800 * DAY, '2 years'],
    [1e20, 'more years than any calendar has'],
    [Number.POSITIVE_INFINITY, 'more years than any calendar has'],
  ])('of %d seconds is %s', (span, words) => {
    expect(duration(seconds(span))).toBe(words);
  });
});

describe('the countdown', () => {
  it.each<[number, string]>([
    [0, '00:00'],
    [-5, '00:00'],
    [0.1, '00:01'],
    [1, '00:01'],
    [59, '00:59'],
    [60, '01:00'],
    [299, '04:59'],
    [3599, '59:59'],
    [3600, '01:00:00'],
    [86_399, '23:59:59'],
    [86_400, '1 d 00:00:00'],
    [93_784, '1 d 02:03:04'],
    [1000 * DAY, '1,000 d 00:00:00'],
    [LAST, '100,000,000 d 00:00:00'],
    [1e20, 'longer than any calendar'],
    [Number.POSITIVE_INFINITY, 'longer than any calendar'],
  ])('over %d seconds shows %s', (span, shown) => {
    expect(countdown(seconds(span))).toBe(shown);
  });
});

describe('the date that a person would guess', () => {
  it.each<[unknown, number]>([
    ['1782000000', 1782000000],
    [' 1782000000\n', 1782000000],
    ['1782000000.5', 1782000000.5],
    ['-1', -1],
    ['0', 0],
    ['1782000000000', 1782000000],
    ['2026-06-21T00:00:00Z', 1782000000],
    ['2026-06-21T02:00:00+02:00', 1782000000],
    ['2026-06-21', 1782000000],
    [' 2026-06-21T00:00:00.5Z', 1782000000.5],
    ['Sun, 21 Jun 2026 00:00:00 GMT', 1782000000],
  ])('behind %j is %d', (value, date) => {
    expect(guessedDate(value)).toBe(date);
  });

  it.each([
    ['soon'],
    [''],
    [' '],
    ['2026-13-45'],
    ['2026-06-21T25:00:00Z'],
    ['1.2.3'],
    ['12e3'],
    ['9'.repeat(400)],
    ['1'.repeat(20)],
    [1782000000],
    [true],
    [null],
    [[1]],
    [{}],
    [undefined],
  ])('is none behind %j', (value) => {
    expect(guessedDate(value)).toBeNull();
  });
});

it('reads milliseconds as seconds', () => {
  expect(fromMilliseconds(numericDate(1782000000500))).toBe(1782000000.5);
});
