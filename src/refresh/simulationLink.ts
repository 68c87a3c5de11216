import { SCENARIOS, type ScenarioId, settingsFor } from './scenarios.ts';
import {
  BOUNDS,
  CHOICES,
  isWithin,
  type NumericSetting,
  SEEDS,
  SETTING_NAMES,
  type SimulationSettings,
} from './settings.ts';

/** What a run is made of: the same subject gives the same log. */
export interface Subject {
  readonly scenario: ScenarioId;
  readonly settings: SimulationSettings;
  readonly seed: number;
}

const isScenario = (name: string): name is ScenarioId => Object.hasOwn(SCENARIOS, name);

/**
 * A subject as it stands in an address: only what differs from the scenario's own, and never a token.
 *
 * @example queryOf({ scenario: 'two-tabs', settings: { …, grace: 30 }, seed: 1 }) //=> 'scenario=two-tabs&grace=30'
 */
export function queryOf({ scenario, settings, seed }: Subject): string {
  const own = settingsFor(scenario);
  const changed = SETTING_NAMES.filter((name) => settings[name] !== own[name]);
  return [
    `scenario=${scenario}`,
    ...changed.map((name) => `${name}=${settings[name]}`),
    ...(seed === SEEDS[0] ? [] : [`seed=${seed}`]),
  ].join('&');
}

/**
 * Reads a subject out of an address. What is unknown, or out of bounds, counts as absent.
 *
 * @returns never throws
 */
export function fromQuery(query: string): Subject {
  const members = new URLSearchParams(query);
  const named = members.get('scenario') ?? '';
  const scenario = isScenario(named) ? named : 'normal';
  const own = settingsFor(scenario);
  const settings = SETTING_NAMES.map((name) => [name, read(name, members.get(name)) ?? own[name]]);
  const seed = wholeNumber(members.get('seed'), SEEDS) ?? SEEDS[0];
  return { scenario, settings: Object.fromEntries(settings), seed };
}

function read(name: keyof SimulationSettings, text: string | null) {
  if (name in BOUNDS) return wholeNumber(text, BOUNDS[name as NumericSetting]);
  const choices = [...(CHOICES[name as keyof typeof CHOICES] ?? [true, false])];
  return choices.find((choice) => String(choice) === text);
}

function wholeNumber(text: string | null, bounds: readonly [number, number]): number | undefined {
  const value = /^-?\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return isWithin(value, bounds) ? value : undefined;
}
