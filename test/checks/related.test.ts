import { describe, expect, it } from 'vitest';
import { bonds, comparisons, surroundings } from '../../src/checks/related.ts';
import { inspect } from '../../src/token/inspect.ts';
import { kindsOf, tokenOf, tokensIn } from '../support/tokens.ts';

const ID = { iss: 'a', sub: 'b', aud: 'c', at_hash: 'h' };
const idToken = (claims: object = {}, alg = 'RS256') => tokenOf({ ...ID, ...claims }, { alg });
const accessToken = tokenOf({ scope: 'read' }, { alg: 'RS256' });

const compared = (text: string) =>
  comparisons(inspect(text), text).map(({ claim, hash, candidates }) => ({
    claim,
    hash,
    texts: candidates.map((one) => one.text),
  }));

describe('what is compared', () => {
  it('is nothing where a token stands alone, or there is none', () => {
    expect(compared(idToken({ nonce: 'n', c_hash: 'h' }))).toEqual([]);
    expect(compared('')).toEqual([]);
    expect(compared('no token')).toEqual([]);
  });

  it.each([
    ['RS256', 'sha-256'],
    ['ES384', 'sha-384'],
    ['PS512', 'sha-512'],
    ['EdDSA', 'sha-512'],
    ['Ed25519', 'sha-512'],
    ['Ed448', 'sha-undefined'],
    ['ES256K', 'sha-256'],
    ['ML-DSA-44', 'sha-undefined'],
  ])('with "alg" %s takes %s', (alg, hash) => {
    const text = `{"access_token":"opaque","id_token":"${idToken({}, alg)}"}`;
    expect(compared(text)).toEqual([{ claim: 'at_hash', hash, texts: ['opaque'] }]);
  });

  it('is an access token once, wherever it stands', () => {
    const text = `{"access_token":"${accessToken}","id_token":"${idToken()}"}\nAuthorization: Bearer ${accessToken}`;
    expect(compared(text)).toMatchObject([{ claim: 'at_hash', texts: [accessToken] }]);
  });

  it('is the code, the state and the nonce of a URL', () => {
    const token = idToken({ at_hash: undefined, c_hash: 'h', s_hash: 'h', nonce: 'n' });
    expect(compared(`https://c.example/cb?code=abc&state=s&nonce=n#id_token=${token}`)).toEqual([
      { claim: 'c_hash', hash: 'sha-256', texts: ['abc'] },
      { claim: 's_hash', hash: 'sha-256', texts: ['s'] },
      { claim: 'nonce', hash: null, texts: ['n'] },
    ]);
  });

  it('is the session of a logout token', () => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const logout = tokenOf({ iss: 'a', sid: 's', events });
    expect(compared(`${idToken({ sid: 's' })} ${logout}`)).toEqual([
      { claim: 'sid', hash: null, texts: ['s'] },
    ]);
    expect(compared(`https://c.example/logout?sid=s&logout_token=${logout}`)).toMatchObject([
      { claim: 'sid', texts: ['s'] },
    ]);
  });

  it('is no "code" of another kind', () => {
    const token = idToken({ c_hash: 'h', at_hash: undefined });
    expect(compared(`status code: 200\ncode 5\n{"id_token":"${token}"}`)).toEqual([]);
    expect(compared(`{"code":"ok","id_token":"${token}"}`)).toEqual([]);
    expect(compared(`{"code":"a","state":"b","id_token":"${token}"}`)).toMatchObject([
      { claim: 'c_hash', texts: ['a'] },
    ]);
  });

  it.each([
    ['4/0A+b', '#code=4%2F0A%2Bb&id_token='],
    ['4/0A', '{"state":"s","code":"4\\/0A","id_token":"'],
    ['50%', '?code=50%&id_token='],
    ['a%2Fb', '{"state":"s","code":"a%2Fb","id_token":"'],
  ])('is the code %s as it was before it was escaped', (code, before) => {
    const token = idToken({ c_hash: 'h', at_hash: undefined });
    expect(compared(`${before}${token}"`)).toMatchObject([{ claim: 'c_hash', texts: [code] }]);
  });

  it.each([
    ['abc+def', '#access_token=abc%2Bdef&id_token='],
    ['abc/def', '{"access_token":"abc\\/def","id_token":"'],
  ])('is the access token %s as it was before it was escaped', (accessToken, before) => {
    expect(compared(`${before}${idToken()}"`)).toMatchObject([{ texts: [accessToken] }]);
  });

  it('is no more than a hundred of many', () => {
    const many = Array.from({ length: 300 }, (_, index) => `&nonce=${index}`).join('');
    const [{ texts } = { texts: [] }] = compared(
      `?a${many}#id_token=${idToken({ nonce: '5', at_hash: undefined })}`,
    );
    expect(texts).toHaveLength(100);
  });
});

it('reads values nested too deep to print', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const proof = tokenOf(
    '{"htm":"GET","htu":"a","ath":"a"}',
    `{"alg":${deep},"jwk":{"kty":${deep}}}`,
  );
  const id = tokenOf(`{"at_hash":"a","sid":${deep},"aud":${deep}}`, `{"alg":${deep}}`);
  const logout = tokenOf(
    '{"events":{"https://a/backchannel-logout":{}},"sid":"a","cnf":{"jkt":"a"}}',
  );
  const text = `{"access_token":"${id}"} Authorization: Bearer ${accessToken}\nDPoP: ${proof} ${logout}`;
  expect(compared(text).map(({ claim }) => claim)).toContain('jkt');
  expect(surroundings(tokensIn(text)[0], text)).toMatchObject([{ kind: 'misused' }]);
});

