import type { SimulationSettings, SingleFlight, TokenStorage } from '../refresh/settings.ts';
import type { Seconds } from '../token/numericDate.ts';
import { uncapitalized } from './sentences.ts';
import { span } from './spans.ts';

type Name = keyof SimulationSettings;

export const SETTING_LABELS: Readonly<Record<Name | 'seed', string>> = {
  accessLifetime: 'Access token lifetime',
  idleLifetime: 'Refresh token, unused for',
  absoluteLifetime: 'Refresh token, in all',
  lead: 'Client’s lead',
  rotation: 'Rotation',
  reuseDetection: 'Reuse detection',
  grace: 'Grace',
  skew: 'Client’s clock is ahead by',
  singleFlight: 'One refresh for',
  storage: 'Refresh token in',
  seed: 'Seed',
};

export const CHOICE_WORDS: Readonly<Record<SingleFlight | TokenStorage, string>> = {
  origin: 'all tabs (lock)',
  tab: 'each tab',
  none: 'each call',
  cookie: 'HttpOnly cookie',
  'local-storage': 'localStorage',
};

/** `grace 30 s`, `rotation on`. */
const settingWords = (name: Name, value: SimulationSettings[Name]): string => {
  const label = uncapitalized(SETTING_LABELS[name]);
  if (typeof value === 'boolean') return `${label} ${value ? 'on' : 'off'}`;
  if (typeof value === 'string') return `${label} ${CHOICE_WORDS[value]}`;
  return `${label} ${span(value as Seconds)}`;
};

/** What the button says that mends a scenario. */
export const mendWords = (mend: Partial<SimulationSettings>): string =>
  `Mend it: ${(Object.entries(mend) as [Name, SimulationSettings[Name]][])
    .map(([name, value]) => settingWords(name, value))
    .join(', ')}`;

export const BREAK_AGAIN = 'Break it again';

/** What is wrong with a number that was typed. */
export const boundsWords = ([least, most]: readonly [number, number]): string =>
  `A whole number from ${least} to ${most}.`;

/** A number of seconds beside its field, where it is easier to read so. */
export const readably = (value: Seconds): string =>
  Math.abs(value) < 60 ? 's' : `s = ${span(value)}`;
