import { describe, expect, it } from 'vitest';
import { bounds, lifetime } from '../../src/checks/lifetime.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { kindsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const NOW = 1_782_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
const access = { token_use: 'access', iss: 'a', aud: 'b' };

const found = (claims: object, header: object = { alg: 'HS256' }) =>
  lifetime(onlyToken(tokenOf(claims, header)), numericDate(NOW));

describe('how long a token lives', () => {
  it('is found in an access token of more than a day', () => {
    expect(found({ ...access, iat: NOW - 30 * DAY, exp: NOW + 1 })).toEqual([
      {
        kind: 'long-lived',
        token: 'access token',
        lifetime: 30 * DAY + 1,
        place: expect.objectContaining({ pointer: '/exp' }),
      },
    ]);
  });

  it.each([300, HOUR, DAY])('is nothing to speak of with %i seconds', (seconds) => {
    expect(found({ ...access, iat: NOW, exp: NOW + seconds })).toEqual([]);
  });

  it('is found in a client assertion of more than an hour', () => {
    const claims = { iss: 'a', sub: 'a', aud: 'b', jti: 'c', iat: NOW };
    expect(kindsOf(found({ ...claims, exp: NOW + HOUR + 1 }))).toEqual(['long-lived']);
    expect(found({ ...claims, exp: NOW + HOUR })).toEqual([]);
  });

  it('is found in a VAPID token, which has no "iat", by what is left', () => {
    const aud = 'https://fcm.googleapis.com';
    expect(found({ aud, exp: NOW + DAY + 1 })).toMatchObject([
      { kind: 'long-lived', token: 'VAPID token' },
    ]);
    expect(found({ aud, exp: NOW + DAY })).toEqual([]);
  });

  it.each([
    ['a refresh token', { token_use: 'refresh' }],
    ['an API key', { iss: 'supabase', role: 'anon' }],
    ['a token of no known kind', { sub: 'a' }],
  ])('is not looked at in %s', (_, claims) => {
    expect(found({ ...claims, iat: NOW, exp: NOW + 3650 * DAY })).toEqual([]);
  });

  it('is not counted from milliseconds, nor without a number', () => {
    expect(found({ ...access, iat: NOW, exp: NOW * 1000 })).toEqual([]);
    expect(found({ ...access, iat: NOW, exp: `${NOW}` })).toEqual([]);
  });
});

describe('how long a stolen token would work', () => {
  it('is told where that is more than a day', () => {
    expect(found({ ...access, exp: NOW + 6 * DAY })).toMatchObject([
      { kind: 'long-lived' },
      { kind: 'stolen-now', left: 6 * DAY },
    ]);
    expect(kindsOf(found({ ...access, iat: NOW - 6 * DAY, exp: NOW + DAY }))).toEqual([
      'long-lived',
    ]);
  });

  it('is not told of one that is bound to a key', () => {
    const claims = { ...access, exp: NOW + 6 * DAY, cnf: { jkt: 'a' } };
    expect(kindsOf(found(claims))).toEqual(['long-lived']);
  });

  it('is told of a session token', () => {
    const claims = { iss: 'https://session.firebase.google.com/p', exp: NOW + 6 * DAY };
    expect(kindsOf(found(claims))).toEqual(['stolen-now']);
  });
});

describe('what bounds a token', () => {
  const missing = (claims: object, header: object = { alg: 'RS256' }) =>
    bounds(onlyToken(tokenOf(claims, header)));

  it('is "exp": an access token or a session token without it is dangerous', () => {
    expect(missing(access)).toMatchObject([{ kind: 'never-expires', token: 'access token' }]);
    expect(kindsOf(missing({ fva: [1], iss: 'a', azp: 'b' }))).toEqual(['never-expires']);
    expect(missing({ ...access, exp: 1 })).toEqual([]);
  });

  it.each([
    ['an ID token', { at_hash: 'a' }],
    ['a refresh token', { token_use: 'refresh' }],
    ['a token of no known kind', { sub: 'a', exp: 1 }],
    ['one that is declared, and lacks it by another finding', access, { typ: 'at+jwt' }],
  ])('is not asked of %s', (_, claims, header: object = {}) => {
    expect(missing(claims, { alg: 'RS256', ...header })).toEqual([]);
  });

  it('is "iss" and "aud", where many can verify it', () => {
    const claims = { token_use: 'access', exp: 1 };
    expect(missing(claims)).toMatchObject([{ kind: 'unbound', names: ['iss', 'aud'] }]);
    expect(missing({ ...claims, iss: 'a' })).toMatchObject([{ kind: 'unbound', names: ['aud'] }]);
    expect(missing(claims, { alg: 'HS256' })).toEqual([]);
  });

  it('is "exp" in a JWT of no known kind, and with it what else is missing', () => {
    expect(missing({ sub: 'a' })).toMatchObject([
      { kind: 'unbound', token: null, names: ['exp', 'iss', 'aud'] },
    ]);
    expect(missing({ iss: 'a', aud: 'b' }, { alg: 'HS256', typ: 'JWT' })).toMatchObject([
      { kind: 'unbound', token: null, names: ['exp'] },
    ]);
    expect(missing({ sub: 'a', exp: 1 })).toEqual([]);
  });

  it.each<[string, object | string, object?]>([
    ['has none of the claims of a JWT', { termsOfServiceAgreed: true }],
    ['holds no claims', 'text'],
    ['declares a type of its own', { iss: 'a' }, { typ: 'example+jws' }],
  ])('is not asked of a JWS that %s', (_, payload, header = {}) => {
    expect(bounds(onlyToken(tokenOf(payload, { alg: 'RS256', ...header })))).toEqual([]);
  });

  it('is not asked of JSON Serialization, which no JWT has', () => {
    const [head, payload, signature] = tokenOf({ sub: 'a' }).split('.');
    expect(bounds(onlyToken(JSON.stringify({ protected: head, payload, signature })))).toEqual([]);
  });

  it.each(['client_id', 'azp', 'cid', 'appid'])('may be "%s" in place of "aud"', (name) => {
    expect(missing({ token_use: 'access', exp: 1, iss: 'a', [name]: 'b' })).toEqual([]);
  });

  it('is the "typ" that is recommended for a logout token', () => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    expect(missing({ events })).toMatchObject([
      { kind: 'unbound', token: 'logout token', names: ['typ: logout+jwt'] },
    ]);
    expect(missing({ events }, { alg: 'RS256', typ: 'logout+jwt' })).toEqual([]);
  });
});
