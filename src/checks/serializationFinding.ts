import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import type { AlgorithmUse } from '../token/registry/algorithms.ts';
import type { SegmentName } from '../token/serialization.ts';

/** A place in a header: of one that the page does not show, in the token. */
type HeaderPlace = JsonPlace | TokenPlace;

/** Kinds of finding that carry the same. */
type Each<Kind extends string, Rest> = Kind extends string
  ? Rest & { readonly kind: Kind; readonly place: HeaderPlace }
  : never;

/** A finding on how a JWS or JWE is put together, and by which algorithms. */
export type SerializationFinding =
  | Each<'alg-missing' | 'enc-missing' | 'b64-not-critical', unknown>
  | Each<'alg-none', { readonly alg: string; readonly signed: boolean }>
  | Each<'alg-unknown' | 'enc-unknown', { readonly alg: unknown }>
  | Each<
      'alg-misplaced' | 'enc-misplaced',
      {
        readonly alg: string;
        /** what the algorithm is registered for, and what the token needs one for */
        readonly use: AlgorithmUse;
        readonly due: AlgorithmUse;
      }
    >
  | Each<
      'crit-unknown' | 'parameter-repeated' | 'parameter-unprotected' | 'parameter-differs',
      { readonly name: string }
    >
  | Each<
      'crit-invalid',
      {
        readonly fault: 'type' | 'empty' | 'repeated' | 'specified' | 'absent';
        /** the Header Parameter that is listed; empty where it is about the list */
        readonly name: string;
      }
    >
  | { readonly kind: 'der-signature'; readonly place: TokenPlace }
  | {
      readonly kind: 'wrong-length';
      readonly place: TokenPlace;
      readonly part: SegmentName;
      /** the "alg" or "enc" that fixes the length */
      readonly alg: string;
      readonly bytes: number;
      /** null where any length but 0 will do */
      readonly due: number | null;
    };

export const SERIALIZATION_SEVERITIES = {
  'alg-missing': 'error',
  'alg-none': 'error',
  'alg-misplaced': 'error',
  'alg-unknown': 'warning',
  'enc-missing': 'error',
  'enc-misplaced': 'error',
  'enc-unknown': 'warning',
  'wrong-length': 'error',
  'der-signature': 'error',
  'crit-invalid': 'error',
  'crit-unknown': 'warning',
  'b64-not-critical': 'error',
  'parameter-repeated': 'error',
  'parameter-unprotected': 'error',
  'parameter-differs': 'error',
} as const;
