import type { Mark, Moment, Timeline } from '../../token/timeline.ts';

/** Where a mark's words stand: now above the line, the dates below it, in further rows where they would meet. */
export interface PlacedLabel {
  readonly mark: Mark;
  readonly row: 'above' | (typeof DATE_ROWS)[number];
  readonly anchor: 'start' | 'middle' | 'end';
}

const DATE_ROWS = ['below', 'further-below', 'far-below', 'furthest-below'] as const;

/** The share of the picture's width that the words of a mark take at most, on a screen 320 pixels wide. */
export const ROOM: Readonly<Record<Moment, number>> = {
  iat: 0.45,
  nbf: 0.55,
  refresh: 0.53,
  exp: 0.53,
  now: 0.6,
};

/** Places the words of each mark so that they stay within the picture and off each other. Never throws. */
export function timelineLabels({ marks }: Timeline): readonly PlacedLabel[] {
  /** where each row is taken up to */
  const taken = DATE_ROWS.map(() => 0);
  return marks
    .toSorted((a, b) => a.position - b.position)
    .map((mark): PlacedLabel => {
      const { anchor, left, right } = placeAt(mark);
      if (mark.moment === 'now') return { mark, anchor, row: 'above' };
      // There are as many rows as there are dates, so that one is free.
      const free = Math.max(
        taken.findIndex((end) => end <= left),
        0,
      );
      taken[free] = right;
      return { mark, anchor, row: DATE_ROWS[free] ?? 'below' };
    });
}

interface Place {
  readonly anchor: PlacedLabel['anchor'];
  readonly left: number;
  readonly right: number;
}

function placeAt({ moment, position }: Mark): Place {
  const room = ROOM[moment];
  if (position < room / 2) return { anchor: 'start', left: position, right: position + room };
  if (position > 1 - room / 2) return { anchor: 'end', left: position - room, right: position };
  return { anchor: 'middle', left: position - room / 2, right: position + room / 2 };
}
