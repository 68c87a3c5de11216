import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/crypto/key.ts';
import type { KeyFault } from '../../src/crypto/keyFault.ts';
import { readKeys } from '../../src/crypto/readKeys.ts';
import {
  CERTIFICATE,
  CERTIFICATE_REQUEST,
  CERTIFIED_KEY,
  FINGERPRINTS,
  OPENSSH_PRIVATE,
  OPENSSH_PUBLIC,
} from '../support/pem.ts';
import { readVector, vectorsArePresent } from '../support/vectors.ts';

/** A SEQUENCE of 272 bytes that holds no key: an OCTET STRING. */
const LONG_DER = Buffer.concat([
  Buffer.from('3082010c04820108', 'hex'),
  Buffer.alloc(264, 1),
]).toString('base64');

async function keysIn(text: string | object): Promise<readonly Key[]> {
  const reading = await readKeys(typeof text === 'string' ? text : JSON.stringify(text));
  if (reading.kind !== 'keys') throw new Error(`no keys: ${JSON.stringify(reading)}`);
  return reading.keys;
}

async function onlyKey(text: string | object): Promise<Key> {
  const [key, ...others] = await keysIn(text);
  if (!key || others.length > 0) throw new Error(`${others.length + 1} keys`);
  return key;
}

async function faultIn(text: string | object): Promise<KeyFault> {
  const reading = await readKeys(typeof text === 'string' ? text : JSON.stringify(text));
  if (reading.kind !== 'key-error') throw new Error(`no fault: ${JSON.stringify(reading)}`);
  return reading.fault;
}

const pem = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  key.export({ type: type as 'pkcs1', format: 'pem' }).toString();

const jwk = (key: KeyObject) => key.export({ format: 'jwk' });

const base64 = (text: string | Uint8Array): string =>
  Buffer.from(text as string).toString('base64');

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ED = generateKeyPairSync('ed25519');

