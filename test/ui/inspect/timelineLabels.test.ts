import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericDate } from '../../../src/token/numericDate.ts';
import { type Moment, type Timeline, timelineAt } from '../../../src/token/timeline.ts';
import { type PlacedLabel, ROOM, timelineLabels } from '../../../src/ui/inspect/timelineLabels.ts';

const NOW = 1_782_000_000;
const HOUR = 3600;

/** How far left of its mark a label begins, as a share of its width. */
const BEFORE: Readonly<Record<PlacedLabel['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };

/** The stretch of the picture's width that a label takes. */
function extent({ mark, anchor }: PlacedLabel): { left: number; right: number } {
  const room = ROOM[mark.moment];
  const left = mark.position - BEFORE[anchor] * room;
  return { left, right: left + room };
}

const labelsFor = (dates: Parameters<typeof timelineAt>[0]): readonly PlacedLabel[] =>
  timelineLabels(timelineAt(dates, numericDate(NOW)) as Timeline);

const rows = (labels: readonly PlacedLabel[]): Partial<Record<Moment, PlacedLabel['row']>> =>
  Object.fromEntries(labels.map(({ mark, row }) => [mark.moment, row]));

describe('the labels of the timeline', () => {
  it.each([
    ['a current token', { iat: NOW - HOUR, exp: NOW + HOUR }],
    ['a token that expired long ago', { iat: NOW - 99 * HOUR, exp: NOW - 98 * HOUR }],
    ['a token that just expired', { iat: NOW - HOUR, exp: NOW }],
  ])('of %s stand in one row, with now above', (_which, dates) => {
    expect(rows(labelsFor(dates))).toEqual({ now: 'above', iat: 'below', exp: 'below' });
  });

  it('put "nbf" into a row of its own when it stands between the others', () => {
    const labels = labelsFor({ iat: NOW - HOUR, nbf: NOW, exp: NOW + HOUR });
    expect(rows(labels)).toEqual({
      now: 'above',
      iat: 'below',
      nbf: 'further-below',
      exp: 'below',
    });
  });

  it('stand one below the other when all dates are equal', () => {
    const labels = labelsFor({ iat: NOW, nbf: NOW, exp: NOW });
    expect(new Set(Object.values(rows(labels))).size).toBe(4);
  });

  it('put a refresh just before "exp" into a row of its own', () => {
    const labels = labelsFor({ iat: NOW, refresh: NOW + 0.9 * HOUR, exp: NOW + HOUR });
    expect(rows(labels)).toEqual({
      now: 'above',
      iat: 'below',
      refresh: 'further-below',
      exp: 'below',
    });
  });

  it('stay within the picture and off each other, for any dates', () => {
    const date = fc.oneof(
      fc.integer({ min: NOW - 1000, max: NOW + 1000 }),
      fc.integer({ min: 0, max: 2 * NOW }),
    );
    const dates = fc.record(
      { iat: date, nbf: date, exp: date, refresh: date },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(dates, (claims) => {
        const timeline = timelineAt(claims, numericDate(NOW));
        fc.pre(timeline !== null);
        const labels = timelineLabels(timeline);
        expect(labels.map(({ mark }) => mark).toSorted((a, b) => a.date - b.date)).toEqual(
          timeline.marks.toSorted((a, b) => a.date - b.date),
        );
        for (const label of labels) {
          const { left, right } = extent(label);
          expect(left).toBeGreaterThan(-0.001);
          expect(right).toBeLessThan(1.001);
          for (const other of labels) {
            if (other === label || other.row !== label.row) continue;
            expect(extent(other).right <= left + 1e-9 || extent(other).left >= right - 1e-9).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
