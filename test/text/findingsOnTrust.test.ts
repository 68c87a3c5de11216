import { describe, expect, it } from 'vitest';
import type { TrustFinding } from '../../src/checks/trustFinding.ts';
import { findingWords } from '../../src/text/findings.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { TRUST_TEXTS } from '../support/trustExamples.ts';
import { findingIn } from './findingsIn.ts';

const place = {
  in: 'json',
  segment: 'header',
  pointer: '/alg',
  span: { start: 7, end: 14 },
} as const;

const said = (finding: TrustFinding): string => Object.values(findingWords(finding)).join(' ');

describe('what is said of trust', () => {
  it.each([
    ['kid-injection', '"kid" looks like an attack'],
    ['key-in-header', '"jku" brings or names a key'],
    ['never-expires', 'Access token that never expires'],
    ['unbound', 'Access token without "iss", "aud"'],
    ['long-lived', 'It lives for 30 d 00:00:00'],
    ['sensitive-data', '"password" looks like a password or secret'],
    ['rule-bent', 'ID token for several audiences without "azp"'],
    ['misused', 'Sent as an access token, and looks like an ID token'],
  ] as const)('is a title: %s', (kind, title) => {
    expect(findingWords(findingIn(kind, TRUST_TEXTS[kind])).title).toBe(title);
  });

  it('names the secret, cut, and how it was read', () => {
    const found = { kind: 'well-known-secret', place, isBase64: true } as const;
    expect(said({ ...found, secret: 'secret' })).toMatch(/: "secret" Read as base64, it is in/);
    expect(said({ ...found, secret: 'a'.repeat(64) })).toMatch(/"a{39}…"/);
    expect(said({ ...found, secret: '' })).toContain('well-known secret: the empty one');
  });

  it('names what belongs together, and which of the two has the claim', () => {
    const bond = { place, claim: 'ath' } as const;
    expect(said({ ...bond, kind: 'belongs', isOther: false })).toMatch(
      /^"ath" matches the access token in this paste .*RFC 9449 §4\.2/,
    );
    expect(said({ ...bond, kind: 'belongs-elsewhere', isOther: true })).toMatch(
      /^"ath" of the other token does not match the access token in this paste /,
    );
  });

  it('says how long a stolen token would work, and how long a key must be', () => {
    expect(said({ kind: 'stolen-now', place, left: seconds(6 * 86_400) })).toContain(
      'another 6 days',
    );
    expect(said({ kind: 'weak-key', place, alg: 'HS256', bits: 48, due: 256 })).toContain(
      'The key has 48 bits, and "HS256" needs 256',
    );
  });

  it('says that a key is found by trying of a short one alone', () => {
    const weak = { kind: 'weak-key', place, alg: 'HS256', due: 256 } as const;
    expect(said({ ...weak, bits: 120 })).toContain('found by trying. RFC 7518 §3.2 requires');
    expect(said({ ...weak, bits: 128 })).not.toContain('trying');
    expect(said({ ...weak, alg: 'RS256', bits: 1024, due: 2048 })).toMatch(
      /needs 2048 RFC 7518 §3\.3, §3\.5 requires/,
    );
  });

  it('says of a lifetime what its kind is told, and does not round it', () => {
    const lived = { kind: 'long-lived', place, lifetime: seconds(86_460) } as const;
    expect(said({ ...lived, token: 'access token' })).toMatch(
      /^It lives for 1 d 00:01:00 An hour .*RFC 6750 §5\.3\)/,
    );
    expect(said({ ...lived, token: 'VAPID token' })).toMatch(/\(RFC 8292 §2\)/);
    expect(said({ ...lived, token: 'client assertion' })).toMatch(/\(RFC 7523 §3\)/);
  });

  it('says who refuses a token that breaks a rule: all, where the kind is declared', () => {
    const broken = { place, token: 'DPoP proof', rule: 'symmetric' } as const;
    expect(said({ ...broken, kind: 'rule-broken' })).toContain('Receivers must refuse it.');
    expect(said({ ...broken, kind: 'rule-bent' })).toContain('Some receivers refuse it.');
  });

  it.each([
    ['stale', 'Make a new one.'],
    ['bearer', 'Send both.'],
    ['jti-missing', 'Mend it where the token is issued.'],
  ] as const)('says who mends what: %s', (rule, remedy) => {
    expect(said({ kind: 'rule-bent', place, token: 'DPoP proof', rule })).toContain(remedy);
  });

  it('names what a JWT of no known kind lacks', () => {
    expect(said({ kind: 'unbound', place, token: null, names: ['exp', 'aud'] })).toMatch(
      /^JWT without "exp", "aud" Stolen, it works/,
    );
  });
});
