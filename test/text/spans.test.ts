import { describe, expect, it } from 'vitest';
import { span } from '../../src/text/spans.ts';
import { seconds } from '../../src/token/numericDate.ts';

describe('a span', () => {
  it.each([
    [0, '0 s'],
    [0.4, '0 s'],
    [1, '1 s'],
    [59.6, '1 min'],
    [90, '1 min 30 s'],
    [238, '3 min 58 s'],
    [900, '15 min'],
    [3600, '1 h'],
    [3605, '1 h 5 s'],
    [3899, '1 h 4 min 59 s'],
    [93_784, '1 d 2 h 3 min 4 s'],
    [1e9, '11,574 d 1 h 46 min 40 s'],
    [-600, '-10 min'],
    [1e300, 'longer than any calendar'],
  ])('of %d seconds is %s', (length, words) => {
    expect(span(seconds(length))).toBe(words);
  });
});
