import { describe, expect, it } from 'vitest';
import { dateOfField, fieldTime } from '../../src/text/timeMachine.ts';
import { numericDate } from '../../src/token/numericDate.ts';

const isBerlin = process.env.TZ === 'Europe/Berlin';

describe('the field of a local date', () => {
  it('holds local time', () => {
    expect(fieldTime(numericDate(1_782_000_000.9))).toBe(
      isBerlin ? '2026-06-21T02:00:00' : '2026-06-21T05:30:00',
    );
    expect(fieldTime(numericDate(1_767_225_600))).toBe(
      isBerlin ? '2026-01-01T01:00:00' : '2026-01-01T05:30:00',
    );
  });

  it.each([0, -1, 1_782_000_000, 1_774_745_999, 1_774_746_000, 1_792_889_999])(
    'gives back the date that it shows: %i',
    (date) => {
      expect(dateOfField(fieldTime(numericDate(date)))).toBe(date);
    },
  );

  it.each(['', 'soon'])('holds no date: "%s"', (text) => {
    expect(dateOfField(text)).toBeNull();
  });

  it.each([1e12, -1e11, 1e300])('is empty for a year that takes more digits: %f', (date) => {
    expect(fieldTime(numericDate(date))).toBe('');
  });
});
