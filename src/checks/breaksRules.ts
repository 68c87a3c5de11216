import { type Finding, severityOf } from './finding.ts';
import { SD_JWT_SEVERITIES } from './sdJwtFinding.ts';
import { SERIALIZATION_SEVERITIES } from './serializationFinding.ts';

/** Of the errors, those that say how a token must be made, and what it must have. */
const isRule = (finding: Finding): boolean =>
  finding.kind in SD_JWT_SEVERITIES ||
  finding.kind in SERIALIZATION_SEVERITIES ||
  finding.kind === 'kind-lacks' ||
  finding.kind === 'rule-broken' ||
  // What an ID Token says of an access token is for the client to check.
  (finding.kind === 'belongs-elsewhere' && (!finding.isOther || finding.claim === 'ath'));

/**
 * Whether a receiver that follows the specifications refuses a token for what was found on it,
 * whatever its key. Malformed tokens and dates have verdicts of their own.
 */
export const breaksRules = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => severityOf(finding) === 'error' && isRule(finding));
