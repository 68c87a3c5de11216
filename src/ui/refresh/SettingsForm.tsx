import { useState } from 'react';
import {
  BOUNDS,
  CHOICES,
  SEEDS,
  SETTING_NAMES,
  type SimulationSettings,
} from '../../refresh/settings.ts';
import { SIMULATION_LABELS } from '../../text/simulation.ts';
import { CHOICE_WORDS, readably, SETTING_LABELS } from '../../text/simulationSettings.ts';
import { seconds } from '../../token/numericDate.ts';
import { NumberField } from '../NumberField.tsx';
import styles from './SettingsForm.module.css';

interface SettingsFormProps {
  readonly settings: SimulationSettings;
  readonly seed: number;
  readonly onChange: (settings: SimulationSettings, seed: number) => void;
  readonly onReset: () => void;
}

/** From this width on, in pixels, there is room for the form beside the picture. */
const WIDE = 1088;

/** Where a setting changes nothing: without rotation no refresh token is spent, and a client for each call is always new. */
const IDLE: { readonly [Name in keyof SimulationSettings]?: (s: SimulationSettings) => boolean } = {
  reuseDetection: ({ rotation }) => !rotation,
  grace: ({ rotation }) => !rotation,
  lead: ({ singleFlight }) => singleFlight === 'none',
};

/** What can be changed about the simulated world. Every change runs it again. */
export function SettingsForm({ settings, seed, onChange, onReset }: SettingsFormProps) {
  const [isOpen] = useState(() => window.innerWidth >= WIDE);
  const fieldOf = (name: (typeof SETTING_NAMES)[number]) => {
    const value = settings[name];
    const label = SETTING_LABELS[name];
    const change = (changed: string | number | boolean) =>
      onChange({ ...settings, [name]: changed }, seed);
    if (typeof value === 'number') {
      const bounds = BOUNDS[name as keyof typeof BOUNDS];
      const note = readably(seconds(value));
      return <NumberField {...{ label, value, bounds, note, onChange: change }} />;
    }
    if (typeof value === 'boolean') {
      return (
        <label>
          <span>{label}</span>
          <input
            type="checkbox"
            checked={value}
            onChange={({ target }) => change(target.checked)}
          />
        </label>
      );
    }
    return (
      <label>
        <span>{label}</span>
        <select value={value} onChange={({ target }) => change(target.value)}>
          {CHOICES[name as keyof typeof CHOICES].map((choice) => (
            <option key={choice} value={choice}>
              {CHOICE_WORDS[choice]}
            </option>
          ))}
        </select>
      </label>
    );
  };
  return (
    <details className={styles.settings} open={isOpen}>
      <summary>{SIMULATION_LABELS.settings}</summary>
      <div>
        {SETTING_NAMES.map((name) => (
          <fieldset key={name} role="presentation" disabled={IDLE[name]?.(settings) ?? false}>
            <div>{fieldOf(name)}</div>
          </fieldset>
        ))}
        <div>
          <NumberField
            label={SETTING_LABELS.seed}
            value={seed}
            bounds={SEEDS}
            onChange={(changed) => onChange(settings, changed)}
          />
        </div>
      </div>
      <button type="button" onClick={onReset}>
        {SIMULATION_LABELS.reset}
      </button>
    </details>
  );
}
