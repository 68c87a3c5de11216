import { describe, expect, it } from 'vitest';
import { membersOf, readPart, valueIn } from '../../src/token/segment.ts';
import { base64url } from '../support/tokens.ts';

const part = (text: string) => readPart(base64url(text));

describe('valueIn', () => {
  it.each([
    ['a number', '{"a":1.50}', 1.5],
    ['a string', '{"a":"\\u0065"}', 'e'],
    ['an object', '{"a":{"b":[1]}}', { b: [1] }],
    ['null', '{"a":null}', null],
    ['the last of two', '{"a":1,"a":2}', 2],
    ['nothing', '{"b":1}', undefined],
    ['nothing in an array', '["a"]', undefined],
    ['what is complete before a syntax error', '{"a":1,"b"', 1],
    ['what stands before a cut', '{"a":1,', 1],
    ['nothing of what is cut off', '{"a":1', undefined],
    ['nothing in an empty segment', '', undefined],
  ])('reads %s', (_, text, value) => {
    expect(valueIn(part(text), 'a')).toEqual(value);
  });

  it('has nothing in no segment', () => {
    expect(valueIn(null, 'a')).toBeUndefined();
    expect(membersOf(null)).toEqual([]);
  });

  it('knows no members but the written ones', () => {
    for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'length']) {
      expect(valueIn(part('{}'), name)).toBeUndefined();
    }
  });
});
