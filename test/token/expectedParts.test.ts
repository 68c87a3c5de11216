import { describe, expect, it } from 'vitest';
import { expectedParts } from '../../src/token/expectedParts.ts';
import { base64url } from '../support/tokens.ts';

describe('expectedParts', () => {
  it.each([
    ['HS256', { alg: 'HS256' }, 2, [43]],
    ['HS512', { alg: 'HS512' }, 2, [86]],
    ['RS256', { alg: 'RS256' }, 2, [342, 512, 683]],
    ['ES256', { alg: 'ES256' }, 2, [86]],
    ['ES512', { alg: 'ES512' }, 2, [176]],
    ['EdDSA', { alg: 'EdDSA' }, 2, [86, 152]],
    ['an unknown algorithm', { alg: 'X1' }, 2, []],
    ['an algorithm named toString', { alg: 'toString' }, 2, []],
    ['an algorithm that is no string', { alg: 5 }, 2, []],
    ['none', { alg: 'none' }, 2, [0]],
    ['a JWE', { alg: 'dir', enc: 'A128GCM' }, 4, [22]],
    ['a JWE with a longer tag', { alg: 'dir', enc: 'A256CBC-HS512' }, 4, [43]],
    ['a JWE with unknown encryption', { alg: 'dir', enc: 'X' }, 4, []],
  ])('%s', (_, header, dots, lastLengths) => {
    expect(expectedParts(base64url(JSON.stringify(header)))).toEqual({ dots, lastLengths });
  });

  it.each(['', 'AAAA', base64url('["alg"]')])('expects three parts behind %j', (header) => {
    expect(expectedParts(header)).toEqual({ dots: 2, lastLengths: [] });
  });
});