describe('PEM', () => {
  it('reads RSA keys in SPKI, PKCS #1 and PKCS #8', async () => {
    const { publicKey, privateKey } = RSA;
    for (const [key, type, form] of [
      [publicKey, 'spki', 'spki'],
      [publicKey, 'pkcs1', 'pkcs1'],
      [privateKey, 'pkcs1', 'pkcs1'],
      [privateKey, 'pkcs8', 'pkcs8'],
    ] as const) {
      const read = await onlyKey(pem(key, type));
      expect(read).toMatchObject({ jwk: jwk(key), form, bits: 2048, coding: null });
      expect(read.isPrivate).toBe(key === privateKey);
    }
  });

  it('reads keys on every curve, the ones that the browser lacks as well', async () => {
    const pairs = [
      ...['P-256', 'P-384', 'P-521', 'secp256k1'].map((namedCurve) =>
        generateKeyPairSync('ec', { namedCurve }),
      ),
      ...(['ed25519', 'ed448', 'x25519', 'x448'] as const).map((type) =>
        generateKeyPairSync(type as 'ed448'),
      ),
    ];
    for (const { publicKey, privateKey } of pairs) {
      expect((await onlyKey(pem(publicKey, 'spki'))).jwk).toEqual(jwk(publicKey));
      const secret = await onlyKey(pem(privateKey, 'pkcs8'));
      expect(secret).toMatchObject({ jwk: jwk(privateKey), isPrivate: true, bits: null });
    }
  });

  it('reads an EC private key in SEC 1, behind its parameters', async () => {
    const parameters =
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    const { jwk: read, form } = await onlyKey(parameters + pem(EC.privateKey, 'sec1'));
    expect({ read, form }).toEqual({ read: jwk(EC.privateKey), form: 'sec1' });
  });

  it('reads an RSA-PSS key as one of RSA', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha384',
      mgf1HashAlgorithm: 'sha384',
    });
    for (const text of [pem(publicKey, 'spki'), pem(privateKey, 'pkcs8')]) {
      expect((await onlyKey(text)).jwk).toMatchObject({ kty: 'RSA', e: 'AQAB' });
    }
  });

  it('reads an ML-DSA public key', async () => {
    const key = new Uint8Array(1312).fill(5);
    // SubjectPublicKeyInfo of ML-DSA-44, as RFC 9881 §4 has it.
    const der = Buffer.concat([
      Buffer.from('30820532300b060960864801650304031103820521 00'.replace(' ', ''), 'hex'),
      key,
    ]);
    expect((await onlyKey(base64(der))).jwk).toEqual({
      kty: 'AKP',
      alg: 'ML-DSA-44',
      pub: Buffer.from(key).toString('base64url'),
    });
  });

  it('reads a certificate, with what it says of itself', async () => {
    const { jwk: key, form, certificate } = await onlyKey(CERTIFICATE);
    expect(form).toBe('certificate');
    expect(key).toEqual((await onlyKey(CERTIFIED_KEY)).jwk);
    const thumbprint = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');
    expect(certificate).toEqual({
      subject: 'CN=jötglass.example, O=Example, Inc., C=DE',
      notBefore: '2026-11-23T22:07:43Z',
      notAfter: '2054-04-10T22:07:43Z',
      x5t: thumbprint(FINGERPRINTS.sha1),
      x5tS256: thumbprint(FINGERPRINTS.sha256),
    });
  });

  it('reads the key of a certificate request, which is no certificate', async () => {
    const { jwk: read, form, certificate } = await onlyKey(CERTIFICATE_REQUEST);
    expect(read).toEqual((await onlyKey(CERTIFIED_KEY)).jwk);
    expect({ form, certificate }).toEqual({ form: 'spki', certificate: null });
  });

  it('reads every block of a text, and tells of those that it cannot', async () => {
    const text = `# the chain\n${CERTIFICATE}\n${pem(RSA.privateKey, 'pkcs8')}${OPENSSH_PRIVATE}`;
    const reading = await readKeys(text);
    expect(reading).toMatchObject({
      kind: 'keys',
      keys: [{ form: 'certificate' }, { form: 'pkcs8' }],
      faults: [{ kind: 'foreign', format: 'openssh' }],
    });
  });

  const spki = pem(EC.publicKey, 'spki');
  const body = spki.replace(/-----[^-]+-----/g, '').trim();
  const damages: Readonly<Record<string, string>> = {
    'CR and LF': spki.replaceAll('\n', '\r\n'),
    'literal \\n': spki.replaceAll('\n', '\\n'),
    'literal \\r\\n': spki.replaceAll('\n', '\\r\\n'),
    'literal \\\\n': spki.replaceAll('\n', '\\\\n'),
    'no line breaks': spki.replaceAll('\n', ''),
    'spaces for line breaks': spki.replaceAll('\n', ' '),
    indentation: spki.replaceAll(/^/gm, '    '),
    quotes: `"${spki}"`,
    'a JSON string': JSON.stringify(spki),
    'an environment variable': `PUBLIC_KEY='${spki.replaceAll('\n', '\\n')}'`,
    'a lost first line': spki.replace(/^.*\n/, ''),
    'a lost last line': spki.replace(/-----END.*\n$/, ''),
    'no armour': body,
    'no armour on one line': body.replaceAll('\n', ''),
    'four dashes': spki.replaceAll('-----', '----'),
    'a zero-width space': spki.replace('\n', '\n\u200b'),
    'base64 around it': base64(spki),
    'quoted mail': spki.replaceAll(/^/gm, '> '),
    'base64url without padding': Buffer.from(body, 'base64').toString('base64url'),
  };
  for (const [damage, text] of Object.entries(damages)) {
    it(`reads a key with ${damage}`, async () => {
      expect((await onlyKey(text)).jwk).toEqual(jwk(EC.publicKey));
    });
  }

  it('makes the public part of a private key that came without it', async () => {
    const whole = Buffer.from(EC.privateKey.export({ type: 'pkcs8', format: 'der' }));
    // PrivateKeyInfo around an ECPrivateKey of version, key and nothing else.
    const bare = Buffer.concat([
      Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex'),
      Buffer.from(`${jwk(EC.privateKey).d}`, 'base64url'),
    ]);
    expect(bare.length).toBeLessThan(whole.length);
    expect((await onlyKey(base64(bare))).jwk).toEqual(jwk(EC.privateKey));
    expect((await onlyKey(pem(ED.privateKey, 'pkcs8'))).jwk).toEqual(jwk(ED.privateKey));
  });
});

