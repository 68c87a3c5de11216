import { act, render, screen, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { Clock } from '../../src/clock.ts';
import { type NumericDate, numericDate } from '../../src/token/numericDate.ts';
import { App } from '../../src/ui/App.tsx';
import type { IncomingTexts } from '../../src/ui/fragment.ts';
import { lateParts } from '../../src/ui/lateParts.ts';

/** 2026-06-21T00:00:00Z, when the tests take place. */
export const NOW = 1_782_000_000;

/** A clock that is set by hand. */
export class ManualClock implements Clock {
  readonly #listeners = new Set<() => void>();
  #now = NOW;

  readonly now = (): NumericDate => numericDate(this.#now);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sets the time, and lets the page show it. */
  set(now: number): void {
    this.#now = now;
    act(() => {
      for (const listener of this.#listeners) listener();
    });
  }

  tick(seconds = 1): void {
    this.set(this.#now + seconds);
  }
}

/** Links that are followed while the page is open. */
export class ManualLinks implements IncomingTexts {
  readonly #listeners = new Set<(text: string) => void>();

  readonly subscribe = (listener: (text: string) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  follow(text: string): void {
    act(() => {
      for (const listener of this.#listeners) listener(text);
    });
  }
}

export interface Page {
  readonly clock: ManualClock;
  readonly links: ManualLinks;
  readonly user: UserEvent;
}

/** Renders the page as it is once all of it has loaded. */
export async function renderApp(initialText = ''): Promise<Page> {
  await lateParts.load();
  const clock = new ManualClock();
  const links = new ManualLinks();
  const user = userEvent.setup();
  render(<App clock={clock} initialText={initialText} incoming={links} />);
  return { clock, links, user };
}

/** The page after a text was pasted into its text box. */
export async function pasteIntoApp(text: string): Promise<Page> {
  const page = await renderApp();
  await page.user.click(input());
  await page.user.paste(text);
  return page;
}

export const input = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Token' });

export const status = (): HTMLElement => screen.getByRole('region', { name: 'Status' });

export const verdict = (): string | undefined => status().dataset.verdict;

/** The verdict's sentence as it is seen, without what only assistive technology is told. */
export const sentence = (): string => {
  const [seen] = within(status()).getByRole('status').children;
  return seen?.textContent?.trim() ?? '';
};

export const timeLeft = (): string =>
  within(status()).getByRole('timer', { name: 'Time left' }).textContent ?? '';

/** The pretty-printed source in the region of a segment. */
export const code = (segment: 'Header' | 'Payload'): string =>
  within(screen.getByRole('region', { name: segment })).getByRole('code').textContent ?? '';

export const claimNames = (): (string | null)[] =>
  within(screen.getByRole('table', { name: 'Claims' }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

/** The row of a claim, by its Claim Name. */
export const claim = (name: string): HTMLElement =>
  screen.getByRole('row', { name: (row) => row === name || row.startsWith(`${name} `) });

export const findings = (): HTMLElement[] => {
  const list = screen.queryByRole('list', { name: 'Findings' });
  return list ? within(list).getAllByRole('listitem') : [];
};

export const findingKinds = (): (string | undefined)[] =>
  findings().map(({ dataset }) => dataset.finding);

/** The button of the first finding of a kind. */
export function finding(kind: string): HTMLElement {
  const item = findings().find(({ dataset }) => dataset.finding === kind);
  if (!item) throw new Error(`no ${kind} among ${findingKinds().join()}`);
  return within(item).getByRole('button');
}

/** The stretch of the text box that is selected. */
export const selectedInput = (): string => {
  const { value, selectionStart, selectionEnd } = input();
  return value.slice(selectionStart, selectionEnd);
};
