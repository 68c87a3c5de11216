import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readJson } from '../../src/token/json.ts';
import { prettyOffset, prettyPrint, prettySpan } from '../../src/token/prettyPrint.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const pretty = (text: string) => prettyPrint(text, readJson(text));
/** The characters of the pretty-printed text that a place in the source leads to. */
const shownAt = (text: string, start: number, end: number) => {
  const span = prettySpan(text, readJson(text), { start, end });
  return pretty(text).slice(span.start, span.end);
};
const shown = (text: string, part: string) =>
  shownAt(text, text.indexOf(part), text.indexOf(part) + part.length);

describe('prettyPrint', () => {
  it.each([
    [
      'an object',
      '{"a":1,"b":[2,{"c":null}]}',
      '{\n  "a": 1,\n  "b": [\n    2,\n    {\n      "c": null\n    }\n  ]\n}',
    ],
    ['empty containers', '{"a":{},"b":[ ]}', '{\n  "a": {},\n  "b": []\n}'],
    ['white space of its own', ' {\n\t"a" :\r\n 1 } ', '{\n  "a": 1\n}'],
    ['a string alone', '"a b"', '"a b"'],
    ['a number alone', ' -0.50 ', '-0.50'],
    [
      'punctuation inside strings',
      '{"a":"{[,:]}","b\\"":"\\\\"}',
      '{\n  "a": "{[,:]}",\n  "b\\"": "\\\\"\n}',
    ],
    ['nothing', '', ''],
  ])('lays out %s', (_, text, lines) => {
    expect(pretty(text)).toBe(lines);
  });

  it.each(['12345678901234567890', '3.0', '1e400', '-0', '1E+2', '0.10'])(
    'keeps %s as it is written',
    (lexeme) => {
      expect(pretty(`{"a":${lexeme}}`)).toBe(`{\n  "a": ${lexeme}\n}`);
    },
  );

  it('keeps duplicate members and their order', () => {
    expect(pretty('{"b":1,"a":2,"b":3}')).toBe('{\n  "b": 1,\n  "a": 2,\n  "b": 3\n}');
  });

  it('writes hidden characters as escapes', () => {
    expect(pretty('{"a\u200b":"x\u202ey\ufeff"}')).toBe('{\n  "a\\u200B": "x\\u202Ey\\uFEFF"\n}');
  });

  it('writes a name that passes for another as escapes, and leaves values and other names', () => {
    expect(pretty('{"ехр":"ехр","имя":1}')).toBe(
      '{\n  "\\u0435\\u0445\\u0440": "ехр",\n  "имя": 1\n}',
    );
  });

  it('leaves markup as it is: it is text', () => {
    const markup = '"<img src=x onerror=alert(1)>"';
    expect(pretty(`[${markup}]`)).toBe(`[\n  ${markup}\n]`);
  });

  it.each([
    ['a string that is cut off', '{"a":1,"b":"cut', '{\n  "a": 1,\n  "b": "cut'],
    ['a missing comma', '{"a":1 "b":2}', '{\n  "a": 1 "b":2}'],
    ['a missing comma in lines', '{\n  "a": 1\n  "b": 2\n}', '{\n  "a": 1\n  "b": 2\n}'],
    ['a trailing comma', '{"a":1,}', '{\n  "a": 1,}'],
    ['content after the end', '{"a":1} x\ty', '{\n  "a": 1\n} x\ty'],
    ['a control character', '{"a":"b\0c"}', '{\n  "a": "b\\u0000c"}'],
    ['text on two lines', 'hello\nworld\u202e', 'hello\nworld\\u202E'],
    ['text with white space in front', '  hello', '  hello'],
  ])('shows what is no JSON as it is: %s', (_, text, lines) => {
    expect(pretty(text)).toBe(lines);
  });

  it('keeps what is nested deeper than a hundred levels on one line', () => {
    const text = `${'['.repeat(102)}1,2${']'.repeat(102)}`;
    const lines = pretty(text).split('\n');
    expect(lines).toHaveLength(2 * 101);
    expect(lines[100]).toBe(`${'  '.repeat(100)}[[1, 2]`);
  });
});

