import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url, HEADER, tokenOf } from '../../support/tokens.ts';
import { code, finding, pasteIntoApp, renderApp } from '../renderApp.tsx';

const CLAIMS = { permissions: [{ id: 1, tags: ['a', 'b'] }, { id: 2 }], address: { zip: '1' } };
const payload = () => within(screen.getByRole('region', { name: 'Payload' }));
const toggle = (name: string) => payload().getByRole('button', { name });
const element = () => payload().getByRole('code');

/** The text that is hidden, a piece for each element that hides it. */
const hidden = () =>
  [...element().querySelectorAll('[hidden="until-found"]')].map(({ textContent }) => textContent);

const LONG = {
  list: Array.from({ length: 2000 }, (_, id) => ({ id, name: `name ${id}` })),
  end: { of: 'it' },
};

describe('an object or array in the source', () => {
  it('folds and unfolds at its own line, and the text stays whole', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    const whole = JSON.stringify(CLAIMS, null, 2);
    expect(toggle('Fold permissions').getAttribute('aria-expanded')).toBe('true');
    await user.click(toggle('Fold permissions'));
    expect(hidden()).toEqual([whole.slice(whole.indexOf('    {'), whole.indexOf('  "address"'))]);
    expect(code('Payload')).toBe(whole);
    const folded = toggle('Unfold permissions, 2 elements');
    expect(folded.getAttribute('aria-expanded')).toBe('false');
    await user.click(folded);
    expect(hidden()).toEqual([]);
    expect(code('Payload')).toBe(whole);
  });

  it('is named by its place in its array', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    await user.click(toggle('Fold element 1'));
    expect(toggle('Unfold element 1, 2 members')).toBeDefined();
    expect(payload().queryByRole('button', { name: 'Fold tags' })).toBeNull();
    expect(toggle('Fold element 2')).toBeDefined();
  });

  it('keeps what was folded within it', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    await user.click(toggle('Fold tags'));
    await user.click(toggle('Fold the whole object'));
    expect(hidden()).toHaveLength(1);
    await user.click(toggle('Unfold the whole object, 2 members'));
    expect(toggle('Unfold tags, 2 elements')).toBeDefined();
  });

  it('is copied whole when it is folded', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    await user.click(toggle('Fold address'));
    await user.click(toggle('Copy payload'));
    expect(await navigator.clipboard.readText()).toBe(JSON.stringify(CLAIMS, null, 2));
  });

  it('is reached from the one before and behind by the arrow keys', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    toggle('Fold permissions').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(toggle('Fold element 1'));
    await user.keyboard('{ArrowUp}{Enter}{ArrowDown}');
    expect(document.activeElement).toBe(toggle('Fold address'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(toggle('Fold address'));
  });

  it('is unfolded by a finding that points into it', async () => {
    const text = '{"a":{"id":12345678901234567890,"b":1}}';
    const { user } = await pasteIntoApp(`${base64url(HEADER)}.${base64url(text)}.AQ`);
    await user.click(toggle('Fold a'));
    await user.click(finding('inexact-number'));
    expect(hidden()).toEqual([]);
  });

  it('is unfolded where the browser finds text in it, and others stay folded', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    await user.click(toggle('Fold address'));
    await user.click(toggle('Fold permissions'));
    const [permissions] = element().querySelectorAll('[hidden]');
    fireEvent(permissions as Element, new Event('beforematch', { bubbles: true }));
    expect(toggle('Fold permissions')).toBeDefined();
    expect(toggle('Unfold address, 1 member')).toBeDefined();
  });

  it('is unfolded again by another text', async () => {
    const { user } = await pasteIntoApp(tokenOf(CLAIMS));
    await user.click(toggle('Fold address'));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await user.click(screen.getByRole('textbox', { name: 'Token' }));
    await user.paste(tokenOf({ ...CLAIMS, more: 1 }));
    expect(hidden()).toEqual([]);
  });
});

describe('a long source', () => {
  it('folds all but its outermost object, and unfolds all', async () => {
    const { user } = await renderApp(tokenOf(LONG));
    await user.click(toggle('Fold all'));
    expect(code('Payload')).toBe(JSON.stringify(LONG, null, 2));
    expect(toggle('Unfold list, 2,000 elements')).toBeDefined();
    await user.click(toggle('Unfold all'));
    expect(hidden()).toEqual([]);
    expect(toggle('Fold list')).toBeDefined();
  });

  it('keeps its text whatever is folded, also where a line that opens ends a block', async () => {
    const lines = Array.from({ length: 120 }, (_, id) => ({ id: 'x'.repeat(id % 37) }));
    const { user } = await renderApp(tokenOf({ lines }));
    await user.click(toggle('Fold all'));
    await user.click(toggle('Unfold lines, 120 elements'));
    expect(code('Payload')).toBe(JSON.stringify({ lines }, null, 2));
    await user.click(toggle('Fold the whole object'));
    await user.click(toggle('Unfold the whole object, 1 member'));
    expect(code('Payload')).toBe(JSON.stringify({ lines }, null, 2));
  });

  it('has buttons only where it was in sight', async () => {
    await renderApp(tokenOf(LONG));
    expect(payload().getAllByRole('button').length).toBeLessThan(100);
    expect(payload().queryByRole('button', { name: 'Fold end' })).toBeNull();
  });

  it('of few lines has no button for all of them', async () => {
    await renderApp(tokenOf(CLAIMS));
    expect(payload().queryByRole('button', { name: 'Fold all' })).toBeNull();
  });
});
