import { describe, expect, it } from 'vitest';
import { foldedWords, foldWords } from '../../src/text/folding.ts';

describe('foldWords', () => {
  it.each([
    ['  "permissions": [', 0, true, 12, 'Fold permissions', 'Unfold permissions, 12 elements'],
    ['"address": {', 3, false, 1, 'Fold address', 'Unfold address, 1 member'],
    ['    {', 0, false, 2000, 'Fold element 1', 'Unfold element 1, 2,000 members'],
    ['  "": {', 0, false, 1, 'Fold (the empty name)', 'Unfold (the empty name), 1 member'],
    ['{', null, false, 3, 'Fold the whole object', 'Unfold the whole object, 3 members'],
    ['[', null, true, 3, 'Fold the whole array', 'Unfold the whole array, 3 elements'],
  ])('says what is folded: %j', (line, nth, isArray, count, fold, unfold) => {
    expect(foldWords(line, { nth, isArray, count }, false)).toBe(fold);
    expect(foldWords(line, { nth, isArray, count }, true)).toBe(unfold);
  });

  it('cuts long names', () => {
    const line = `"${'x'.repeat(100)}": {`;
    expect(foldWords(line, { nth: 0, isArray: false, count: 1 }, false).length).toBeLessThan(50);
  });
});

describe('foldedWords', () => {
  it('closes the bracket that it stands behind', () => {
    expect(foldedWords({ nth: 0, isArray: true, count: 2 })).toBe(' … 2 elements ]');
    expect(foldedWords({ nth: 0, isArray: false, count: 1 })).toBe(' … 1 member }');
  });
});
