import { describe, expect, it } from 'vitest';
import { clientDifference, clientReading } from '../../src/token/clientReading.ts';
import { base64url, HEADER, jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const difference = (text: string) => {
  const token = onlyToken(text);
  return clientDifference(token, clientReading(token.found.text));
};

describe('clientReading', () => {
  it('reads the payload', () => {
    expect(clientReading(tokenOf({ sub: 'ü' }))).toEqual({ kind: 'read', payload: { sub: 'ü' } });
  });

  it('tells the message of the library when it refuses', () => {
    expect(clientReading('a')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('part #2'),
    });
  });
});

describe('clientDifference', () => {
  it.each([
    ['claims', tokenOf({ sub: 'a', nested: { list: [1, null, 'ü😀'] } })],
    ['claims of which the last of two counts', tokenOf('{"a":1,"a":2}')],
    ['rounded numbers, which both round', tokenOf('{"id":12345678901234567890}')],
    ['a number', jwsOf('17')],
    [
      'JSON, which is not for it',
      `{"payload":"e30","header":{"alg":"x","kid":"a.e30.b"},"signature":"a"}`,
    ],
    ['a token that both refuse', tokenOf('{"a":')],
    [
      'members with names of Object.prototype',
      tokenOf('{"__proto__":{"a":1},"constructor":1,"":2}'),
    ],
    ['line breaks in strings and between members', tokenOf('{\n"a":"\u2028\\n"}')],
  ])('is none for %s', (_, text) => {
    expect(difference(text)).toBeNull();
  });

  it('client-accepts: the client shows what a strict reader refuses', () => {
    expect(difference(`${base64url(HEADER)}.${base64url('{"sub":"a"}')}=.AAAA`)).toEqual({
      kind: 'client-accepts',
      payload: { sub: 'a' },
    });
  });

  it('client-refuses: the client fails on a token that is well formed', () => {
    expect(difference(`${base64url('{"alg":"HS256"}')}.UGF5bG9hZA.AAAA`)).toMatchObject({
      kind: 'client-refuses',
      message: expect.stringContaining('invalid json'),
    });
  });

  it('client-reads-otherwise: the client decodes a payload that is not encoded', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    expect(difference(`${header}.MTIz.AAAA`)).toEqual({
      kind: 'client-reads-otherwise',
      payload: 123,
    });
  });

  it('client-reads-otherwise: the client shows other bytes as Latin-1', () => {
    const bytes = Uint8Array.of(0x22, 0xff, 0x22);
    expect(difference(jwsOf(bytes))).toEqual({ kind: 'client-reads-otherwise', payload: 'ÿ' });
  });

  it('compares content of any depth without recursion', () => {
    const deep = tokenOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(difference(deep)).toBeNull();
  });
});
