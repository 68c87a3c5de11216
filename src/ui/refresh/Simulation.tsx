import { useState } from 'react';
import { settingsFor } from '../../refresh/scenarios.ts';
import { SEEDS } from '../../refresh/settings.ts';
import { fromQuery, queryOf, type Subject } from '../../refresh/simulationLink.ts';
import { SIMULATION_LABELS } from '../../text/simulation.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Panel } from '../Panel.tsx';
import { screenAddress } from '../route.ts';
import { download } from './download.ts';
import { RunView } from './RunView.tsx';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import styles from './Simulation.module.css';
import { useRun } from './useRun.ts';

interface SimulationProps {
  /** the settings in the address: `scenario=two-tabs&grace=30` */
  readonly query: string;
  /** called with what belongs into the address, whenever it changes */
  readonly onQuery: (query: string) => void;
  readonly onOpenToken: (jwt: string) => void;
}

/** The client and a model of its servers, run on virtual time and broken on purpose. */
export function Simulation({ query, onQuery, onOpenToken }: SimulationProps) {
  const [{ seen, subject }, setState] = useState(() => ({
    seen: query,
    subject: fromQuery(query),
  }));
  // A link that was followed while the screen is open; what it told itself is no news.
  if (seen !== query) {
    const asked = fromQuery(query);
    const isNews = queryOf(asked) !== queryOf(subject);
    setState({ seen: query, subject: isNews ? asked : subject });
  }
  const change = (changes: Partial<Subject>) => {
    const next = { ...subject, ...changes };
    setState({ seen, subject: next });
    onQuery(queryOf(next));
  };
  const { scenario, settings, seed } = subject;
  const run = useRun(subject);
  const ran = run === 'unavailable' ? null : run;
  const address = () =>
    `${window.location.href.replace(/#.*$/s, '')}${screenAddress('refresh', queryOf(subject))}`;

  const form = (
    <SettingsForm
      settings={settings}
      seed={seed}
      onChange={(changed, reseeded) => change({ settings: changed, seed: reseeded })}
      onReset={() => change({ settings: settingsFor(scenario), seed: SEEDS[0] })}
    />
  );

  return (
    <Panel
      title={SIMULATION_LABELS.title}
      actions={
        <>
          <CopyButton label={SIMULATION_LABELS.copyLink} content={address} />
          {ran && (
            <button
              type="button"
              onClick={() => {
                const json = JSON.stringify(ran.whole, null, 2);
                download(`jotglass-${scenario}.json`, 'application/json', json);
              }}
            >
              {SIMULATION_LABELS.exportJson}
            </button>
          )}
        </>
      }
    >
      <div className={styles.simulation}>
        <ScenarioChoice
          scenario={scenario}
          settings={settings}
          onScenario={(chosen) => change({ scenario: chosen, settings: settingsFor(chosen) })}
          onSettings={(changed) => change({ settings: changed })}
        />
        {ran ? (
          <RunView log={ran.log} onOpenToken={onOpenToken}>
            {form}
          </RunView>
        ) : (
          <>
            <p>{run && SIMULATION_LABELS.unavailable}</p>
            {form}
          </>
        )}
      </div>
    </Panel>
  );
}
