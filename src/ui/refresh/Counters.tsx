import type { Counters as Counted } from '../../refresh/simulationState.ts';
import { COUNTER_NAMES, counterWords } from '../../text/simulation.ts';
import styles from './Counters.module.css';

interface CountersProps {
  readonly now: Counted;
  readonly end: Counted;
}

/** What can be counted of a run: until the playhead, and in all of it. */
export function Counters({ now, end }: CountersProps) {
  return (
    <dl className={styles.counters}>
      {(Object.keys(COUNTER_NAMES) as (keyof Counted)[]).map((name) => (
        <div key={name}>
          <dt>{COUNTER_NAMES[name]}</dt>
          <dd>{counterWords(name, now, end)}</dd>
        </div>
      ))}
    </dl>
  );
}
