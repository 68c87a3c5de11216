import type { Defect } from '../token/defects.ts';
import { malformedPhrase } from './malformed.ts';
import { capitalized } from './sentences.ts';
import type { FindingWords } from './wordsFor.ts';

/** A defect in words, with the phrase of the verdict for a title. */
export const defectWords = (defect: Defect, why: string, remedy: string): FindingWords => ({
  title: capitalized(malformedPhrase(defect)),
  why,
  remedy,
});

/** What to do about a token that was changed on its way. */
export const COPY_AGAIN = 'Copy the token again from its source';
