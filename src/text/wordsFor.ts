import type { Finding, FindingKind } from '../checks/finding.ts';

/** A finding in words: a title without a full stop, then whole sentences. */
export interface FindingWords {
  /** what is wrong */
  readonly title: string;
  /** why it matters, with the section of the specification */
  readonly why: string;
  /** what to do, for whoever issues or consumes the token */
  readonly remedy: string;
}

/** The words for some kinds of finding; a kind without words does not compile. */
export type WordsFor<Kind extends FindingKind> = {
  readonly [K in Kind]: (finding: Extract<Finding, { kind: K }>) => FindingWords;
};
