import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { NOW } from '../renderApp.tsx';
import { findings, leadBox, renderPlan } from './renderPlan.tsx';

const HOUR = 3600;
const DAY = 24 * HOUR;

const access = tokenOf({ iat: NOW, exp: NOW + 900, sub: 'access' });
const id = tokenOf({ iat: NOW, exp: NOW + 10 * HOUR, sub: 'id' });

describe('the findings of a plan', () => {
  it.each<[string, object, string[]]>([
    ['a lifetime of a minute', { iat: NOW, exp: NOW + 60 }, ['error lead-not-shorter']],
    ['a lifetime of 100 seconds', { iat: NOW, exp: NOW + 100 }, ['warning lead-over-half']],
    ['a lifetime of 30 days', { iat: NOW, exp: NOW + 30 * DAY }, ['warning long-delay']],
    ['an "iat" ahead', { iat: NOW + 60, exp: NOW + HOUR }, ['warning clock-behind']],
  ])('for %s', (_which, claims, expected) => {
    renderPlan(tokenOf(claims));
    expect(findings()).toEqual(expected);
  });

  it('name their severity in a word', () => {
    renderPlan(tokenOf({ iat: NOW, exp: NOW + 60 }));
    const [item] = screen.getByRole('list', { name: 'Findings' }).children;
    expect(item?.textContent).toMatch(/^Error: The lead of 1 min is not shorter than/);
  });

  it('compare "expires_in" with the access token of its response, and with no other', () => {
    const response = `{"id_token":"${id}","access_token":"${access}","expires_in":3600}`;
    renderPlan(response, 1);
    expect(findings()).toEqual(['warning expires-in-differs']);
  });

  it('say nothing of the ID token beside it', () => {
    const response = `{"id_token":"${id}","access_token":"${access}","expires_in":900}`;
    renderPlan(response, 0);
    expect(findings()).toEqual([]);
  });

  it('hold no missing "exp" against a refresh token', () => {
    renderPlan(tokenOf({ iat: NOW, typ: 'Offline' }));
    expect(findings()).toEqual([]);
  });

  it('go when the lead is made shorter', async () => {
    const { user } = renderPlan(tokenOf({ iat: NOW, exp: NOW + 60 }));
    await user.clear(leadBox());
    await user.type(leadBox(), '30');
    expect(findings()).toEqual([]);
  });

  it('go when the clock has caught up, with their words unchanged until then', () => {
    const { clock } = renderPlan(tokenOf({ iat: NOW + 60, exp: NOW + HOUR }));
    const words = () => screen.getByRole('list', { name: 'Findings' }).textContent;
    const atFirst = words();
    clock.tick(59);
    expect(words()).toBe(atFirst);
    expect(words()).toContain(', 60 s ahead');
    clock.tick();
    expect(findings()).toEqual([]);
  });
});
