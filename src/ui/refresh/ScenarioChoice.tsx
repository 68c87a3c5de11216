import { SCENARIOS, type ScenarioId, settingsFor } from '../../refresh/scenarios.ts';
import type { SimulationSettings } from '../../refresh/settings.ts';
import { SCENARIO_WORDS } from '../../text/scenarios.ts';
import { SIMULATION_LABELS } from '../../text/simulation.ts';
import { BREAK_AGAIN, mendWords } from '../../text/simulationSettings.ts';
import styles from './ScenarioChoice.module.css';

interface ScenarioChoiceProps {
  readonly scenario: ScenarioId;
  readonly settings: SimulationSettings;
  readonly onScenario: (scenario: ScenarioId) => void;
  readonly onSettings: (settings: SimulationSettings) => void;
}

/** What happens, what goes wrong, and the button that mends it. */
export function ScenarioChoice(props: ScenarioChoiceProps) {
  const { scenario, settings, onScenario, onSettings } = props;
  const { mend } = SCENARIOS[scenario];
  const own = settingsFor(scenario);
  const names = Object.keys(mend) as (keyof SimulationSettings)[];
  const isMended = names.every((name) => settings[name] === mend[name]);
  const broken = Object.fromEntries(names.map((name) => [name, own[name]]));
  const ids = Object.keys(SCENARIO_WORDS) as ScenarioId[];
  return (
    <div className={styles.scenario}>
      <label>
        {SIMULATION_LABELS.scenario}
        <select
          value={scenario}
          onChange={({ target }) => onScenario(ids[target.selectedIndex] ?? scenario)}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {SCENARIO_WORDS[id].title}
            </option>
          ))}
        </select>
      </label>
      <p>{SCENARIO_WORDS[scenario].what}</p>
      {names.length > 0 && (
        <button
          type="button"
          data-mended={isMended}
          onClick={() => onSettings({ ...settings, ...(isMended ? broken : mend) })}
        >
          {isMended ? BREAK_AGAIN : mendWords(mend)}
        </button>
      )}
    </div>
  );
}
