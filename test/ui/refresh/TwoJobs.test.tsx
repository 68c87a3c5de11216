import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { NOW } from '../renderApp.tsx';
import { renderPlan } from './renderPlan.tsx';

const HOUR = 3600;
const ADVICE = 'An hour at most (RFC 6750 §5.3), better 5 to 15 minutes';

describe('the two jobs', () => {
  const table = () => within(screen.getByRole('table', { name: 'The two jobs' }));
  const names = (role: 'columnheader' | 'rowheader') =>
    table()
      .getAllByRole(role)
      .map(({ textContent }) => textContent);
  const lifetimes = () =>
    within(table().getByRole('row', { name: /^Lifetime/ }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);

  it('stand side by side', () => {
    renderPlan('');
    expect(names('columnheader')).toEqual(['Access token', 'Refresh token']);
    expect(names('rowheader')).toEqual(['Lifetime', 'Used for', 'Where it lives', 'If stolen']);
    expect(lifetimes()).toEqual([ADVICE, 'Days to weeks']);
  });

  it("have the pasted token's own lifetime beside the recommended one", () => {
    renderPlan(tokenOf({ iat: NOW, exp: NOW + HOUR }));
    expect(lifetimes()).toEqual([`${ADVICE}This one: 1 h, longer than that`, 'Days to weeks']);
  });

  it('have the lifetime of a refresh token in its own column', () => {
    renderPlan(tokenOf({ iat: NOW, exp: NOW + 24 * HOUR, typ: 'Refresh' }));
    expect(lifetimes()).toEqual([ADVICE, 'Days to weeksThis one: 1 d']);
  });

  it('have no figure of an ID token', () => {
    renderPlan(tokenOf({ iat: NOW, exp: NOW + HOUR, at_hash: 'h' }));
    expect(lifetimes()).toEqual([ADVICE, 'Days to weeks']);
  });

  it('have no figure of a token that tells no lifetime', () => {
    renderPlan(tokenOf({ exp: NOW + HOUR }));
    expect(lifetimes()[0]).toBe(ADVICE);
  });
});
