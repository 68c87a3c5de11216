import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { tokenOf } from '../support/tokens.ts';
import {
  claimNames,
  code,
  findingKinds,
  input,
  NOW,
  pasteIntoApp,
  renderApp,
  sentence,
  status,
  timeLeft,
  verdict,
} from './renderApp.tsx';

const TOKEN = tokenOf({ sub: 'u_42', iat: NOW - 600, exp: NOW + 299 });

describe('the empty page', () => {
  it('says what it does, and that nothing leaves it', async () => {
    await renderApp();
    expect(verdict()).toBe('empty');
    expect(screen.getByRole('main').textContent).toContain('it sends nothing, and stores nothing');
    expect(document.title).toBe('Jotglass: JWT decoder');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Header' })).toBeNull();
  });

  it.each([
    [/^Current/, 'current'],
    [/^Expired/, 'expired'],
    [/^Not yet valid/, 'not-yet-valid'],
    [/^Never expires/, 'no-expiry'],
    [/string$/, 'undetermined'],
    [/cut off/, 'malformed'],
  ])('offers an example called %s, which is %s', async (name, expected) => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name }));
    expect(verdict()).toBe(expected);
    expect(input().value).not.toBe('');
    expect(screen.queryByText(/it sends nothing/)).toBeNull();
  });
});

describe('a pasted token', () => {
  it('gives the verdict, the header, the payload, the claims and the findings', async () => {
    await pasteIntoApp(TOKEN);
    expect(verdict()).toBe('current');
    expect(sentence()).toBe('Expires in');
    expect(timeLeft()).toBe('04:59');
    expect(status().textContent).toContain('signature not verified');
    expect(code('Header')).toBe('{\n  "alg": "HS256",\n  "typ": "JWT"\n}');
    expect(code('Payload')).toBe(
      `{\n  "sub": "u_42",\n  "iat": ${NOW - 600},\n  "exp": ${NOW + 299}\n}`,
    );
    expect(claimNames()).toEqual(['sub', 'iat', 'exp']);
    expect(findingKinds()).toEqual([]);
    expect(screen.getByRole('region', { name: 'Signature' })).toBeDefined();
    expect(document.title).toBe('04:59 left · Jotglass');
  });

  it('may be pasted anywhere on the page', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Nothing leaves this page' }));
    await user.paste(TOKEN);
    expect(input().value).toBe(TOKEN);
    expect(verdict()).toBe('current');
  });

  it('replaces the one before when pasted beside the text box, and not when pasted into it', async () => {
    const { user } = await pasteIntoApp('before ');
    await user.paste(TOKEN);
    expect(input().value).toBe(`before ${TOKEN}`);
    await user.click(screen.getByRole('link', { name: 'Inspect' }));
    await user.paste(TOKEN);
    expect(input().value).toBe(TOKEN);
  });

  it('may be typed and changed, and the page follows', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    await user.type(input(), '*', { initialSelectionStart: 50 });
    expect(verdict()).toBe('malformed');
    expect(findingKinds()).toContain('foreign-character');
    await user.type(input(), '{Backspace}', { initialSelectionStart: 51 });
    expect(verdict()).toBe('current');
  });

  it('is removed by Clear, with everything that was read from it', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(input().value).toBe('');
    expect(verdict()).toBe('empty');
    expect(document.title).toBe('Jotglass: JWT decoder');
    expect(document.body.textContent).not.toContain('u_42');
    expect(document.body.innerHTML).not.toContain(TOKEN.slice(0, 20));
  });

  it('is kept as it is when there is no token in it', async () => {
    await pasteIntoApp('no token here');
    expect(input().value).toBe('no token here');
    expect(verdict()).toBe('malformed');
    expect(findingKinds()).toEqual(['no-token']);
  });
});

describe('links', () => {
  it('bring a text that is there from the first render', async () => {
    await renderApp(TOKEN);
    expect(input().value).toBe(TOKEN);
    expect(verdict()).toBe('current');
  });

  it('that are followed later replace the text', async () => {
    const { links } = await pasteIntoApp('no token here');
    links.follow(TOKEN);
    expect(input().value).toBe(TOKEN);
    expect(verdict()).toBe('current');
  });
});

it('leaves nothing of a token from a link in the document after Clear', async () => {
  const token = tokenOf({ sub: 'from a link' });
  const { user } = await renderApp(token);
  expect(screen.getByRole('textbox', { name: 'Token' })).toHaveProperty('value', token);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(document.documentElement.outerHTML).not.toContain(token.split('.')[1]);
});

it('stores nothing and asks for nothing', async () => {
  const write = vi.spyOn(Storage.prototype, 'setItem');
  const push = vi.spyOn(window.history, 'pushState');
  await pasteIntoApp(TOKEN);
  expect(write).not.toHaveBeenCalled();
  expect(push).not.toHaveBeenCalled();
  expect(document.cookie).toBe('');
  expect(window.location.href).not.toContain(TOKEN.slice(0, 10));
});
