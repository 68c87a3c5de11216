import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { code, finding, pasteIntoApp, renderApp } from '../renderApp.tsx';

const note = (segment: string): string =>
  screen.getByRole('region', { name: segment }).textContent ?? '';

describe('the source of the header and of the payload', () => {
  it('keeps the order of the members, duplicates, and the spelling of numbers', async () => {
    await pasteIntoApp(tokenOf('{"b":1,"10":3.0,"a":-0,"b":12345678901234567890}'));
    expect(code('Payload')).toBe(
      '{\n  "b": 1,\n  "10": 3.0,\n  "a": -0,\n  "b": 12345678901234567890\n}',
    );
  });

  it('is whole when it is long, and can be scrolled by keyboard', async () => {
    const claims = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`c${n}`, `v${n}`]));
    await renderApp(tokenOf(claims));
    expect(code('Payload')).toBe(JSON.stringify(claims, null, 2));
    expect(screen.getByRole('group', { name: 'Payload' }).tabIndex).toBe(0);
  });

  it('is shown beside a header that cannot be read, and the other way round', async () => {
    await pasteIntoApp(tokenOf('{"a":1', 'no JSON'));
    expect(code('Header')).toBe('no JSON');
    expect(code('Payload')).toContain('"a": 1');
  });

  it.each([
    ['[1,2]', 'JSON array, 5 B', '[\n  1,\n  2\n]'],
    ['"text"', 'JSON string, 6 B', '"text"'],
    ['null', 'JSON null, 4 B', 'null'],
    ['plain text', 'text, 10 B', 'plain text'],
    ['', 'empty', ''],
  ])('of %s says what it is', async (payload, words, shown) => {
    await pasteIntoApp(tokenOf(payload, '{"alg":"HS256"}'));
    expect(note('Payload')).toContain(words);
    expect(code('Payload')).toBe(shown);
  });

  it('shows hidden characters as escapes', async () => {
    await pasteIntoApp(tokenOf({ name: 'Ada\u202e evaL' }));
    expect(code('Payload')).toContain('"Ada\\u202E evaL"');
  });

  it('is answered for a hundred thousand levels of nesting', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    await renderApp(tokenOf(`{"a":${deep}}`));
    expect(code('Payload').replace(/\s/g, '')).toBe(`{"a":${deep}}`);
  });

  it('may be as deep in the header, in "alg" itself', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    await renderApp(tokenOf({}, `{"alg":${deep}}`));
    expect(code('Header').replace(/\s/g, '')).toBe(`{"alg":${deep}}`);
    expect(screen.getByRole('region', { name: 'Signature' }).textContent).toContain(
      '"alg" is an array',
    );
  });

  it('can be selected in where it is empty', async () => {
    const { user } = await pasteIntoApp(tokenOf('', '{"alg":"HS256","typ":"JWT"}'));
    await user.click(finding('client-refuses'));
    expect(code('Payload')).toBe('');
  });
});

describe('the copy buttons', () => {
  it.each([
    ['Copy header', '{\n  "alg": "HS256",\n  "typ": "JWT"\n}'],
    ['Copy payload', '{\n  "jti": "x"\n}'],
    ['Copy claims', 'jti\tx\t\tJWT ID\tRFC 7519 §4.1.7'],
  ])('"%s" copies that', async (name, copied) => {
    const { user } = await pasteIntoApp(tokenOf({ jti: 'x' }));
    await user.click(screen.getByRole('button', { name }));
    expect(await navigator.clipboard.readText()).toBe(copied);
  });
});

describe('what the Header Parameters mean', () => {
  it('is told for each name once, the unregistered ones too', async () => {
    const { user } = await pasteIntoApp(
      tokenOf({}, '{"alg":"HS256","alg":"none","x-own":1,"toString":2}'),
    );
    const header = screen.getByRole('region', { name: 'Header' });
    await user.click(within(header).getByRole('button', { name: 'What its parameters mean' }));
    const terms = within(header).getAllByRole('term');
    expect(terms.map(({ textContent }) => textContent)).toEqual(['alg', 'x-own', 'toString']);
    const meanings = within(header).getAllByRole('definition');
    expect(meanings.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Algorithm: /),
      expect.stringMatching(/^Not registered/),
      expect.stringMatching(/^Not registered/),
    ]);
  });
});
