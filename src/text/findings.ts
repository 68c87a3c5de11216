import type { Finding, FindingKind } from '../checks/finding.ts';
import { ALGORITHM_FINDINGS } from './findingsOnAlgorithm.ts';
import { CLIENT_FINDINGS } from './findingsOnClient.ts';
import { COMPRESSION_FINDINGS } from './findingsOnCompression.ts';
import { CONTENT_FINDINGS } from './findingsOnContent.ts';
import { DATE_FINDINGS } from './findingsOnDates.ts';
import { ENCODING_FINDINGS } from './findingsOnEncoding.ts';
import { JSON_FINDINGS } from './findingsOnJson.ts';
import { KIND_FINDINGS } from './findingsOnKind.ts';
import { RELATED_FINDINGS } from './findingsOnRelated.ts';
import { SERIALIZATION_FINDINGS } from './findingsOnSerialization.ts';
import { SIZE_FINDINGS } from './findingsOnSize.ts';
import { TRUST_FINDINGS } from './findingsOnTrust.ts';
import { nearestMissWords } from './nearestMisses.ts';
import { SD_JWT_FINDINGS } from './sdJwtFindings.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

const FINDING_WORDS: WordsFor<FindingKind> = {
  ...ENCODING_FINDINGS,
  ...CONTENT_FINDINGS,
  ...COMPRESSION_FINDINGS,
  ...JSON_FINDINGS,
  ...ALGORITHM_FINDINGS,
  ...SERIALIZATION_FINDINGS,
  ...DATE_FINDINGS,
  ...CLIENT_FINDINGS,
  ...SD_JWT_FINDINGS,
  ...KIND_FINDINGS,
  ...SIZE_FINDINGS,
  ...TRUST_FINDINGS,
  ...RELATED_FINDINGS,
  'no-token': ({ miss }) => nearestMissWords(miss),
};

/**
 * Puts a finding into words. Characters and bytes count from 1, dates are in the machine's own zone
 * and in UTC, and what comes from the token is cut and made visible. Never throws.
 */
export function findingWords(finding: Finding): FindingWords {
  const words = FINDING_WORDS[finding.kind] as (finding: Finding) => FindingWords;
  return words(finding);
}
