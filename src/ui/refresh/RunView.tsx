import { type ReactNode, useMemo } from 'react';
import type { SimulationLog } from '../../refresh/simulationLog.ts';
import { requestsOf, stateAt } from '../../refresh/simulationState.ts';
import { SCENARIO_WORDS } from '../../text/scenarios.ts';
import { outcomeWords, SIMULATION_LABELS } from '../../text/simulation.ts';
import { eventSentence } from '../../text/simulationEvents.ts';
import { Counters } from './Counters.tsx';
import { EventList } from './EventList.tsx';
import { FamilyTree } from './FamilyTree.tsx';
import { Player } from './Player.tsx';
import styles from './RunView.module.css';
import { SequenceDiagram } from './SequenceDiagram.tsx';
import { usePlayback } from './usePlayback.ts';

interface RunViewProps {
  readonly log: SimulationLog;
  readonly onOpenToken: (jwt: string) => void;
  /** stands between what came of the run and its picture */
  readonly children: ReactNode;
}

/** A run: what came of it, and how, at the playhead. */
export function RunView({ log, onOpenToken, children }: RunViewProps) {
  const { events, scenario, settings } = log;
  const count = events.length;
  const playback = usePlayback(count);
  const { index, follows } = playback;
  const state = useMemo(() => stateAt(log, index), [log, index]);
  const end = useMemo(() => stateAt(log, count), [log, count]);
  const sentences = useMemo(() => {
    const requests = requestsOf(log);
    return log.events.map((event) =>
      eventSentence(event, 'exchange' in event ? requests.get(event.exchange) : undefined),
    );
  }, [log]);
  const outcome = outcomeWords(log, end);
  return (
    <>
      <div className={styles.outcome} data-tone={outcome.isBad && 'bad'}>
        <p role="status">{outcome.sentence}</p>
        <Counters now={state.counters} end={end.counters} />
        <Player
          playback={playback}
          count={count}
          at={state.at}
          skew={settings.skew}
          sentence={sentences[index - 1] ?? ''}
        />
      </div>
      {children}
      <div className={styles.picture}>
        <SequenceDiagram
          log={log}
          title={SCENARIO_WORDS[scenario].title}
          {...{ state, index, follows }}
        />
        <small>{SIMULATION_LABELS.legend}</small>
        <EventList log={log} sentences={sentences} index={index} />
      </div>
      <div>
        <h3>{SIMULATION_LABELS.family}</h3>
        <small>{SIMULATION_LABELS.familyNote}</small>
        <FamilyTree tokens={state.tokens} onOpenToken={onOpenToken} />
      </div>
    </>
  );
}
