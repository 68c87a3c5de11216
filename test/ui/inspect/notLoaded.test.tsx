import { act, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { App } from '../../../src/ui/App.tsx';
import { lateParts, loadLateParts } from '../../../src/ui/lateParts.ts';
import { tokenOf } from '../../support/tokens.ts';
import { code, ManualClock, ManualLinks, NOW, timeLeft, verdict } from '../renderApp.tsx';

vi.mock('../../../src/ui/afterFirstPaint.ts', () => {
  throw new Error('offline');
});

it('reads a token all the same when the explaining parts did not load, and says so', async () => {
  const token = tokenOf({ exp: NOW + 5 });
  render(<App clock={new ManualClock()} initialText={token} incoming={new ManualLinks()} />);
  expect(screen.queryByText(/did not load/)).toBeNull();
  loadLateParts();
  await act(() => lateParts.load().catch(() => {}));
  expect(screen.getByText(/did not load/)).toBeDefined();
  expect(verdict()).toBe('current');
  expect(timeLeft()).toBe('00:05');
  expect(code('Payload')).toBe(`{\n  "exp": ${NOW + 5}\n}`);
  expect(within(screen.getByRole('main')).queryByRole('table')).toBeNull();
});
