import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { screen, waitFor, within } from '@testing-library/react';
import { CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { base64url, tokenOf } from '../../support/tokens.ts';
import { code, findingKinds, NOW, pasteIntoApp, status, verdict } from '../renderApp.tsx';

const region = () => screen.getByRole('region', { name: 'Verification' });
const keyBox = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Key' });
const verification = () => region().dataset.verification;

/** Of `tokenOf`. */
const SECRET = 'a secret on no list';

/** As jsdom's own Uint8Array. */
const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** Pastes a token and a key, and waits for what comes of them. */
async function verify(token: string, key: string) {
  const page = await pasteIntoApp(token);
  await page.user.click(keyBox());
  await page.user.paste(key);
  await waitFor(() => expect(verification()).not.toBe('checking'));
  return page;
}

describe('the key box', () => {
  it('has nothing to say before a key is pasted but what it is for', async () => {
    await pasteIntoApp(tokenOf({}));
    expect(verification()).toBe('not-checked');
    expect(region().textContent).toContain('Paste a key to verify the signature');
  });

  it('verifies with the secret, and says how it was read', async () => {
    await verify(tokenOf({}), Buffer.from(SECRET).toString('hex'));
    expect(verification()).toBe('verified');
    expect(region().textContent).toContain('read as hex');
    expect(status().textContent).toContain('signature verified');
  });

  it('keeps the signature apart from the dates', async () => {
    await verify(tokenOf({ exp: NOW - 1 }), SECRET);
    expect(verification()).toBe('verified');
    expect(verdict()).toBe('expired');
  });

  it('says that another secret fails', async () => {
    await verify(tokenOf({}), 'another');
    expect(verification()).toBe('failed');
    expect(status().textContent).toContain('signature does not verify');
    expect(status().dataset.tone).toBe('bad');
  });

  it('says what is wrong with a broken key, and keeps what was typed', async () => {
    await verify(tokenOf({}), '{"kty":"RSA"}');
    expect(verification()).toBe('key-error');
    expect(keyBox().value).toBe('{"kty":"RSA"}');
    expect(keyBox().getAttribute('aria-invalid')).toBe('true');
  });

  it('offers to show and to clear what is in it, and takes the focus when it is cleared', async () => {
    const { user } = await pasteIntoApp(tokenOf({}));
    const names = () =>
      within(region())
        .getAllByRole('button')
        .map((each) => each.textContent);
    expect(names()).toEqual(['Open key file']);
    await user.type(keyBox(), 'a');
    expect(names()).toEqual(['Open key file', 'Show key', 'Clear key']);
    await user.click(screen.getByRole('button', { name: 'Clear key' }));
    expect(names()).toEqual(['Open key file']);
    expect(document.activeElement).toBe(keyBox());
  });

  it('is described by the title of what came of it, which is announced once', async () => {
    const { user } = await pasteIntoApp(tokenOf({}));
    const description = document.getElementById(keyBox().getAttribute('aria-describedby') ?? '');
    const heard: (string | null)[] = [];
    const live = region().querySelectorAll('[aria-live]');
    expect([...live]).toEqual([description]);
    const observer = new MutationObserver(() => heard.push(description?.textContent ?? null));
    if (description)
      observer.observe(description, { childList: true, subtree: true, characterData: true });
    for (const letter of 'secret') {
      await user.type(keyBox(), letter);
      await waitFor(() => expect(verification()).toBe('failed'));
    }
    expect(heard).toEqual([region().querySelector('.title')?.textContent]);
    observer.disconnect();
  });

  it('tells the kid of each key, and more of the one that was used', async () => {
    const jwk = (kid: string, k: string) => ({ kty: 'oct', kid, alg: 'HS256', k: base64url(k) });
    const set = { keys: [jwk('first', 'another'), jwk('second', SECRET), jwk('third', 'more')] };
    await verify(tokenOf({}), JSON.stringify(set));
    const list = within(region()).getByRole('list');
    const items = within(list)
      .getAllByRole('listitem')
      .map((item) =>
        within(item)
          .getAllByRole('term')
          .map((term) => term.nextElementSibling?.textContent),
      );
    expect(items[0]).toContain('second');
    expect(items[0]?.length).toBeGreaterThan(2);
    expect(items.slice(1)).toEqual([['first'], ['third']]);
  });

  it('is covered until it is asked to show the key, and can be cleared', async () => {
    const { user } = await verify(tokenOf({}), SECRET);
    expect(keyBox().dataset.covered).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Show key' }));
    expect(keyBox().dataset.covered).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Clear key' }));
    expect(keyBox().value).toBe('');
    expect(verification()).toBe('not-checked');
  });

  it('never writes the key into the markup, which is kept when a page is saved', async () => {
    const key = 'a secret that is in no markup';
    await verify(tokenOf({}), key);
    expect(keyBox().value).toBe(key);
    expect(document.documentElement.outerHTML).not.toContain(key);
  });

  it('leaves the selected token selected when it opens another one', async () => {
    const inner = tokenOf({ sub: 'inside' });
    const outer = await new CompactEncrypt(bytes(inner))
      .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })
      .encrypt(bytes(SECRET));
    const { user } = await pasteIntoApp(`${outer}\n${tokenOf({ sub: 'second' })}`);
    const list = () => screen.getByRole('list', { name: 'Tokens found' });
    const [, second] = within(list()).getAllByRole('button');
    if (second) await user.click(second);
    await user.click(keyBox());
    await user.paste(SECRET);
    await waitFor(() => expect(within(list()).getAllByRole('button')).toHaveLength(3));
    expect(code('Payload')).toContain('second');
    await waitFor(() => expect(verification()).toBe('verified'));
  });

  it('forgets the detached payload of a token before', async () => {
    const detached = tokenOf('').replace(/\.[^.]*\./, '..');
    const { user } = await pasteIntoApp(detached);
    const payload = () =>
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Detached payload' });
    await user.type(payload(), 'of this one');
    const input = screen.getByRole('textbox', { name: 'Token' });
    await user.clear(input);
    await user.click(input);
    await user.paste(detached);
    expect(payload().value).toBe('');
  });

  it('keeps the key while another token is pasted', async () => {
    const { user } = await verify(tokenOf({}), SECRET);
    const input = screen.getByRole('textbox', { name: 'Token' });
    await user.clear(input);
    await user.click(input);
    await user.paste(tokenOf({ sub: 'another' }));
    await waitFor(() => expect(verification()).toBe('verified'));
  });

  it('reads a key file, also one in DER', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signingInput = `${base64url('{"alg":"RS256"}')}.${base64url('{}')}`;
    const signature = sign('sha256', Buffer.from(signingInput), privateKey);
    const { user } = await pasteIntoApp(`${signingInput}.${base64url(signature)}`);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    const chooser = region().querySelector<HTMLInputElement>('input[type="file"]');
    if (!chooser) throw new Error('no file chooser');
    await user.upload(chooser, new File([new Uint8Array(der)], 'public.der'));
    await waitFor(() => expect(verification()).toBe('verified'));
    expect(region().textContent).toContain('RSA public key, 2,048 bits');
  });

  it('warns of a private key where the public one would do', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await verify(tokenOf({}), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect(region().textContent).toContain('This is a private key.');
    expect(verification()).toBe('failed');
  });

  it('says of a key that the token brings that it proves nothing', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const header = { alg: 'ES256', jwk: publicKey.export({ format: 'jwk' }) };
    const signingInput = `${base64url(JSON.stringify(header))}.${base64url('{}')}`;
    const options = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
    const signature = sign('sha256', Buffer.from(signingInput), options);
    await pasteIntoApp(`${signingInput}.${base64url(signature)}`);
    await waitFor(() => expect(region().textContent).toContain('proves nothing'));
    expect(verification()).toBe('not-checked');
  });

  it.each(['none', 'None', 'nOnE'])('never verifies "%s"', async (alg) => {
    const token = `${base64url(JSON.stringify({ alg }))}.${base64url('{"sub":"ada"}')}.`;
    await verify(token, SECRET);
    expect(verification()).toBe('failed');
    expect(region().textContent).toContain(alg);
  });

  it('asks for a detached payload, and verifies over it', async () => {
    const header = base64url('{"alg":"HS256"}');
    const payload = 'a payload that travels elsewhere';
    const signature = createHmac('sha256', SECRET)
      .update(`${header}.${base64url(payload)}`)
      .digest('base64url');
    const { user } = await verify(`${header}..${signature}`, SECRET);
    expect(region().textContent).toContain('The payload is needed too');
    await user.click(screen.getByRole('textbox', { name: 'Detached payload' }));
    await user.paste(payload);
    await waitFor(() => expect(verification()).toBe('verified'));
  });

  it('reports a secret that anybody would try', async () => {
    const input = `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url('{"sub":"ada"}')}`;
    await pasteIntoApp(
      `${input}.${createHmac('sha256', 'secret').update(input).digest('base64url')}`,
    );
    await waitFor(() => expect(findingKinds()).toContain('well-known-secret'));
  });
});

