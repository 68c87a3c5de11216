import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../../src/token/sdJwt/disclosure.ts';
import { base64url } from '../../support/tokens.ts';

const read = (encoded: string) => readDisclosure(encoded, { start: 0, end: encoded.length });

const valueIn = (encoded: string): string | null => {
  const { text, valueSpan } = read(encoded);
  return valueSpan && text.slice(valueSpan.start, valueSpan.end);
};

describe('readDisclosure', () => {
  // RFC 9901 §4.2.1: four ways to write one claim, all of them right.
  it.each([
    'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0',
    'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNXHUwMGY2Yml1cyJd',
    'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd',
    'WwoiXzI2YmM0TFQtYWM2cTJLSTZjQlc1ZXMiLAoiZmFtaWx5X25hbWUiLAoiTcO2Yml1cyIKXQ',
  ])('reads salt, name and value of %s', (encoded) => {
    const { salt, name, isMalformed } = read(encoded);
    expect({ salt, name, isMalformed }).toEqual({
      salt: '_26bc4LT-ac6q2KI6cBW5es',
      name: 'family_name',
      isMalformed: false,
    });
    expect(JSON.parse(valueIn(encoded) ?? '')).toBe('Möbius');
  });

  it('reads salt and value of an array element', () => {
    // RFC 9901 §4.2.2
    const encoded = 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0';
    const { salt, name, nameSpan, isMalformed } = read(encoded);
    expect([salt, name, nameSpan]).toEqual(['lklxF5jMYlGTPUovMNIvCA', null, null]);
    expect(isMalformed).toBe(false);
    expect(valueIn(encoded)).toBe('"FR"');
  });

  it('keeps the value as it is written', () => {
    expect(valueIn(base64url('["s", "n",  {"a": 1.50, "a": 1e400} ]'))).toBe(
      '{"a": 1.50, "a": 1e400}',
    );
  });

  it.each([
    ['nothing', ''],
    ['text', base64url('text')],
    ['JSON that breaks off', base64url('["s","n",1')],
    ['an object', base64url('{"s":1}')],
    ['an empty array', base64url('[]')],
    ['one element', base64url('["s"]')],
    ['four elements', base64url('["s","n",1,2]')],
    ['bytes that are no UTF-8', base64url(Uint8Array.of(0x5b, 0xff, 0x5d))],
  ])('finds no Disclosure in %s', (_, encoded) => {
    expect(read(encoded)).toMatchObject({ isMalformed: true, valueSpan: null });
  });

  it.each([
    ['null', 'null'],
    ['a number', '1'],
    ['an array', '["s"]'],
  ])('takes no salt that is %s', (_, salt) => {
    expect(read(base64url(`[${salt},"n",1]`))).toMatchObject({
      isMalformed: true,
      salt: null,
      name: 'n',
    });
  });

  it.each(['"_sd"', '"..."', '"\\u005fsd"', '1', 'null', '{}'])('takes no name %s', (name) => {
    expect(read(base64url(`["s",${name},1]`)).isMalformed).toBe(true);
  });

  it.each(['"__proto__"', '""', '"_sd_alg"', '".."'])('takes the name %s', (name) => {
    expect(read(base64url(`["s",${name},1]`))).toMatchObject({
      isMalformed: false,
      name: JSON.parse(name),
    });
  });

  it('reads a value nested a hundred thousand levels deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(valueIn(base64url(`["s",${deep}]`))).toBe(deep);
  });

  it('takes one whose last character has bits too many, as most receivers do', () => {
    const encoded = `${base64url('["s","n",1]').slice(0, -1)}1`;
    const { segment, isMalformed } = read(encoded);
    expect(segment.base64url.problems).toMatchObject([{ kind: 'trailing-bits' }]);
    expect(isMalformed).toBe(false);
  });

  it('shows the content of one that is not base64url, and its problems', () => {
    const { segment, name, isMalformed } = read(`${base64url('["s","n",12]')}==`);
    expect([name, isMalformed]).toEqual(['n', true]);
    expect(segment.base64url.problems).toMatchObject([{ kind: 'padding' }]);
  });
});
