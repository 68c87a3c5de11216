import { describe, expect, it } from 'vitest';
import { payloadKind } from '../../src/checks/payload.ts';
import { base64url, jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const kinds = (text: string) => payloadKind(onlyToken(text)).map(({ kind }) => kind);
const HEADER = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');

describe('payloadKind', () => {
  it.each([
    ['claims', tokenOf({ sub: 'a' }), []],
    ['an empty payload', jwsOf('a').replace(/\.[^.]*\./, '..'), ['detached-payload']],
    ['text', jwsOf('a'), ['not-a-jwt']],
    ['an array', jwsOf('[]'), ['not-a-jwt']],
    ['another token', jwsOf(tokenOf({})), ['nested-token']],
    ['claims that are not encoded', `${HEADER}.{"a":1}.AAAA`, ['unencoded-payload']],
    ['text that is not encoded', `${HEADER}.hello.AAAA`, ['unencoded-payload', 'not-a-jwt']],
    ['an empty payload that would not be encoded', `${HEADER}..AAAA`, ['detached-payload']],
    [
      'no payload in JSON',
      '{"protected":"eyJhbGciOiJIUzI1NiJ9","signature":""}',
      ['detached-payload'],
    ],
    ['an unencoded payload with dots', `${HEADER}.$.02.AAAA`, ['unencoded-dots']],
    ['dots where the payload is encoded', `${tokenOf({})}.AAAA`, []],
    ['a payload that is broken', tokenOf('{"a"'), []],
    ['a JWE', `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBB.CCCC`, []],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('tells whether a detached payload would be encoded', () => {
    const [encoded] = payloadKind(onlyToken(jwsOf('a').replace(/\.[^.]*\./, '..')));
    const [unencoded] = payloadKind(onlyToken(`${HEADER}..AAAA`));
    expect(encoded).toMatchObject({ kind: 'detached-payload', encoded: true });
    expect(unencoded).toMatchObject({ kind: 'detached-payload', encoded: false });
  });
});
