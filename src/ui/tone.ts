export type Tone = 'good' | 'bad' | 'warn';

/** None for what is neither good nor bad, because there is nothing yet or nobody asked. */
const TONES = [
  ['good', /^(?:well-formed|verified|decrypted|current|met|ahead)$/],
  ['bad', /^(?:malformed|failed|expired|not-met|key-error)$/],
  ['warn', /^(?!(?:empty|none|not-asked)$)/],
] as const;

/** The colour of a verdict, as `data-tone` says it: the same wherever the verdict is told. */
export const toneOf = (verdict: string): Tone | undefined =>
  TONES.find(([, verdicts]) => verdicts.test(verdict))?.[0];
