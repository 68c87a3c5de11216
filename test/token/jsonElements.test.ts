import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementSpans } from '../../src/token/jsonElements.ts';

const elements = (text: string, from = 0) =>
  elementSpans(text, { start: from, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('elementSpans', () => {
  it.each([
    ['[]', []],
    ['[1]', ['1']],
    ['[ {"a": [1, 2]} , "b,]" , [] ]', ['{"a": [1, 2]}', '"b,]"', '[]']],
    ['{}', []],
    ['', []],
    ['[1,', ['1']],
  ])('%s has %j', (text, expected) => {
    expect(elements(text)).toEqual(expected);
  });

  it('begins where the array stands', () => {
    expect(elements('{"a":[0],"b":[1,2]}', 13)).toEqual(['1', '2']);
  });

  it('cuts any array into what its elements are written as', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (array) => {
        const text = JSON.stringify(array);
        expect(elements(text).map((element) => JSON.parse(element))).toEqual(JSON.parse(text));
      }),
    );
  });
});
