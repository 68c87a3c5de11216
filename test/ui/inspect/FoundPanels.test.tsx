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
      'Access token, not expired access_token',
      'ID token, expired id_token',
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
    await user.click(found()[0] as HTMLElement);
    expect(verdict()).toBe('current');
  });

  it('are selected by the arrow keys, and by Home and End', async () => {
    const third = tokenOf({ sub: 'c' });
    const { user } = await pasteIntoApp(`${text}\n${third}`);
    const pressed = () => found().findIndex((each) => each.ariaPressed === 'true');
    await user.click(found()[0] as HTMLElement);
    for (const [key, index] of [
      ['{ArrowDown}', 1],
      ['{ArrowUp}', 0],
      ['{ArrowUp}', 0],
      ['{End}', 2],
      ['{ArrowDown}', 2],
      ['{Home}', 0],
      ['a', 0],
      ['{Control>}{ArrowDown}{/Control}', 0],
    ] as const) {
      await user.keyboard(key);
      expect([key, pressed()]).toEqual([key, index]);
      expect(document.activeElement).toBe(found()[index]);
    }
  });

  it('are one stop of the Tab key: the selected one', async () => {
    const { user } = await pasteIntoApp(text);
    await user.click(found()[1] as HTMLElement);
    expect(found().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
  });

  it('say where they stood', async () => {
    await pasteIntoApp(`Cookie: id=${CURRENT}\nAuthorization: Bearer ${EXPIRED}\n${CURRENT}`);
    expect(found().map(({ lastChild }) => lastChild?.textContent)).toEqual([
      'Cookie id, line 1',
      'Header field Authorization, line 2',
      'Line 3',
    ]);
  });

  it('say when they are the payload of another', async () => {
    await pasteIntoApp(tokenOf(CURRENT, '{"alg":"HS256","cty":"JWT"}'));
    expect(found().map(({ parentElement }) => parentElement?.dataset.depth)).toEqual(['0', '1']);
    expect(found()[1]?.textContent).toMatch(/ In the payload of the token above$/);
  });

  it('have verdicts that follow the clock', async () => {
    const { clock } = await pasteIntoApp(text);
    clock.tick(5);
    expect(found()[0]?.textContent).toBe('Access token, expired access_token');
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
