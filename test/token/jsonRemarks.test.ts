import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/token/json.ts';
import type { JsonRemark } from '../../src/token/jsonRemarks.ts';

const remarksOn = (text: string): readonly JsonRemark[] => {
  const reading = readJson(text);
  return reading.kind === 'empty' ? [] : reading.remarks;
};
const placesOf = (text: string) =>
  remarksOn(text).map(({ span: { start, end } }) => text.slice(start, end));

describe('remarks on JSON', () => {
  it.each<[string, string, object, string]>([
    [
      'a duplicate name',
      '{"a":1,"a":2}',
      { kind: 'duplicate-name', name: 'a', first: { start: 1, end: 4 }, pointer: '/a' },
      '"a"',
    ],
    [
      'a duplicate name in another spelling',
      '{"a":1,"\\u0061":2}',
      { kind: 'duplicate-name', name: 'a' },
      '"\\u0061"',
    ],
    [
      'a duplicate name deep inside',
      '{"x":[0,{"a":1,"a":2}]}',
      { kind: 'duplicate-name', pointer: '/x/1/a' },
      '"a"',
    ],
    [
      'a duplicate __proto__',
      '{"__proto__":1,"__proto__":2}',
      { kind: 'duplicate-name', name: '__proto__' },
      '"__proto__"',
    ],
    [
      'an integer beyond 2^53',
      '{"id":12345678901234567890}',
      {
        kind: 'inexact-number',
        lexeme: '12345678901234567890',
        read: '12345678901234567000',
        pointer: '/id',
      },
      '12345678901234567890',
    ],
    [
      'a number beyond binary64',
      '[1e400]',
      { kind: 'inexact-number', lexeme: '1e400', read: 'Infinity', pointer: '/0' },
      '1e400',
    ],
    [
      'a bidirectional control',
      '{"a":"x\u202ey"}',
      { kind: 'hidden-character', codePoint: 0x202e, pointer: '/a' },
      '"x\u202ey"',
    ],
    [
      'a bidirectional control as an escape',
      '{"a":"x\\u202ey"}',
      { kind: 'hidden-character', codePoint: 0x202e, pointer: '/a' },
      '"x\\u202ey"',
    ],
    [
      'a control character as an escape',
      '{"a":"\\u0000"}',
      { kind: 'hidden-character', codePoint: 0, pointer: '/a' },
      '"\\u0000"',
    ],
    [
      'a backspace as a short escape',
      '{"a":"\\b"}',
      { kind: 'hidden-character', codePoint: 8, pointer: '/a' },
      '"\\b"',
    ],
    ['DEL', '{"a":"\x7f"}', { kind: 'hidden-character', codePoint: 127, pointer: '/a' }, '"\x7f"'],
    [
      'a hidden character in a name',
      '{"a\u200b":1}',
      { kind: 'hidden-character', codePoint: 0x200b, pointer: '/a\u200b' },
      '"a\u200b"',
    ],
    [
      'half of a surrogate pair',
      '{"a":"\\ud83d"}',
      { kind: 'lone-surrogate', pointer: '/a' },
      '"\\ud83d"',
    ],
    [
      'half of a surrogate pair in a name',
      '{"\\ude00":1}',
      { kind: 'lone-surrogate', pointer: '/\ude00' },
      '"\\ude00"',
    ],
    [
      'a homoglyph in a name',
      '{"ехр":1}',
      { kind: 'confusable-name', name: 'ехр', looksLike: 'exp', pointer: '/ехр' },
      '"ехр"',
    ],
  ])('tells %s and its place', (_, text, remark, place) => {
    expect(remarksOn(text)).toMatchObject([remark]);
    expect(placesOf(text)).toEqual([place]);
  });

  it.each([
    ['numbers in other spellings', '{"a":3.0,"b":-0,"c":1e2}'],
    ['the same name in two objects', '{"a":{"x":1},"b":{"x":2}}'],
    ['names that differ in case', '{"a":1,"A":2}'],
    ['a name of another script', '{"имя":"значение"}'],
    ['emoji', '{"a":"😀 👩\u200d💻"}'],
    ['a homoglyph in a value', '{"a":"ехр"}'],
    ['line breaks and tabs as escapes', '{"a":"\\n\\t\\r"}'],
  ])('has nothing to say on %s', (_, text) => {
    expect(remarksOn(text)).toEqual([]);
  });

  it('writes a place as a JSON Pointer with its escapes', () => {
    expect(remarksOn('{"a/b~c":{"":[1,[1e400]]}}')).toMatchObject([{ pointer: '/a~1b~0c//1/0' }]);
  });

  it('tells nesting deeper than 100 once, with its depth', () => {
    expect(remarksOn(`${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([]);
    expect(remarksOn(`${'['.repeat(150)}${']'.repeat(150)}`)).toEqual([
      { kind: 'deep-nesting', depth: 150, span: { start: 0, end: 1 }, pointer: '' },
    ]);
  });

  it('lists the first hundred and counts the rest', () => {
    const reading = readJson(`[${Array(250).fill('1e400').join(',')}]`);
    expect(reading).toMatchObject({ kind: 'json', unlisted: 150 });
    expect(reading.kind === 'json' && reading.remarks).toHaveLength(100);
    expect(reading.kind === 'json' && reading.remarks.at(-1)?.pointer).toBe('/99');
  });

  it('keeps those before a syntax error', () => {
    expect(remarksOn('{"a":1,"a":2,')).toMatchObject([{ kind: 'duplicate-name' }]);
  });
});
