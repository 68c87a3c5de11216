import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  firstHiddenCharacter,
  hasLoneSurrogate,
  visible,
  visibleLines,
} from '../../src/token/characters.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

describe('characters that a reader does not see', () => {
  it.each([
    ['a right-to-left override', '\u202e', '\\u202E'],
    ['a right-to-left isolate', '\u2067', '\\u2067'],
    ['a left-to-right mark', '\u200e', '\\u200E'],
    ['an Arabic letter mark', '\u061c', '\\u061C'],
    ['a zero-width space', '\u200b', '\\u200B'],
    ['a word joiner', '\u2060', '\\u2060'],
    ['a byte order mark', '\ufeff', '\\uFEFF'],
    ['a soft hyphen', '\u00ad', '\\u00AD'],
    ['a line separator', '\u2028', '\\u2028'],
    ['NUL', '\0', '\\u0000'],
    ['a backspace', '\b', '\\u0008'],
    ['DEL', '\x7f', '\\u007F'],
    ['a C1 control', '\x85', '\\u0085'],
    ['a tag character', '\u{e0041}', '\\uDB40\\uDC41'],
  ])('finds and shows %s', (_, character, shown) => {
    expect(firstHiddenCharacter(`ab${character}c`)).toEqual({
      offset: 2,
      codePoint: character.codePointAt(0),
    });
    expect(visible(`ab${character}c`)).toBe(`ab${shown}c`);
    expect(visibleLines(`ab${character}c`)).toBe(`ab${shown}c`);
  });

  it.each([
    ['accents', 'é ü ñ ǆ'],
    ['combining marks', 'e\u0301'],
    ['other scripts', 'имя 名前 שם اسم'],
    ['emoji that are joined', '👩\u200d💻'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['a non-breaking space', 'a\u00a0b'],
  ])('leaves %s as they are', (_, text) => {
    expect(firstHiddenCharacter(text)).toBeNull();
    expect(visible(text)).toBe(text);
  });

  it('finds a joiner beside Latin letters, where it hides', () => {
    expect(firstHiddenCharacter('ad\u200dmin')).toEqual({ offset: 2, codePoint: 0x200d });
    expect(firstHiddenCharacter('\u200cadmin')).toEqual({ offset: 0, codePoint: 0x200c });
  });

  it('does not count tabs and line breaks as hidden, and shows them as escapes on one line', () => {
    expect(firstHiddenCharacter('a\tb\r\nc')).toBeNull();
    expect(visible('a\tb\r\nc')).toBe('a\\u0009b\\u000D\\u000Ac');
    expect(visibleLines('a\tb\r\nc')).toBe('a\tb\r\nc');
  });
});

describe('half of a surrogate pair', () => {
  it.each([
    ['the first half', '\ud83d', true],
    ['the second half', 'a\ude00b', true],
    ['both the wrong way round', '\ude00\ud83d', true],
    ['a pair', '😀', false],
    ['nothing', '', false],
  ])('%s', (_, text, isLone) => {
    expect(hasLoneSurrogate(text)).toBe(isLone);
  });

  it('is shown as an escape, a pair is not', () => {
    expect(visible('\ud83d😀')).toBe('\\uD83D😀');
  });
});

it('shows what JSON reads back as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const quoted = `"${visible(text.replaceAll(/["\\]/g, ''))}"`;
      expect(JSON.parse(quoted)).toBe(text.replaceAll(/["\\]/g, ''));
    }),
  );
});
