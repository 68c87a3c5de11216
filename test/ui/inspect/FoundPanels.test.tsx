import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { claimNames, NOW, pasteIntoApp, verdict } from '../renderApp.tsx';

const CURRENT = tokenOf({ sub: 'a', exp: NOW + 5 });
const EXPIRED = tokenOf({ jti: 'b', exp: NOW - 5 });

const found = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Tokens found' })).getAllByRole('button');

const repairs = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Repairs' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('several tokens in one text', () => {
  const text = JSON.stringify({ access_token: CURRENT, id_token: EXPIRED });

  it('are listed in their order with their verdicts, the first one selected', async () => {
    await pasteIntoApp(text);
    expect(found().map(({ textContent }) => textContent)).toEqual([
      'access_token: JWS Compact Serialization, not expired',
      'id_token: JWS Compact Serialization, expired',
    ]);
    expect(found().map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    expect(verdict()).toBe('current');
  });

  it('are read when they are selected', async () => {
    const { user } = await pasteIntoApp(text);
    await user.click(found()[1] as HTMLElement);
    expect(verdict()).toBe('expired');
    expect(claimNames()).toEqual(['jti', 'exp']);
    expect(found().map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(verdict()).toBe('current');
  });

  it('have verdicts that follow the clock', async () => {
    const { clock } = await pasteIntoApp(text);
    clock.tick(5);
    expect(found()[0]?.textContent).toBe('access_token: JWS Compact Serialization, expired');
  });

  it('are forgotten with the text: the next one begins with its first', async () => {
    const { user } = await pasteIntoApp(text);
    await user.click(found()[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await user.paste(JSON.stringify({ a: CURRENT, b: EXPIRED }));
    expect(verdict()).toBe('current');
  });
});

describe('the list of tokens', () => {
  it('is not there for one token alone', async () => {
    await pasteIntoApp(CURRENT);
    expect(screen.queryByRole('list', { name: 'Tokens found' })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Repairs' })).toBeNull();
  });
});

describe('the list of repairs', () => {
  it.each([
    [`Bearer ${CURRENT}`, ['Removed "Bearer " before the token']],
    [CURRENT.replace('.', '.\n'), ['Joined 2 wrapped lines']],
    [`"${CURRENT.replace('.', '.\u200b')}"`, [/quotation marks/, 'Removed 1 zero-width character']],
  ])('names what was done to %j', async (text, expected) => {
    await pasteIntoApp(text);
    expect(verdict()).toBe('current');
    expect(repairs()).toEqual(
      expected.map((words) => (words instanceof RegExp ? expect.stringMatching(words) : words)),
    );
  });
});
