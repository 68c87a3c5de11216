import { useContext, useMemo } from 'react';
import { LABELS } from '../../text/labels.ts';
import { momentName, shareOfLife, shortTime, timelineSentence } from '../../text/timeline.ts';
import { type TimelineDates, timelineAt } from '../../token/timeline.ts';
import { oncePerMoment } from '../oncePerMoment.ts';
import { ShiftContext } from '../timePolicy.ts';
import { useClock, useTime } from '../useTime.ts';
import styles from './TimelinePicture.module.css';
import { type PlacedLabel, timelineLabels } from './timelineLabels.ts';

/** To a tenth, which is less than a pixel on most screens. */
const percent = (position: number): string => `${(position * 100).toFixed(1)}%`;

/** The baseline of each row of words, in pixels from the top. */
const ROWS: Readonly<Record<PlacedLabel['row'], number>> = {
  above: 16,
  below: 78,
  'further-below': 98,
  'far-below': 118,
  'furthest-below': 138,
};

/**
 * The token's dates, where it has a plan the refresh, and now, drawn to one scale. Places are
 * percentages and sizes are not, so the words keep their size on a narrow screen.
 */
export function TimelinePicture({ dates }: { readonly dates: TimelineDates }) {
  const clock = useClock();
  const nowName = useContext(ShiftContext) === 0 ? LABELS.now : LABELS.notNow;
  const pictureAt = useMemo(
    () =>
      oncePerMoment((now) => {
        const timeline = timelineAt(dates, now);
        return timeline && { timeline, sentence: timelineSentence(timeline, now) };
      }),
    [dates],
  );
  // Drawn again only when something in it has moved by a tenth of a percent, or a word changed.
  useTime((now) => {
    const drawn = pictureAt(now);
    if (!drawn) return '';
    const places = drawn.timeline.marks.map(({ position }) => percent(position)).join();
    return `${places} ${drawn.sentence}`;
  });
  const now = clock.now();
  const picture = pictureAt(now);
  if (!picture) return null;

  const { timeline, sentence } = picture;
  const { bar, open, cut } = timeline;
  const labels = timelineLabels(timeline);
  const nowAt = timeline.marks.find(({ moment }) => moment === 'now')?.position ?? 0;
  const passed = Math.min(Math.max(nowAt, bar.from), bar.to);
  return (
    <svg
      className={styles.timeline}
      height={46 + 20 * new Set(labels.map(({ row }) => row)).size}
      role="img"
      aria-label={`${LABELS.timeline}: ${sentence}`}
    >
      <line className={styles.axis} x1="0%" x2="100%" y1="45" y2="45" />
      <line
        className={styles.life}
        x1={percent(bar.from)}
        x2={percent(bar.to)}
        y1="45"
        y2="45"
        data-open={open}
      />
      <line className={styles.passed} x1={percent(bar.from)} x2={percent(passed)} y1="45" y2="45" />
      {cut !== null && (
        <svg x={percent(cut)} overflow="visible" aria-hidden="true">
          <path className={styles.cut} d="m-6 53 6-16m0 16 6-16" />
        </svg>
      )}
      {labels.map(({ mark, row, anchor }) => (
        <svg
          key={mark.moment}
          x={percent(mark.position)}
          overflow="visible"
          aria-hidden="true"
          data-moment={mark.moment}
        >
          {mark.moment === 'now' ? <NowMark /> : <path className={styles.tick} d="M0 34v22" />}
          <text y={ROWS[row]} textAnchor={anchor}>
            {mark.moment === 'now'
              ? [nowName, shareOfLife(timeline)].filter(Boolean).join(', ')
              : `${momentName(mark.moment, mark.date, now)} ${shortTime(mark.date, now)}`}
          </text>
        </svg>
      ))}
    </svg>
  );
}

function NowMark() {
  return (
    <>
      <path className={styles.pointer} d="m0 33-6-8H6z" />
      <circle className={styles.now} cy="45" r="8" />
    </>
  );
}