describe('JSON', () => {
  it('reads a JWK with all its members, and where it stood', async () => {
    const key = { ...jwk(EC.publicKey), kid: 'a', alg: 'ES256', use: 'sig', note: 1 };
    expect(await onlyKey(key)).toMatchObject({ jwk: key, form: 'jwk', pointer: '' });
  });

  it('computes no length of the name of a curve that there is not', async () => {
    expect((await onlyKey({ kty: 'EC', crv: 'P-999', x: 'AA', y: 'AA' })).jwk.crv).toBe('P-999');
  });

  it('knows how long the coordinates of each curve are', async () => {
    const lengths = {
      'P-256': 32,
      'P-384': 48,
      'P-521': 66,
      secp256k1: 32,
      Ed25519: 32,
      Ed448: 57,
    };
    for (const [crv, length] of Object.entries({ ...lengths, X25519: 32, X448: 56 })) {
      const coordinate = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64url');
      const kty = /^[EX]/.test(crv) ? 'OKP' : 'EC';
      const key = { kty, crv, x: coordinate(length), y: coordinate(length) };
      expect(await onlyKey(key)).toMatchObject({ jwk: { crv } });
      expect(await faultIn({ ...key, x: coordinate(length - 1) })).toMatchObject({
        kind: 'member-length',
        expected: length,
      });
    }
  });

  it('reads every key of a JWK Set, and tells of those that it cannot', async () => {
    const keys = [jwk(EC.publicKey), { kty: 'EC', crv: 'P-256', x: 'AA' }, jwk(RSA.publicKey)];
    const reading = await readKeys(JSON.stringify({ keys }));
    expect(reading).toMatchObject({
      kind: 'keys',
      keys: [{ pointer: '/keys/0' }, { pointer: '/keys/2' }],
      faults: [{ kind: 'member-missing', kty: 'EC', member: 'y', pointer: '/keys/1' }],
      unread: 0,
    });
  });

  it('reads 500 keys of a longer set, and counts the rest', async () => {
    const keys = Array.from({ length: 503 }, (_, at) => ({ kty: 'oct', k: 'AAAA', kid: `${at}` }));
    expect(await readKeys(JSON.stringify({ keys }))).toMatchObject({ kind: 'keys', unread: 3 });
  });

  it('finds a key at any depth', async () => {
    const key = jwk(EC.publicKey);
    const deep = '{"a":['.repeat(5000) + JSON.stringify(key) + ']}'.repeat(5000);
    expect((await onlyKey(deep)).pointer).toBe('/a/0'.repeat(5000));
    expect((await onlyKey({ typ: 'dpop+jwt', alg: 'ES256', jwk: key })).pointer).toBe('/jwk');
    expect((await onlyKey({ issuer: 'x', jwks: { keys: [key] } })).pointer).toBe('/jwks/keys/0');
  });

  it('reads an "x5c" by its first certificate', async () => {
    const der = CERTIFICATE.replace(/-----[^-]+-----|\s/g, '');
    const alone = await onlyKey({ alg: 'ES256', x5c: [der, der] });
    expect(alone).toMatchObject({ form: 'certificate', pointer: '/x5c/0' });
    const beside = await onlyKey({ ...alone.jwk, kid: 'a', x5c: [der] });
    expect(beside).toMatchObject({ form: 'jwk', certificate: alone.certificate });
    const other = await onlyKey({ ...jwk(EC.publicKey), x5c: [der] });
    expect(other).toMatchObject({ form: 'jwk', certificate: null });
  });

  it('takes the names of a map of certificates for their "kid"', async () => {
    const keys = await keysIn({ '6f80': CERTIFICATE, a1: CERTIFICATE });
    expect(keys.map((key) => key.jwk.kid)).toEqual(['6f80', 'a1']);
    expect(keys.map((key) => key.pointer)).toEqual(['/6f80', '/a1']);
  });

  it('reads a service account, with the name of its key', async () => {
    const account = {
      type: 'service_account',
      private_key_id: 'b7',
      private_key: pem(RSA.privateKey, 'pkcs8'),
    };
    const { jwk: key, pointer } = await onlyKey(account);
    expect(key).toEqual({ ...jwk(RSA.privateKey), kid: 'b7' });
    expect(pointer).toBe('/private_key');
  });

  it('reads the key of a Keycloak realm, in base64 without armour', async () => {
    const der = EC.publicKey.export({ type: 'spki', format: 'der' });
    const { jwk: key, pointer } = await onlyKey({ realm: 'x', public_key: base64(der) });
    expect({ key, pointer }).toEqual({ key: jwk(EC.publicKey), pointer: '/public_key' });
  });

  it('reads a Kubernetes Secret: a PEM, a JWK and a secret, each in base64', async () => {
    const secret = (data: object) => ({ apiVersion: 'v1', kind: 'Secret', data });
    const tls = secret({ 'tls.crt': base64(CERTIFICATE) });
    expect(await onlyKey(tls)).toMatchObject({ form: 'certificate', pointer: '/data/tls.crt' });
    const set = secret({ 'key.json': base64(JSON.stringify(jwk(EC.publicKey))) });
    expect((await onlyKey(set)).pointer).toBe('/data/key.json');
    const [first] = await keysIn(secret({ hmac: base64('correct horse') }));
    expect(Buffer.from(`${first?.jwk.k}`, 'base64url').toString()).toBe('correct horse');
    expect(first).toMatchObject({ coding: 'utf-8', pointer: '/data/hmac' });
  });

  it('reads what a client configuration calls a secret', async () => {
    const [first] = await keysIn({ client_id: 'app', client_secret: 'correct horse' });
    expect(first).toMatchObject({ form: 'secret', pointer: '/client_secret', bits: 13 * 8 });
  });
});

