import { describe, expect, it } from 'vitest';
import { breaksRules } from '../../src/checks/breaksRules.ts';
import type { Finding } from '../../src/checks/finding.ts';
import type { Bond } from '../../src/checks/trustFinding.ts';
import { sdJwtText } from '../support/sdJwt.ts';
import { base64url, findingsOn, tokenOf } from '../support/tokens.ts';
import { TRUST_TEXTS } from '../support/trustExamples.ts';

describe('a rule that is broken', () => {
  it.each([
    ['an empty "crit"', tokenOf('{}', '{"alg":"HS256","crit":[]}')],
    [
      'a claim that a declared kind must have',
      tokenOf('{}', '{"alg":"HS256","typ":"secevent+jwt"}'),
    ],
    ['a signature that was cut', tokenOf({}).slice(0, -9)],
    ['a signature that was taken away', tokenOf({}, '{"alg":"RS256"}').replace(/[^.]*$/, '')],
    ['"none"', tokenOf('{}', '{"alg":"none"}')],
    ['a rule of the kind', TRUST_TEXTS['rule-broken']],
    [
      'a member of the Key Binding JWT that is missing',
      sdJwtText({ payload: { cnf: {} }, keyBinding: { nonce: undefined } }),
    ],
  ])('is %s', (_, text) => {
    expect(breaksRules(findingsOn(text))).toBe(true);
  });

  it.each([
    ['an algorithm that nobody has registered', tokenOf('{}', '{"alg":"X"}')],
    ['a claim that is missing in what looks like a kind', tokenOf({ at_hash: 'a' })],
    ['an expired token', tokenOf({ exp: 1 })],
    ['a date that is a text, which the time tells', tokenOf({ exp: '1' })],
    ['a header that is no JSON, which the structure tells', tokenOf({}, '{')],
    [
      'a JWE',
      `${base64url('{"alg":"dir","enc":"A128GCM"}')}..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`,
    ],
  ])('is not %s', (_, text) => {
    expect(breaksRules(findingsOn(text))).toBe(false);
  });
});

describe('a token beside another', () => {
  const bond = (claim: Bond, isOther: boolean, kind: 'belongs' | 'belongs-elsewhere'): Finding => ({
    kind,
    place: { in: 'token', segment: null, span: { start: 0, end: 1 } },
    claim,
    isOther,
  });

  it.each([
    ['its own claim names another', bond('jkt', false, 'belongs-elsewhere')],
    ['the DPoP proof names another', bond('ath', true, 'belongs-elsewhere')],
  ])('breaks a rule where %s', (_, finding) => {
    expect(breaksRules([finding])).toBe(true);
  });

  it.each([
    ['it belongs to it', bond('jkt', false, 'belongs')],
    ['an ID Token names another access token', bond('at_hash', true, 'belongs-elsewhere')],
  ])('breaks none where %s', (_, finding) => {
    expect(breaksRules([finding])).toBe(false);
  });
});
