/** Durations of one thing, in milliseconds, in the order in which they were measured. */
export type Samples = readonly number[];

/** The smallest sample that a share of all samples does not exceed: `quantile(samples, 0.95)` is the p95. */
export function quantile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: Samples): number => quantile(samples, 0.5);

export interface Comparison {
  readonly measured: Samples;
  readonly floor: Samples;
}

/**
 * Runs two things by turns, so that whatever else the machine does falls on both.
 *
 * @param warmUps - rounds before the first that counts
 */
export async function compare(
  rounds: number,
  warmUps: number,
  measure: () => number | Promise<number>,
  measureFloor: () => number | Promise<number>,
): Promise<Comparison> {
  const measured: number[] = [];
  const floor: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const base = await measureFloor();
    const duration = await measure();
    if (round < 0) continue;
    floor.push(base);
    measured.push(duration);
  }
  return { measured, floor };
}

/**
 * How long `work` takes on a text, in milliseconds: the mean over repetitions, which are as many as a
 * clock needs to tell it. Each gets a string of its own, made beforehand, since engines keep hashes
 * and the results of searches with a string.
 *
 * @param text - ASCII
 */
export function durationOn(
  text: string,
  repetitions: number,
  work: (text: string) => unknown,
): number {
  const bytes = Buffer.from(text, 'latin1');
  const texts = Array.from({ length: repetitions }, () => bytes.toString('latin1'));
  const start = performance.now();
  // The results are kept, so that no compiler leaves out the work for want of a use.
  const results = texts.map((fresh) => work(fresh));
  return (performance.now() - start) / results.length;
}
