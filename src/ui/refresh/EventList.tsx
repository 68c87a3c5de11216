import { memo, useMemo } from 'react';
import type { SimulationLog } from '../../refresh/simulationLog.ts';
import { clockTime, SIMULATION_LABELS } from '../../text/simulation.ts';
import styles from './EventList.module.css';

interface EventListProps {
  readonly log: SimulationLog;
  /** one an event */
  readonly sentences: readonly string[];
  /** how many events have happened */
  readonly index: number;
}

/** The run in sentences: what the diagram shows, for reading. */
export function EventList({ log, sentences, index }: EventListProps) {
  const lines = useMemo(
    () => log.events.map(({ at }, place) => `${clockTime(at, true)}: ${sentences[place]}.`),
    [log, sentences],
  );
  return (
    <details className={styles.events}>
      <summary>{SIMULATION_LABELS.events}</summary>
      <ol aria-label={SIMULATION_LABELS.events}>
        {lines.map((line, place) => (
          <Line key={place} line={line} isNow={place === index - 1} />
        ))}
      </ol>
    </details>
  );
}

const Line = memo(function Line({
  line,
  isNow,
}: {
  readonly line: string;
  readonly isNow: boolean;
}) {
  return <li aria-current={isNow ? 'step' : undefined}>{line}</li>;
});
