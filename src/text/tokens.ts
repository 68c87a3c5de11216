import type { Token } from '../token/inspect.ts';
import type { Verdict } from '../token/status.ts';
import { SERIALIZATION_NAMES } from './segments.ts';

/** A verdict in a word or two. */
const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  empty: 'empty',
  malformed: 'malformed',
  undetermined: 'undetermined',
  'not-yet-valid': 'not yet valid',
  current: 'not expired',
  expired: 'expired',
  'no-expiry': 'never expires',
};

/** A token among several: what it stood under, what it is, and its verdict. */
export function tokenTitle({ found, serialization }: Token, verdict: Verdict): string {
  const name = found.label === null ? '' : `${found.label}: `;
  return `${name}${SERIALIZATION_NAMES[serialization]}, ${VERDICT_NAMES[verdict]}`;
}
