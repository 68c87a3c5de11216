import type { ClientDifference } from '../token/clientReading.ts';
import type { Inspection, Token } from '../token/inspect.ts';
import type { NumericDate } from '../token/numericDate.ts';
import { algorithm } from './algorithm.ts';
import { compression } from './compression.ts';
import { dateOrder, dateValues, issuedInTheFuture } from './dates.ts';
import { repairs, trailingBits } from './encoding.ts';
import { type Finding, type Severity, severityOf } from './finding.ts';
import { headerKeys } from './headerKeys.ts';
import { kindRequirements } from './kind.ts';
import { kindRules, staleProof } from './kindRules.ts';
import { lengths } from './lengths.ts';
import { bounds, lifetime } from './lifetime.ts';
import { payloadKind } from './payload.ts';
import { surroundings } from './related.ts';
import { remarks } from './remarks.ts';
import { sdJwt } from './sdJwt.ts';
import { sensitive } from './sensitive.ts';
import { headerRules } from './serialization.ts';
import { tokenSize } from './size.ts';
import { unsigned } from './unsigned.ts';

/** Looks at one aspect of a token and answers what it finds. Pure, and never throws. */
export type Check = (token: Token) => readonly Finding[];

/** The same for what depends on the time. Run at every tick: its cost must not depend on the token's size. */
export type TimedCheck = (token: Token, now: NumericDate) => readonly Finding[];

const defects: Check = (token) => token.defects;

/** Every check, in the order in which findings of one severity are listed. */
export const CHECKS: readonly Check[] = [
  defects,
  algorithm,
  unsigned,
  headerRules,
  lengths,
  dateValues,
  dateOrder,
  payloadKind,
  sdJwt,
  compression,
  kindRequirements,
  kindRules,
  headerKeys,
  bounds,
  sensitive,
  tokenSize,
  remarks,
  trailingBits,
  repairs,
];

export const TIMED_CHECKS: readonly TimedCheck[] = [issuedInTheFuture, lifetime, staleProof];

/** What is to be found on the selected token, or on a text without one, whatever the time. */
export function timelessFindings(
  inspection: Inspection,
  token: Token | null,
  text: string,
): Finding[] {
  if (inspection.kind === 'no-token') {
    const { miss } = inspection;
    const span =
      miss.kind === 'interrupted'
        ? { start: miss.offset, end: miss.offset + miss.character.length }
        : { start: 0, end: text.length };
    return [{ kind: 'no-token', place: { in: 'input', span }, miss }];
  }
  return token ? [...CHECKS.flatMap((check) => check(token)), ...surroundings(token, text)] : [];
}

/** What is to be found on a token at a moment. */
export const timedFindings = (token: Token, now: NumericDate): Finding[] =>
  TIMED_CHECKS.flatMap((check) => check(token, now));

/** A difference of the client's reading, as a finding on the payload. */
export function clientFinding(token: Token, difference: ClientDifference): Finding {
  const span = token.payload?.span ?? { start: 0, end: token.found.text.length };
  return { ...difference, place: { in: 'token', segment: 'payload', span } };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by severity, those of one severity in the order given. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => WEIGHT[severityOf(a)] - WEIGHT[severityOf(b)]);
