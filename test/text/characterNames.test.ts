import { describe, expect, it } from 'vitest';
import { hiddenCharacterName, longCharacter } from '../../src/text/characterNames.ts';
import { shortCharacter } from '../../src/text/shortCharacter.ts';

describe('the name of a character', () => {
  it.each([
    ['!', '"!"', '"!"'],
    ['é', '"é"', '"é" (U+00E9)'],
    ['😀', '"😀"', '"😀" (U+1F600)'],
    [' ', 'U+0020', 'U+0020 (space)'],
    ['\n', 'U+000A', 'U+000A (line feed)'],
    ['\u00a0', 'U+00A0', 'U+00A0 (no-break space)'],
    ['\u200b', 'U+200B', 'U+200B (zero-width space)'],
    ['\u2003', 'U+2003', 'U+2003'],
    ['\u0301', 'U+0301', 'U+0301'],
    ['\ud83d', 'U+D83D', 'U+D83D'],
    ['\ufffd', 'U+FFFD', 'U+FFFD (replacement character)'],
    ['', '', ''],
  ])('%j is %s in a headline and %s in a sentence', (character, short, long) => {
    expect(shortCharacter(character)).toBe(short);
    expect(longCharacter(character)).toBe(long);
  });

  it('is the code point alone when people have no name for it', () => {
    expect(hiddenCharacterName(1)).toBe('U+0001');
    expect(hiddenCharacterName(0xe0001)).toBe('U+E0001');
  });
});
