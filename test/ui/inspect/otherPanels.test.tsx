import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url, HEADER, tokenOf } from '../../support/tokens.ts';
import { code, findingKinds, pasteIntoApp, renderApp, verdict } from '../renderApp.tsx';

const region = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('the signature', () => {
  it('is shown with its algorithm and its length, and is not verified', async () => {
    const token = tokenOf({});
    await pasteIntoApp(token);
    const text = region('Signature').textContent;
    expect(text).toContain('HS256: HMAC with SHA-256');
    expect(text).toContain('signature, 32 B');
    expect(text).toContain(token.split('.')[2]);
    expect(text).toContain('signature not verified');
  });

  it('shows its hidden characters as escapes', async () => {
    await pasteIntoApp(`${base64url(HEADER)}.${base64url('{}')}.AAAA\u202eAAAA`);
    expect(region('Signature').textContent).toContain('\\u202E');
    expect(region('Signature').textContent).not.toContain('\u202e');
  });

  it('of a JWE is its parts, by name and length', async () => {
    const header = base64url('{"alg":"RSA-OAEP","enc":"A256GCM"}');
    await pasteIntoApp(
      `${header}.${base64url('key')}.${base64url('iv')}.${base64url('text')}.dGFn`,
    );
    expect(verdict()).toBe('undetermined');
    const parts = within(region('Encrypted parts')).getAllByRole('term');
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      'JWE Encrypted Key, 3 B',
      'Initialization Vector, 2 B',
      'Ciphertext, 4 B',
      'Authentication Tag, 3 B',
    ]);
    expect(screen.queryByRole('region', { name: 'Signature' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Payload' })).toBeNull();
  });
});

describe('the parts of what is no serialization', () => {
  it('are counted, and shown by what each decodes to', async () => {
    await pasteIntoApp(`${base64url(HEADER)}.${base64url('{"a":1}')}.AAAA.${base64url('text')}`);
    expect(verdict()).toBe('malformed');
    expect(findingKinds()).toContain('part-count');
    const items = within(region('Parts')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      `JSON object, 27 B${HEADER}`,
      'JSON object, 7 B{"a":1}',
      'text, 3 B\\u0000\\u0000\\u0000',
      'text, 4 Btext',
    ]);
  });

  it.each([
    ['one', base64url(HEADER), [`JSON object, 27 B${HEADER}`]],
    [
      'two',
      `${base64url(HEADER)}.AAAA`,
      [`JSON object, 27 B${HEADER}`, 'text, 3 B\\u0000\\u0000\\u0000'],
    ],
    [
      'six',
      `${base64url(HEADER)}.${base64url('[1]')}.${base64url(Uint8Array.of(255))}..${base64url('null')}.${base64url('a')}`,
      [
        `JSON object, 27 B${HEADER}`,
        'JSON array, 3 B[1]',
        'binary data, 1 B',
        'empty',
        'JSON null, 4 Bnull',
        'text, 1 Ba',
      ],
    ],
  ])('are shown where there is %s', async (_, text, expected) => {
    await pasteIntoApp(text);
    const items = within(region('Parts')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(expected);
  });

  it('are bounded, and say so', async () => {
    await renderApp(`${base64url(HEADER)}${'.AAAA'.repeat(500)}`);
    const items = within(region('Parts')).getAllByRole('listitem');
    expect(items).toHaveLength(21);
    expect(items.at(-1)?.textContent).toBe('More parts follow: they are not shown.');
  });

  it('part no character where they are cut', async () => {
    const long = `a${'😀'.repeat(300)}`;
    await pasteIntoApp(`${base64url(HEADER)}.${base64url(long)}`);
    const [, second] = within(region('Parts')).getAllByRole('code');
    expect(second?.textContent).toMatch(/^a(?:😀)+…$/u);
  });
});

describe("the client's reading", () => {
  const reading = (): string => {
    const panel = region('What a client reads');
    return within(panel).getByRole('code').textContent ?? '';
  };

  it('is shown for a malformed token that a client takes', async () => {
    await pasteIntoApp(`${base64url(HEADER)}.${base64url('{"sub":"a"}')}`);
    expect(JSON.parse(reading())).toEqual({ sub: 'a' });
  });

  it('is shown where it departs from ours', async () => {
    const bytes = new Uint8Array([...Buffer.from('{"sub":"'), 0xe9, ...Buffer.from('"}')]);
    await pasteIntoApp(tokenOf(bytes));
    expect(verdict()).toBe('malformed');
    expect(JSON.parse(reading())).toEqual({ sub: 'é' });
  });

  it('shows hidden characters as escapes', async () => {
    await pasteIntoApp(`${base64url(HEADER)}.${base64url('{"sub":"a\u202eb"}')}`);
    expect(reading()).toBe('{\n  "sub": "a\\u202Eb"\n}');
  });

  it('is not shown where both agree', async () => {
    await pasteIntoApp(tokenOf({ sub: 'a' }));
    expect(screen.queryByRole('region', { name: 'What a client reads' })).toBeNull();
  });

  it('of a long token is made only when asked for', async () => {
    const long = `${base64url(HEADER)}.${base64url(JSON.stringify({ x: 'y'.repeat(70_000) }))}`;
    const { user } = await pasteIntoApp(long);
    expect(screen.queryByRole('region', { name: 'What a client reads' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Read it as an app/ }));
    expect(JSON.parse(reading())).toEqual({ x: 'y'.repeat(70_000) });
  });

  it('says so where a long one agrees', async () => {
    const { user } = await pasteIntoApp(tokenOf({ x: 'y'.repeat(70_000) }));
    await user.click(screen.getByRole('button', { name: /^Read it as an app/ }));
    expect(screen.getByText(/reads the same/)).toBeDefined();
  });
});

it('what is nested too deeply to be written out is said to be', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  await renderApp(`${base64url(HEADER)}.${base64url(`{"a":${deep}}`)}`);
  expect(code('Payload').replace(/\s/g, '')).toBe(`{"a":${deep}}`);
  expect(screen.getByText('It is nested too deeply to be written out.')).toBeDefined();
});
