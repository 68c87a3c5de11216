import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { input, NOW, pasteIntoApp, renderApp, timeLeft, verdict } from '../renderApp.tsx';

const loadExample = (): HTMLElement => screen.getByRole('button', { name: 'Load example' });

/** A choice in the list, which only browsers open. */
const choice = (name: RegExp): HTMLElement => {
  const menu = document.getElementById(loadExample().getAttribute('popovertarget') ?? '');
  const found = screen
    .getAllByRole('button', { name, hidden: true })
    .find((button) => menu?.contains(button));
  if (!found) throw new Error(`no ${name} in the list`);
  return found;
};

describe('"Load example"', () => {
  it('puts the current example into an empty box at once', async () => {
    const { user } = await renderApp();
    await user.click(loadExample());
    expect(verdict()).toBe('current');
    expect(timeLeft()).toBe('05:00');
    expect(document.activeElement).toBe(input());
  });

  it('leaves a text alone until an example is chosen, and closes its list then', async () => {
    const { user } = await pasteIntoApp('my text');
    const close = vi.spyOn(HTMLElement.prototype, 'hidePopover');
    await user.click(loadExample());
    expect(input().value).toBe('my text');
    await user.click(choice(/^Expired/));
    expect(verdict()).toBe('expired');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('makes its tokens at the moment of choice', async () => {
    const { clock, user } = await renderApp();
    clock.set(NOW + 1_000_000);
    await user.click(loadExample());
    expect(timeLeft()).toBe('05:00');
    clock.tick(100);
    await user.click(choice(/^Current/));
    expect(timeLeft()).toBe('05:00');
  });
});
