import { describe, expect, it } from 'vitest';
import { countWords, hashWords, placedWords } from '../../src/text/sdJwtLabels.ts';

describe('the words about an SD-JWT', () => {
  it.each<[string | null | undefined, string]>([
    ['/address/region', 'Put at /address/region'],
    ['/a\u202eb', 'Put at /a\\u202Eb'],
    [null, 'Fits a digest, but not its place'],
    [undefined, 'Fits no digest'],
  ])('say where a Disclosure is put: %j', (pointer, expected) => {
    expect(placedWords(pointer)).toBe(expected);
  });

  it('cut a place that is nested deeply', () => {
    const words = placedWords('/0'.repeat(100_000));
    expect(words.length).toBeLessThan(120);
    expect(words).toMatch(/…$/);
  });

  it('count the digests that stand alone', () => {
    expect(countWords(1, 0)).toBe('1 Disclosure');
    expect(countWords(0, 1)).toBe(
      '0 Disclosures, 1 digest without one: decoys, or not disclosed to you',
    );
    expect(countWords(2, 1200)).toContain('2 Disclosures, 1,200 digests without one');
  });

  it('say how many Disclosures were not read', () => {
    expect(countWords(10_000, 0, 2000)).toBe('10,000 Disclosures read, 2,000 more not');
  });

  it('say whether a Key Binding JWT belongs to the SD-JWT', () => {
    expect(hashWords(true)).toContain('matches this');
    expect(hashWords(false)).toContain('does not match');
    expect(hashWords(null)).toContain('missing');
  });
});