describe('prettySpan', () => {
  const text = '{"a":1,"b":[2,{"c":"d e"}],"f\u200b":"g"}';

  it.each(['"a"', '1', '"b"', '2', '{', '"c"', '"d e"', '"g"', ',', ']'])(
    'leads %s onto itself',
    (part) => {
      expect(shown(text, part)).toBe(part);
    },
  );

  it('leads an object onto the same object, laid out', () => {
    expect(shown(text, '{"c":"d e"}')).toBe('{\n      "c": "d e"\n    }');
  });

  it('leads a hidden character onto its escape', () => {
    expect(shown(text, '\u200b')).toBe('\\u200B');
  });

  it('leads white space of the source to the token behind it', () => {
    const spaced = '{ "a" : 1 }';
    expect(pretty(spaced).slice(prettyOffset(spaced, readJson(spaced), 1))).toBe('"a": 1\n}');
  });

  it('leads an empty span to the place of its character', () => {
    const cut = '{"a":"b';
    const end = pretty(cut).length;
    expect(prettySpan(cut, readJson(cut), { start: 7, end: 7 })).toEqual({ start: end, end });
  });

  it.each([
    ['{"a":1 "b":2}', 7, '"'],
    ['{"a":1,\n "b":2 x}', 15, 'x'],
    ['hello\nworld', 6, 'w'],
    ['{"a":"b\nc"}', 7, '\n'],
  ])('leads to the place of a syntax error in %j', (broken, offset, character) => {
    expect(shownAt(broken, offset, offset + 1)).toBe(character);
  });
});

describe('properties', () => {
  const tokens = (text: string) => text.match(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]/gs) ?? [];
  const meaning = (token: string) => (token.startsWith('"') ? `"${JSON.parse(token)}` : token);
  const number = fc.constantFrom('3.0', '-0', '1e400', '12345678901234567890', '1E-2', '0.10');
  /** JSON in every layout, with numbers that JavaScript would not write. */
  const json = fc
    .tuple(
      fc.jsonValue(),
      fc.constantFrom('', ' ', '\t', 3),
      number,
      fc.constantFrom('', '\n', ' '),
    )
    .map(
      ([value, indent, lexeme, end]) =>
        JSON.stringify({ ...(value as object), n: '<n>', ехр: value }, null, indent).replace(
          '"<n>"',
          lexeme,
        ) + end,
    );

  it('keeps every token, in order, with the meaning of strings and the spelling of all else', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(tokens(pretty(text)).map(meaning)).toEqual(tokens(text).map(meaning));
      }),
    );
  });

  it('means the same to JSON.parse', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(JSON.parse(pretty(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('looks the same when it is laid out again', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(pretty(pretty(text))).toBe(pretty(text));
      }),
    );
  });

  it("leads the places of members onto the members' own tokens", () => {
    fc.assert(
      fc.property(json, (text) => {
        const reading = readJson(text);
        if (reading.kind !== 'json') return;
        for (const { nameSpan, valueSpan } of reading.members) {
          for (const { start, end } of [nameSpan, valueSpan]) {
            const place = shownAt(text, start, end);
            expect(tokens(place).map(meaning)).toEqual(tokens(text.slice(start, end)).map(meaning));
            expect(place.trim()).toBe(place);
          }
        }
      }),
    );
  });

  it('never throws, and loses nothing but white space, on any text and place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\ab1 \n\t-') }),
        fc.nat(),
        (text, at) => {
          const solid = (source: string) => source.replaceAll(/\s/g, '');
          expect(solid(pretty(text))).toBe(solid(text));
          expect(prettyOffset(text, readJson(text), at % (text.length + 1))).toBeLessThanOrEqual(
            pretty(text).length,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
