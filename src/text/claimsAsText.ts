import { looksLikeMilliseconds, type NumericDate } from '../token/numericDate.ts';
import { fromMilliseconds, utcTime } from './dates.ts';
import type { ClaimExplanation } from './explainClaim.ts';
import { DATE_READINGS } from './labels.ts';

/** What is copied of a claim. */
interface CopiedClaim {
  readonly name: string;
  readonly value:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'text' | 'source'; readonly text: string };
  readonly date: NumericDate | null;
  readonly explanation: ClaimExplanation;
}

/** The table of claims as text: a line each, its cells separated by tabs, as spreadsheets take them. */
export const claimsAsText = (claims: readonly CopiedClaim[]): string =>
  claims
    .map(({ name, value, date, explanation }) => {
      const written = value.kind === 'words' ? value.words.join(' ') : value.text;
      const { title, meaning, source } = explanation;
      return [name, written, dateAsText(date), title || meaning, source].map(cell).join('\t');
    })
    .join('\n');

const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Milliseconds are told as what they mean: the year that they would be in seconds helps nobody. */
function dateAsText(date: NumericDate | null): string {
  if (date === null) return '';
  if (!looksLikeMilliseconds(date)) return utcTime(date) ?? '';
  return `${utcTime(fromMilliseconds(date))} ${DATE_READINGS.ifMilliseconds}`;
}
