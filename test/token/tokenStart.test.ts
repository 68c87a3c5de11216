import { describe, expect, it } from 'vitest';
import { beginsLikeToken, tokenStarts } from '../../src/token/tokenStart.ts';
import { base64url } from '../support/tokens.ts';

describe('beginsLikeToken', () => {
  it.each(['{"a":1}', '{ "a":1}', '{\n"a":1}', '{\r\n"a":1}', '{\t"a":1}', '{}', '\ufeff{"a":1}'])(
    '%j does',
    (json) => {
      expect(beginsLikeToken(base64url(json))).toBe(true);
    },
  );

  it.each(['[1]', '"a"', '1', 'null', '{a:1}', 'Payload'])('%j does not', (text) => {
    expect(beginsLikeToken(base64url(text))).toBe(false);
  });

  it('looks at the beginning alone, each time', () => {
    expect(beginsLikeToken('xeyJ')).toBe(false);
    expect(beginsLikeToken('eyJ')).toBe(true);
    expect(beginsLikeToken('eyJ')).toBe(true);
  });
});

it('finds each beginning once', () => {
  expect([...'eyJ e30 eyX ewo'.matchAll(tokenStarts())].map(({ index }) => index)).toEqual([
    0, 4, 12,
  ]);
});
