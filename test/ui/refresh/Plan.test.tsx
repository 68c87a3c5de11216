import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url, tokenOf } from '../../support/tokens.ts';
import { NOW } from '../renderApp.tsx';
import { findings, leadBox, leak, plan, renderPlan, timer } from './renderPlan.tsx';

const MINUTE = 60;
const HEALTHY = tokenOf({ iat: NOW - 60, exp: NOW + 14 * MINUTE });

const facts = (): (string | null)[] =>
  within(plan())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the plan of a healthy token', () => {
  it('counts down to the refresh, a minute before expiry', () => {
    const { clock } = renderPlan(HEALTHY);
    expect(plan().textContent).toContain('Refresh in');
    expect(timer('Time until refresh')).toBe('13:00');
    clock.tick();
    expect(timer('Time until refresh')).toBe('12:59');
    const live = within(plan()).getByRole('timer').getAttribute('aria-live');
    expect(live).toBe('off');
  });

  it('has the date in local time, in UTC and from now, and what it rests on', () => {
    renderPlan(HEALTHY);
    expect(facts()).toEqual([
      '21 Jun 2026, 02:13:00 CEST',
      '2026-06-21T00:13:00Z',
      'in 13 minutes',
      '1 min before it expires',
      'lifetime 15 min',
      'issued 1 minute ago, by this clock',
    ]);
  });

  it.each([
    ['with a plan', HEALTHY],
    ['without a token', ''],
    ['with nothing to plan', tokenOf({})],
  ])('says that only the server decides, %s', (_which, text) => {
    renderPlan(text);
    expect(plan().textContent).toContain('clock schedules: only the server decides');
  });

  it('is marked on the timeline', () => {
    renderPlan(HEALTHY);
    const picture = screen.getByRole('img', { name: /^Timeline: .*refresh in 13 minutes/ });
    const mark = picture.querySelector('[data-moment=refresh]');
    expect(mark?.getAttribute('x')).toBe('93.3%');
    expect(mark?.textContent).toBe('refresh 02:13:00');
  });

  it('has no finding', () => {
    renderPlan(HEALTHY);
    expect(findings()).toEqual([]);
  });

  it('tells the date, and not the countdown, to those who do not see it', () => {
    const { clock } = renderPlan(HEALTHY);
    const [status] = within(plan()).getAllByRole('status');
    const spoken = status?.textContent;
    expect(spoken).toContain('Refresh on 21 Jun 2026, 02:13:00 CEST');
    clock.tick(MINUTE);
    expect(status?.textContent).toBe(spoken);
    expect(status?.querySelector('[role=timer]')).toBeNull();
  });
});

describe('the moments of a plan', () => {
  it('say that the refresh is due, at its second', () => {
    const { clock } = renderPlan(HEALTHY);
    clock.set(NOW + 13 * MINUTE - 1);
    expect(timer('Time until refresh')).toBe('00:01');
    clock.tick();
    expect(timer('Time until refresh')).toBeUndefined();
    expect(plan().textContent).toContain('Refresh now: the token expires in');
    expect(timer('Time until expiry')).toBe('01:00');
  });

  it('say that it is too late, at the second of expiry', () => {
    const { clock } = renderPlan(HEALTHY);
    clock.set(NOW + 14 * MINUTE - 1);
    expect(timer('Time until expiry')).toBe('00:01');
    clock.tick();
    expect(within(plan()).queryByRole('timer')).toBeNull();
    expect(plan().textContent).toContain('Too late to refresh ahead: it has expired');
    expect(plan().textContent).toContain('Once the server answers 401');
  });
});

describe('the lead', () => {
  it('moves the refresh', async () => {
    const { user } = renderPlan(HEALTHY);
    await user.clear(leadBox());
    await user.type(leadBox(), '300');
    expect(timer('Time until refresh')).toBe('09:00');
    expect(facts()).toContain('5 min before it expires');
  });

  it('is bounded to half of the lifetime, with a finding that says so', async () => {
    const { user } = renderPlan(HEALTHY);
    await user.clear(leadBox());
    await user.type(leadBox(), '900');
    expect(facts()).toContain('7 min 30 s before it expires: half of its lifetime');
    expect(timer('Time until refresh')).toBe('06:30');
    expect(findings()).toEqual(['error lead-not-shorter']);
  });
});

describe('what cannot be planned', () => {
  it.each<[string, object, string, string]>([
    ['no "exp"', {}, 'it never expires', 'warning no-exp'],
    ['a string', { exp: String(NOW) }, '"exp" is not a NumericDate', 'error exp-not-a-date'],
    ['ms', { exp: NOW * 1000 }, '"exp" does not count seconds', 'warning exp-not-seconds'],
  ])('is said, and has a finding: %s', (_what, claims, why, finding) => {
    renderPlan(tokenOf(claims));
    expect(plan().textContent).toContain(`Nothing to plan: ${why}`);
    expect(findings()).toEqual([finding]);
    expect(screen.queryByRole('spinbutton')).toBeNull();
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it.each<[string, string, string]>([
    ['nothing', ' \n', 'Paste a token and its plan is drawn here.'],
    [
      'an opaque token',
      'gho_16C7e42F292c6912E7710c838347Ae178B4a',
      'An opaque token, not a JWT: there is nothing to plan.',
    ],
    [
      'a JWE',
      `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`,
      'Encrypted: only the key opens its claims. There is nothing to plan.',
    ],
    [
      'claims that are lost',
      tokenOf('[1]'),
      'Malformed: the payload is an array, not a JWT Claims Set. Nothing to plan.',
    ],
  ])('is said in a sentence: %s', (_what, text, sentence) => {
    renderPlan(text);
    expect(within(plan()).getByText(sentence)).toBeDefined();
    expect(screen.queryByRole('timer')).toBeNull();
    expect(within(leak()).getByRole('table', { name: 'The two jobs' })).toBeDefined();
    expect(leak().textContent).not.toContain('Stolen now');
  });

  it('is not a malformed token whose "exp" can be read: its dates are planned, with a word of it', () => {
    renderPlan(tokenOf(`{"exp":${NOW + 900},"su`));
    expect(timer('Time until refresh')).toBe('14:00');
    expect(plan().textContent).toContain('Its dates are planned with all the same.');
  });
});
