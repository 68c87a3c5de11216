import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/ui/inspect/highlight.ts';

const kinds = (text: string): string[] =>
  highlight(text)
    .filter(({ kind }) => kind !== null)
    .map(({ kind, text: lexeme }) => `${kind} ${lexeme}`);

describe('highlighting', () => {
  it('takes nothing in the middle of a word for a number or a literal', () => {
    expect(kinds('eyJ1.ZX2k-3trueA nullable')).toEqual([]);
  });

  it('tells names, strings, numbers, literals and punctuation apart', () => {
    expect(kinds('{\n  "a": "b",\n  "c": [-1.5e+3, true, null]\n}')).toEqual([
      'punctuation {',
      'name "a"',
      'punctuation :',
      'string "b"',
      'punctuation ,',
      'name "c"',
      'punctuation :',
      'punctuation [',
      'number -1.5e+3',
      'punctuation ,',
      'literal true',
      'punctuation ,',
      'literal null',
      'punctuation ]',
      'punctuation }',
    ]);
  });

  it('takes no notice of what stands inside a string', () => {
    expect(kinds('{"a\\": 1": "{\\"b\\": true}"}')).toEqual([
      'punctuation {',
      'name "a\\": 1"',
      'punctuation :',
      'string "{\\"b\\": true}"',
      'punctuation }',
    ]);
  });

  it('marks the escapes of characters that nobody sees, also in names', () => {
    expect(kinds('"\\u200Bexp": "a\\u202Eb"')).toEqual([
      'name "',
      'escape \\u200B',
      'name exp"',
      'punctuation :',
      'string "a',
      'escape \\u202E',
      'string b"',
    ]);
  });

  it('leaves a string without an end uncoloured', () => {
    expect(kinds('{"a": "b')).toEqual(['punctuation {', 'name "a"', 'punctuation :']);
  });

  it('joins to the text, each lexeme where it says that it is', () => {
    const json = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 2));
    const broken = fc.tuple(json, fc.nat(200)).map(([text, end]) => text.slice(0, end));
    const piece = fc.constantFrom(
      '"',
      '\\',
      '\\u202E',
      ':',
      '{',
      '-',
      '1',
      'true',
      '\n',
      ' ',
      '⟨FF⟩',
    );
    const noise = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(json, broken, noise, fc.string()), (text) => {
        const lexemes = highlight(text);
        expect(lexemes.map((lexeme) => lexeme.text).join('')).toBe(text);
        let at = 0;
        for (const lexeme of lexemes) {
          expect(lexeme.start).toBe(at);
          at += lexeme.text.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['quotes', '"'],
    ['escaped quotes', '\\"'],
    ['backslashes', '"\\\\'],
    ['strings and white space', `""${' '.repeat(100)}`],
    ['digits', '1-'],
  ])('comes to an end in a block of %s', (_of, piece) => {
    const text = piece.repeat(Math.ceil(4096 / piece.length));
    expect(
      highlight(text)
        .map((lexeme) => lexeme.text)
        .join(''),
    ).toBe(text);
  });
});
