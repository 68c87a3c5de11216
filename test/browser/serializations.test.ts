import { describe, expect, it } from 'vitest';
import { sharedInspectPage } from '../support/inspectPage.ts';
import { base64url } from '../support/tokens.ts';

const shared = sharedInspectPage();

const bytes = (length: number): string => base64url(Buffer.alloc(length, 7));
const headerOf = (header: object): string => base64url(JSON.stringify(header));

const JWE = {
  iv: bytes(12),
  ciphertext: bytes(300),
  tag: bytes(16),
};

const findingsFrom = async (text: string): Promise<string[]> => {
  const inspect = shared();
  await inspect.show(text);
  return inspect.findings();
};

describe('a JWE', () => {
  it('in compact form shows its parts, and what it takes to decrypt them', async () => {
    const header = headerOf({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'key-1' });
    const { iv, ciphertext, tag } = JWE;
    expect(await findingsFrom(`${header}.${bytes(256)}.${iv}.${ciphertext}.${tag}`)).toEqual([]);
    const inspect = shared();
    expect(await inspect.verdict()).toBe('undetermined');
    const parts = inspect.region('Encrypted parts');
    expect(await parts.textContent()).toContain('the private RSA key with "kid" "key-1"');
    expect(await parts.getByRole('term').allTextContents()).toEqual([
      'JWE Encrypted Key, 256 B',
      'Initialization Vector, 12 B',
      'Ciphertext, 300 B',
      'Authentication Tag, 16 B',
    ]);
    expect(await inspect.region('Signature').count()).toBe(0);
    expect(await inspect.region('Payload').count()).toBe(0);
  });

  it('for two recipients shows what each of them needs', async () => {
    const inspect = shared();
    await inspect.show(
      JSON.stringify({
        protected: headerOf({ enc: 'A128GCM' }),
        recipients: [
          { header: { alg: 'A128KW', kid: 'a' }, encrypted_key: bytes(24) },
          { header: { alg: 'ECDH-ES+A128KW', epk: { crv: 'X25519' } }, encrypted_key: bytes(24) },
        ],
        ...JWE,
      }),
    );
    const parts = inspect.region('Encrypted parts');
    expect(await parts.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Recipient 1',
      'Recipient 2',
    ]);
    expect(await parts.textContent()).toContain('the shared key of 128 bits with "kid" "a".');
    expect(await parts.textContent()).toContain('the private X25519 key.');
  });

  it('with parts of the wrong length is told of each, and leads to it', async () => {
    const header = headerOf({ alg: 'dir', enc: 'A128GCM' });
    const text = `${header}.AAAA.${bytes(16)}.${JWE.ciphertext}.${JWE.tag}`;
    expect(await findingsFrom(text)).toContain('error wrong-length');
    const inspect = shared();
    await inspect.finding('wrong-length', 1).click();
    expect((await inspect.selected())?.text).toBe(bytes(16));
  });
});

describe('a JWS in JSON', () => {
  it('with two signatures shows the claims, and each signature with its headers', async () => {
    const inspect = shared();
    await inspect.show(
      JSON.stringify({
        payload: base64url('{"sub":"a"}'),
        signatures: [
          { protected: headerOf({ alg: 'ES256' }), header: { kid: '1' }, signature: bytes(64) },
          { header: { alg: 'HS256' }, signature: bytes(32) },
        ],
      }),
    );
    expect(await inspect.verdict()).toBe('no-expiry');
    expect(await inspect.claim('sub').textContent()).toContain('a');
    const signatures = inspect.region('Signature');
    expect(await signatures.getByRole('term').allTextContents()).toEqual([
      'JWS Protected Header',
      'JWS Unprotected Header',
      'signature, 64 B',
      'JWS Unprotected Header',
      'signature, 32 B',
    ]);
  });

  it('whose second signature lacks an algorithm leads to its header', async () => {
    const text = JSON.stringify({
      payload: 'e30',
      signatures: [
        { protected: headerOf({ alg: 'ES256' }), signature: bytes(64) },
        { header: { kid: '2' }, signature: bytes(64) },
      ],
    });
    expect(await findingsFrom(text)).toContain('error alg-missing');
    const inspect = shared();
    await inspect.finding('alg-missing').click();
    expect((await inspect.selected())?.text).toBe('{"kid":"2"}');
  });

  it('with a member of the wrong type is malformed, and says which', async () => {
    const text = JSON.stringify({ payload: 'e30', signatures: [{ signature: 5 }] });
    expect(await findingsFrom(text)).toContain('error json-member');
    const inspect = shared();
    expect(await inspect.verdict()).toBe('malformed');
    expect(await inspect.status.textContent()).toContain(
      '"signatures/0/signature" has the wrong type',
    );
  });
});

describe('a payload that is not in the token, or not encoded', () => {
  const unencoded = headerOf({ alg: 'HS256', b64: false, crit: ['b64'] });

  it.each([
    ['compact', `${headerOf({ alg: 'HS256' })}..${bytes(32)}`],
    ['JSON', JSON.stringify({ protected: headerOf({ alg: 'HS256' }), signature: bytes(32) })],
    ['unencoded', `${unencoded}..${bytes(32)}`],
  ])('is said to travel apart, %s', async (_, text) => {
    expect(await findingsFrom(text)).toContain('info detached-payload');
    const inspect = shared();
    expect(await inspect.status.textContent()).toContain('Detached');
  });

  it('may have any characters in JSON', async () => {
    const text = JSON.stringify({
      payload: '$.02 "€"',
      protected: unencoded,
      signature: bytes(32),
    });
    expect(await findingsFrom(text)).toContain('info unencoded-payload');
    expect(await shared().code('Payload')).toBe('$.02 "€"');
  });

  it('may have no dots in compact form', async () => {
    expect(await findingsFrom(`${unencoded}.$.02.${bytes(32)}`)).toContain('error unencoded-dots');
  });
});
