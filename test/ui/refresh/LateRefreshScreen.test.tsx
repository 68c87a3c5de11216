import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '../../../src/ui/App.tsx';
import { lateParts } from '../../../src/ui/lateParts.ts';
import type { RefreshScreenProps } from '../../../src/ui/refresh/RefreshScreen.tsx';
import { tokenOf } from '../../support/tokens.ts';
import { input, ManualClock, ManualLinks, NOW, verdict } from '../renderApp.tsx';

const PASTED = tokenOf({ sub: 'pasted' });
const OPENED = tokenOf({ sub: 'opened', exp: NOW + 5 });

vi.mock('../../../src/ui/refresh/RefreshScreen.tsx', () => ({
  RefreshScreen: ({ text, query, onOpenInInspect }: RefreshScreenProps) => (
    <>
      <p>{`${query}, ${text.length} characters`}</p>
      <button type="button" onClick={() => onOpenInInspect(OPENED)}>
        Open
      </button>
    </>
  ),
}));

beforeEach(() => window.history.replaceState(null, '', '#/refresh?lead=30'));
afterEach(() => window.history.replaceState(null, '', '/'));

it('says that it is loading, under its own title, and then shows the screen with its settings', async () => {
  render(<App clock={new ManualClock()} initialText={PASTED} incoming={new ManualLinks()} />);
  expect(screen.getByRole('main').textContent).toContain('Loading');
  expect(document.title).toBe('Refresh · Jotglass');
  await act(() => lateParts.load());
  expect(screen.getByText(`lead=30, ${PASTED.length} characters`)).toBeDefined();
  expect(screen.getByRole('main').textContent).not.toContain('Loading');
});

it('opens a token in Inspect, from where Back returns to it, and to what was pasted', async () => {
  await lateParts.load();
  render(<App clock={new ManualClock()} initialText={PASTED} incoming={new ManualLinks()} />);
  const entries = window.history.length;
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(verdict()).toBe('current'));
  expect(input().value).toBe(OPENED);
  expect(window.location.hash).toBe('#/inspect');
  expect(window.history.length).toBe(entries + 1);
  act(() => window.history.back());
  await waitFor(() => screen.getByText(`lead=30, ${PASTED.length} characters`));
});
