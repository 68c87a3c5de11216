import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { input, pasteIntoApp, renderApp, verdict } from '../renderApp.tsx';

const TOKEN = tokenOf({ sub: 'u_42' });

/** The picture of the text that stands behind the box. */
const mirror = (): Element | null => input().parentElement?.querySelector('[aria-hidden]') ?? null;

describe('the text box', () => {
  it('keeps its text from spell checkers, translators and form restore', async () => {
    await renderApp();
    const attributes = Object.fromEntries(
      [...input().attributes].map(({ name, value }) => [name, value]),
    );
    expect(attributes).toMatchObject({
      autocomplete: 'off',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
      translate: 'no',
      'data-gramm': 'false',
      'data-gramm_editor': 'false',
      'data-enable-grammarly': 'false',
    });
    expect(attributes.name).toBeUndefined();
  });

  it('tells how long its text is', async () => {
    await pasteIntoApp('x'.repeat(1234));
    expect(screen.getByText('1,234 characters')).toBeDefined();
  });

  it('has a picture behind it with the same text, which is not read out', async () => {
    const text = `Bearer ${TOKEN}\n\nand the rest\n`;
    await pasteIntoApp(text);
    expect(mirror()?.textContent?.replace('\u200b', '')).toBe(text);
    expect(mirror()?.getAttribute('aria-hidden')).toBe('true');
  });

  it('has none behind a long text', async () => {
    await pasteIntoApp('x'.repeat(30_000));
    expect(mirror()).toBeNull();
    expect(input().value).toHaveLength(30_000);
  });

  it('keeps its caret while it is typed into', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    await user.type(input(), 'abc', { initialSelectionStart: 3 });
    expect(input().selectionStart).toBe(6);
    expect(input().value).toBe(`${TOKEN.slice(0, 3)}abc${TOKEN.slice(3)}`);
  });
});

describe('a text that is put into the box', () => {
  const edits: string[] = [];

  /** Does what a browser does: edits the box in a way that undo takes back, and says so. */
  function withEditingCommands(): void {
    edits.length = 0;
    document.execCommand = (command, _showUi, text = '') => {
      edits.push(command);
      input().setRangeText(text);
      input().dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    };
  }

  afterEach(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });

  it.each([
    ['one line', TOKEN],
    ['Windows line ends', `Authorization: Bearer\r\n${TOKEN}\r\n`],
    ['old line ends', `${TOKEN}\r`],
  ])('is one edit, which can be undone: %s', async (_which, text) => {
    const { user, links } = await pasteIntoApp('before');
    withEditingCommands();
    const heard = vi.fn();
    input().addEventListener('input', heard);
    links.follow(text);
    expect(edits).toEqual(['insertText']);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(input().value).toBe(text.replace(/\r\n?/g, '\n'));
    expect(verdict()).toBe('no-expiry');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(edits).toEqual(['insertText', 'delete']);
    expect(input().value).toBe('');
  });

  it('is put in directly where the browser refuses the edit', async () => {
    const { links } = await renderApp();
    document.execCommand = () => false;
    links.follow(TOKEN);
    expect(input().value).toBe(TOKEN);
    expect(verdict()).toBe('no-expiry');
  });

  it('is no edit when it is there already', async () => {
    const { links } = await pasteIntoApp(TOKEN);
    withEditingCommands();
    links.follow(TOKEN);
    expect(edits).toEqual([]);
    expect(input().value).toBe(TOKEN);
  });
});
