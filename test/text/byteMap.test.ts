import { describe, expect, it } from 'vitest';
import { stretchWords } from '../../src/text/byteMap.ts';
import type { MemberName } from '../../src/token/memberAt.ts';

const range = (from: MemberName, to = from) => ({
  first: 0,
  last: 1,
  names: [from, to] as const,
});
const stretch = {
  bytes: { start: 3, end: 18 },
  characters: { start: 111, end: 131 },
  sharesFirst: false,
  sharesLast: false,
};

describe('stretchWords', () => {
  it('counts characters from 1, and names the member', () => {
    expect(stretchWords(range('exp'), stretch)).toBe(
      '"exp": characters 112 to 131 of the token, 15 bytes.',
    );
  });

  it.each([
    [null, null, 'All'],
    [2, 2, 'Element 3'],
    ['iss', 'exp', '"iss" to "exp"'],
    [0, 1999, 'Element 1 to Element 2,000'],
    ['x'.repeat(50), 'x'.repeat(50), `"${'x'.repeat(39)}…"`],
    ['a\u202eb', 'a\u202eb', '"a\\u202Eb"'],
  ])('calls what goes from %j to %j %s', (from, to, name) => {
    expect(stretchWords(range(from, to), stretch).split(': ')[0]).toBe(name);
  });

  it.each([
    [true, false, 'The first holds bits of a neighbour too.'],
    [false, true, 'The last holds bits of a neighbour too.'],
    [true, true, 'The first and the last hold bits of a neighbour too.'],
  ])('says which characters are shared', (sharesFirst, sharesLast, words) => {
    expect(stretchWords(range('a'), { ...stretch, sharesFirst, sharesLast })).toContain(words);
  });

  it('says when no characters are those of the member', () => {
    expect(stretchWords(range('a'), null)).toBe('"a": its place in the token cannot be shown.');
  });
});
