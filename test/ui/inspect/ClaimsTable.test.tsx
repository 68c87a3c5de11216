import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { claim, claimNames, NOW, pasteIntoApp, renderApp } from '../renderApp.tsx';

const cells = (name: string): (string | null)[] =>
  within(claim(name))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('the table of claims', () => {
  it('has a row for each claim in its order, duplicates kept', async () => {
    await pasteIntoApp(tokenOf('{"b":1,"exp":2,"b":3,"__proto__":4}'));
    expect(claimNames()).toEqual(['b', 'exp', 'b', '__proto__']);
  });

  it('names the claim whose name is empty', async () => {
    await pasteIntoApp(tokenOf('{"":1}'));
    expect(claimNames()).toEqual(['(the empty name)']);
  });

  it('explains a claim, with its specification', async () => {
    await pasteIntoApp(tokenOf({ jti: 'x' }));
    expect(cells('jti')[1]).toMatch(/^JWT ID: unique to this token.* RFC 7519/);
  });

  it('shows a list as its words', async () => {
    await pasteIntoApp(tokenOf({ scope: 'read write' }));
    const words = within(claim('scope')).getAllByRole('listitem');
    expect(words.map(({ textContent }) => textContent)).toEqual(['read', 'write']);
  });

  it('is not there for a payload without claims', async () => {
    await pasteIntoApp(tokenOf({}));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('counts the claims, and shows thousands of them when asked', async () => {
    const claims = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`c${n}`, n]));
    const { user } = await pasteIntoApp(tokenOf(claims));
    const bodyRows = () => document.querySelectorAll('tbody tr').length;
    expect(bodyRows()).toBe(100);
    await user.click(screen.getByRole('button', { name: 'Show all 120 claims' }));
    expect(bodyRows()).toBe(120);
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });

  it('cuts a long value, and shows all of it when asked', async () => {
    const { user } = await pasteIntoApp(tokenOf({ x: 'y'.repeat(5000) }));
    expect(cells('x')[0]?.length).toBeLessThan(1000);
    await user.click(within(claim('x')).getByRole('button', { name: 'Show all 5,000 characters' }));
    expect(cells('x')[0]).toBe('y'.repeat(5000));
  });

  it('parts no character where it cuts', async () => {
    await pasteIntoApp(tokenOf({ x: `y${'😀'.repeat(500)}` }));
    expect(within(claim('x')).getByRole('code').textContent).toMatch(/^y(?:😀)+…$/u);
  });
});

describe('a date among the claims', () => {
  it('is shown relative, by the local clock with its zone, in UTC, and as it is written', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ auth_time: NOW - 3600 }));
    const row = claim('auth_time');
    expect(row.textContent).toContain('1 hour ago');
    expect(row.textContent).toContain('21 Jun 2026, 01:00:00 CEST');
    const utc = within(row).getByRole('time');
    expect(utc.textContent).toBe('2026-06-20T23:00:00Z');
    expect(utc.getAttribute('datetime')).toBe('2026-06-20T23:00:00Z');
    expect(within(row).getByRole('code').textContent).toBe(String(NOW - 3600));
    clock.tick(3600);
    expect(row.textContent).toContain('2 hours ago');
  });

  it('in milliseconds is given by both readings, the likely one first', async () => {
    await pasteIntoApp(tokenOf({ exp: (NOW + 300) * 1000 }));
    const text = claim('exp').textContent ?? '';
    expect(text).toContain('in 5 minutes, if it counts milliseconds');
    expect(text.indexOf('2026-06-21T00:05:00Z')).toBeLessThan(text.indexOf('+058439-'));
  });

  it.each(['1e20', '1e400', '-1e400'])('beyond any calendar is said to be so: %s', async (exp) => {
    await pasteIntoApp(tokenOf(`{"exp":${exp}}`));
    const text = claim('exp').textContent ?? '';
    expect(text).toContain('beyond any calendar');
    expect(text).toContain(exp);
    expect(text).not.toMatch(/invalid|NaN|infinity/i);
  });

  it.each([
    ['1782000000.5', '2026-06-21T00:00:00.5Z'],
    ['-1', '1969-12-31T23:59:59Z'],
    ['0', '1970-01-01T00:00:00Z'],
  ])('keeps its fraction, and may be before 1970: %s', async (exp, utc) => {
    await pasteIntoApp(tokenOf(`{"exp":${exp}}`));
    expect(within(claim('exp')).getByRole('time').textContent).toBe(utc);
  });

  it('in a string is no date', async () => {
    await pasteIntoApp(tokenOf({ exp: String(NOW) }));
    expect(within(claim('exp')).queryByRole('time')).toBeNull();
    expect(cells('exp')[0]).toBe(String(NOW));
  });
});

it('a URL in a claim is text', async () => {
  await renderApp(tokenOf({ iss: 'https://auth.example', picture: 'javascript:alert(1)' }));
  expect(claim('iss').textContent).toContain('https://auth.example');
  const table = screen.getByRole('table', { name: 'Claims' });
  expect(within(table).queryByRole('link')).toBeNull();
  expect(within(table).queryByRole('img')).toBeNull();
});
