import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readJson } from '../../src/token/json.ts';
import { lexemeStarts, membersAt, spanOf } from '../../src/token/memberAt.ts';
import { jsonEnd, prettyPrint } from '../../src/token/prettyPrint.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

function found(text: string, start: number, end = start) {
  const starts = lexemeStarts(text, jsonEnd(text, readJson(text)));
  const range = membersAt(text, starts, { start, end });
  if (!range) return null;
  const span = spanOf(text, starts, range);
  return { written: text.slice(span.start, span.end), names: range.names };
}

/** What is found at the place that `|` marks, or of the stretch between two of them. */
function at(marked: string) {
  const start = marked.indexOf('|');
  const end = marked.indexOf('|', start + 1);
  return found(marked.replaceAll('|', ''), start, end < 0 ? start : end - 1);
}

describe('the innermost member at a place', () => {
  it.each([
    ['{"|a":1,"b":2}', '"a":1', 'a'],
    ['{"a"|:1,"b":2}', '"a":1', 'a'],
    ['{"a":|1,"b":2}', '"a":1', 'a'],
    ['{"a":1|,"b":2}', '"a":1', 'a'],
    ['{"a":1,|"b":2}', '"b":2', 'b'],
    ['{"a":{"b|":[1,2]},"c":3}', '"b":[1,2]', 'b'],
    ['{"a":{"b":|[1,2]},"c":3}', '"b":[1,2]', 'b'],
    ['{"a":{"b":[1,2|]},"c":3}', '"b":[1,2]', 'b'],
    ['{"a":{"b":[1,2]|},"c":3}', '"a":{"b":[1,2]}', 'a'],
    ['{"a":{"b":[1,2]}|,"c":3}', '"a":{"b":[1,2]}', 'a'],
    ['{"a":[10,|20,30]}', '20', 1],
    ['{"a":[[1],{"x":1},|{"b":2}]}', '{"b":2}', 2],
    ['{"a":[[1],{"x":1},{"|b":2}]}', '"b":2', 'b'],
    ['{"a" : |1 , "b" : 2}', '"a" : 1', 'a'],
    ['{\n|  "a": 1\n}', '"a": 1', 'a'],
    ['{\n  "a": 1|\n}', '"a": 1', 'a'],
    ['|{"a":1}', '{"a":1}', null],
    ['{"a":1|}', '{"a":1}', null],
    ['"te|xt"', '"text"', null],
    ['{"a\\"b":"|,"}', '"a\\"b":","', 'a"b'],
  ])('in %s', (marked, written, name) => {
    expect(at(marked)).toEqual({ written, names: [name, name] });
  });

  it('is none where there is no JSON', () => {
    expect(at('te|xt')).toBeNull();
    expect(at('|')).toBeNull();
  });

  it('is found before the place where a text stops being JSON', () => {
    expect(at('{"a":|1 "b":2}')).toMatchObject({ written: '"a":1' });
    expect(at('{"a":{"b":|1 x')).toMatchObject({ written: '"b":1' });
    expect(at('{"a":|{"b":1 x')).toMatchObject({ written: '"a":{"b":1', names: ['a', 'a'] });
  });
});

describe('the members that a stretch touches', () => {
  it.each([
    ['{"a":1|,|"b":2}', '"a":1', 'a', 'a'],
    ['{"a|":1,"b|":2}', '"a":1,"b":2', 'a', 'b'],
    ['{"a":{"b":1,"c|":2},"d|":3}', '"c":2},"d":3', 'c', 'd'],
    ['|{"a":1}|', '{"a":1}', null, null],
    ['{"a":{"b|":1}|}', '"a":{"b":1}', 'a', 'a'],
    ['{"a":[1,|2,3|,4]}', '2,3', 1, 2],
  ])('in %s', (marked, written, from, to) => {
    expect(at(marked)).toEqual({ written, names: [from, to] });
  });
});

describe('properties', () => {
  const json = fc
    .tuple(fc.jsonValue(), fc.constantFrom('', ' ', '\t', 3))
    .map(([value, indent]) => JSON.stringify({ a: value, 'e\u200b': [value] }, null, indent));

  it('finds the same members in both layouts of a text', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.nat(20), (text, place, length) => {
        const reading = readJson(text);
        const pretty = prettyPrint(text, reading);
        const starts = lexemeStarts(text, text.length);
        const shown = lexemeStarts(pretty, pretty.length);
        expect(shown).toHaveLength(starts.length);
        const start = place % text.length;
        const range = membersAt(text, starts, { start, end: start + length });
        if (!range) throw new Error('There are members');
        const span = spanOf(pretty, shown, range);
        const here = spanOf(text, starts, range);
        expect(membersAt(text, starts, here)).toMatchObject({ first: range.first });
        const solid = (layout: string) => layout.replace(/\s|\\u200B|\u200b/g, '');
        expect(solid(pretty.slice(span.start, span.end))).toBe(
          solid(text.slice(here.start, here.end)),
        );
      }),
    );
  });

  it('never throws, on any text and place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\ab1 \n\t-') }),
        fc.nat(40),
        fc.nat(40),
        (text, start, length) => {
          const range = found(text, start, start + length);
          if (range) expect(text).toContain(range.written);
        },
      ),
    );
  });

  it('is answered for a hundred thousand levels of nesting', () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(found(text, 99_999)?.written).toBe('[]');
    expect(found(text, 0)?.written).toHaveLength(200_000);
  });
});
