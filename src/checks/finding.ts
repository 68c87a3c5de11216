import type { ClientDifference } from '../token/clientReading.ts';
import type { CompressionFormat } from '../token/compression.ts';
import type { ContentType, Defect, JsonPlace, TokenPlace } from '../token/defects.ts';
import type { JsonRemark } from '../token/jsonRemarks.ts';
import type { NearestMiss } from '../token/nearestMiss.ts';
import type { NumericDate, Seconds } from '../token/numericDate.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import type { Repair } from '../token/repairs.ts';
import type { Span } from '../token/span.ts';
import { SD_JWT_SEVERITIES, type SdJwtFinding } from './sdJwtFinding.ts';
import { SERIALIZATION_SEVERITIES, type SerializationFinding } from './serializationFinding.ts';
import { TRUST_SEVERITIES, type TrustFinding } from './trustFinding.ts';

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
  | {
      readonly kind: 'detached-payload';
      readonly place: TokenPlace;
      /** false where "b64" says that it is signed as it stands */
      readonly encoded: boolean;
    }
  | {
      readonly kind: 'compressed-payload';
      readonly place: TokenPlace;
      readonly format: CompressionFormat;
      /** whether "zip" says so */
      readonly declared: boolean;
      /** lengths in bytes, as it stands and inflated */
      readonly compressed: number;
      readonly bytes: number;
    }
  | {
      readonly kind: 'inflates-too-far';
      readonly place: TokenPlace;
      readonly format: CompressionFormat;
      /** bytes */
      readonly most: number;
    }
  | { readonly kind: 'not-compressed'; readonly place: TokenPlace; readonly declared: boolean }
  | { readonly kind: 'unencoded-payload'; readonly place: JsonPlace }
  | { readonly kind: 'unencoded-dots'; readonly place: TokenPlace }
  | SerializationFinding
  | {
      readonly kind: 'kind-lacks' | 'kind-incomplete';
      readonly place: JsonPlace;
      readonly token: TokenKind;
      /** what is missing: `^jwk` in the header, and in `a|b` either would do */
      readonly names: readonly string[];
      /** the section that requires it */
      readonly spec: string;
      /** whether the kind is taken from practice */
      readonly isGuess: boolean;
    }
  | { readonly kind: 'service-role-key'; readonly place: JsonPlace }
  | {
      readonly kind: 'too-long-for-cookies' | 'too-long-for-headers';
      readonly place: TokenPlace;
      readonly bytes: number;
    }
  | SdJwtFinding
  | TrustFinding
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
  ...SD_JWT_SEVERITIES,
  ...SERIALIZATION_SEVERITIES,
  ...TRUST_SEVERITIES,
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
  'json-member': 'error',
  'unencoded-dots': 'error',
  'validity-not-a-date': 'error',
  'kind-lacks': 'error',
  'kind-incomplete': 'warning',
  'too-long-for-headers': 'warning',
  'too-long-for-cookies': 'info',
  'service-role-key': 'info',
  'exp-before-iat': 'warning',
  'nbf-after-exp': 'error',
  milliseconds: 'warning',
  'not-a-date': 'warning',
  'date-out-of-range': 'warning',
  'iat-in-the-future': 'warning',
  'duplicate-name': 'warning',
  'inexact-number': 'warning',
  'hidden-character': 'warning',
  'lone-surrogate': 'warning',
  'confusable-name': 'warning',
  'trailing-bits': 'warning',
  'client-accepts': 'warning',
  'client-refuses': 'warning',
  'client-reads-otherwise': 'warning',
  'not-compressed': 'warning',
  'inflates-too-far': 'warning',
  'compressed-payload': 'info',
  'deep-nesting': 'info',
  'more-remarks': 'info',
  'not-a-jwt': 'info',
  'nested-token': 'info',
  'detached-payload': 'info',
  'unencoded-payload': 'info',
  repaired: 'info',
};

export const severityOf = (finding: Finding): Severity => SEVERITIES[finding.kind];
