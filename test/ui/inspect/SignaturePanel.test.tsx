import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url } from '../../support/tokens.ts';
import { pasteIntoApp, renderApp, verdict } from '../renderApp.tsx';

const region = (name: string): HTMLElement => screen.getByRole('region', { name });
const termsIn = (name: string): string[] =>
  within(region(name))
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
const sourcesIn = (name: string): unknown[] =>
  within(region(name))
    .getAllByRole('code')
    .map(({ textContent }) => JSON.parse(textContent));

const bytes = (length: number): string => base64url(Buffer.alloc(length, 7));
const headerOf = (header: object): string => base64url(JSON.stringify(header));

const jws = (members: object): string => JSON.stringify({ payload: 'e30', ...members });

const jwe = (members: object): string =>
  JSON.stringify({
    protected: headerOf({ enc: 'A128GCM', zip: 'DEF' }),
    iv: bytes(12),
    ciphertext: bytes(200),
    tag: bytes(16),
    ...members,
  });

describe('the signature of a JWS in JSON', () => {
  it('is counted with those that are not read', async () => {
    const signatures = Array.from({ length: 150 }, () => ({
      protected: headerOf({ alg: 'ES256' }),
      signature: bytes(64),
    }));
    await pasteIntoApp(jws({ signatures }));
    expect(region('Signature').textContent).toContain('150, signature not verified');
    expect(document.body.textContent).not.toContain('100 ×');
  });

  it('is shown as that of a compact one, with its unprotected header', async () => {
    const header = { kid: '1' };
    await pasteIntoApp(
      jws({ protected: headerOf({ alg: 'ES256' }), header, signature: bytes(64) }),
    );
    expect(verdict()).toBe('no-expiry');
    const { textContent } = region('Signature');
    expect(textContent).toContain('ES256: ECDSA signature on P-256 with SHA-256');
    expect(textContent).toContain('signature not verified');
    expect(termsIn('Signature')).toEqual(['JWS Unprotected Header', 'signature, 64 B']);
    expect(sourcesIn('Signature')).toEqual([header]);
    expect(within(region('Signature')).queryByRole('heading', { level: 3 })).toBeNull();
  });

  it('does not show a header twice', async () => {
    await pasteIntoApp(jws({ header: { alg: 'ES256' }, signature: bytes(64) }));
    expect(termsIn('Signature')).toEqual(['signature, 64 B']);
  });

  it('is one of several, each with its headers, its algorithm and its bytes', async () => {
    const own = [{ alg: 'RS256' }, { kid: '1' }, { alg: 'HS256', kid: '2' }];
    const [first = {}, second = {}, third = {}] = own;
    await pasteIntoApp(
      jws({
        signatures: [
          { protected: headerOf(first), header: second, signature: bytes(256) },
          { header: third, signature: bytes(32) },
        ],
      }),
    );
    expect(region('Signature').textContent).toContain('2, signature not verified');
    expect(termsIn('Signature')).toEqual([
      'JWS Protected Header',
      'JWS Unprotected Header',
      'signature, 256 B',
      'JWS Unprotected Header',
      'signature, 32 B',
    ]);
    expect(sourcesIn('Signature')).toEqual(own);
    const titles = within(region('Signature')).getAllByRole('heading', { level: 3 });
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Signature 1', 'Signature 2']);
    expect(region('Signature').textContent).toContain('HS256: HMAC with SHA-256');
  });

  it('is one of many, of which the list ends and says so', async () => {
    const signature = { protected: headerOf({ alg: 'HS256' }), signature: bytes(32) };
    await renderApp(jws({ signatures: Array(50).fill(signature) }));
    const titles = within(region('Signature')).getAllByRole('heading', { level: 3 });
    expect(titles).toHaveLength(20);
    expect(region('Signature').textContent).toContain('More follow: they are not shown.');
  });

  it('shows what hides in its unprotected header as escapes', async () => {
    await renderApp(jws({ header: { alg: 'HS256', kid: 'a\u202eb' }, signature: bytes(32) }));
    expect(region('Header').textContent).toContain('a\\u202Eb');
    await renderApp(
      jws({
        protected: headerOf({ alg: 'HS256' }),
        header: { kid: 'a\u202eb' },
        signature: bytes(32),
      }),
    );
    const [last] = screen.getAllByRole('region', { name: 'Signature' }).slice(-1);
    expect(last?.textContent).toContain('a\\u202Eb');
    expect(last?.textContent).not.toContain('\u202e');
  });
});

