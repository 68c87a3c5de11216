import { memo, useEffect, useMemo, useRef } from 'react';
import type { SimulationLog } from '../../refresh/simulationLog.ts';
import type { SimulationState } from '../../refresh/simulationState.ts';
import {
  ACTOR_NAMES,
  actorWords,
  diagramSentence,
  SIMULATION_LABELS,
} from '../../text/simulation.ts';
import styles from './SequenceDiagram.module.css';
import { heightOf, type Look, lanesOf, ROW_HEIGHT, type Row, rowsOf } from './sequenceRows.ts';

interface SequenceDiagramProps {
  readonly log: SimulationLog;
  readonly title: string;
  readonly state: SimulationState;
  /** how many events have happened */
  readonly index: number;
  /** whether the playhead is kept in sight */
  readonly follows: boolean;
}

/** Where a row stands from the playhead. */
type When = 'past' | 'now' | 'future';

/** The run as a picture: a lifeline for everybody who takes part, a row for every event. */
export function SequenceDiagram({ log, title, state, index, follows }: SequenceDiagramProps) {
  const lanes = useMemo(() => lanesOf(log), [log]);
  const rows = useMemo(() => rowsOf(log, lanes), [log, lanes]);
  const box = useRef<HTMLElement>(null);
  const y = index === 0 ? 0 : (rows[index - 1]?.y ?? 0) + ROW_HEIGHT / 2;

  useEffect(() => {
    const scroller = box.current;
    if (follows && scroller) scroller.scrollTop = y - scroller.clientHeight * 0.6;
  }, [follows, y]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <section ref={box} className={styles.box} aria-label={SIMULATION_LABELS.diagram} tabIndex={0}>
      <div className={styles.head}>
        {lanes.map((lane) => {
          const [name, short] = ACTOR_NAMES[lane];
          const actor = state.actors[lane];
          return (
            <div key={lane} data-state={actor}>
              <b className={styles.long}>{name}</b>
              <b className={styles.short}>{short}</b>
              <span>{actorWords(actor)}</span>
            </div>
          );
        })}
      </div>
      <div className={styles.picture}>
        <svg height={heightOf(rows)} role="img" aria-label={diagramSentence(title, rows.length)}>
          {lanes.map((lane, place) => (
            <line
              key={lane}
              className={styles.life}
              x1={middleOf(place, lanes.length)}
              x2={middleOf(place, lanes.length)}
              y2="100%"
            />
          ))}
          {rows.map((row, place) => (
            <DrawnRow
              key={row.y}
              row={row}
              lanes={lanes.length}
              when={place < index - 1 ? 'past' : place < index ? 'now' : 'future'}
            />
          ))}
          <line className={styles.playhead} x1={MARGIN} x2="100%" y1={y} y2={y} />
        </svg>
      </div>
    </section>
  );
}

interface DrawnRowProps {
  readonly row: Row;
  readonly lanes: number;
  readonly when: When;
}

/** Drawn again only when the playhead comes to it or leaves it. */
const DrawnRow = memo(function DrawnRow({ row, lanes, when }: DrawnRowProps) {
  const { y, gap, time, look, from, to, word, code } = row;
  const tip = look === 'lost' ? (from + to) / 2 : to;
  const isMark = from === to;
  // Beside a mark, towards the middle, where there is room.
  const isLeft = from < lanes / 2;
  const said = <tspan className={code && styles.long}> {word} </tspan>;
  return (
    <g className={styles.row} data-when={when} data-look={look}>
      <text x={MARGIN} y={y - ROW_HEIGHT + 2}>
        {gap}
      </text>
      <text className={styles.time} x={MARGIN} y={y + 4}>
        {time}
      </text>
      <line x1={middleOf(from, lanes)} x2={middleOf(tip, lanes)} y1={y} y2={y} />
      <svg x={middleOf(tip, lanes)} y={y} overflow="visible" aria-hidden="true">
        <path d={ENDS[look]} transform={to < from ? 'scale(-1 1)' : undefined} />
      </svg>
      <text
        className={styles.label}
        x={middleOf((from + tip) / 2, lanes)}
        dx={isMark ? (isLeft ? 11 : -11) : 0}
        y={y + 4}
        textAnchor={isMark ? (isLeft ? 'start' : 'end') : 'middle'}
      >
        {look !== 'refusal' && said}
        <tspan className={styles.code}>{code}</tspan>
        {look === 'refusal' && said}
      </text>
    </g>
  );
});

/** Heads point to the right, with their tip at the lifeline. */
const ENDS: Readonly<Record<Look, string>> = {
  call: 'M0 0-8-4v8z',
  refresh: 'M0 0-8-4v8z',
  answer: 'm-7-4 7 4-7 4',
  refusal: 'M0 0-8-4v8zM0-6V6',
  lost: 'm-5-5 10 10m0-10-10 10',
  bad: 'M-2-5h4l3 3v4l-3 3h-4l-3-3v-4z',
  warn: 'm0-6 6 10H-6z',
  quiet: 'M0-4a4 4 0 1 0 .01 0z',
};

/** Where the times stand: left of the picture. */
const MARGIN = -60;

/** Places are shares of the width and sizes are not, so that words keep their size. */
const middleOf = (lane: number, lanes: number): string =>
  `${(((lane + 0.5) / lanes) * 100).toFixed(2)}%`;
