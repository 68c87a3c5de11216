import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Client } from '../../../src/ui/refresh/Client.tsx';

const SOURCE = readFileSync('src/refresh/apiFetch.ts', 'utf8');

it('shows the client as it stands in the project, to the character', () => {
  render(<Client />);
  const region = screen.getByRole('region', { name: 'Source of apiFetch.ts' });
  expect(region.textContent).toBe(SOURCE);
});

it('sets the comments apart, and the addresses in strings not', () => {
  render(<Client />);
  const comments = [...document.querySelectorAll('code > span')].map(
    (span) => span.textContent ?? '',
  );
  expect(comments.length).toBeGreaterThan(10);
  for (const comment of comments) expect(comment).toMatch(/^(?:\/\*\*|\/\/)/);
  expect(comments.join('')).not.toContain('export function');
});

it('copies the whole file', async () => {
  const user = userEvent.setup();
  render(<Client />);
  await user.click(screen.getByRole('button', { name: 'Copy apiFetch.ts' }));
  expect(await navigator.clipboard.readText()).toBe(SOURCE);
});

it('lets the keyboard scroll the source', async () => {
  const user = userEvent.setup();
  render(<Client />);
  await user.tab();
  await user.tab();
  await user.tab();
  expect(document.activeElement).toBe(
    screen.getByRole('region', { name: 'Source of apiFetch.ts' }),
  );
});
