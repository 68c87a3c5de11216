import { describe, expect, it } from 'vitest';
import { sensitive } from '../../src/checks/sensitive.ts';
import { inspect, withPlaintext } from '../../src/token/inspect.ts';
import { base64url, jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const found = (claims: object | string, header: object = { alg: 'HS256' }) =>
  sensitive(onlyToken(tokenOf(claims, header)));

const RSA_KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIB';

describe('what should be kept', () => {
  it.each([
    ['secret', { password: 'hunter2' }],
    ['secret', { user_password: 'hunter2' }],
    ['secret', { 'https://example.com/Password': 'hunter2' }],
    ['secret', { client_secret: 'abc' }],
    ['secret', { api_key: 'abc' }],
    ['secret', { user: { credentials: [{ passwd: 'x' }] } }],
    ['secret', { data: 'a "quote" and \\', pwd: 'x' }],
    ['key', { a: RSA_KEY }],
    ['key', { a: 'AKIAIOSFODNN7EXAMPLE' }],
    ['key', { a: `ghp_${'a'.repeat(36)}` }],
    ['key', { a: `sk_live_${'a'.repeat(24)}` }],
    ['card', { a: '4111111111111111' }],
    ['card', { a: '4111 1111 1111 1111' }],
    ['card', { a: '3782-822463-10005' }],
    ['card', { pan: 5555555555554444 }],
    ['id', { ssn: '123-45-6789' }],
    ['id', { a: '123-45-6789' }],
    ['id', { passport_number: 'C01X00T47' }],
    ['id', { national_id: 123456789 }],
  ])('is found: %s in %j', (what, claims) => {
    expect(found(claims)).toMatchObject([{ kind: 'sensitive-data', what }]);
  });

  it.each([
    {
      email: 'ada@example.com',
      name: 'Ada',
      phone_number: '+1 202 555 0143',
      birthdate: '1815-12-10',
    },
    { pwd_exp: '1782000000', pwd_url: 'https://example.com' },
    { amr: ['pwd', 'mfa'] },
    { password: '' },
    { password: true, has_password: false },
    { password_changed_at: '2026-01-01' },
    { 'kubernetes.io/serviceaccount/secret.name': 'default-token-x' },
    { sub: '4111111111111111' },
    { user_id: '4111111111111111' },
    { a: '4111111111111112' },
    { a: 41111111111111110000 },
    { a: '123-456-7890' },
    { secretary: 'Ada', compassword: 'x' },
    { key: 'AKIA' },
    { iat: 1782000000, exp: 1782000000 },
  ])('is not found in %j', (claims) => {
    expect(found(claims)).toEqual([]);
  });

  it('has the value as its place', () => {
    expect(found('{"a":1, "password" : "hunter2"}')).toMatchObject([
      { place: { in: 'json', segment: 'payload', span: { start: 21, end: 30 } } },
    ]);
    expect(found('{"ssn":123456789}')).toMatchObject([{ place: { span: { start: 7, end: 16 } } }]);
  });

  it('may be the number of a document in what is made to hold it', () => {
    expect(found({ ssn: '123-45-6789', vct: 'a' }, { alg: 'ES256', typ: 'dc+sd-jwt' })).toEqual([]);
    expect(found({ password: 'a' }, { alg: 'ES256', typ: 'dc+sd-jwt' })).toHaveLength(1);
  });

  it('is looked for in any payload that has members', () => {
    expect(sensitive(onlyToken(jwsOf('[{"password":"a"}]')))).toHaveLength(1);
    expect(sensitive(onlyToken(jwsOf('{"password":"a'.concat('", "b":'))))).toHaveLength(1);
    expect(sensitive(onlyToken(jwsOf('password')))).toEqual([]);
  });

  it('is safe in a JWE that was decrypted, and in the token within it', () => {
    const jwe = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`;
    const inspection = inspect(jwe);
    const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
    const decrypted = (text: string) => {
      const found = token && withPlaintext(inspection, token, Buffer.from(text));
      return found?.kind === 'tokens' ? found.tokens : [];
    };
    expect(decrypted('{"password":"a"}').map(sensitive)).toEqual([[]]);
    expect(decrypted(tokenOf({ password: 'a' })).map(sensitive)).toEqual([[], []]);
  });

  it('lists no more than a hundred, and takes linear time on what is long', () => {
    expect(found(JSON.stringify(Array(200).fill({ password: 'a' })))).toHaveLength(100);
    expect(found(`{"a":"${'\\"password\\":'.repeat(50_000)}"}`)).toEqual([]);
  });
});
