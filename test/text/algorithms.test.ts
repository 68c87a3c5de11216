import { expect, it } from 'vitest';
import { ALGORITHM_DESCRIPTIONS } from '../../src/text/algorithms.ts';
import { ALGORITHMS } from '../../src/token/registry/algorithms.ts';

it.each(Object.entries(ALGORITHM_DESCRIPTIONS))('describes %s in a few words: %s', (_, words) => {
  expect(words).toMatch(/^[A-Z].*[^.]$/);
  expect(words.length).toBeLessThanOrEqual(80);
});

it('describes every registered algorithm differently', () => {
  const words = Object.values(ALGORITHM_DESCRIPTIONS);
  expect(new Set(words).size).toBe(Object.keys(ALGORITHMS).length);
});

it('never calls an unsigned token signed', () => {
  expect(ALGORITHM_DESCRIPTIONS.none).toBe('No signature');
});