describe('what comparisons say', () => {
  const text = `{"access_token":"${accessToken}","id_token":"${idToken()}"}`;
  const [first, second] = tokensIn(text);
  const inspection = { kind: 'tokens', tokens: [first, second] } as Parameters<
    typeof comparisons
  >[0];
  const all = comparisons(inspection, text);

  it('is said of both tokens', () => {
    expect(second && bonds(second, all, [[true]])).toMatchObject([
      { kind: 'belongs', isOther: false, place: { pointer: '/at_hash' } },
    ]);
    expect(bonds(first, all, [[true]])).toMatchObject([
      { kind: 'belongs', isOther: true, place: { in: 'token', segment: null } },
    ]);
    expect(kindsOf(bonds(first, all, [[false]]))).toEqual(['belongs-elsewhere']);
  });

  it('is nothing as long as it is not known, or cannot be', () => {
    expect(bonds(first, all, [])).toEqual([]);
    expect(bonds(first, all, [null])).toEqual([]);
  });

  it('is no mismatch where another of several may be meant', () => {
    const more = `${text} {"access_token":"opaque"}`;
    const tokens = tokensIn(more);
    const list = comparisons(inspect(more), more);
    expect(tokens.flatMap((token) => bonds(token, list, [[false, false]]))).toEqual([]);
    expect(tokens.flatMap((token) => bonds(token, list, [[false, true]]))).toEqual([]);
  });

  it('is no mismatch for a session, which may be another', () => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const both = `${idToken({ sid: 's' })} ${tokenOf({ iss: 'a', sid: 't', events })}`;
    const pasted = inspect(both);
    const tokens = pasted.kind === 'tokens' ? pasted.tokens : [];
    const list = comparisons(pasted, both);
    expect(tokens.flatMap((token) => bonds(token, list, [[false]]))).toEqual([]);
    expect(tokens.flatMap((token) => bonds(token, list, [[true]]))).toMatchObject([
      { kind: 'belongs', claim: 'sid', isOther: true },
      { kind: 'belongs', claim: 'sid', isOther: false },
    ]);
  });
});

const around = (text: string) => {
  const [token] = tokensIn(text);
  return surroundings(token, text);
};

describe('"expires_in"', () => {
  const answer = (lifetime: number, expiresIn: number) =>
    `{"access_token":"${tokenOf({ scope: 'a', iat: 1000, exp: 1000 + lifetime })}","expires_in":${expiresIn}}`;

  it('is found where it goes beyond "exp"', () => {
    expect(around(answer(600, 3600))).toMatchObject([
      { kind: 'expires-in-later', expiresIn: 3600, lifetime: 600 },
    ]);
  });

  it('is nothing to speak of where it is the same, nearly, or less', () => {
    expect(around(answer(3600, 3600))).toEqual([]);
    expect(around(answer(3600, 3660))).toEqual([]);
    expect(around(answer(3600, 60))).toEqual([]);
  });

  it('is not held against a token that has no dates, or one of several', () => {
    expect(around(`{"access_token":"${accessToken}","expires_in":3600}`)).toEqual([]);
    expect(around(`${answer(600, 3600)}\n${answer(600, 3600)}`)).toEqual([]);
  });
});

describe('what is sent as an access token', () => {
  it.each([
    ['ID token', `Authorization: Bearer ${idToken()}`],
    ['ID token', `{"access_token":"${idToken()}"}`],
    ['ID token', `Authorization: Bearer ${tokenOf({ token_use: 'id', aud: 'c' })}`],
    ['refresh token', `Authorization: Bearer ${tokenOf({ typ: 'Refresh', scope: 'a' })}`],
  ])('and is an %s is found', (token, text) => {
    expect(around(text)).toMatchObject([{ kind: 'misused', token }]);
  });

  it.each([
    ['an access token', `Authorization: Bearer ${accessToken}`],
    ['a token of no known kind', `Authorization: Bearer ${tokenOf({ sub: 'a' })}`],
    ['an ID token for a service', `Authorization: Bearer ${idToken({ aud: 'https://a.example' })}`],
    [
      'an ID token of Firebase',
      `Authorization: Bearer ${idToken({ iss: 'https://securetoken.google.com/p' })}`,
    ],
    ['an ID token in its own place', `{"id_token":"${idToken()}"}`],
    ['an ID token by itself', idToken()],
  ])('is nothing to speak of with %s', (_, text) => {
    expect(around(text)).toEqual([]);
  });
});

describe('a token that is bound to a key', () => {
  const bound = (cnf: object) => tokenOf({ scope: 'a', cnf });

  it('is not for "Bearer" where the key is that of DPoP', () => {
    expect(around(`Authorization: Bearer ${bound({ jkt: 'a' })}`)).toMatchObject([
      { kind: 'rule-bent', rule: 'bearer' },
    ]);
  });

  it.each([
    ['sent with "DPoP"', `Authorization: DPoP ${bound({ jkt: 'a' })}`],
    ['in the answer that issues it', `{"access_token":"${bound({ jkt: 'a' })}"}`],
    ['bound to a certificate (RFC 8705 §3)', `Authorization: Bearer ${bound({ 'x5t#S256': 'a' })}`],
  ])('is as it should be %s', (_, text) => {
    expect(around(text)).toEqual([]);
  });
});
