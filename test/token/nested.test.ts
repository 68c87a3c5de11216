import { describe, expect, it } from 'vitest';
import { nestedTokenIn } from '../../src/token/nested.ts';
import { base64url, jwsOf, onlyToken, tokenOf, tokensIn } from '../support/tokens.ts';

const INNER = tokenOf({ sub: 'a' });

describe('nestedTokenIn', () => {
  const nestedIn = (payload: string | object) => {
    const { payload: read } = onlyToken(jwsOf(payload));
    return read && nestedTokenIn(read);
  };

  it.each([
    ['a JWS', INNER],
    ['a JWE', 'eyJhbGciOiJkaXIifQ..a.b.c'],
    ['an Unsecured JWS', 'eyJhbGciOiJub25lIn0.e30.'],
    ['an SD-JWT', `${INNER}~WyJhIiwiYiIsMV0~`],
    ['an SD-JWT with a Key Binding JWT', `${INNER}~WyJhIiwiYiIsMV0~${INNER}`],
    ['a JWS in JSON', '{"payload":"e30","protected":"eyJhbGciOiJub25lIn0","signature":""}'],
    ['a JWE in JSON', '{"protected":"eyJhbGciOiJkaXIifQ","iv":"a","ciphertext":"b","tag":"c"}'],
  ])('takes %s for a token', (_, payload) => {
    expect(nestedIn(payload)).toBe(payload);
  });

  it('leaves out what stands around it', () => {
    expect(nestedIn(`${INNER}\n`)).toBe(INNER);
    expect(nestedIn(`"${INNER}"`)).toBe(INNER);
  });

  it.each([
    ['claims', { sub: 'a' }],
    ['claims that are called like members of a JWS', { signature: 'a', sub: 'b' }],
    ['claims that are called like members of a JWE', { ciphertext: 'a', sub: 'b' }],
    ['text', 'eyes wide shut'],
    ['two parts', 'eyJhbGciOiJub25lIn0.e30'],
    ['six parts', 'eyJhbGciOiJkaXIifQ.a.b.c.d.e'],
    ['a header too short to hold anything', 'ey.a.b'],
    ['a token with a word behind it', `${INNER} more`],
    ['a string', '"eye"'],
  ])('takes %s for no token', (_, payload) => {
    expect(nestedIn(payload)).toBeNull();
  });
});

it.each([
  ['tildes', `${INNER}${'~'.repeat(4_000_000)}`],
  ['dots', `eyJhbGciOiJub25lIn0${'.'.repeat(4_000_000)}`],
  ['one long part', `eyJhbGciOiJub25lIn0.${'a'.repeat(4_000_000)}.a`],
])('a payload of millions of characters is read, whatever it is: %s', (_, inner) => {
  const payload = jwsOf('').replace('..', `.${base64url(inner)}.`);
  expect(tokensIn(payload)[0].payload?.utf8.text).toBe(inner);
});

describe('a Nested JWT', () => {
  const levels = (text: string) => tokensIn(text).map(({ payload }) => payload?.utf8.text);

  it('follows the token whose payload it is, to any depth', () => {
    const depth = 12;
    let token = tokenOf({ level: depth });
    for (let level = 1; level < depth; level += 1) token = jwsOf(token);
    const tokens = tokensIn(token);
    expect(tokens).toHaveLength(depth);
    tokens.forEach((inner, index) => {
      expect(inner.inside).toBe(tokens[index - 1] ?? null);
    });
    expect(levels(token).at(-1)).toBe(`{"level":${depth}}`);
  });

  it('is unfolded whether "cty" says so or not', () => {
    expect(levels(tokenOf(INNER, { alg: 'HS256', cty: 'JWT' }))).toHaveLength(2);
    expect(levels(tokenOf(INNER, { alg: 'HS256' }))).toHaveLength(2);
  });

  it('has its dates, and the outer token has none', () => {
    const [outer, inner] = tokensIn(jwsOf(tokenOf({ exp: 5 })));
    expect(outer.claimless).toEqual({ kind: 'nested' });
    expect(outer.dates.exp).toBeUndefined();
    expect(inner?.dates.exp).toBe(5);
  });

  it('stands in the text where the payload around it stands', () => {
    const text = `Bearer ${jwsOf(INNER)}`;
    const [outer, inner] = tokensIn(text);
    const { start, end } = inner?.found.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe(outer.found.text.split('.')[1]);
  });

  it('keeps its place among other tokens of the text', () => {
    const text = `${jwsOf(INNER)} ${tokenOf({ last: true })}`;
    expect(levels(text)).toEqual([INNER, '{"sub":"a"}', '{"last":true}']);
  });

  it('may be broken, and the outer token is none the worse', () => {
    const [outer, inner] = tokensIn(jwsOf('eyJhbGciOiJub25lIn0.eyJ.'));
    expect(outer.mainDefect).toBeNull();
    expect(inner?.mainDefect?.kind).toBe('not-json');
  });
});
