import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type WellKnownSecret, wellKnownSecretOf } from '../../src/crypto/wellKnownSecrets.ts';
import { wellKnownSecrets } from '../../src/token/registry/wellKnownSecrets.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const signed = (secret: string | Uint8Array, bits = 256, claims: object = { sub: 'a' }): string => {
  const input = `${base64url(`{"alg":"HS${bits}"}`)}.${base64url(JSON.stringify(claims))}`;
  return `${input}.${createHmac(`sha${bits}`, secret).update(input).digest('base64url')}`;
};

const signedDeep = (): string =>
  `${base64url(`{"alg":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)}.e30.AAAA`;

const found = (text: string): Promise<WellKnownSecret | null> =>
  wellKnownSecretOf(onlyToken(text), () => true);

const RFC7515_A1 =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

describe('wellKnownSecretOf', () => {
  it.each([256, 384, 512])('names the secret that signed, with HS%i', async (bits) => {
    expect(await found(signed('secret', bits))).toEqual({ secret: 'secret', isBase64: false });
  });

  it.each([
    '',
    'your-256-bit-secret',
    'a-string-secret-at-least-256-bits-long',
    'MY_JWT_SECRET_KEY',
    'yourSecretKeyHere',
    'keyboard cat',
    'super-secret-jwt-token-with-at-least-32-characters-long',
    '!ChangeThisMercureHubJWTSecretKey!',
    'THIS IS USED TO SIGN AND VERIFY JWT TOKENS, REPLACE IT WITH YOUR OWN SECRET, IT CAN BE ANY STRING',
    '01234567890123456789012345678901'.replace(/./g, '0'),
  ])('knows %j', async (secret) => {
    expect(await found(signed(secret))).toEqual({ secret, isBase64: false });
  });

  it('reads a secret as base64 too, as some libraries do', async () => {
    const secret = '404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970';
    const bytes = Buffer.from(secret, 'base64');
    expect(await found(signed(bytes))).toEqual({ secret, isBase64: true });
  });

  it('knows the key of RFC 7515 Appendix A.1', async () => {
    expect(await found(RFC7515_A1)).toMatchObject({ isBase64: true });
  });

  it('finds none where another secret signed, or a bit is not the same', async () => {
    expect(await found(signed('secret of nobody else'))).toBeNull();
    expect(await found(signed('secret').replace(/..$/, 'AA'))).toBeNull();
  });

  it.each([
    ['of another algorithm', `${base64url('{"alg":"RS256"}')}.e30.AAAA`],
    ['whose "alg" is unknown', `${base64url('{"alg":"HS1"}')}.e30.AAAA`],
    ['whose "alg" is too deep to print', signedDeep()],
    ['without a payload', `${base64url('{"alg":"HS256"}')}..AAAA`],
    ['that is encrypted', `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`],
    ['of more than 64 KB', signed('secret', 256, { a: 'a'.repeat(50_000) })],
  ])('tries nothing on a token %s', async (_, text) => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return true;
    };
    expect(await wellKnownSecretOf(onlyToken(text), count)).toBeNull();
    expect(asked).toBe(0);
  });

  it('stops when nobody waits for it any more', async () => {
    let asked = 0;
    const twice = () => {
      asked += 1;
      return asked < 3;
    };
    expect(await wellKnownSecretOf(onlyToken(signed('hunter of nobody')), twice)).toBeNull();
    expect(asked).toBe(3);
  });
});

describe('the list of secrets', () => {
  it('has some hundreds that are listed, thousands with those that a rule makes, none twice', () => {
    expect(wellKnownSecrets().size).toBeGreaterThan(1500);
    expect(wellKnownSecrets().size).toBeLessThan(4000);
  });

  it.each([
    'secret',
    'changeme',
    'supersecret',
    'your-secret-key',
    'my_secret',
    'JWT_SECRET',
    'shhhhh',
  ])('has %s', (secret) => {
    expect(wellKnownSecrets().has(secret)).toBe(true);
  });

  it('has no line break, and no space at an end', () => {
    expect([...wellKnownSecrets()].filter((secret) => /^\s|\s$|\n/.test(secret))).toEqual([]);
  });
});
