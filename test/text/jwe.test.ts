import { describe, expect, it } from 'vitest';
import { decryptionNeeds } from '../../src/text/jwe.ts';

const needs = (header: Readonly<Record<string, unknown>>): string =>
  decryptionNeeds((name) => header[name]);

describe('what it takes to decrypt a JWE', () => {
  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ alg: 'RSA-OAEP' }, 'the private RSA key'],
    [{ alg: 'RSA-OAEP-512' }, 'the private RSA key'],
    [{ alg: 'ECDH-ES', epk: { crv: 'P-256' } }, 'the private P-256 key'],
    [{ alg: 'ECDH-ES+A128KW', epk: { crv: 'X25519' } }, 'the private X25519 key'],
    [{ alg: 'ECDH-ES', epk: {} }, 'the private ECDH key'],
    [{ alg: 'ECDH-ES', epk: null }, 'the private ECDH key'],
    [{ alg: 'ECDH-ES', epk: 'P-256' }, 'the private ECDH key'],
    [{ alg: 'ECDH-ES' }, 'the private ECDH key'],
    [{ alg: 'A128KW' }, 'the shared key of 128 bits'],
    [{ alg: 'A192KW' }, 'the shared key of 192 bits'],
    [{ alg: 'A256GCMKW' }, 'the shared key of 256 bits'],
    [{ alg: 'dir', enc: 'A128GCM' }, 'the shared key of 128 bits'],
    [{ alg: 'dir', enc: 'A128CBC-HS256' }, 'the shared key of 256 bits'],
    [{ alg: 'dir', enc: 'A256CBC-HS512' }, 'the shared key of 512 bits'],
    [{ alg: 'dir', enc: 'A128' }, 'the shared key'],
    [{ alg: 'dir' }, 'the shared key'],
    [{ alg: 'PBES2-HS512+A256KW', p2c: 8192 }, 'the password, in 8,192 rounds'],
    [{ alg: 'PBES2-HS256+A128KW' }, 'the password'],
  ])('by %j is %s', (header, key) => {
    expect(needs(header)).toBe(`To decrypt it takes ${key}.`);
  });

  it('names the key where the header does', () => {
    expect(needs({ alg: 'RSA-OAEP', kid: 'samwise' })).toBe(
      'To decrypt it takes the private RSA key with "kid" "samwise".',
    );
  });

  it('says why RSA1_5 is to be avoided', () => {
    expect(needs({ alg: 'RSA1_5' })).toMatch(
      /^To decrypt it takes the private RSA key\. Avoid RSA1_5: .*RFC 8725 §3\.2, RFC 3218\)\.$/,
    );
  });

  it.each([undefined, 5, null, 'none', 'HS256', 'A128GCM', 'toString', 'rsa-oaep'])(
    'is not told by %j',
    (alg) => {
      expect(needs({ alg })).toBe('');
    },
  );

  it('shows what hides in the token, and cuts what is long', () => {
    expect(needs({ alg: 'ECDH-ES', epk: { crv: 'P\u202e256' }, kid: 'a\u202eb' })).toBe(
      'To decrypt it takes the private P\\u202E256 key with "kid" "a\\u202Eb".',
    );
    expect(needs({ alg: 'ECDH-ES', epk: { crv: 'x'.repeat(999) }, kid: 'y'.repeat(999) })).toMatch(
      /^.{50,160}$/,
    );
  });
});
