import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NO_INPUTS } from '../../../src/ui/inputs.ts';
import { PolicyForm } from '../../../src/ui/inspect/PolicyForm.tsx';
import { onlyToken, tokenOf } from '../../support/tokens.ts';
import { renderWithInputs } from './trusted.tsx';

async function show(claims: object = {}, header: object = { alg: 'HS256', typ: 'JWT' }) {
  const token = onlyToken(tokenOf(claims, header));
  const shown = renderWithInputs(({ policy }, onInputs) => (
    <PolicyForm token={token} policy={policy} onInputs={onInputs} />
  ));
  await shown.user.click(screen.getByText('What the server expects'));
  return { ...shown, policy: () => shown.inputs().policy };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

it('takes what is typed, to the letter', async () => {
  const { user, policy } = await show();
  await user.type(field('Issuer'), 'https://a.example/ ');
  await user.type(field('Audience'), 'my api');
  await user.type(field('Type (typ)'), 'at+jwt');
  expect(policy()).toMatchObject({
    issuer: 'https://a.example/ ',
    audience: 'my api',
    type: 'at+jwt',
  });
});

it('takes lists with spaces or commas between, and leaves them as they are typed', async () => {
  const { user, policy } = await show();
  await user.type(field('Scopes'), 'read, write ');
  expect(policy().scopes).toEqual(['read', 'write']);
  expect(field('Scopes').value).toBe('read, write ');
  await user.clear(field('Scopes'));
  expect(policy().scopes).toEqual([]);
});

it('keeps a leeway that is none in its field, and the last good one', async () => {
  const { user, policy } = await show();
  const leeway = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Leeway (s)' });
  await user.clear(leeway);
  await user.type(leeway, '60');
  expect(policy().leeway).toBe(60);
  await user.type(leeway, '000');
  expect(leeway.value).toBe('60000');
  await user.type(leeway, '00');
  expect(leeway.value).toBe('6000000');
  expect(leeway.getAttribute('aria-invalid')).toBe('true');
  expect(policy().leeway).toBe(60_000);
});

it('takes issuer, audience, type and algorithm from the token, and nothing else', async () => {
  const { user, policy } = await show({ iss: 'a', aud: ['b', 'c'], scope: 'read' });
  await user.type(field('Scopes'), 'write');
  await user.click(screen.getByRole('button', { name: 'Take from the token' }));
  expect(policy()).toMatchObject({
    issuer: 'a',
    audience: 'b',
    type: 'JWT',
    algorithms: ['HS256'],
    scopes: ['write'],
  });
});

it('takes nothing that is not there, or that is no text', async () => {
  const { user, policy } = await show({ iss: 1, aud: {} }, { alg: 'HS256' });
  await user.click(screen.getByRole('button', { name: 'Take from the token' }));
  expect(policy()).toMatchObject({ issuer: '', audience: '', type: '' });
});

it('is cleared at once', async () => {
  const { user, policy } = await show({ iss: 'a' });
  await user.type(field('Scopes'), 'read');
  await user.click(screen.getByRole('button', { name: 'Take from the token' }));
  await user.click(screen.getByRole('button', { name: 'Clear policy' }));
  expect(policy()).toEqual(NO_INPUTS.policy);
  expect(field('Scopes').value).toBe('');
  expect(field('Issuer').value).toBe('');
});

it('can be cleared once something was changed, and has the focus after', async () => {
  const { user } = await show({});
  const clear = () => screen.queryByRole('button', { name: 'Clear policy' });
  expect(clear()).toBeNull();
  await user.type(field('Scopes'), 'read');
  clear()?.focus();
  await user.keyboard('{Enter}');
  expect(clear()).toBeNull();
  expect(document.activeElement).toBe(field('Issuer'));
});

it('keeps what is typed from spell checkers and from the disk', async () => {
  await show();
  for (const box of screen.getAllByRole('textbox')) {
    expect(box.getAttribute('autocomplete')).toBe('off');
    expect(box.getAttribute('spellcheck')).toBe('false');
    expect(box.getAttribute('data-gramm')).toBe('false');
  }
});
