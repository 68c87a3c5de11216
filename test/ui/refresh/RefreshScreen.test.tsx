import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { input, NOW, renderApp } from '../renderApp.tsx';

beforeEach(() => window.history.replaceState(null, '', '#/refresh'));
afterEach(() => window.history.replaceState(null, '', '/'));

const scenario = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Scenario' });

const goTo = (fragment: string) =>
  act(() => {
    window.history.replaceState(null, '', fragment);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });

describe('the Refresh screen', () => {
  it('plans the refresh of the pasted token, sixty seconds before it expires', async () => {
    const { clock } = await renderApp(tokenOf({ iat: NOW, exp: NOW + 300 }));
    const timer = () => screen.getByRole('timer', { name: 'Time until refresh' }).textContent;
    expect(timer()).toBe('04:00');
    clock.tick(5);
    expect(timer()).toBe('03:55');
  });

  it('keeps the lead while another screen is shown', async () => {
    const { user } = await renderApp(tokenOf({ iat: NOW, exp: NOW + 600 }));
    const plan = () => within(screen.getByRole('region', { name: 'Plan' }));
    const lead = () => plan().getByRole<HTMLInputElement>('spinbutton', { name: 'Lead' });
    await user.clear(lead());
    await user.type(lead(), '90');
    await goTo('#/inspect');
    await goTo('#/refresh');
    expect(lead().value).toBe('90');
    expect(screen.getByRole('timer', { name: 'Time until refresh' }).textContent).toBe('08:30');
  });

  it('keeps the settings of the simulation in the address, and no token', async () => {
    const token = tokenOf({ iat: NOW, exp: NOW + 300 });
    const { user } = await renderApp(token);
    await user.selectOptions(scenario(), 'Two tabs at once');
    expect(window.location.hash).toBe('#/refresh?scenario=two-tabs');
    expect(window.location.href).not.toContain(token.slice(0, 10));
  });

  it('follows a link back to the scenario that the address had before', async () => {
    const { user } = await renderApp();
    await goTo('#/refresh?scenario=asleep');
    expect(scenario().value).toBe('asleep');
    await user.selectOptions(scenario(), 'Two tabs at once');
    await goTo('#/refresh?scenario=asleep');
    expect(scenario().value).toBe('asleep');
  });

  it('opens a token of the simulation in Inspect', async () => {
    const { user } = await renderApp();
    const open = await screen.findByRole('button', { name: 'Open A1 in Inspect' });
    await user.click(open);
    await waitFor(() => screen.getByRole('region', { name: 'Status' }));
    expect(input().value).toMatch(/^eyJ/);
    const payload = within(screen.getByRole('region', { name: 'Payload' })).getByRole('code');
    expect(JSON.parse(payload.textContent ?? '')).toMatchObject({ exp: expect.any(Number) });
  });

  it('sets what was pasted aside for a token of the simulation, and takes it up again', async () => {
    const { user } = await renderApp('what was pasted');
    await user.click(await screen.findByRole('button', { name: 'Open A1 in Inspect' }));
    await waitFor(() => screen.getByRole('region', { name: 'Status' }));
    expect(input().value).toMatch(/^eyJ/);
    await goTo('#/refresh');
    expect(input().value).toBe('what was pasted');
  });

  it('keeps what was pasted while a token of the simulation was open', async () => {
    const { user } = await renderApp('what was pasted');
    await user.click(await screen.findByRole('button', { name: 'Open A1 in Inspect' }));
    await waitFor(() => screen.getByRole('region', { name: 'Status' }));
    await user.clear(input());
    await user.type(input(), 'pasted since');
    await goTo('#/refresh');
    expect(input().value).toBe('pasted since');
  });
});
