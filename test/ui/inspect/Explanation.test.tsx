import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { NOW, pasteIntoApp } from '../renderApp.tsx';

const JWK = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
const PROOF = tokenOf(
  { htm: 'GET', htu: 'https://api.example', iat: NOW, jti: 'a' },
  { typ: 'dpop+jwt', alg: 'ES256', jwk: JWK },
);

const requestWith = (jkt: string): string =>
  `curl https://api.example -H "Authorization: DPoP ${tokenOf({ exp: NOW + 60, cnf: { jkt } })}" -H "DPoP: ${PROOF}"`;

const answer = () => document.querySelector('[data-answer]');

it('says that a token bound to another key than that of its proof is refused', async () => {
  await pasteIntoApp(requestWith('another'));
  await waitFor(() => expect(answer()?.getAttribute('data-answer')).toBe('401'));
  expect(screen.getByRole('list', { name: 'Findings' }).innerHTML).toContain('belongs-elsewhere');
});

it('says nothing against one that is bound to the key of its proof', async () => {
  // RFC 7638 §3: SHA-256 over the required members in order.
  const members = '{"crv":"P-256","kty":"EC","x":"a","y":"b"}';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(members));
  await pasteIntoApp(requestWith(Buffer.from(digest).toString('base64url')));
  await waitFor(() => expect(document.querySelector('[data-finding="belongs"]')).not.toBeNull());
  expect(answer()?.getAttribute('data-answer')).toBe('200');
});
