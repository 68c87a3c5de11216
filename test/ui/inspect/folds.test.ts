import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/token/json.ts';
import { prettyPrint } from '../../../src/token/prettyPrint.ts';
import { foldsOf } from '../../../src/ui/inspect/folds.ts';

const pretty = (text: string): string => prettyPrint(text, readJson(text));
const folds = (text: string) => {
  const shown = pretty(text);
  return foldsOf(shown).map(({ line, start, end, nth, isArray, count }) => ({
    nth,
    opens: shown.slice(line, start - 1).trim(),
    closes: shown.slice(start, end).trimEnd().split('\n').at(-1)?.trim(),
    what: `${count}${isArray ? '[]' : '{}'}`,
  }));
};

describe('what can be folded', () => {
  it('is each object and array that has lines of its own, by its number', () => {
    expect(folds('{"a":[1,{"b":{}},[2]],"c":{"d":1,"e":2}}')).toEqual([
      { nth: null, opens: '{', closes: '}', what: '2{}' },
      { nth: 0, opens: '"a": [', closes: '],', what: '3[]' },
      { nth: 1, opens: '{', closes: '},', what: '1{}' },
      { nth: 2, opens: '[', closes: ']', what: '1[]' },
      { nth: 1, opens: '"c": {', closes: '}', what: '2{}' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a scalar', '"{"'],
    ['an empty object', '{}'],
    ['text with brackets at the ends of its lines', 'if (a) {\n  b[\n'],
    ['an object that is cut off', '{"a":{"b":1'],
  ])('is nothing in %s', (_, text) => {
    expect(folds(text)).toEqual([]);
  });

  it('leaves what is nested too deeply to be laid out on its line', () => {
    const deep = folds(`${'['.repeat(103)}${']'.repeat(103)}`);
    expect(deep).toHaveLength(100);
  });

  it('has as many members as the value that it is', () => {
    const sizes = (value: unknown): number[] => {
      if (typeof value !== 'object' || value === null) return [];
      const inner = Object.values(value);
      return inner.length === 0 ? [] : [inner.length, ...inner.flatMap(sizes)];
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const shown = JSON.stringify(value, null, 2);
        expect(foldsOf(shown).map(({ count }) => count)).toEqual(sizes(JSON.parse(shown)));
      }),
    );
  });

  it('lies in the text and nests, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:a1 \n') }), (text) => {
        for (const { line, start, end } of foldsOf(text)) {
          expect(line).toBeLessThan(start);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
