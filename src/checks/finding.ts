import type { ClientDifference } from '../token/clientReading.ts';
import type { ContentType, Defect, JsonPlace, TokenPlace } from '../token/defects.ts';
import type { JsonRemark } from '../token/jsonRemarks.ts';
import type { NearestMiss } from '../token/nearestMiss.ts';
import type { NumericDate, Seconds } from '../token/numericDate.ts';
import type { AlgorithmUse } from '../token/registry/algorithms.ts';
import type { Repair } from '../token/repairs.ts';
import type { Span } from '../token/span.ts';

/** A place in the text as it was pasted. */
export interface InputPlace {
  readonly in: 'input';
  readonly span: Span;
}

/** Where a finding's cause stands; offsets count UTF-16 code units. */
export type Place = InputPlace | TokenPlace | JsonPlace;

/** A remark on JSON, with its place in the shape that all findings have. */
type RemarkFinding = JsonRemark extends infer Remark
  ? Remark extends JsonRemark
    ? Omit<Remark, 'pointer' | 'span'> & { readonly place: JsonPlace }
    : never
  : never;

/** A difference that a client sees, with the payload as its place. */
type ClientFinding = ClientDifference & { readonly place: TokenPlace };

/** What is wrong, or worth knowing, as data: the words are in `text/findings.ts`. */
export type Finding =
  | Defect
  | RemarkFinding
  | ClientFinding
  | { readonly kind: 'no-token'; readonly place: InputPlace; readonly miss: NearestMiss }
  | { readonly kind: 'repaired'; readonly place: InputPlace; readonly repair: Repair }
  | { readonly kind: 'trailing-bits'; readonly place: TokenPlace; readonly bits: number }
  | { readonly kind: 'more-remarks'; readonly place: JsonPlace; readonly count: number }
  | { readonly kind: 'not-a-jwt'; readonly place: JsonPlace; readonly type: ContentType }
  | { readonly kind: 'nested-token'; readonly place: JsonPlace }
  | { readonly kind: 'detached-payload'; readonly place: TokenPlace }
  | { readonly kind: 'unencoded-payload'; readonly place: JsonPlace }
  | { readonly kind: 'alg-missing'; readonly place: JsonPlace }
  | {
      readonly kind: 'alg-none';
      readonly place: JsonPlace;
      readonly alg: string;
      readonly signed: boolean;
    }
  | { readonly kind: 'alg-unknown'; readonly place: JsonPlace; readonly alg: unknown }
  | {
      readonly kind: 'alg-misplaced';
      readonly place: JsonPlace;
      readonly alg: string;
      /** what the algorithm is registered for, and what the token needs one for */
      readonly use: AlgorithmUse;
      readonly due: AlgorithmUse;
    }
  | DateFinding;

/** A finding on a date: `claim` is the Claim Name. */
export type DateFinding = { readonly place: JsonPlace; readonly claim: string } & (
  | { readonly kind: 'validity-not-a-date'; readonly value: unknown }
  | { readonly kind: 'not-a-date'; readonly value: unknown }
  | { readonly kind: 'milliseconds'; readonly date: NumericDate }
  | { readonly kind: 'date-out-of-range'; readonly lexeme: string }
  | { readonly kind: 'exp-before-iat'; readonly exp: NumericDate; readonly iat: NumericDate }
  | { readonly kind: 'nbf-after-exp'; readonly nbf: NumericDate; readonly exp: NumericDate }
  | { readonly kind: 'iat-in-the-future'; readonly iat: NumericDate; readonly ahead: Seconds }
);

export type FindingKind = Finding['kind'];

/**
 * How much a finding matters.
 *
 * - error: a receiver that follows the specifications refuses the token, or must not trust it
 * - warning: receivers differ: some refuse it, or read something else than its issuer meant
 * - info: nothing is wrong; a reader would want to know it
 */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES: Readonly<Record<FindingKind, Severity>> = {
  'no-token': 'error',
  'part-count': 'error',
  'empty-header': 'error',
  'foreign-character': 'error',
  'standard-alphabet': 'error',
  'white-space': 'error',
  padding: 'error',
  'impossible-length': 'error',
  'byte-order-mark': 'error',
  'invalid-utf-8': 'error',
  'not-json': 'error',
  'header-not-an-object': 'error',
  'not-a-claims-set': 'error',
  'alg-missing': 'error',
  'alg-none': 'error',
  'alg-misplaced': 'error',
  'validity-not-a-date': 'error',
  'exp-before-iat': 'warning',
  'nbf-after-exp': 'error',
  milliseconds: 'warning',
  'not-a-date': 'warning',
  'date-out-of-range': 'warning',
  'iat-in-the-future': 'warning',
  'alg-unknown': 'warning',
  'duplicate-name': 'warning',
  'inexact-number': 'warning',
  'hidden-character': 'warning',
  'lone-surrogate': 'warning',
  'confusable-name': 'warning',
  'trailing-bits': 'warning',
  'client-accepts': 'warning',
  'client-refuses': 'warning',
  'client-reads-otherwise': 'warning',
  'deep-nesting': 'info',
  'more-remarks': 'info',
  'not-a-jwt': 'info',
  'nested-token': 'info',
  'detached-payload': 'info',
  'unencoded-payload': 'info',
  repaired: 'info',
};

export const severityOf = (finding: Finding): Severity => SEVERITIES[finding.kind];
