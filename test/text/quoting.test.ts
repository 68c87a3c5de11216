import { describe, expect, it } from 'vitest';
import { cut, quoted, typeInWords } from '../../src/text/quoting.ts';
import { undisguised } from '../../src/token/confusables.ts';

describe('text from the token in a sentence', () => {
  it.each<[string, string, number, string]>([
    ['a short text as it is', 'abc', 3, 'abc'],
    ['an empty text', '', 3, ''],
    ['a longer one with an ellipsis', 'abcd', 3, 'ab…'],
    ['a line break as an escape', 'a\nb', 20, 'a\\u000Ab'],
    ['a right-to-left override as an escape', 'a\u202eb', 20, 'a\\u202Eb'],
    ['an emoji whole', 'ab😀', 4, 'ab😀'],
    ['no half of an emoji', 'ab😀cd', 4, 'ab…'],
    ['no half of an escape', 'ab\u202ecd', 6, 'ab…'],
    ['a cut after a whole escape', '\u202e\u202e', 7, '\\u202E…'],
    ['a cut where only the escapes are too long', '\0\0', 8, '\\u0000…'],
  ])('shows %s', (_, text, longest, shown) => {
    expect(cut(text, longest)).toBe(shown);
    expect(shown.length).toBeLessThanOrEqual(longest);
  });

  it('is at most 60 characters long unless told otherwise', () => {
    expect(cut('x'.repeat(60))).toBe('x'.repeat(60));
    expect(cut('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
    expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
  });

  it('shows a name in escapes when it passes for another, and only then', () => {
    expect(undisguised('ехр')).toBe('\\u0435\\u0445\\u0440');
    expect(undisguised('имя')).toBe('имя');
    expect(undisguised('exp')).toBe('exp');
  });

  it.each([
    ['x', 'a string'],
    [1, 'a number'],
    [true, 'true'],
    [null, 'null'],
    [[1], 'an array'],
    [{}, 'an object'],
  ])('tells the type of %j as %s', (value, words) => {
    expect(typeInWords(value)).toBe(words);
  });
});
