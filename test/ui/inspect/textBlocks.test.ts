import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLoneSurrogate } from '../../../src/token/characters.ts';
import { blocksOf } from '../../../src/ui/inspect/textBlocks.ts';

const lines = (count: number, length: number): string => `${'x'.repeat(length)}\n`.repeat(count);

describe('the blocks of a text', () => {
  it('are none for the empty text, and one for a short one', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf('{\n  "a": 1\n}')).toEqual([
      { start: 0, text: '{\n  "a": 1\n}', continues: false },
    ]);
  });

  it('end after line breaks where the lines are short', () => {
    const blocks = blocksOf(lines(1000, 60));
    expect(blocks.length).toBeGreaterThan(10);
    for (const block of blocks) {
      expect(block.text.endsWith('\n')).toBe(true);
      expect(block.continues).toBe(false);
    }
  });

  it('cut a long line, and say which of them continue it', () => {
    const blocks = blocksOf(`a\n${'b'.repeat(10_000)}\nc`);
    expect(blocks.map(({ continues, text }) => [continues, text[0]])).toEqual([
      [false, 'a'],
      [false, 'b'],
      [true, 'b'],
      [true, 'b'],
      [false, 'c'],
    ]);
  });

  it('are bounded in length, and join to the text, each where it says that it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r\n', '😀', 'x'.repeat(500), '😀'.repeat(2100), lines(40, 100)),
      fc.string(),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const blocks = blocksOf(source);
        expect(blocks.map((block) => block.text).join('')).toBe(source);
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBe(at);
          expect(block.text.length).toBeGreaterThan(0);
          expect(block.text.length).toBeLessThan(5000);
          expect(block.continues).toBe(at > 0 && source[at - 1] !== '\n');
          at += block.text.length;
        }
      }),
    );
  });

  it('never part a surrogate pair, wherever it stands', () => {
    for (let before = 0; before < 3; before += 1) {
      const blocks = blocksOf('x'.repeat(before) + '😀'.repeat(10_000));
      expect(blocks.length).toBeGreaterThan(3);
      for (const { text } of blocks) expect(hasLoneSurrogate(text)).toBe(false);
    }
  });

  it('come to an end in text that is all low surrogates', () => {
    const source = '\udc00'.repeat(20_000);
    expect(
      blocksOf(source)
        .map(({ text }) => text)
        .join(''),
    ).toBe(source);
  });
});
