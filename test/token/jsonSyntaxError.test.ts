import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/token/json.ts';
import type { JsonSyntaxError } from '../../src/token/jsonSyntaxError.ts';

type Kind = JsonSyntaxError['kind'];
type Row = readonly [text: string, offset: number, more?: object];

const ROWS: Readonly<Record<Kind, readonly Row[]>> = {
  'unexpected-end': [
    ['{"a":"b', 7, { inside: 'string' }],
    ['{"a', 3, { inside: 'string' }],
    ['"', 1, { inside: 'string' }],
    ['["a\\', 4, { inside: 'string' }],
    ['["a\\u00e', 8, { inside: 'string' }],
    ['["a\\n', 5, { inside: 'string' }],
    ['{"a":-', 6, { inside: 'number' }],
    ['{"a":1.', 7, { inside: 'number' }],
    ['[1e', 3, { inside: 'number' }],
    ['[1.5E+', 6, { inside: 'number' }],
    ['-', 1, { inside: 'number' }],
    [`[${'1'.repeat(60)}.`, 62, { inside: 'number' }],
    ['{"a":tru', 8, { inside: 'literal' }],
    ['[n', 2, { inside: 'literal' }],
    ['fals', 4, { inside: 'literal' }],
    ['{', 1, { inside: 'object' }],
    ['{"a"', 4, { inside: 'object' }],
    ['{"a":', 5, { inside: 'object' }],
    ['{"a":1', 6, { inside: 'object' }],
    ['{"a":1,', 7, { inside: 'object' }],
    ['{"a":[1]', 8, { inside: 'object' }],
    ['[', 1, { inside: 'array' }],
    ['[1, ', 4, { inside: 'array' }],
    ['{"a":[true', 10, { inside: 'array' }],
    ['{"a":[{}', 8, { inside: 'array' }],
  ],
  'unexpected-character': [
    ['@', 0, { character: '@', expected: 'value' }],
    ['😀', 0, { character: '😀', expected: 'value' }],
    ['{"a":@}', 5, { character: '@', expected: 'value' }],
    ['{"a":]', 5, { character: ']', expected: 'value' }],
    [']', 0, { character: ']', expected: 'value' }],
    ['{"b":1,"a":]', 11, { character: ']', expected: 'value' }],
    ['[1,,2]', 3, { character: ',', expected: 'value' }],
    ['[1,}', 3, { character: '}', expected: 'value' }],
    ['[,1]', 1, { character: ',', expected: 'value-or-end' }],
    ['[}', 1, { character: '}', expected: 'value-or-end' }],
    ['{"a":1,"b"}', 10, { character: '}', expected: 'colon' }],
    ['{"a"=1}', 4, { character: '=', expected: 'colon' }],
    ['{"a":1,,}', 7, { character: ',', expected: 'name' }],
    ['{"a":1,]', 7, { character: ']', expected: 'name' }],
    ['{,}', 1, { character: ',', expected: 'name-or-end' }],
    ['{1:2}', 1, { character: '1', expected: 'name-or-end' }],
    ['{"a":1;}', 6, { character: ';', expected: 'comma-or-end' }],
    ['[1}', 2, { character: '}', expected: 'comma-or-end' }],
    ['{"a":\u00a01}', 5, { character: '\u00a0', expected: 'value' }],
    ['{"a":1\f}', 6, { character: '\f', expected: 'comma-or-end' }],
  ],
  'missing-comma': [
    ['{"a":1 "b":2}', 7],
    ['{"a":"x""b":2}', 8],
    ['{"a":"x"\n  "b":2}', 11],
    ['[1 2]', 3],
    ['[{}{}]', 3],
    ['[[] []]', 4],
    ['[true false]', 6],
    ['{"a":"say "hi""}', 11],
  ],
  'trailing-comma': [
    ['{"a":1,}', 6],
    ['{"a":1 , \n }', 7],
    ['[1,2,]', 4],
    ['[1,[2,],3]', 5],
  ],
  comment: [
    ['// a\n{}', 0],
    ['{"a":1 /* b */}', 7],
    ['{/**/}', 1],
    ['{"a":// b\n1}', 5],
    ['[1,/* unclosed', 3],
  ],
  'single-quotes': [
    ["{'a':1}", 1],
    ['{"a":\'b\'}', 5],
    ["['a']", 1],
    ['{"a":1,\'b\':2}', 7],
  ],
  'unquoted-name': [
    ['{a:1}', 1, { word: 'a' }],
    ['{"a":1,b:2}', 7, { word: 'b' }],
    ['{$id_1:1}', 1, { word: '$id_1' }],
    ['{имя:1}', 1, { word: 'имя' }],
  ],
  'unknown-literal': [
    ['{"a":True}', 5, { word: 'True' }],
    ['{"a":None}', 5, { word: 'None' }],
    ['[NaN]', 1, { word: 'NaN' }],
    ['undefined', 0, { word: 'undefined' }],
    ['hello world', 0, { word: 'hello' }],
    ['[tru]', 1, { word: 'tru' }],
    ['[trueish', 1, { word: 'trueish' }],
    ['[nullx]', 1, { word: 'nullx' }],
    [`[${'x'.repeat(50)}]`, 1, { word: 'x'.repeat(40) }],
  ],
  'bad-number': [
    ['[01]', 2],
    ['{"a":-01}', 7],
    ['[1.]', 3],
    ['[1.e5]', 3],
    ['[1e]', 3],
    ['[1e+]', 4],
    ['[+1]', 1],
    ['[.5]', 1],
    ['[-.5]', 2],
    ['[-]', 2],
    ['[--1]', 2],
    ['[1.2.3]', 4],
    ['[0x10]', 2],
    [`[${'1'.repeat(60)}.]`, 62],
    [`[${'1'.repeat(60)}.x`, 62],
    ['-.5', 1],
  ],
  'bad-escape': [
    ['"\\x41"', 1, { escape: '\\x' }],
    ['["\\\'"]', 2, { escape: "\\'" }],
    ['["\\u00G0"]', 2, { escape: '\\u00' }],
    ['["\\u"]', 2, { escape: '\\u' }],
    ['["\\😀"]', 2, { escape: '\\😀' }],
    ['["\\\n"]', 2, { escape: '\\\n' }],
    ['["a\\q', 3, { escape: '\\q' }],
    ['["\\\\\\a"]', 4, { escape: '\\a' }],
  ],
  'control-character': [
    ['"a\nb"', 2, { codePoint: 10 }],
    ['{"a":"b\tc"}', 7, { codePoint: 9 }],
    ['["\0"]', 2, { codePoint: 0 }],
    ['["\x1f"]', 2, { codePoint: 31 }],
    ['{"a\r":1}', 3, { codePoint: 13 }],
  ],
  'content-after-end': [
    ['{}{}', 2],
    ['{} x', 3],
    ['{"a":1}}', 7],
    ['{}// a', 2],
    ['01', 1],
    ['"a" "b"', 4],
    ['null,', 4],
    ['{}\0', 2],
  ],
};

describe.each(Object.entries(ROWS))('%s', (kind, rows) => {
  it.each(rows.map(([text, offset, more]) => ({ text, offset, more })))(
    '$text at $offset',
    ({ text, offset, more }) => {
      const reading = readJson(text);
      expect(reading).toMatchObject({ kind: 'not-json', error: { kind, offset, ...more } });
    },
  );
});

it('is the first place: what stands before it is JSON, or may become it', () => {
  for (const [text, offset] of Object.values(ROWS).flat()) {
    const before = readJson(text.slice(0, offset));
    if (before.kind === 'not-json') expect(before.error.kind).toBe('unexpected-end');
  }
});
