import type { Claimless } from './claimless.ts';
import type { Defect } from './defects.ts';
import type { Inspection, Token } from './inspect.ts';
import type { NearestMiss } from './nearestMiss.ts';
import type { NumericDate, Seconds } from './numericDate.ts';
import { type Validity, validityAt } from './validity.ts';

export type Verdict =
  | 'empty'
  | 'malformed'
  | 'undetermined'
  | 'not-yet-valid'
  | 'current'
  | 'expired'
  | 'no-expiry';

/** Why a moment cannot be held against a token that is well formed. */
export type Undetermined =
  | { readonly kind: 'not-a-date'; readonly claim: 'exp' | 'nbf'; readonly value: unknown }
  | { readonly kind: 'searching' }
  | Claimless;

/** The verdict on a token at one moment, with what it rests on. Says nothing of the signature. */
export type Status =
  | { readonly verdict: 'empty' }
  | {
      readonly verdict: 'malformed';
      readonly reason:
        | { readonly kind: 'no-token'; readonly miss: NearestMiss }
        | { readonly kind: 'defect'; readonly defect: Defect };
      /** what the dates say all the same, where they can be read */
      readonly validity: Validity | null;
    }
  | { readonly verdict: 'undetermined'; readonly reason: Undetermined }
  | (Exclude<Validity, { kind: 'undetermined' }> extends infer Known
      ? Known extends { kind: infer Kind }
        ? { readonly verdict: Kind; readonly validity: Known }
        : never
      : never);

/**
 * The verdict at a moment: malformed before anything else, then where `now` stands.
 *
 * @param token - the selected one of the inspection; null when there is none
 * @param leeway - seconds, not negative
 * @returns never throws
 */
export function statusAt(
  inspection: Inspection,
  token: Token | null,
  now: NumericDate,
  leeway: Seconds,
): Status {
  if (inspection.kind === 'empty') return { verdict: 'empty' };
  if (inspection.kind === 'searching') return { verdict: 'undetermined', reason: inspection };
  if (inspection.kind === 'no-token') {
    const reason = { kind: 'no-token', miss: inspection.miss } as const;
    return { verdict: 'malformed', reason, validity: null };
  }
  const { dates, mainDefect: defect, claimless } = token ?? inspection.tokens[0];
  if (defect) {
    const hasDate = dates.exp !== undefined || dates.nbf !== undefined;
    const validity = hasDate ? validityAt(dates, now, leeway) : null;
    return { verdict: 'malformed', reason: { kind: 'defect', defect }, validity };
  }
  if (claimless) return { verdict: 'undetermined', reason: claimless };
  const validity = validityAt(dates, now, leeway);
  if (validity.kind !== 'undetermined') return { verdict: validity.kind, validity } as Status;
  const { claim, value } = validity;
  return { verdict: 'undetermined', reason: { kind: 'not-a-date', claim, value } };
}
