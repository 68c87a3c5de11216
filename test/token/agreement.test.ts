import fc from 'fast-check';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { jwtDecode } from 'jwt-decode';
import { describe, expect, it, vi } from 'vitest';
import { inspect } from '../../src/token/inspect.ts';
import {
  base64url,
  findingsOn,
  HEADER,
  jwsOf,
  kindsOf,
  onlyToken,
  tokenOf,
} from '../support/tokens.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const textOf = (token: string) => onlyToken(token).payload?.utf8.text;
const headerOf = (token: string) => onlyToken(token).header?.utf8.text;
const parsed = (text: string | undefined): unknown =>
  text === undefined ? undefined : JSON.parse(text);
/** What it lacks, and short tokens lack much, no reader cares for. */
const kindsOn = (text: string): string =>
  kindsOf(findingsOn(text))
    .filter((kind) => kind !== 'unbound')
    .join(' ') || 'nothing';
const outcome = (decode: () => unknown): string => {
  try {
    return JSON.stringify(decode()) ?? 'undefined';
  } catch {
    return 'refused';
  }
};

describe('on well-formed tokens', () => {
  const claims = fc.dictionary(
    fc.oneof(
      fc.constantFrom('iss', 'sub', 'exp', 'nbf', 'aud', '__proto__', 'toString', ''),
      fc.string({ unit: 'grapheme' }),
    ),
    fc.jsonValue({ stringUnit: 'grapheme' }),
  );
  const header = fc
    .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue())
    .map((others) => ({ ...others, alg: 'HS256' }));

  it('reads the payload that jose and jwt-decode read', () => {
    fc.assert(
      fc.property(claims, (payload) => {
        const token = tokenOf(payload);
        expect(parsed(textOf(token))).toEqual(decodeJwt(token));
        expect(parsed(textOf(token))).toEqual(jwtDecode(token));
      }),
    );
  });

  it('reads the header that jose and jwt-decode read', () => {
    fc.assert(
      fc.property(header, (parameters) => {
        const token = tokenOf({}, parameters);
        expect(parsed(headerOf(token))).toEqual(decodeProtectedHeader(token));
        expect(parsed(headerOf(token))).toEqual(jwtDecode(token, { header: true }));
      }),
    );
  });

  it('finds nothing wrong with the structure and encoding of such a token', () => {
    fc.assert(
      fc.property(claims, (payload) => {
        const inspection = inspect(tokenOf(payload));
        expect(inspection.kind === 'tokens' && inspection.tokens[0].defects).toEqual([]);
      }),
    );
  });
});

/**
 * The intended differences. A decoder for applications reads what it can; this one is for finding out
 * what is wrong, and so reads by the letter and says where a text departs from it.
 */
describe('on tokens that are not well formed, or not to every reader', () => {
  const head = base64url(HEADER);
  const claims = base64url('{"sub":"a?>"}');
  const other = '{"sub":"a"}';
  const signature = base64url(Buffer.alloc(32, 7));

  it.each([
    {
      input: 'padding',
      token: `${head}.${base64url(other)}=.${signature}`,
      ours: 'padding',
      jose: '{"sub":"a"}',
      jwtDecode: '{"sub":"a"}',
    },
    {
      input: 'white space inside the payload',
      token: `${head}.${claims.slice(0, 5)} ${claims.slice(5)}.${signature}`,
      ours: 'repaired',
      jose: '{"sub":"a?>"}',
      jwtDecode: 'refused',
    },
    {
      input: 'four line breaks in the payload, which leave its length mod 4',
      token: `${head}.${claims.slice(0, 5)}\n\n\n\n${claims.slice(5)}.${signature}`,
      ours: 'repaired',
      jose: '{"sub":"a?>"}',
      jwtDecode: '{"sub":"a?>"}',
    },
    {
      input: 'standard base64',
      token: `${head}.${Buffer.from('{"sub":"aa?>"}').toString('base64').replaceAll('=', '')}.${signature}`,
      ours: 'standard-alphabet',
      jose: 'refused',
      jwtDecode: '{"sub":"aa?>"}',
    },
    {
      input: 'bits behind the last byte that are not zero',
      token: `${head}.${base64url(other).replace(/.$/, '1')}.${signature}`,
      ours: 'trailing-bits',
      jose: '{"sub":"a"}',
      jwtDecode: '{"sub":"a"}',
    },
    {
      input: 'duplicate names',
      token: tokenOf('{"a":1,"a":2}'),
      ours: 'duplicate-name',
      jose: '{"a":2}',
      jwtDecode: '{"a":2}',
    },
    {
      input: 'an integer beyond 2^53',
      token: tokenOf('{"id":12345678901234567890}'),
      ours: 'inexact-number',
      jose: '{"id":12345678901234567000}',
      jwtDecode: '{"id":12345678901234567000}',
    },
    {
      input: 'two parts',
      token: `${head}.${base64url(other)}`,
      ours: 'part-count',
      jose: 'refused',
      jwtDecode: '{"sub":"a"}',
    },
    {
      input: 'five parts of a token that is no JWE',
      token: `${head}.${base64url(other)}.a.b.c`,
      ours: 'impossible-length impossible-length impossible-length alg-misplaced enc-missing',
      jose: 'refused',
      jwtDecode: '{"sub":"a"}',
    },
    {
      input: 'null as the payload',
      token: tokenOf('null'),
      ours: 'not-a-claims-set',
      jose: 'refused',
      jwtDecode: 'null',
    },
    {
      input: 'null as the payload of a JWS that is not called a JWT',
      token: jwsOf('null'),
      ours: 'not-a-jwt',
      jose: 'refused',
      jwtDecode: 'null',
    },
    {
      input: 'invalid UTF-8',
      token: tokenOf(Buffer.from('{"name":"caf\xe9"}', 'latin1')),
      ours: 'invalid-utf-8',
      jose: 'refused',
      jwtDecode: '{"name":"café"}',
    },
    {
      input: 'a byte order mark',
      token: tokenOf(Buffer.from('\ufeff{"sub":"a"}')),
      ours: 'byte-order-mark',
      jose: '{"sub":"a"}',
      jwtDecode: 'refused',
    },
  ])(
    '$input: we say $ours, jose $jose, jwt-decode $jwtDecode',
    ({ token, ours, jose, jwtDecode: client }) => {
      expect(kindsOn(token)).toBe(ours);
      expect(outcome(() => decodeJwt(token))).toBe(jose);
      expect(outcome(() => jwtDecode(token))).toBe(client);
    },
  );

  it('shows the claims in every one of them all the same', () => {
    expect(textOf(`${head}.${base64url(other)}=.${signature}`)).toBe(other);
    expect(textOf(`${head}.${claims.slice(0, 5)} ${claims.slice(5)}.${signature}`)).toBe(
      '{"sub":"a?>"}',
    );
    expect(textOf(tokenOf(Buffer.from('{"name":"caf\xe9"}', 'latin1')))).toBe('{"name":"caf⟨E9⟩"}');
    expect(textOf(tokenOf(Buffer.from('\ufeff{"sub":"a"}')))).toBe('{"sub":"a"}');
  });
});
