import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jwsOf, tokenOf } from '../../support/tokens.ts';
import { code, NOW, pasteIntoApp, verdict } from '../renderApp.tsx';

const INNERMOST = tokenOf({ sub: 'deep', exp: NOW - 5 });
const inside = () => screen.getByRole('region', { name: 'Nested tokens' });

describe('a Nested JWT', () => {
  it('is unfolded to its claims', async () => {
    await pasteIntoApp(jwsOf(jwsOf(INNERMOST)));
    expect(verdict()).toBe('undetermined');
    const names = within(inside()).getAllByRole('button');
    expect(names.map(({ textContent }) => textContent)).toEqual(['JWS', 'JWT, expired']);
    expect(inside().textContent).toContain('"sub": "deep"');
  });

  it('is read whole when it is chosen', async () => {
    const { user } = await pasteIntoApp(jwsOf(INNERMOST));
    await user.click(within(inside()).getByRole('button', { name: 'JWT, expired' }));
    expect(verdict()).toBe('expired');
    expect(code('Payload')).toContain('"sub": "deep"');
    expect(screen.queryByRole('region', { name: 'Nested tokens' })).toBeNull();
  });

  it('is not there where nothing is nested', async () => {
    await pasteIntoApp(INNERMOST);
    expect(screen.queryByRole('region', { name: 'Nested tokens' })).toBeNull();
  });
});
