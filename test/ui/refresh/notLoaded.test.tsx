import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { App } from '../../../src/ui/App.tsx';
import { lateParts, loadLateParts } from '../../../src/ui/lateParts.ts';
import { input, ManualClock, ManualLinks } from '../renderApp.tsx';

vi.mock('../../../src/ui/afterFirstPaint.ts', () => {
  throw new Error('offline');
});

afterEach(() => window.history.replaceState(null, '', '/'));

it('says so when the Refresh screen did not load, and keeps the text', async () => {
  window.history.replaceState(null, '', '#/refresh');
  render(<App clock={new ManualClock()} initialText="kept" incoming={new ManualLinks()} />);
  loadLateParts();
  await act(() => lateParts.load().catch(() => {}));
  expect(screen.getByText('This screen did not load. Reload the page.')).toBeDefined();
  expect(input().value).toBe('kept');
});
