import { type NumericDate, type Seconds, seconds } from '../token/numericDate.ts';
import type { LeewayPreset } from '../token/registry/leewayPresets.ts';
import { type DateClaims, type Validity, validityAt } from '../token/validity.ts';

/** What a library says of a token's dates. */
export type PresetVerdict =
  | Exclude<Validity['kind'], 'current' | 'no-expiry'>
  | 'passes'
  | 'no-exp'
  | 'issued-ahead';

/**
 * Whether a token passes by its dates where nobody has set a leeway. Says nothing of its signature.
 *
 * @param dates - of a token whose claims can be read
 * @returns why not, or `passes`. Never throws.
 */
export function presetVerdict(
  { leeway, keepsLastSecond, needsExp, ignoresNbf, readsIat }: LeewayPreset,
  { exp, nbf, iat }: DateClaims,
  now: NumericDate,
): PresetVerdict {
  const atEnd = validityAt({ exp }, now, seconds(leeway + (keepsLastSecond ? 1 : 0))).kind;
  if (atEnd === 'no-expiry' && needsExp) return 'no-exp';
  if (atEnd === 'expired' || atEnd === 'undetermined') return atEnd;
  const atStart = (date: unknown) => validityAt({ nbf: date }, now, leeway as Seconds).kind;
  const start = ignoresNbf ? 'no-expiry' : atStart(nbf);
  if (start === 'not-yet-valid' || start === 'undetermined') return start;
  const isIatRead = readsIat === 'always' || (readsIat && nbf === undefined);
  return isIatRead && atStart(iat) === 'not-yet-valid' ? 'issued-ahead' : 'passes';
}