describe('the verdicts', () => {
  const rows = () =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-verdict-of]')].map(({ dataset }) => [
        dataset.verdictOf,
        dataset.outcome,
      ]),
    );

  it('are never mixed: an expired token with a good signature', async () => {
    await verify(tokenOf({ exp: NOW - 1 }), SECRET);
    expect(rows()).toMatchObject({
      structure: 'well-formed',
      signature: 'verified',
      time: 'expired',
      policy: 'not-asked',
    });
    expect(document.body.textContent).toContain('would answer 401 (invalid_token)');
  });

  it('follow the time machine, which is marked as not the present', async () => {
    const { user } = await verify(tokenOf({ iat: NOW - 60, exp: NOW + 60 }), SECRET);
    expect(rows().time).toBe('current');
    const machine = screen.getByRole('region', { name: 'Time machine' });
    await user.click(within(machine).getByRole('button', { name: 'At expiry' }));
    expect(verdict()).toBe('expired');
    expect(rows().time).toBe('expired');
    expect(status().textContent).toContain('Not the present');
    await user.click(within(machine).getByRole('button', { name: 'Back to the present' }));
    expect(verdict()).toBe('current');
  });

  it('are of the present again when another token is pasted', async () => {
    const { user } = await verify(tokenOf({ exp: NOW + 60 }), SECRET);
    await user.click(screen.getByRole('button', { name: 'At expiry' }));
    const input = screen.getByRole('textbox', { name: 'Token' });
    await user.clear(input);
    await user.click(input);
    await user.paste(tokenOf({ exp: NOW + 61 }));
    expect(verdict()).toBe('current');
  });
});
