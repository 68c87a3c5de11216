import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/checks/answer.ts';
import { answerSentence, challengeOf, timeReason, verdictName } from '../../src/text/answer.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import type { Validity } from '../../src/token/validity.ts';

const OK: Answer = { status: 200, error: null, refusals: [], doubts: [] };

describe('the sentence', () => {
  it.each<[string, Answer, boolean, string]>([
    [
      'a good token',
      OK,
      false,
      'A server would answer 200: none of these verdicts speaks against the token.',
    ],
    [
      'a good token for this server',
      OK,
      true,
      'A server with this policy would answer 200: none of these verdicts speaks against the token.',
    ],
    [
      'a signature that was not checked',
      { ...OK, doubts: ['not-checked'] },
      false,
      'A server would answer 200 if the signature verifies, which was not checked.',
    ],
    [
      'an encrypted token',
      { ...OK, doubts: ['encrypted'] },
      false,
      'A server would answer 200 if the encrypted claims allow it.',
    ],
    [
      'claims that nobody signed',
      { ...OK, doubts: ['unsigned'] },
      false,
      'A server would answer 200 if it trusts claims that nobody signed.',
    ],
    [
      'one refusal',
      { ...OK, status: 401, error: 'invalid_token', refusals: ['expired'] },
      false,
      'A server would answer 401 (invalid_token): the token is expired.',
    ],
    [
      'a rule that is broken',
      { ...OK, status: 401, error: 'invalid_token', refusals: ['rules'] },
      false,
      'A server would answer 401 (invalid_token): a rule is broken, and Findings tells which.',
    ],
    [
      'a DPoP proof',
      { ...OK, status: 401, error: 'invalid_token', refusals: ['proof'] },
      false,
      'A server would answer 401 (invalid_token): a DPoP proof alone gives no access.',
    ],
    [
      'several refusals',
      { ...OK, status: 401, error: 'invalid_token', refusals: ['signature', 'expired', 'issuer'] },
      true,
      'A server with this policy would answer 401 (invalid_token): the signature fails. Also: the token is expired, the issuer is not as expected.',
    ],
    [
      'a scope, and a doubt',
      {
        status: 403,
        error: 'insufficient_scope',
        refusals: ['scope'],
        doubts: ['detached', 'not-checked'],
      },
      true,
      'A server with this policy would answer 403 (insufficient_scope) if the payload allows it, which travels elsewhere, and the signature verifies, which was not checked: a scope is missing.',
    ],
  ])('sums up %s', (_, answer, hasPolicy, expected) => {
    expect(answerSentence(answer, hasPolicy)).toBe(expected);
  });
});

describe('the challenge', () => {
  it('is that of RFC 6750', () => {
    expect(challengeOf({ ...OK, status: 401, error: 'invalid_token' }, ['a'], false)).toBe(
      'WWW-Authenticate: Bearer error="invalid_token"',
    );
  });

  it('is that of DPoP for a token that is bound to its key', () => {
    expect(challengeOf({ ...OK, status: 401, error: 'invalid_token' }, [], true)).toBe(
      'WWW-Authenticate: DPoP error="invalid_token"',
    );
  });

  it('names the scopes that are needed', () => {
    expect(
      challengeOf({ ...OK, status: 403, error: 'insufficient_scope' }, ['a', 'b'], false),
    ).toBe('WWW-Authenticate: Bearer error="insufficient_scope", scope="a b"');
  });

  it('does not come with 200', () => {
    expect(challengeOf(OK, ['a'], false)).toBe('');
  });
});

describe('the time', () => {
  const exp = numericDate(1_782_000_000);
  const current: Validity = { kind: 'current', exp, remaining: seconds(9) };

  it('is never called "valid"', () => {
    const kinds: readonly Validity[] = [
      current,
      { kind: 'expired', exp, since: seconds(0) },
      { kind: 'no-expiry' },
      { kind: 'undetermined', claim: 'exp', value: 'soon' },
    ];
    const names = kinds.map(({ kind }) => verdictName(kind));
    expect(names).toEqual(['not expired', 'expired', 'never expires', 'undetermined']);
  });

  it('tells by which date', () => {
    expect(timeReason(current, false, null)).toMatch(/^exp is 21 Jun 2026, \d\d:\d\d:\d\d \S+$/);
  });

  it('tells when only the leeway keeps it', () => {
    expect(timeReason(current, true, null)).toMatch(/, so only the leeway keeps it$/);
  });

  it('never shows a year that milliseconds make', () => {
    const late: Validity = { ...current, exp: numericDate(1_782_000_000_000) };
    expect(timeReason(late, false, null)).toBe('exp looks like milliseconds');
  });

  it('is unknown where there are no claims, and tells why', () => {
    expect(timeReason(null, false, { kind: 'encrypted' })).toBe('The claims are encrypted');
  });
});

it('verdicts are named in plain words', () => {
  expect(['verified', 'not-checked', 'key-error'].map(verdictName)).toEqual([
    'verified',
    'not checked',
    'key error',
  ]);
});
