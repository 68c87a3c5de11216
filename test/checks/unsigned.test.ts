import { describe, expect, it } from 'vitest';
import { answerOf, validityOf } from '../../src/checks/answer.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { unsigned } from '../../src/checks/unsigned.ts';
import { inspect, type Token, withPlaintext } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { base64url, kindsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const NOW = numericDate(1_700_000_000);
const CLAIMS = { iss: 'a', aud: 'b', exp: NOW + 60 };

const jweOf = (header: object): string =>
  `${base64url(JSON.stringify({ enc: 'A128GCM', ...header }))}.AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;

/** A JWE as it is once the key has opened it. */
function decrypted(
  alg: unknown,
  plaintext: object | string = CLAIMS,
  text = jweOf({ alg }),
): Token {
  const inspection = inspect(text);
  if (inspection.kind !== 'tokens') throw new Error(`no token in ${text}`);
  const content = typeof plaintext === 'string' ? plaintext : JSON.stringify(plaintext);
  const opened = withPlaintext(inspection, inspection.tokens[0], Buffer.from(content));
  if (opened.kind !== 'tokens') throw new Error(`no token in ${text}`);
  return opened.tokens[0];
}

const answer = (token: Token) =>
  answerOf(token, validityOf(token, NOW, seconds(0)), 'decrypted', []);

describe('claims that a public key encrypts', () => {
  it.each(['RSA-OAEP', 'RSA-OAEP-256', 'RSA1_5', 'ECDH-ES', 'ECDH-ES+A128KW'])(
    'are signed by nobody: %s',
    (alg) => {
      expect(unsigned(decrypted(alg))).toMatchObject([
        { kind: 'unsigned', place: { in: 'json', segment: 'header', pointer: '' } },
      ]);
      expect(answer(decrypted(alg))).toMatchObject({ status: 200, doubts: ['unsigned'] });
    },
  );

  it('are found for any of several recipients', () => {
    const text = JSON.stringify({
      protected: base64url('{"enc":"A128GCM"}'),
      recipients: ['A128KW', 'ECDH-ES+A128KW'].map((alg) => ({
        header: { alg },
        encrypted_key: 'AAAA',
      })),
      iv: 'AAAAAAAAAAAAAAAA',
      ciphertext: 'AAAA',
      tag: 'AAAAAAAAAAAAAAAAAAAAAA',
    });
    expect(kindsOf(unsigned(decrypted(null, CLAIMS, text)))).toEqual(['unsigned']);
  });

  it.each<[string, Token]>([
    ['a shared key', decrypted('dir')],
    ['a wrapped key', decrypted('A256GCMKW')],
    ['a password', decrypted('PBES2-HS256+A128KW')],
    ['a signed token within', decrypted('RSA-OAEP', tokenOf(CLAIMS))],
    ['a text that is no JWT', decrypted('RSA-OAEP', 'hello')],
    ['a JWE that nobody has opened', onlyToken(jweOf({ alg: 'RSA-OAEP' }))],
    ['a JWS', onlyToken(tokenOf(CLAIMS))],
    ['an "alg" that is no string', decrypted(['RSA-OAEP'])],
  ])('are none in %s', (_, token) => {
    expect(unsigned(token)).toEqual([]);
    expect(answer(token).doubts).not.toContain('unsigned');
  });
});

describe('a JWE that was decrypted', () => {
  const kinds = (plaintext: object | string) =>
    kindsOf(CHECKS.flatMap((check) => check(decrypted('A128KW', plaintext)))).filter(
      (kind) => kind !== 'wrong-length',
    );

  it('is checked like any other', () => {
    expect(kinds({ ...CLAIMS, exp: '1' })).toEqual(['validity-not-a-date']);
    expect(kinds({ token_use: 'access', iat: 1 })).toContain('never-expires');
    expect(kinds('{"exp":1,"a":1,"a":2}')).toEqual(['duplicate-name']);
    expect(kinds({ sub: 'a' })).toEqual(['unbound']);
  });

  it('tells its secrets to nobody else', () => {
    expect(kinds({ exp: 1, password: 'hunter2' })).toEqual([]);
  });
});
