import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/checks/finding.ts';
import { kindRules, staleProof } from '../../src/checks/kindRules.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

const found = (claims: object, header: object) =>
  kindRules(onlyToken(tokenOf(claims, { alg: 'ES256', ...header })));

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const logout = { events: { [EVENT]: {} }, sub: 'a' };
const LOGOUT = { typ: 'logout+jwt' };
const proof = { jti: 'a', htm: 'GET', htu: 'https://api.example/a', iat: 1 };
const DPOP = { typ: 'dpop+jwt', jwk: {} };
const assertion = { iss: 'a', sub: 'a', aud: 'b', exp: 1, jti: 'c' };
const ASSERTION = { typ: 'client-authentication+jwt' };
const idToken = { at_hash: 'a', iss: 'a', sub: 'a', aud: 'b' };

describe('a rule of the kind', () => {
  it.each([
    ['nonce-forbidden', 'error', { ...logout, nonce: 'a' }, LOGOUT],
    ['event-missing', 'error', { ...logout, events: { 'urn:example': {} } }, LOGOUT],
    ['event-missing', 'error', { ...logout, events: { [EVENT]: true } }, LOGOUT],
    ['symmetric', 'error', proof, { ...DPOP, alg: 'HS256' }],
    ['htu-query', 'warning', { ...proof, htu: 'https://api.example/a?b=c' }, DPOP],
    ['htu-query', 'warning', { ...proof, htu: 'https://api.example/a#b' }, DPOP],
    ['iss-not-sub', 'error', { ...assertion, sub: 'b' }, ASSERTION],
    ['jti-missing', 'warning', { ...assertion, jti: undefined }, ASSERTION],
    ['azp-missing', 'warning', { ...idToken, aud: ['a', 'b'] }, {}],
  ])('%s is missed', (rule, severity, claims, header) => {
    const findings = found(claims, header);
    expect(findings).toMatchObject([{ rule }]);
    expect(findings.map(severityOf)).toEqual([severity]);
  });

  it.each([
    ['a logout token', logout, LOGOUT],
    ['a DPoP proof', proof, DPOP],
    ['a client assertion', assertion, ASSERTION],
    ['a client assertion with a shared secret', assertion, { ...ASSERTION, alg: 'HS256' }],
    ['an ID token', idToken, {}],
    ['an ID token for one audience in an array', { ...idToken, aud: ['a'] }, {}],
    ['an ID token for several with "azp"', { ...idToken, aud: ['a', 'b'], azp: 'a' }, {}],
    ['an ID token for another party than asked for it', { ...idToken, aud: 'a', azp: 'b' }, {}],
    ['a token of no known kind', { nonce: 'a', htu: '?' }, {}],
  ])('is kept by %s', (_, claims, header) => {
    expect(found(claims, header)).toEqual([]);
  });

  it('holds for a client assertion that is one by its audience alone', () => {
    const claims = { iss: 'a', sub: 'a', exp: 1 };
    const aud = 'https://as.example/oauth2/token';
    expect(found({ ...claims, aud }, {})).toMatchObject([
      { kind: 'rule-bent', token: 'client assertion', rule: 'jti-missing' },
    ]);
    expect(found({ ...claims, aud: ['https://as.example', aud] }, {})).toHaveLength(1);
    expect(found({ ...claims, aud: `${aud}s` }, {})).toEqual([]);
    expect(found({ ...claims, aud, sub: 'b' }, {})).toEqual([]);
  });

  it('is no error where the kind is taken from practice', () => {
    const findings = found({ ...logout, nonce: 'a' }, {});
    expect(findings).toMatchObject([{ kind: 'rule-bent', rule: 'nonce-forbidden' }]);
  });

  it('has its place at the member that breaks it', () => {
    expect(found({ ...logout, nonce: 'a' }, LOGOUT)).toMatchObject([
      { place: { segment: 'payload', pointer: '/nonce' } },
    ]);
    expect(found(proof, { ...DPOP, alg: 'HS256' })).toMatchObject([
      { place: { segment: 'header', pointer: '/alg' } },
    ]);
  });
});

describe('a DPoP proof', () => {
  const rules = (claims: object, header: object, now: number) =>
    staleProof(onlyToken(tokenOf(claims, { alg: 'ES256', ...header })), numericDate(now));

  it('is stale more than five minutes after it was made, and no error', () => {
    const [finding] = rules(proof, DPOP, 302);
    expect(finding).toMatchObject({ rule: 'stale', place: { pointer: '/iat' } });
    expect(finding && severityOf(finding)).toBe('warning');
    expect(rules(proof, DPOP, 301)).toEqual([]);
  });

  it('is not stale without a date that says so, nor is a token of another kind', () => {
    expect(rules({ ...proof, iat: '1' }, DPOP, 302)).toEqual([]);
    expect(rules(idToken, {}, 302)).toEqual([]);
    expect(rules({ ...proof }, {}, 302)).toEqual([]);
  });
});