describe('thumbprints', () => {
  it('are those of RFC 7638 §3.1 and RFC 8037 appendix A.3', async () => {
    const rsa = {
      kty: 'RSA',
      n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
      e: 'AQAB',
      alg: 'RS256',
      kid: '2011-04-29',
    };
    expect((await onlyKey(rsa)).thumbprint).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
    const ed = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    expect((await onlyKey(ed)).thumbprint).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('are not made of secrets, which could be guessed from them', async () => {
    expect((await onlyKey({ kty: 'oct', k: 'AAAA' })).thumbprint).toBeNull();
  });
});

describe('secrets', () => {
  const readings = async (text: string) =>
    (await keysIn(text)).map(({ jwk: { k }, coding, hasNewline }) => [
      coding,
      hasNewline,
      Buffer.from(`${k}`, 'base64url').toString('latin1'),
    ]);

  it('are read as UTF-8, with and without a final newline, also where it looks like nothing else', async () => {
    expect(await readings('correct horse!')).toEqual([
      ['utf-8', false, 'correct horse!'],
      ['utf-8', true, 'correct horse!\n'],
    ]);
  });

  it('are the same whether they were pasted with a newline or without', async () => {
    for (const end of ['\n', '\r\n']) {
      expect(await readings(`correct horse!${end}`)).toEqual(await readings('correct horse!'));
    }
  });

  it('are read in every coding that they may be in, the same bytes once', async () => {
    expect(await readings('c2VjcmV0Cg==')).toEqual([
      ['utf-8', false, 'c2VjcmV0Cg=='],
      ['base64url', true, 'secret\n'],
      ['utf-8', true, 'c2VjcmV0Cg==\n'],
      ['base64url', false, 'secret'],
    ]);
    expect((await readings('++//')).map(([coding]) => coding)).toEqual([
      'utf-8',
      'base64',
      'utf-8',
      'base64',
    ]);
    expect(await readings('0x41:42')).toContainEqual(['hex', false, 'AB']);
    expect(await readings('6162')).toContainEqual(['hex', false, 'ab']);
  });

  it('may begin as JSON or a key does', async () => {
    for (const text of ['{Xy7#kd', '[(secret', 'MIIsecret', 'ssh-secret', '12345', 'true', '.']) {
      expect((await keysIn(text))[0]).toMatchObject({ form: 'secret', coding: 'utf-8' });
    }
  });

  it('always have a reading, also of quotes around nothing', async () => {
    for (const text of ['""', "''", '"', '" "']) {
      expect((await keysIn(text)).length).toBeGreaterThan(0);
    }
  });

  it('may be the value in a line of an environment file', async () => {
    for (const line of ['JWT_SECRET=a+b=', 'export JWT_SECRET=a+b=', 'JWT_SECRET="a+b="']) {
      expect(await readings(line)).toContainEqual(['utf-8', false, 'a+b=']);
    }
    expect(await readings('abcd==')).not.toContainEqual(['utf-8', false, '=']);
  });

  it('are not looked for in what is longer than any secret', async () => {
    expect(await readKeys(JSON.stringify({ client_secret: 'a'.repeat(300_000) }))).toMatchObject({
      kind: 'key-error',
      fault: { kind: 'no-key' },
    });
  });

  it('are told from addresses, and read, in a time that does not grow with the square', async () => {
    const address = `https://${'key'.repeat(600_000)} x`;
    expect(await readKeys(address)).toMatchObject({ fault: { kind: 'too-long' } });
    expect(await readings(`${'\n'.repeat(19_000)}x`)).not.toHaveLength(0);
  });

  it('may have had the line ends of Windows', async () => {
    expect(await readings('a\nb')).toContainEqual(['utf-8', false, 'a\r\nb']);
    expect(await readings('a\nb')).toContainEqual(['utf-8', false, 'a\nb']);
  });

  it('may have been copied with quotes or spaces around', async () => {
    const inner = ['utf-8', false, 'correct horse'];
    expect(await readings("'correct horse'")).toContainEqual(inner);
    expect(await readings(' correct horse ')).toContainEqual(inner);
    expect(await readings('"correct horse"')).toContainEqual(inner);
  });
});

describe('what is no key', () => {
  it('is nothing where there is only white space', async () => {
    for (const text of ['', ' \n']) expect(await readKeys(text)).toEqual({ kind: 'none' });
  });

  const spki = pem(RSA.publicKey, 'spki');
  const encrypted = (type: 'pkcs1' | 'pkcs8') =>
    RSA.privateKey.export({ type, format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' });
  const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
  const brainpool = generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' });
  const faults: readonly (readonly [string, string | object, object])[] = [
    ['a token', 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA', { kind: 'token' }],
    ['a token with its scheme', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA', { kind: 'token' }],
    ['a token in JSON', { payload: '', protected: '', signature: '' }, { kind: 'token' }],
    [
      'an OpenID configuration that names the address of its keys',
      { issuer: 'https://a.example', jwks_uri: 'https://a.example/jwks' },
      { kind: 'address', address: 'https://a.example/jwks' },
    ],
    [
      'the address of keys',
      'https://a.example/.well-known/jwks.json',
      { kind: 'address', address: 'https://a.example/.well-known/jwks.json' },
    ],
    [
      'broken JSON',
      '{"keys": [',
      { kind: 'not-json', error: { kind: 'unexpected-end', offset: 10, inside: 'array' } },
    ],
    ['JSON without a key', { a: 1, b: [] }, { kind: 'no-key', members: ['a', 'b'] }],
    ['an array without a key', [1, null], { kind: 'no-key', members: [] }],
    ['an empty JWK Set', { keys: [] }, { kind: 'empty-set' }],
    ['an unknown "kty"', { kty: 'rsa' }, { kind: 'key-type', found: 'rsa' }],
    [
      'a "kty" named as a member of every object',
      { kty: 'constructor' },
      { kind: 'key-type', found: 'constructor' },
    ],
    [
      'a JWK that lacks a member',
      { kty: 'RSA', n: 'AQAB' },
      { kind: 'member-missing', kty: 'RSA', member: 'e' },
    ],
    [
      'a member of another type',
      { kty: 'oct', k: 5 },
      { kind: 'member-missing', kty: 'oct', member: 'k' },
    ],
    [
      'a member in standard base64',
      { kty: 'oct', k: 'AA+/' },
      { kind: 'member-coding', member: 'k', offset: 2 },
    ],
    [
      'a coordinate that lost a zero',
      { ...jwk(EC.publicKey), x: Buffer.alloc(31).toString('base64url') },
      { kind: 'member-length', member: 'x', curve: 'P-256', expected: 32, found: 31 },
    ],
    [
      'a page of HTML',
      `<!doctype html><html><title>404 Not Found</title><p>${'Sorry. '.repeat(9)}</p></html>`,
      { kind: 'no-key-in-der', label: '' },
    ],
    ['DER of something else', LONG_DER, { kind: 'no-key-in-der', label: '' }],
    ['an OpenSSH public key', OPENSSH_PUBLIC, { kind: 'foreign', format: 'openssh' }],
    ['an OpenSSH private key', OPENSSH_PRIVATE, { kind: 'foreign', format: 'openssh' }],
    ['an encrypted PKCS #8', `${encrypted('pkcs8')}`, { kind: 'foreign', format: 'encrypted' }],
    ['an encrypted PKCS #1', `${encrypted('pkcs1')}`, { kind: 'foreign', format: 'encrypted' }],
    [
      'a PGP key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----',
      { kind: 'foreign', format: 'pgp' },
    ],
    [
      'a PEM with a character of no base64',
      spki.replace('M', 'M*'),
      { kind: 'foreign-character', character: '*', offset: 1 },
    ],
    ['a PEM that was cut off', spki.slice(0, 200), { kind: 'truncated', expected: 294 }],
    [
      'base64 that was cut off',
      spki.split('\n').slice(1, 3).join('\n'),
      { kind: 'truncated', expected: 294, found: 96 },
    ],
    [
      'an empty PEM',
      '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----',
      { kind: 'no-key-in-der', label: 'PUBLIC KEY' },
    ],
    [
      'a PEM of something else',
      '-----BEGIN X509 CRL-----\nMAMCAQE=\n-----END X509 CRL-----',
      { kind: 'no-key-in-der', label: 'X509 CRL' },
    ],
    [
      'a private key in SEC 1 without its public part',
      base64(
        Uint8Array.of(
          ...Buffer.from('3031020101042000', 'hex'),
          ...Buffer.alloc(31, 1),
          ...Buffer.from('a00a06082a8648ce3d030107', 'hex'),
        ),
      ),
      { kind: 'no-public-part', curve: 'P-256' },
    ],
    ['a DSA key', pem(dsa.publicKey, 'spki'), { kind: 'algorithm', found: '' }],
    [
      'a curve without a name',
      pem(brainpool.publicKey, 'spki'),
      { kind: 'algorithm', found: 'EC' },
    ],
    ['a long text', 'lorem ipsum '.repeat(2000), { kind: 'too-long', length: 24_000 }],
  ];
  for (const [what, text, fault] of faults) {
    it(`is ${what}, and that is said`, async () => {
      expect(await faultIn(text)).toMatchObject(fault);
    });
  }

  it('is a private key whose public part cannot be made', async () => {
    const { d } = jwk(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey);
    // PKCS #8 on secp256k1 without the public key.
    const prefix = '303e020100301006072a8648ce3d020106052b8104000a042730250201010420';
    const der = Buffer.concat([Buffer.from(prefix, 'hex'), Buffer.from(`${d}`, 'base64url')]);
    expect(await faultIn(base64(der))).toMatchObject({
      kind: 'no-public-part',
      curve: 'secp256k1',
    });
  });

  it('is told of without the key itself', async () => {
    for (const type of ['spki', 'pkcs8'] as const) {
      const key = type === 'spki' ? dsa.publicKey : dsa.privateKey;
      const fault = await faultIn(pem(key, type));
      expect(fault).toEqual({ kind: 'algorithm', found: '', pointer: '' });
    }
  });

  it('never rejects, whatever the text', async () => {
    const spoiled = fc
      .tuple(fc.constantFrom(spki, CERTIFICATE, pem(EC.privateKey, 'pkcs8')), fc.nat(), fc.string())
      .map(([text, at, put]) => {
        const place = at % text.length;
        return text.slice(0, place) + put + text.slice(place + (at % 5));
      });
    const der = fc
      .uint8Array({ minLength: 60, maxLength: 200 })
      .map((bytes) => base64(Uint8Array.of(0x30, 0x82, ...bytes)));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), spoiled, der),
        async (text) => {
          expect(['none', 'keys', 'key-error']).toContain((await readKeys(text)).kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never rejects on a megabyte, deep JSON, or a JWK of odd values', async () => {
    const texts = [
      'M'.repeat(1e6),
      'MI'.repeat(5e5),
      '-----BEGIN '.repeat(9e4),
      `-----BEGIN A${' '.repeat(1e6)}`,
      '\\'.repeat(1e6),
      '['.repeat(1e5) + ']'.repeat(1e5),
      `-----BEGIN CERTIFICATE-----${'MIAwgDCAMIAwgDCA'.repeat(6e4)}`,
      `${'30'.repeat(5e5)}`,
      '\u0000'.repeat(1e6),
    ];
    for (const text of texts) expect((await readKeys(text)).kind).toBe('key-error');
    const hostile = { toString: 1, valueOf: 1, b: '-----BEGIN' };
    for (const each of [hostile, { a: CERTIFICATE, b: hostile }, { kty: 'oct', k: hostile }]) {
      expect(['keys', 'key-error']).toContain((await readKeys(JSON.stringify(each))).kind);
    }
    for (const crv of [5, null, ['P-256'], {}, 'toString']) {
      const odd = JSON.stringify({
        kty: 'EC',
        crv,
        x: 'AA',
        y: 'AA',
        kid: 1,
        alg: {},
        x5c: [1],
        d: 3,
      });
      expect(['keys', 'key-error']).toContain((await readKeys(odd)).kind);
    }
  });
});

describe.skipIf(!vectorsArePresent)('published keys', () => {
  it('reads each of the cookbook as it is', async () => {
    for (const name of [
      '1.ec_public_key',
      '2.ec_private_key',
      '3.rsa_public_key',
      '4.rsa_private_key',
      '5.symmetric_key_mac_computation',
      '6.symmetric_key_encryption',
    ]) {
      const text = readVector(`cookbook/jwk/3_${name}.json`);
      expect((await onlyKey(text)).jwk).toEqual(JSON.parse(text));
    }
  });
});
