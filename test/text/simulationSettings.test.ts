import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/refresh/scenarios.ts';
import { boundsWords, mendWords, readably } from '../../src/text/simulationSettings.ts';
import { seconds } from '../../src/token/numericDate.ts';

describe('the button that mends a scenario', () => {
  it.each([
    ['lost-response', 'Mend it: grace 30 s'],
    ['retry', 'Mend it: client’s lead 1 min'],
    ['no-rotation', 'Mend it: rotation on'],
    ['two-tabs', 'Mend it: one refresh for all tabs (lock)'],
    ['injected-script', 'Mend it: refresh token in HttpOnly cookie'],
    ['refresh-token-expired', 'Mend it: refresh token, unused for 1 h'],
  ] as const)('of %s says what it sets', (id, words) => {
    expect(mendWords(SCENARIOS[id].mend)).toBe(words);
  });

  it('says all that it sets', () => {
    expect(mendWords({ rotation: false, skew: seconds(-600) })).toBe(
      'Mend it: rotation off, client’s clock is ahead by -10 min',
    );
  });
});

it('says what a number may be', () => {
  expect(boundsWords([-7200, 7200])).toBe('A whole number from -7200 to 7200.');
});

it.each([
  [0, 's'],
  [59, 's'],
  [300, 's = 5 min'],
  [28_800, 's = 8 h'],
  [-600, 's = -10 min'],
])('reads %d seconds as "%s"', (value, words) => {
  expect(readably(seconds(value))).toBe(words);
});
