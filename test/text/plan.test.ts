import { describe, expect, it } from 'vitest';
import { isPlannable, LEAD, type Planned, planFor, stageAt } from '../../src/refresh/plan.ts';
import type { Job } from '../../src/refresh/tokenJob.ts';
import {
  leadWords,
  lifetimeWords,
  obstacleWords,
  PLAN,
  type PlanWords,
  planWords,
} from '../../src/text/plan.ts';
import { inspect, type Token } from '../../src/token/inspect.ts';
import { nearestMiss } from '../../src/token/nearestMiss.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import type { DateClaims } from '../../src/token/validity.ts';
import { inThisZone, jws, NOW, part } from './findingsIn.ts';

const words = (dates: DateClaims, job: Job = 'access'): PlanWords =>
  planWords(stageAt(planFor(dates, LEAD), numericDate(NOW)), { job, by: null, bound: false }, null);

const planned = (lifetime: number, lead: number): Planned =>
  planFor({ iat: NOW, exp: NOW + lifetime }, seconds(lead)) as Planned;

describe('the plan in words', () => {
  it('counts down to the refresh, and says its date to those who do not see it', () => {
    const date = inThisZone({
      berlin: '21 Jun 2026, 02:03:12 CEST',
      kolkata: '21 Jun 2026, 05:33:12 GMT+5:30',
    });
    expect(words({ iat: NOW, exp: NOW + 252 })).toEqual({
      sentence: 'Refresh in',
      spoken: `Refresh on ${date}`,
      timer: 'Time until refresh',
      timeLeft: '03:12',
      note: '',
      leak: 'Stolen now, this token works until it expires in',
      leakTime: '04:12',
    });
  });

  it('counts down to expiry once the refresh is due', () => {
    expect(words({ iat: NOW - 300, exp: NOW + 43 })).toMatchObject({
      sentence: 'Refresh now: the token expires in',
      spoken: 'Refresh now',
      timer: 'Time until expiry',
      timeLeft: '00:43',
    });
  });

  it('says what happens when it is too late', () => {
    expect(words({ iat: NOW - 300, exp: NOW })).toEqual({
      sentence: 'Too late to refresh ahead: it has expired',
      spoken: '',
      timer: '',
      timeLeft: '',
      note: 'Once the server answers 401, the client refreshes.',
      leak: 'Stolen now, this token works no more, by this clock.',
      leakTime: '',
    });
  });

  it('says nothing of 401 for a token that no API is called with', () => {
    for (const job of ['refresh', 'id'] as const) expect(words({ exp: NOW }, job).note).toBe('');
  });

  it.each<[string, unknown, string]>([
    ['no "exp"', undefined, 'it never expires'],
    ['a string', '1', '"exp" is not a NumericDate'],
    ['milliseconds', NOW * 1000, '"exp" does not count seconds'],
  ])('says why there is nothing to plan: %s', (_what, exp, why) => {
    const said = words({ iat: NOW, exp });
    expect(said.sentence).toBe(`Nothing to plan: ${why}`);
    expect(said).toMatchObject({ timer: '', timeLeft: '' });
  });
});

describe('what stands in the way of a plan', () => {
  const token = (text: string): Token => {
    const inspection = inspect(text);
    if (inspection.kind !== 'tokens') throw new Error(inspection.kind);
    return inspection.tokens[0];
  };

  it.each<[string, string, string]>([
    [
      'a JWE',
      `${part('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`,
      'Encrypted: only the key opens its claims. There is nothing to plan.',
    ],
    [
      'a detached payload',
      `${part('{"alg":"HS256"}')}..AAAA`,
      'Detached: its payload travels elsewhere. There is nothing to plan.',
    ],
    [
      'a list for claims',
      jws('[1]'),
      'Malformed: the payload is an array, not a JWT Claims Set. Nothing to plan.',
    ],
    [
      'claims that break off before "exp"',
      jws('{"sub":"a","ex'),
      'Malformed: the payload ends in the middle of a JSON string. Nothing to plan.',
    ],
    [
      'claims that break off after "exp"',
      jws('{"exp":1782000900,"su'),
      'Malformed: the payload ends in the middle of a JSON string. Its dates are planned with all the same.',
    ],
  ])('%s', (_what, text, sentence) => {
    const read = token(text);
    expect(obstacleWords(read, null, isPlannable(read))).toBe(sentence);
  });

  it('is nothing for a token with claims, "exp" or not', () => {
    for (const claims of ['{}', '{"exp":1782000900}', '{"exp":"soon"}']) {
      expect(obstacleWords(token(jws(claims)), null, true)).toBe('');
    }
  });

  it('is that nothing was pasted, or no token', () => {
    expect(obstacleWords(null, null, false)).toBe('Paste a token and its plan is drawn here.');
    expect(
      obstacleWords(null, nearestMiss('gho_16C7e42F292c6912E7710c838347Ae178B4a'), false),
    ).toBe('An opaque token, not a JWT: there is nothing to plan.');
  });
});

describe('the facts of a plan', () => {
  it('say what bounded the lead', () => {
    expect(leadWords(planned(900, 60))).toBe('1 min before it expires');
    expect(leadWords(planned(120, 60))).toBe('1 min before it expires');
    expect(leadWords(planned(90, 60))).toBe('45 s before it expires: half of its lifetime');
  });

  it('say the lifetime, or that it is not told', () => {
    expect(lifetimeWords(planned(900, 60))).toBe('lifetime 15 min');
    const untold = planFor({ exp: NOW }, LEAD) as Planned;
    expect(lifetimeWords(untold)).toBe('no lifetime told: nothing bounds the lead');
  });

  it.each(['iat', 'nbf'])('say that "exp" is not after "%s", rather than not told', (claim) => {
    for (const start of [NOW, NOW + 1]) {
      const plan = planFor({ [claim]: start, exp: NOW }, LEAD) as Planned;
      expect(lifetimeWords(plan)).toBe(`"exp" is not after "${claim}": nothing bounds the lead`);
    }
  });
});

it.each(Object.values(PLAN))('the fixed words are calm, and call no token valid: %s', (said) => {
  expect(said).not.toMatch(/[!—–]/);
  expect(said).not.toMatch(/\bvalid\b/i);
  expect(said).toBe(said.trim());
});
