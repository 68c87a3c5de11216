import type { PresetVerdict } from '../checks/leewayPresets.ts';
import { type NumericDate, numericDate } from '../token/numericDate.ts';

export const TIME_MACHINE = {
  title: 'Time machine',
  now: 'Now',
  date: 'Date and time',
  starts: 'When it starts',
  nearEnd: '10 s before it expires',
  end: 'At expiry',
  back: 'Back to the present',
  library: 'Library or server',
  leeway: 'Leeway',
  dates: 'Dates',
} as const;

const PRESETS: Readonly<Record<PresetVerdict, string>> = {
  passes: 'pass',
  expired: 'expired',
  'not-yet-valid': 'not yet valid',
  undetermined: 'not numbers',
  'no-exp': 'exp is missing',
  'issued-ahead': 'iat is ahead',
};

/** What a library says of a token's dates, as its leeway comes. */
export const presetWords = (verdict: PresetVerdict): string => PRESETS[verdict];

/** On how many servers the dates pass. */
export const passingWords = (passing: number, all: number): string =>
  `Its dates pass now on ${passing} of ${all} servers, by their own leeway`;

/** A date as a field for local times has it: `2026-03-01T11:00:06`; empty where it cannot. Never throws. */
export function fieldTime(date: NumericDate): string {
  const offset = new Date(date * 1000).getTimezoneOffset();
  const local = new Date((Math.floor(date) - offset * 60) * 1000);
  const text = Number.isNaN(local.getTime()) ? '' : local.toISOString();
  // Other lengths are those of years that take more than four digits.
  return text.length === 24 ? text.slice(0, 19) : '';
}

/** The date that such a field holds; null for none. */
export function dateOfField(text: string): NumericDate | null {
  const time = new Date(text).getTime();
  return Number.isNaN(time) ? null : numericDate(time / 1000);
}
