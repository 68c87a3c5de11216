import { describe, expect, it } from 'vitest';
import { byteLength, characterAt, spelled } from '../../src/text/numbers.ts';

describe('numbers in sentences', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [158, '158 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [1400, '1.4 KB'],
    [1049, '1 KB'],
    [100_000, '100 KB'],
    [999_949, '999.9 KB'],
    [999_950, '1 MB'],
    [10_500_000, '10.5 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(byteLength(bytes)).toBe(words);
  });

  it.each([
    [0, 'no'],
    [1, 'one'],
    [9, 'nine'],
    [10, '10'],
    [1200, '1,200'],
  ])('%i is spelled %s', (count, words) => {
    expect(spelled(count)).toBe(words);
  });

  it('counts characters from one', () => {
    expect(characterAt(0)).toBe('character 1');
    expect(characterAt(99_999)).toBe('character 100,000');
  });
});
