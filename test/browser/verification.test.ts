import { createHmac } from 'node:crypto';
import {
  CompactEncrypt,
  CompactSign,
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  generateSecret,
} from 'jose';
import { describe, expect, it } from 'vitest';
import { sharedInspectPage } from '../support/inspectPage.ts';
import { base64url } from '../support/tokens.ts';

const shared = sharedInspectPage();

const CLAIMS = '{"sub":"ada","exp":4102444800}';
const bytes = new TextEncoder();

const keyBox = () => shared().page.getByRole('textbox', { name: 'Key', exact: true });
const region = () => shared().region('Verification');
const verification = () => region().getAttribute('data-verification');
const decryption = () => region().getAttribute('data-decryption');

/** Pastes a token and a key, and waits until it is known what comes of them. */
async function verify(token: string, key: string): Promise<string | null> {
  await shared().show(token);
  await keyBox().fill(key);
  await expect.poll(verification).not.toBe('checking');
  return verification();
}

/** With the first character of a part changed. */
function changed(token: string, part: number): string {
  const parts = token.split('.');
  const [first, ...rest] = parts[part] ?? '';
  parts[part] = [first === 'A' ? 'B' : 'A', ...rest].join('');
  return parts.join('.');
}

/** The generator of secp256k1, which is a point on the curve like any other. @see SEC 2 §2.4.1 */
const POINT_X = hex('79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798');
const POINT_Y = hex('483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8');

function hex(digits: string): string {
  return Buffer.from(digits, 'hex').toString('base64url');
}

