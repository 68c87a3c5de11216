import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { pasteIntoApp } from '../renderApp.tsx';

const status = (): HTMLElement => screen.getByRole('region', { name: 'Status' });

it('the kind is the first of the facts, and its reason stands below them', async () => {
  await pasteIntoApp(tokenOf({ iss: 'https://accounts.google.com', azp: 'a' }));
  const [first] = within(status()).getAllByRole('listitem');
  expect(first?.textContent).toBe('ID token, Google');
  expect(status().textContent).toContain(
    'Looks like an ID token: claim "iss" is "https://accounts.google.com", claim "azp".',
  );
});

it('nothing is said of a kind that nothing tells', async () => {
  await pasteIntoApp(tokenOf({ a: 1 }));
  expect(status().textContent).not.toMatch(/Looks like|Taken for/);
});
