import type { Finding, FindingKind } from '../checks/finding.ts';
import { ALGORITHM_FINDINGS } from './findingsOnAlgorithm.ts';
import { CLIENT_FINDINGS } from './findingsOnClient.ts';
import { CONTENT_FINDINGS } from './findingsOnContent.ts';
import { DATE_FINDINGS } from './findingsOnDates.ts';
import { ENCODING_FINDINGS } from './findingsOnEncoding.ts';
import { JSON_FINDINGS } from './findingsOnJson.ts';
import { nearestMissWords } from './nearestMisses.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

const FINDING_WORDS: WordsFor<FindingKind> = {
  ...ENCODING_FINDINGS,
  ...CONTENT_FINDINGS,
  ...JSON_FINDINGS,
  ...ALGORITHM_FINDINGS,
  ...DATE_FINDINGS,
  ...CLIENT_FINDINGS,
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
