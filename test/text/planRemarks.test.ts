import { describe, expect, it } from 'vitest';
import { PLAN_SEVERITIES, type PlanRemark } from '../../src/refresh/planRemarks.ts';
import { planRemarkWords } from '../../src/text/planRemarks.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { inThisZone, NOW } from './findingsIn.ts';

const LEADS = { asked: seconds(120), lead: seconds(60), lifetime: seconds(120) };

const REMARKS: readonly PlanRemark[] = [
  { kind: 'no-exp' },
  { kind: 'exp-not-a-date', value: '1782000000' },
  { kind: 'exp-not-seconds', exp: numericDate(NOW * 1000) },
  { kind: 'exp-not-seconds', exp: numericDate(1e300) },
  { kind: 'lead-not-shorter', ...LEADS },
  { kind: 'lead-over-half', ...LEADS, asked: seconds(90) },
  { kind: 'long-delay', delay: seconds(30 * 86_400 - 1) },
  { kind: 'clock-behind', claim: 'iat', date: numericDate(NOW + 600), by: seconds(600) },
  { kind: 'clock-behind', claim: 'nbf', date: numericDate(NOW + 600), by: seconds(600) },
  { kind: 'expires-in-differs', expiresIn: seconds(3600), lifetime: seconds(900) },
  { kind: 'expires-in-differs', expiresIn: seconds(600), lifetime: seconds(900) },
];

describe('the title of a remark on the plan', () => {
  it.each<[number, string]>([
    [0, 'No "exp": the token is a liability'],
    [1, '"exp" is a string, not a number'],
    [2, '"exp" counts milliseconds'],
    [3, '"exp" is beyond any calendar'],
    [4, 'The lead of 2 min is not shorter than the lifetime of 2 min'],
    [5, 'The lead of 1 min 30 s is over half of the lifetime of 2 min'],
    [6, 'The refresh is 29 days away, more than a timer can wait'],
    [7, "This clock is at least 10 minutes behind the issuer's"],
    [8, "This clock is at least 10 minutes behind the issuer's"],
    [9, '"expires_in" is 3,600 s, but the token lives for 900 s'],
    [10, '"expires_in" is 600 s, but the token lives for 900 s'],
  ])('%d is: %s', (index, title) => {
    expect(planRemarkWords(REMARKS[index] as PlanRemark).title).toBe(title);
  });
});

describe('the words of a remark on the plan', () => {
  it('are there for every kind', () => {
    expect(new Set(REMARKS.map(({ kind }) => kind))).toEqual(new Set(Object.keys(PLAN_SEVERITIES)));
  });

  it.each(REMARKS)('are whole sentences, calm and without a placeholder: $kind', (remark) => {
    const { title, why, remedy } = planRemarkWords(remark);
    expect(title).not.toMatch(/\.$/);
    for (const sentences of [why, remedy]) expect(sentences).toMatch(/^[A-Za-z"].*\.$/);
    expect(`${title} ${why} ${remedy}`).not.toMatch(/[!—–]|undefined|NaN|null|\[object| {2}/);
  });

  it('do not advise a token that never expires', () => {
    expect(planRemarkWords(REMARKS[3] as PlanRemark).remedy).toBe(
      'Write the seconds since 1970 where the token is issued.',
    );
  });

  it('say what ends a token without "exp"', () => {
    expect(planRemarkWords({ kind: 'no-exp' }).why).toBe(
      'Only a denylist or a new signing key ends it (RFC 7519 §4.1.4).',
    );
  });

  it('say what the bound makes of the lead', () => {
    for (const index of [4, 5]) {
      expect(planRemarkWords(REMARKS[index] as PlanRemark).remedy).toBe(
        'Bound it to half of the lifetime, as this plan does: 1 min.',
      );
    }
  });

  it('say the date that this clock has not reached, and what it costs', () => {
    const { why, remedy } = planRemarkWords(REMARKS[7] as PlanRemark);
    const date = inThisZone({
      berlin: '21 Jun 2026, 02:10:00 CEST (2026-06-21T00:10:00Z)',
      kolkata: '21 Jun 2026, 05:40:00 GMT+5:30 (2026-06-21T00:10:00Z)',
    });
    expect(why).toBe(
      `"iat" is ${date}, 600 s ahead when the plan was made. A client with this clock refreshes too late.`,
    );
    expect(remedy).not.toMatch(/meant for later/);
    expect(planRemarkWords(REMARKS[8] as PlanRemark).remedy).toMatch(/meant for later\.$/);
  });

  it('tell the dangerous difference of "expires_in" from the harmless one', () => {
    expect(planRemarkWords(REMARKS[9] as PlanRemark).why).toMatch(/still sends the token/);
    expect(planRemarkWords(REMARKS[10] as PlanRemark).why).toMatch(/earlier than it has to/);
  });
});
