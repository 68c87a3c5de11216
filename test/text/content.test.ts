import { describe, expect, it } from 'vitest';
import { contentWords, signatureWords } from '../../src/text/content.ts';
import { hasLoneSurrogate } from '../../src/token/characters.ts';

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

describe('what the header says of the signature', () => {
  it('is the algorithm in words', () => {
    expect(signatureWords('HS256', 'HMAC with SHA-256')).toBe('HS256: HMAC with SHA-256');
  });

  it('is that there is no algorithm', () => {
    expect(signatureWords(undefined, undefined)).toBe('The header names no algorithm.');
  });

  it('is that the algorithm is not registered', () => {
    expect(signatureWords('toString', undefined)).toBe('toString: not a registered algorithm.');
  });

  it('shows the characters of a name that nobody sees, and those that pass for others', () => {
    expect(signatureWords('\u202eHS256', undefined)).toBe(
      '\\u202EHS256: not a registered algorithm.',
    );
    expect(signatureWords('Н\u0405256', undefined)).toBe(
      '\\u041D\\u0405256: not a registered algorithm.',
    );
  });

  it.each(['a'.repeat(1000), `${'a'.repeat(38)}${'😀'.repeat(9)}`])(
    'is cut where the name is long, and parts no character (%#)',
    (alg) => {
      const words = signatureWords(alg, undefined);
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
    expect(signatureWords(alg, undefined)).toBe(words);
  });
});