/** Runs in the page: null where its browser does not have the algorithm. */
async function signByBrowser([alg, input]: readonly [string, string]) {
  try {
    const pair = (await crypto.subtle.generateKey({ name: alg }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const { pub } = (await crypto.subtle.exportKey('jwk', pair.publicKey)) as { pub?: string };
    const bytes = await crypto.subtle.sign(
      { name: alg },
      pair.privateKey,
      new TextEncoder().encode(input),
    );
    const signature = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    return {
      pub,
      signature: signature.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    };
  } catch {
    return null;
  }
}

describe('a signature', () => {
  it.each([
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
  ])('by %s verifies with its public key, and fails when it is changed', async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const token = await new CompactSign(bytes.encode(CLAIMS))
      .setProtectedHeader({ alg })
      .sign(privateKey);
    expect(await verify(token, await exportSPKI(publicKey))).toBe('verified');
    expect(await verify(token, JSON.stringify(await exportJWK(publicKey)))).toBe('verified');
    expect(await verify(changed(token, 2), await exportSPKI(publicKey))).toBe('failed');
  });

  it.each([256, 384, 512])('by HS%i verifies with its secret', async (bits) => {
    const secret = 'an ordinary secret that is longer than the hash it is for, which has up to 64';
    const input = `${base64url(`{"alg":"HS${bits}"}`)}.${base64url(CLAIMS)}`;
    const token = `${input}.${createHmac(`sha${bits}`, secret).update(input).digest('base64url')}`;
    expect(await verify(token, secret)).toBe('verified');
    expect(await verify(token, `${secret}.`)).toBe('failed');
    expect(await verify(token, '')).toBe('not-checked');
  });

  it.each([
    ['Ed448', 'EdDSA', { kty: 'OKP', crv: 'Ed448', x: base64url(Buffer.alloc(57, 7)) }, 114],
    ['ES256K', 'ES256K', { kty: 'EC', crv: 'secp256k1', x: POINT_X, y: POINT_Y }, 64],
  ])('by %s is told to be unsupported by this browser', async (_, alg, key, length) => {
    const header = base64url(JSON.stringify({ alg }));
    const token = `${header}.${base64url(CLAIMS)}.${base64url(Buffer.alloc(length, 1))}`;
    expect(await verify(token, JSON.stringify(key))).toBe('unsupported');
    expect(await region().textContent()).toContain(`This browser has no`);
  });

  it('by ML-DSA-44 verifies where the browser has it, and is unsupported elsewhere', async () => {
    const alg = 'ML-DSA-44';
    const input = `${base64url(JSON.stringify({ alg }))}.${base64url(CLAIMS)}`;
    const made = await shared().page.evaluate(signByBrowser, [alg, input] as const);
    const key = { kty: 'AKP', alg, pub: made?.pub ?? base64url(Buffer.alloc(1312, 7)) };
    const token = `${input}.${made?.signature ?? base64url(Buffer.alloc(2420, 7))}`;
    expect(await verify(token, JSON.stringify(key))).toBe(made ? 'verified' : 'unsupported');
  });

  it('is told apart from the dates', async () => {
    const input = `${base64url('{"alg":"HS256"}')}.${base64url('{"exp":1}')}`;
    const token = `${input}.${createHmac('sha256', 'x'.repeat(32)).update(input).digest('base64url')}`;
    expect(await verify(token, 'x'.repeat(32))).toBe('verified');
    expect(await shared().verdict()).toBe('expired');
    expect(await shared().status.textContent()).toContain('signature verified');
  });
});

describe('a JWE', () => {
  const ENCS = ['A128GCM', 'A192GCM', 'A256GCM', 'A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'];

  const encrypt = (alg: string, enc: string, key: Parameters<CompactEncrypt['encrypt']>[0]) =>
    new CompactEncrypt(bytes.encode(CLAIMS)).setProtectedHeader({ alg, enc }).encrypt(key);

  // Chromium has no AES with keys of 192 bits, other browsers have.
  it.each(ENCS)('with %s opens where the browser has it, and its claims are read', async (enc) => {
    const secret = await generateSecret(enc, { extractable: true });
    const key = secret instanceof Uint8Array ? secret : null;
    const k = key ? base64url(key) : (await exportJWK(secret)).k;
    const token = await encrypt('dir', enc, secret);
    await verify(token, JSON.stringify({ kty: 'oct', k }));
    const isMissing = enc.startsWith('A192');
    expect(await decryption()).toBe(isMissing ? 'unsupported' : 'decrypted');
    expect(await shared().verdict()).toBe(isMissing ? 'undetermined' : 'current');
    if (isMissing) return;
    expect(await shared().claim('sub').textContent()).toContain('ada');
  });

  it.each([
    'RSA-OAEP',
    'RSA-OAEP-256',
    'RSA-OAEP-384',
    'RSA-OAEP-512',
    'ECDH-ES',
    'ECDH-ES+A128KW',
    'ECDH-ES+A256KW',
  ])('by %s opens with the private key in PEM', async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const token = await encrypt(alg, 'A256GCM', publicKey);
    await verify(token, await exportPKCS8(privateKey));
    expect(await decryption()).toBe('decrypted');
    expect(await shared().code('Payload')).toContain('"ada"');
    await verify(changed(token, 3), await exportPKCS8(privateKey));
    expect(await decryption()).toBe('failed');
  });

  it.each(['A128KW', 'A256KW', 'A128GCMKW', 'A256GCMKW'])('by %s opens', async (alg) => {
    const secret = await generateSecret(alg, { extractable: true });
    const token = await encrypt(alg, 'A128CBC-HS256', secret);
    await verify(token, JSON.stringify(await exportJWK(secret as CryptoKey)));
    expect(await decryption()).toBe('decrypted');
  });

  it.each(['PBES2-HS256+A128KW', 'PBES2-HS512+A256KW'])('by %s opens', async (alg) => {
    const token = await encrypt(alg, 'A128GCM', bytes.encode('a password'));
    await verify(token, 'a password');
    expect(await decryption()).toBe('decrypted');
  });

  it('that holds a signed token is unfolded, and what it holds verifies', async () => {
    const secret = 'an ordinary secret of more than 32 bytes';
    const inner = await new CompactSign(bytes.encode(CLAIMS))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(bytes.encode(secret));
    const token = await new CompactEncrypt(bytes.encode(inner))
      .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', cty: 'JWT' })
      .encrypt(bytes.encode(secret));
    await verify(token, secret);
    const tokens = shared().list('Tokens found').getByRole('button');
    await tokens.nth(1).click();
    await expect.poll(verification).toBe('verified');
    expect(await shared().code('Payload')).toContain('"ada"');
  });

  it('by RSA1_5 is refused, and it is said why', async () => {
    const header = base64url('{"alg":"RSA1_5","enc":"A128CBC-HS256"}');
    const parts = [256, 16, 32, 16].map((length) => base64url(Buffer.alloc(length, 7)));
    const { privateKey } = await generateKeyPair('RSA-OAEP', { extractable: true });
    await verify([header, ...parts].join('.'), await exportPKCS8(privateKey));
    expect(await decryption()).toBe('unsupported');
    expect(await region().textContent()).toContain('Bleichenbacher');
  });
});
