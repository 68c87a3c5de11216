import { late } from '../late.ts';

/** The explaining parts of the screen. */
export const lateExplanations = late(() =>
  import('./explanations.ts').then(({ explanations }) => explanations),
);

/** What makes the example tokens. */
export const lateExamples = late(() => import('../../token/examples.ts'));

/** Begins to load what the first paint does not need; called once, when the page starts. */
export function loadLateParts(): void {
  for (const part of [lateExplanations, lateExamples]) {
    // The screen shows that it failed.
    part.load().catch(() => {});
  }
}