describe('the encrypted parts of a JWE', () => {
  it('tell what it takes to decrypt it', async () => {
    const header = headerOf({ alg: 'dir', enc: 'A128CBC-HS256', kid: 'k' });
    await pasteIntoApp(`${header}..${bytes(16)}.${bytes(5)}.${bytes(16)}`);
    const { textContent } = region('Encrypted parts');
    expect(textContent).toContain('dir: Content encrypted with a shared key');
    expect(textContent).toContain('To decrypt it takes the shared key of 256 bits with "kid" "k".');
    expect(textContent).toContain(
      'A128CBC-HS256: AES-128 in CBC mode, authenticated by HMAC with SHA-256',
    );
    expect(textContent).toContain('not decrypted');
    expect(textContent).not.toContain('compressed');
  });

  it('are those of each recipient and those that all share', async () => {
    const recipients = [
      { header: { alg: 'A128KW', kid: '1' }, encrypted_key: bytes(24) },
      { header: { alg: 'RSA1_5' }, encrypted_key: bytes(256) },
    ];
    await pasteIntoApp(
      jwe({ unprotected: { cty: 'text/plain' }, recipients, aad: base64url('for whom') }),
    );
    const { textContent } = region('Encrypted parts');
    expect(textContent).toContain('Any one of the keys of these 2 recipients is enough.');
    expect(textContent).toContain('To decrypt it takes the shared key of 128 bits with "kid" "1".');
    expect(textContent).toContain('To decrypt it takes the private RSA key. Avoid RSA1_5');
    expect(textContent).toContain('Compressed before it was encrypted ("zip").');
    expect(termsIn('Encrypted parts')).toEqual([
      'JWE Per-Recipient Unprotected Header',
      'JWE Encrypted Key, 24 B',
      'JWE Per-Recipient Unprotected Header',
      'JWE Encrypted Key, 256 B',
      'JWE Shared Unprotected Header',
      'Initialization Vector, 12 B',
      'Ciphertext, 200 B',
      'Authentication Tag, 16 B',
      'JWE AAD, 8 B',
    ]);
    expect(sourcesIn('Encrypted parts')).toEqual([
      recipients[0]?.header,
      recipients[1]?.header,
      { cty: 'text/plain' },
    ]);
    // Authenticated, and not encrypted.
    expect(textContent).toContain('for whom');
  });

  it('have no names where one of them was lost', async () => {
    const header = headerOf({ alg: 'dir', enc: 'A128GCM' });
    await pasteIntoApp(`${header}..${bytes(12)}.${bytes(16)}`);
    expect(verdict()).toBe('malformed');
    expect(within(region('Encrypted parts')).queryAllByRole('term')).toEqual([]);
    expect(within(region('Parts')).getAllByRole('listitem')).toHaveLength(4);
  });
});

describe('what the Header Parameters mean', () => {
  it('is told of those in every header', async () => {
    const recipients = [{ header: { alg: 'A128KW' } }, { header: { alg: 'dir', apu: '' } }];
    const { user } = await pasteIntoApp(jwe({ recipients, unprotected: { cty: 'a' } }));
    await user.click(screen.getByRole('button', { name: 'What its parameters mean' }));
    const names = within(region('Header')).getAllByRole('term');
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'enc',
      'zip',
      'alg',
      'cty',
      'apu',
    ]);
  });
});

describe('the colours of the token', () => {
  it('are named once for parts of the same name, with what they come to', async () => {
    const signature = { protected: headerOf({ alg: 'HS256' }), signature: bytes(32) };
    await pasteIntoApp(jws({ signatures: [signature, signature] }));
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual(
      expect.arrayContaining(['payload 2 B', '2 × header 30 B', '2 × signature 64 B']),
    );
  });
});
