import { act, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { incomingTexts } from '../../src/ui/fragment.ts';
import { tokenOf } from '../support/tokens.ts';
import { input, ManualClock, NOW, pasteIntoApp, renderApp, verdict } from './renderApp.tsx';

const TOKEN = tokenOf({ sub: 'u_42', exp: NOW + 299 });

afterEach(() => window.history.replaceState(null, '', '/'));

const link = (name: string): HTMLElement =>
  within(screen.getByRole('navigation', { name: 'Tools' })).getByRole('link', { name });

/** The name of the screen whose link is the current one. */
const current = (): (string | null)[] =>
  within(screen.getByRole('navigation', { name: 'Tools' }))
    .getAllByRole('link')
    .filter((one) => one.getAttribute('aria-current') === 'page')
    .map(({ textContent }) => textContent);

const isInspectShown = (): boolean => screen.queryByRole('region', { name: 'Status' }) !== null;

/** Follows a link to a screen, as a click on it does, and waits until it is shown. */
async function goTo(name: string, fragment = `#/${name.toLowerCase()}`): Promise<void> {
  act(() => {
    window.location.hash = fragment;
  });
  await waitFor(() => expect(current()).toEqual([name]));
}

describe('the tools', () => {
  it('are links to the screens, of which the shown one is the current', async () => {
    const { user } = await renderApp();
    expect(link('Inspect').getAttribute('href')).toBe('#/inspect');
    expect(link('Refresh').getAttribute('href')).toBe('#/refresh');
    expect(current()).toEqual(['Inspect']);
    expect(isInspectShown()).toBe(true);
    await user.click(link('Refresh'));
    await waitFor(() => expect(current()).toEqual(['Refresh']));
    expect(isInspectShown()).toBe(false);
  });

  it('keep the focus when they are followed', async () => {
    const { user } = await renderApp();
    await user.click(link('Refresh'));
    await waitFor(() => expect(current()).toEqual(['Refresh']));
    expect(document.activeElement).toBe(link('Refresh'));
  });
});

describe('the address', () => {
  it.each([
    ['#/refresh', 'Refresh'],
    ['#/refresh?lead=30', 'Refresh'],
    ['#/inspect', 'Inspect'],
    ['#/nowhere', 'Inspect'],
    ['#state=1', 'Inspect'],
  ])('that ends in %s opens %s', async (fragment, name) => {
    window.history.replaceState(null, '', fragment);
    await renderApp();
    expect(current()).toEqual([name]);
    expect(isInspectShown()).toBe(name === 'Inspect');
  });

  it('leads back to the screen before', async () => {
    await renderApp();
    await goTo('Refresh');
    act(() => window.history.back());
    await waitFor(() => expect(current()).toEqual(['Inspect']));
  });
});

describe('a change of screen', () => {
  it('keeps the text, with its box and the caret in it, both ways', async () => {
    await pasteIntoApp(TOKEN);
    const box = input();
    box.setSelectionRange(3, 9);
    for (const name of ['Refresh', 'Inspect']) {
      await goTo(name);
      expect(input()).toBe(box);
      expect([box.value, box.selectionStart, box.selectionEnd]).toEqual([TOKEN, 3, 9]);
    }
    expect(verdict()).toBe('current');
  });

  it('keeps which token is selected, and the list to select another', async () => {
    const { user } = await pasteIntoApp(`${TOKEN} ${tokenOf({ exp: 1 })}`);
    const choices = () => within(screen.getByRole('list', { name: 'Tokens found' }));
    await goTo('Refresh');
    const [, second] = choices().getAllByRole('button');
    await user.click(second as HTMLElement);
    expect(second?.getAttribute('aria-pressed')).toBe('true');
    await goTo('Inspect');
    expect(verdict()).toBe('expired');
    expect(choices().getAllByRole('button')[1]?.getAttribute('aria-pressed')).toBe('true');
  });

  it('changes the title, which is the countdown again on the way back', async () => {
    const { clock } = await pasteIntoApp(TOKEN);
    await goTo('Refresh');
    expect(document.title).toBe('Refresh · Jotglass');
    clock.tick();
    expect(document.title).toBe('Refresh · Jotglass');
    await goTo('Inspect');
    expect(document.title).toBe('04:58 left · Jotglass');
  });

  it('keeps the settings that a screen was left with, for the link that leads back to it', async () => {
    await renderApp();
    await goTo('Refresh', '#/refresh?scenario=two-tabs');
    await goTo('Inspect');
    expect(link('Refresh').getAttribute('href')).toBe('#/refresh?scenario=two-tabs');
  });

  it('starts at the top, and a change of settings does not', async () => {
    await renderApp();
    document.documentElement.scrollTop = 500;
    await goTo('Refresh');
    expect(document.documentElement.scrollTop).toBe(0);
    document.documentElement.scrollTop = 300;
    await goTo('Refresh', '#/refresh?lead=30');
    expect(document.documentElement.scrollTop).toBe(300);
  });
});

describe('on the Refresh screen', () => {
  it('a text may be pasted anywhere', async () => {
    const { user } = await pasteIntoApp('before');
    await user.click(link('Refresh'));
    await waitFor(() => expect(current()).toEqual(['Refresh']));
    await user.paste(TOKEN);
    expect(input().value).toBe(TOKEN);
    await goTo('Inspect');
    expect(verdict()).toBe('current');
  });

  it('a link with a token brings it to Inspect, and leaves none of it in the address', async () => {
    window.history.replaceState(null, '', '#/refresh');
    render(<App clock={new ManualClock()} initialText="" incoming={incomingTexts(window)} />);
    expect(current()).toEqual(['Refresh']);
    act(() => {
      window.location.hash = `#token=${TOKEN}`;
    });
    await waitFor(() => expect(current()).toEqual(['Inspect']));
    expect(window.location.hash).toBe('');
    expect(input().value).toBe(TOKEN);
    expect(verdict()).toBe('current');
  });
});
