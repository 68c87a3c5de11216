import { describe, expect, it } from 'vitest';
import { contentWords } from '../../src/text/content.ts';

describe('what a segment holds', () => {
  it.each<[Parameters<typeof contentWords>[0], number, string]>([
    ['object', 158, 'JSON object, 158 B'],
    ['array', 1400, 'JSON array, 1.4 KB'],
    ['text', 5, 'text, 5 B'],
    ['bytes', 5, 'binary data, 5 B'],
    ['empty', 0, 'empty'],
  ])('%s of %d bytes is "%s"', (type, bytes, words) => {
    expect(contentWords(type, bytes)).toBe(words);
  });
});
