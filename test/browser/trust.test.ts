import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sharedInspectPage } from '../support/inspectPage.ts';
import { base64url } from '../support/tokens.ts';

const shared = sharedInspectPage();

const LATER = 4_102_444_800;
const SECRET = 'a secret of more than thirty-two bytes';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });

const pemOf = (key: KeyObject): string =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' });

const inputOf = (header: object, claims: object): string =>
  `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;

function hs256(secret: string | Buffer, header: object = {}, claims: object = { exp: LATER }) {
  const input = inputOf({ alg: 'HS256', ...header }, claims);
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function rs256(key: KeyObject, header: object = {}, claims: object = { exp: LATER }) {
  const input = inputOf({ alg: 'RS256', ...header }, claims);
  return `${input}.${base64url(signBytes('sha256', Buffer.from(input), key))}`;
}

function es256(header: object, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363') {
  const input = inputOf({ alg: 'ES256', ...header }, { exp: LATER });
  return `${input}.${base64url(signBytes('sha256', Buffer.from(input), { key: p256.privateKey, dsaEncoding }))}`;
}

const region = () => shared().region('Verification');
const verdict = () => region().getAttribute('data-verification');
const words = async () => (await region().textContent()) ?? '';

/** Pastes both, and gives what comes of them. */
async function held(token: string, key: string): Promise<string | null> {
  await shared().show(token);
  await shared().page.getByRole('textbox', { name: 'Key', exact: true }).fill(key);
  await expect.poll(verdict).not.toBe('checking');
  return verdict();
}

describe('a token', () => {
  it.each(['none', 'None', 'nOnE'])(
    'with "alg" "%s" is decoded, and never verified',
    async (alg) => {
      expect(await held(`${inputOf({ alg }, { sub: 'ada' })}.`, SECRET)).toBe('failed');
      expect(await held(`${inputOf({ alg }, { sub: 'ada' })}.c2ln`, SECRET)).toBe('failed');
      expect(await words()).toContain(alg);
      expect(await shared().code('Payload')).toContain('ada');
      expect(await shared().findings()).toContainEqual(expect.stringMatching(/^error alg-/));
    },
  );

  it.each([
    ['unknown', { alg: 'XS256' }],
    ['missing', { typ: 'JWT' }],
  ])('whose "alg" is %s is decoded, and unsupported', async (_, header) => {
    expect(await held(`${inputOf(header, { sub: 'ada' })}.c2ln`, SECRET)).toBe('unsupported');
    expect(await shared().code('Payload')).toContain('ada');
  });

  it('that brings its own key shows it, and that this proves nothing', async () => {
    const jku = 'https://keys.example/jwks.json';
    expect(await held(es256({ jwk: jwkOf(p256.publicKey), jku }), '')).toBe('not-checked');
    await expect.poll(words).toContain('proves nothing');
    expect(await shared().code('Header')).toContain(jku);
  });

  it('with an unknown "crit" fails', async () => {
    expect(await held(hs256(SECRET, { crit: ['exp9'], exp9: 1 }), SECRET)).toBe('failed');
    expect(await words()).toContain('exp9');
  });

  it.each(['../../etc/passwd', "a' or 1=1 --", 'https://attacker.example/key'])(
    'whose "kid" is %s gets a finding',
    async (kid) => {
      await shared().show(hs256(SECRET, { kid }));
      expect(await shared().findings()).toContainEqual(expect.stringMatching(/kid|key-in-header/));
    },
  );

  it('that is expired and whose signature is good is told both', async () => {
    expect(await held(hs256(SECRET, {}, { exp: 1 }), SECRET)).toBe('verified');
    expect(await shared().verdict()).toBe('expired');
  });
});

describe('a secret', () => {
  it('that is short verifies, with a finding', async () => {
    expect(await held(hs256('a short one!'), 'a short one!')).toBe('verified');
    expect(await shared().findings()).toContainEqual(expect.stringMatching(/weak-key$/));
  });

  it('that is well known is named without being pasted', async () => {
    await shared().show(hs256('your-256-bit-secret'));
    await expect.poll(() => shared().findings()).toContain('error well-known-secret');
  });

  const raw = Buffer.from(Array.from({ length: 40 }, (_, at) => (at * 73 + 201) % 256));
  it.each([
    ['UTF-8', SECRET, SECRET],
    ['base64', raw, raw.toString('base64')],
    ['base64url', raw, raw.toString('base64url')],
    ['hex', raw, raw.toString('hex')],
    ['UTF-8 with a final newline', `${SECRET}\n`, `${SECRET}\n`],
  ])('is read as %s', async (coding, secret, pasted) => {
    expect(await held(hs256(secret), pasted)).toBe('verified');
    expect(await words()).toContain(`read as ${coding}`);
  });

  it('that is a public key is algorithm confusion', async () => {
    const pem = pemOf(rsa.publicKey);
    expect(await held(hs256(pem), pem)).toBe('failed');
    expect(await words()).toContain('algorithm confusion');
  });
});

describe('a key', () => {
  const pem = pemOf(rsa.publicKey);
  it.each([
    ['SPKI', pem],
    ['PEM with literal \\n', pem.replaceAll('\n', '\\n')],
    ['PEM without line breaks', pem.replaceAll('\n', ' ')],
    ['PKCS #1', rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['PKCS #8', pemOf(rsa.privateKey)],
    ['a JWK', JSON.stringify(jwkOf(rsa.publicKey))],
    ['a JWK Set', JSON.stringify({ keys: [jwkOf(p256.publicKey), jwkOf(rsa.publicKey)] })],
  ])('is read as %s', async (_, key) => {
    expect(await held(rs256(rsa.privateKey), key)).toBe('verified');
  });

  it('that is private is warned about where the public one would do', async () => {
    await held(rs256(rsa.privateKey), pemOf(rsa.privateKey));
    expect(await words()).toContain('This is a private key');
  });

  it.each([
    ['of another type', es256({}), pem, 'RSA'],
    ['on another curve', es256({}), pemOf(p384.publicKey), 'P-384'],
    [
      'with another "use"',
      rs256(rsa.privateKey),
      JSON.stringify({ ...jwkOf(rsa.publicKey), use: 'enc' }),
      '"use"',
    ],
    [
      'with another "alg"',
      rs256(rsa.privateKey),
      JSON.stringify({ ...jwkOf(rsa.publicKey), alg: 'RS512' }),
      '"alg"',
    ],
    [
      'with another "kid"',
      rs256(rsa.privateKey, { kid: 'a' }),
      JSON.stringify({ keys: [{ ...jwkOf(otherRsa.publicKey), kid: 'b' }] }),
      '"b"',
    ],
  ])('%s fails, with that reason', async (_, token, key, reason) => {
    expect(await held(token, key)).toMatch(/^(?:failed|key-error)$/);
    expect(await words()).toContain(reason);
  });

  it('tells that it is right where the payload was changed', async () => {
    const [header, , signature] = rs256(rsa.privateKey).split('.');
    const changed = `${header}.${base64url('{"sub":"mallory"}')}.${signature}`;
    expect(await held(changed, pem)).toBe('failed');
    expect(await words()).toContain('The key is right');
  });

  it('tells a signature in DER', async () => {
    expect(await held(es256({}, 'der'), pemOf(createPublicKey(p256.privateKey)))).toBe('failed');
    expect(await words()).toContain('DER');
  });

  it.each([
    ['half a PEM', pem.slice(0, 200)],
    ['half a JWK', '{"kty":"RSA","n":"AQAB"}'],
    ['broken JSON', '{"keys":[{"kty":"RSA",'],
    ['JSON without a key', '{"issuer":"https://auth.example"}'],
    ['an empty JWK Set', '{"keys":[]}'],
    [
      'an encrypted PEM',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----',
    ],
  ])('that is %s is a key-error', async (_, key) => {
    expect(await held(rs256(rsa.privateKey), key)).toBe('key-error');
  });
});
