import { describe, expect, it } from 'vitest';
import { momentName, shareOfLife, shortTime, timelineSentence } from '../../src/text/timeline.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import {
  type Moment,
  type Timeline,
  type TimelineDates,
  timelineAt,
} from '../../src/token/timeline.ts';
import { inThisZone, NOW } from './findingsIn.ts';

const now = numericDate(NOW);
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const timelineOf = (claims: TimelineDates): Timeline => timelineAt(claims, now) as Timeline;

describe('the name of a moment', () => {
  it.each<[Moment, number, string]>([
    ['iat', -1, 'issued'],
    ['exp', 1, 'expires'],
    ['exp', 0.5, 'expires'],
    ['exp', 0, 'expired'],
    ['exp', -1, 'expired'],
    ['refresh', 1, 'refresh'],
    ['refresh', 0, 'refresh due'],
    ['now', 0, 'now'],
  ])('of %s, %d seconds from now, is "%s"', (moment, offset, name) => {
    expect(momentName(moment, numericDate(NOW + offset), now)).toBe(name);
  });
});

describe('the short time', () => {
  it.each<[number, string, string]>([
    [0, '02:00:00', '05:30:00'],
    [-90, '01:58:30', '05:28:30'],
    [12 * HOUR - 1, '13:59:59', '17:29:59'],
    [-12 * HOUR + 1, '14:00:01', '17:30:01'],
  ])('%d seconds from now is the time of day', (offset, berlin, kolkata) => {
    expect(shortTime(numericDate(NOW + offset), now)).toBe(inThisZone({ berlin, kolkata }));
  });

  it.each<[number, string]>([
    [12 * HOUR, '21 Jun 2026'],
    [-12 * HOUR, '20 Jun 2026'],
    [-3 * DAY, '18 Jun 2026'],
    [-NOW - DAY, '31 Dec 1969'],
  ])('%d seconds from now is the day', (offset, day) => {
    expect(shortTime(numericDate(NOW + offset), now)).toBe(day);
  });
});

describe('the share of the lifetime', () => {
  it.each<[number, number, string]>([
    [0, 15 * MINUTE, '0 % of 15 minutes'],
    [10 * MINUTE, 15 * MINUTE, '66 % of 15 minutes'],
    // 58 of 200 is 0.29, which times 100 is a little less than 29 in binary.
    [58, 200, '29 % of 3 minutes'],
    [899, 900, '99 % of 15 minutes'],
    [900, 900, '100 % of 15 minutes'],
    [9 * DAY, 900, '100 % of 15 minutes'],
    [-5, 900, '0 % of 15 minutes'],
  ])('%d seconds into a life of %d is "%s"', (age, life, words) => {
    expect(shareOfLife(timelineOf({ iat: NOW - age, exp: NOW - age + life }))).toBe(words);
  });

  it('is empty where an end is missing', () => {
    expect(shareOfLife(timelineOf({ exp: NOW }))).toBe('');
  });
});

describe('the timeline as a sentence', () => {
  it.each<[string, TimelineDates, string]>([
    [
      'within its life',
      { iat: NOW - 10 * MINUTE, exp: NOW + 5 * MINUTE },
      'issued 10 minutes ago, expires in 5 minutes, 66 % of 15 minutes has passed',
    ],
    [
      'before it',
      { iat: NOW, nbf: NOW + 2 * HOUR, exp: NOW + 3 * HOUR },
      'issued now, validity begins in 2 hours, expires in 3 hours, 0 % of 3 hours has passed',
    ],
    [
      'after it',
      { nbf: NOW - 3 * DAY - HOUR, exp: NOW - 3 * DAY },
      'validity began 3 days ago, expired 3 days ago, 100 % of 1 hour has passed',
    ],
    [
      'with a refresh ahead',
      { iat: NOW, exp: NOW + 15 * MINUTE, refresh: NOW + 14 * MINUTE },
      'issued now, refresh in 14 minutes, expires in 15 minutes, 0 % of 15 minutes has passed',
    ],
    [
      'with a refresh that is due',
      { exp: NOW + 30, refresh: NOW - 30 },
      'refresh due 30 seconds ago, expires in 30 seconds',
    ],
    ['without an end', { iat: NOW - 400 * DAY }, 'issued 1 year ago, never expires'],
    ['with an end alone', { exp: NOW + 1 }, 'expires in 1 second'],
  ])('%s', (_when, claims, sentence) => {
    expect(timelineSentence(timelineOf(claims), now)).toBe(sentence);
  });
});
