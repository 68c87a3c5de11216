import { describe, expect, it } from 'vitest';
import { ALGORITHM_DESCRIPTIONS, algorithmWords } from '../../src/text/algorithms.ts';
import { hasLoneSurrogate } from '../../src/token/characters.ts';
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

describe('what a header says of an algorithm', () => {
  it('is the algorithm in words', () => {
    expect(algorithmWords('alg', 'HS256')).toBe('HS256: HMAC with SHA-256');
    expect(algorithmWords('enc', 'A128GCM')).toBe('A128GCM: AES-128 in GCM mode');
  });

  it('is that there is no algorithm', () => {
    expect(algorithmWords('alg', undefined)).toBe('The header has no "alg".');
    expect(algorithmWords('enc', undefined)).toBe('The header has no "enc".');
  });

  it('is that the algorithm is not registered', () => {
    expect(algorithmWords('alg', 'toString')).toBe('toString: not a registered algorithm.');
  });

  it('shows the characters of a name that nobody sees, and those that pass for others', () => {
    expect(algorithmWords('alg', '\u202eHS256')).toBe('\\u202EHS256: not a registered algorithm.');
    expect(algorithmWords('alg', 'Н\u0405256')).toBe(
      '\\u041D\\u0405256: not a registered algorithm.',
    );
  });

  it.each(['a'.repeat(1000), `${'a'.repeat(38)}${'😀'.repeat(9)}`])(
    'is cut where the name is long, and parts no character (%#)',
    (alg) => {
      const words = algorithmWords('alg', alg);
      expect(words.length).toBeLessThan(100);
      expect(words).toContain('…: not');
      expect(hasLoneSurrogate(words)).toBe(false);
    },
  );

  it.each<[unknown, string]>([
    [256, '"alg" is a number, and names no algorithm.'],
    [null, '"alg" is null, and names no algorithm.'],
    [{ name: 'HS256' }, '"alg" is an object, and names no algorithm.'],
    [
      JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      '"alg" is an array, and names no algorithm.',
    ],
  ])('is that the value is no name, however deep it is (%#)', (alg, words) => {
    expect(algorithmWords('alg', alg)).toBe(words);
  });
});
