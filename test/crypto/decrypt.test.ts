import * as fc from 'fast-check';
import { CompactEncrypt, GeneralEncrypt } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decryptToken } from '../../src/crypto/decrypt.ts';
import type { Decryption, DecryptionReason } from '../../src/crypto/decryption.ts';
import type { Jwk } from '../../src/crypto/key.ts';
import { readKeys } from '../../src/crypto/readKeys.ts';
import { onlyToken } from '../support/tokens.ts';
import { readVector, vectorsArePresent } from '../support/vectors.ts';

const text = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);

const decrypt = async (token: string | object, key: string | object): Promise<Decryption> =>
  decryptToken(
    onlyToken(typeof token === 'string' ? token : JSON.stringify(token)),
    await readKeys(typeof key === 'string' ? key : JSON.stringify(key)),
  );

const reasonFor = async (token: string | object, key: string | object) =>
  (await decrypt(token, key)).reason;

interface Vector {
  readonly input: {
    readonly plaintext: string;
    readonly key?: Jwk | readonly Jwk[];
    readonly pwd?: string;
  };
  readonly output: Readonly<Record<string, string | object>>;
}

const vector = (path: string): Vector => JSON.parse(readVector(`cookbook/${path}.json`));

const VECTORS = [
  'jwe/5_2.key_encryption_using_rsa-oaep_with_aes-gcm',
  'jwe/5_3.key_wrap_using_pbes2-aes-keywrap_with-aes-cbc-hmac-sha2',
  'jwe/5_4.key_agreement_with_key_wrapping_using_ecdh-es_and_aes-keywrap_with_aes-gcm',
  'jwe/5_5.key_agreement_using_ecdh-es_with_aes-cbc-hmac-sha2',
  'jwe/5_6.direct_encryption_using_aes-gcm',
  'jwe/5_7.key_wrap_using_aes-gcm_keywrap_with_aes-cbc-hmac-sha2',
  'jwe/5_8.key_wrap_using_aes-keywrap_with_aes-gcm',
  'jwe/5_9.compressed_content',
  'jwe/5_10.including_additional_authentication_data',
  'jwe/5_11.protecting_specific_header_fields',
  'jwe/5_12.protecting_content_only',
  'jwe/5_13.encrypting_to_multiple_recipients',
  'curve25519/ecdh-es',
];

describe.skipIf(!vectorsArePresent)('published JWEs', () => {
  for (const path of VECTORS) {
    it(`decrypts ${path} in every form`, async () => {
      const { input, output } = vector(path);
      const key = input.pwd ?? JSON.stringify({ keys: [input.key].flat() });
      for (const token of Object.values(output)) {
        const { verdict, plaintext, reason } = await decrypt(token, key);
        expect({ verdict, reason }).toEqual({ verdict: 'decrypted', reason: null });
        expect(text(plaintext)).toBe(input.plaintext);
      }
    });
  }

  it('says which recipient it was decrypted for', async () => {
    const { input, output } = vector('jwe/5_13.encrypting_to_multiple_recipients');
    const [, second, third] = input.key as readonly Jwk[];
    expect((await decrypt(output.json as object, second as Jwk)).recipient).toBe(1);
    expect((await decrypt(output.json as object, third as Jwk)).recipient).toBe(2);
  });

  it('refuses RSA1_5, whatever the key', async () => {
    const { input, output } = vector('jwe/5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2');
    for (const key of [input.key as Jwk, 'secret', '']) {
      const { verdict, reason, plaintext } = await decrypt(`${output.compact}`, key);
      expect({ verdict, reason, plaintext }).toEqual({
        verdict: 'unsupported',
        reason: { kind: 'rsa1_5' },
        plaintext: null,
      });
    }
  });

  it('decrypts the JWS that is nested in a JWE', async () => {
    const { encrypt } = JSON.parse(readVector('cookbook/6.nesting_signatures_and_encryption.json'));
    for (const token of Object.values(encrypt.output)) {
      const { plaintext } = await decrypt(token as string, encrypt.input.key);
      expect(text(plaintext)).toBe(encrypt.input.plaintext);
    }
  });

  it('fails when a bit is changed in any part, and tells the content from the key', async () => {
    for (const path of VECTORS) {
      const { input, output } = vector(path);
      const key = await readKeys(input.pwd ?? JSON.stringify({ keys: [input.key].flat() }));
      const compact = output.compact;
      if (typeof compact !== 'string') continue;
      const parts = compact.split('.');
      const family = onlyToken(compact).header?.utf8.text ?? '';
      const isKnown = /"alg":"(RSA|A\d+)/.test(family);
      for (const [at, part] of parts.entries()) {
        if (at === 0 || part === '') continue;
        const bytes = Buffer.from(part, 'base64url');
        for (const byte of [0, bytes.length >> 1, bytes.length - 1]) {
          const changed = Buffer.from(bytes);
          changed[byte] = (changed[byte] as number) ^ (1 << (byte % 8));
          const token = parts.with(at, changed.toString('base64url')).join('.');
          const { verdict, reason } = await decryptToken(onlyToken(token), key);
          expect(verdict).toBe('failed');
          const content = isKnown ? 'changed' : 'wrong-key-or-changed';
          expect(reason?.kind).toBe(at === 1 && isKnown ? 'wrong-key' : content);
        }
      }
    }
  });
});

/** RFC 7516 appendix A. */
const RFC7516_A1 =
  'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGeipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ';
const RFC7516_A1_KEY = {
  kty: 'RSA',
  n: 'oahUIoWw0K0usKNuOR6H4wkf4oBUXHTxRvgb48E-BVvxkeDNjbC4he8rUWcJoZmds2h7M70imEVhRU5djINXtqllXI4DFqcI1DgjT9LewND8MW2Krf3Spsk_ZkoFnilakGygTwpZ3uesH-PFABNIUYpOiN15dsQRkgr0vEhxN92i2asbOenSZeyaxziK72UwxrrKoExv6kc5twXTq4h-QChLOln0_mtUZwfsRaMStPs6mS6XrgxnxbWhojf663tuEQueGC-FCMfra36C9knDFGzKsNa7LZK2djYgyD3JR_MB_4NUJW_TqOQtwHYbxevoJArm-L5StowjzGy-_bq6Gw',
  e: 'AQAB',
  d: 'kLdtIj6GbDks_ApCSTYQtelcNttlKiOyPzMrXHeI-yk1F7-kpDxY4-WY5NWV5KntaEeXS1j82E375xxhWMHXyvjYecPT9fpwR_M9gV8n9Hrh2anTpTD93Dt62ypW3yDsJzBnTnrYu1iwWRgBKrEYY46qAZIrA2xAwnm2X7uGR1hghkqDp0Vqj3kbSCz1XyfCs6_LehBwtxHIyh8Ripy40p24moOAbgxVw3rxT_vlt3UVe4WO3JkJOzlpUf-KTVI2Ptgm-dARxTEtE-id-4OJr0h-K-VFs3VSndVTIznSxfyrj8ILL6MG_Uv8YAu7VILSB3lOW085-4qE3DzgrTjgyQ',
  p: '1r52Xk46c-LsfB5P442p7atdPUrxQSy4mti_tZI3Mgf2EuFVbUoDBvaRQ-SWxkbkmoEzL7JXroSBjSrK3YIQgYdMgyAEPTPjXv_hI2_1eTSPVZfzL0lffNn03IXqWF5MDFuoUYE0hzb2vhrlN_rKrbfDIwUbTrjjgieRbwC6Cl0',
  q: 'wLb35x7hmQWZsWJmB_vle87ihgZ19S8lBEROLIsZG4ayZVe9Hi9gDVCOBmUDdaDYVTSNx_8Fyw1YYa9XGrGnDew00J28cRUoeBB_jKI1oma0Orv1T9aXIWxKwd4gvxFImOWr3QRL9KEBRzk2RatUBnmDZJTIAfwTs0g68UZHvtc',
  dp: 'ZK-YwE7diUh0qR1tR7w8WHtolDx3MZ_OTowiFvgfeQ3SiresXjm9gZ5KLhMXvo-uz-KUJWDxS5pFQ_M0evdo1dKiRTjVw_x4NyqyXPM5nULPkcpU827rnpZzAJKpdhWAgqrXGKAECQH0Xt4taznjnd_zVpAmZZq60WPMBMfKcuE',
  dq: 'Dq0gfgJ1DdFGXiLvQEZnuKEN0UUmsJBxkjydc3j4ZYdBiMRAy86x0vHCjywcMlYYg4yoC4YZa9hNVcsjqA3FeiL19rk8g6Qn29Tt0cj8qqyFpz9vNDBUfCAiJVeESOjJDZPYHdHY8v1b-o-Z2X5tvLx-TCekf7oxyeKDUqKWjis',
  qi: 'VIMpMYbPf47dT1w_zDUXfPimsSegnMOA1zTaX7aGk_8urY6R8-ZW1FxU7AlWAyLWybqq6t16VFd7hQd0y6flUK4SlOydB61gwanOsXGOAOv82cHq0E3eL4HrtZkUuKvnPrMnsUUFlfUdybVzxyjz9JF_XyaY14ardLSjf4L_FNY',
};
const RFC7516_A3 =
  'eyJhbGciOiJBMTI4S1ciLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.6KB707dM9YTIgHtLvtgWQ8mKwboJW3of9locizkDTHzBC2IlrT1oOQ.AxY8DCtDaGlsbGljb3RoZQ.KDlTtXchhZTGufMYmOYGS4HffxPSUrfmqCHXaI9wOGY.U0m_YmjN04DJvceFICbCVQ';

describe('RFC 7516 appendix A', () => {
  it('decrypts A.1 with RSA-OAEP and A256GCM', async () => {
    const { plaintext } = await decrypt(RFC7516_A1, RFC7516_A1_KEY);
    expect(text(plaintext)).toBe('The true sign of intelligence is not knowledge but imagination.');
  });

  it('decrypts A.3 with A128KW and A128CBC-HS256', async () => {
    const { plaintext, key } = await decrypt(RFC7516_A3, 'GawgguFyGrWKav7AX4VKUg');
    expect(text(plaintext)).toBe('Live long and prosper.');
    expect(key?.coding).toBe('base64url');
  });
});

const bytes = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);
const hex = (length: number, fill = 7): string => Buffer.from(bytes(length, fill)).toString('hex');
const PLAINTEXT = new TextEncoder().encode('{"sub":"alice"}');

const sealed = (
  alg: string,
  key: Uint8Array | CryptoKey | object,
  more: object = {},
  enc = 'A128GCM',
): Promise<string> =>
  new CompactEncrypt(PLAINTEXT)
    .setProtectedHeader({ alg, enc, ...more })
    .encrypt(key as Uint8Array);

async function keyPair(algorithm: EcKeyGenParams | RsaHashedKeyGenParams | { name: string }) {
  const usages: KeyUsage[] = algorithm.name.startsWith('RSA')
    ? ['encrypt', 'decrypt']
    : ['deriveBits'];
  const pair = await crypto.subtle.generateKey(algorithm, true, usages);
  const { privateKey, publicKey } = pair as CryptoKeyPair;
  const { ext, key_ops, alg, ...secret } = await crypto.subtle.exportKey('jwk', privateKey);
  const { d, p, q, dp, dq, qi, ...open } = secret;
  return { publicKey, secret, open };
}

const P256 = await keyPair({ name: 'ECDH', namedCurve: 'P-256' });
const P384 = await keyPair({ name: 'ECDH', namedCurve: 'P-384' });
const P521 = await keyPair({ name: 'ECDH', namedCurve: 'P-521' });
const X25519 = await keyPair({ name: 'X25519' });
const RSA = await keyPair({
  name: 'RSA-OAEP',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
});

const ENC = {
  A128GCM: 16,
  A192GCM: 24,
  A256GCM: 32,
  'A128CBC-HS256': 32,
  'A192CBC-HS384': 48,
  'A256CBC-HS512': 64,
};

describe('what a JWE is decrypted from', () => {
  it('may be nothing, where AES-GCM encrypted nothing', async () => {
    const empty = (enc: string, key: Uint8Array) =>
      new CompactEncrypt(new Uint8Array()).setProtectedHeader({ alg: 'dir', enc }).encrypt(key);
    const token = await empty('A128GCM', bytes(16));
    expect(token.split('.')[3]).toBe('');
    const { verdict, plaintext } = await decrypt(token, hex(16));
    expect([verdict, plaintext]).toEqual(['decrypted', new Uint8Array()]);
    const padded = (await empty('A128CBC-HS256', bytes(32))).split('.');
    expect(await reasonFor(padded.with(3, '').join('.'), hex(32))).toEqual({
      kind: 'missing-part',
      part: 'ciphertext',
    });
  });

  it('is not what one of its recipients brings along', async () => {
    const jwe = await new GeneralEncrypt(PLAINTEXT)
      .setProtectedHeader({ alg: 'A128KW', enc: 'A128GCM' })
      .addRecipient(bytes(16))
      .encrypt();
    expect((await decrypt(jwe, hex(16))).verdict).toBe('decrypted');
    const {
      ciphertext,
      recipients: [recipient],
    } = jwe;
    const moved = { ...jwe, ciphertext: 'AAAA', recipients: [{ ...recipient, ciphertext }] };
    expect((await decrypt(moved, hex(16))).verdict).toBe('failed');
    expect((await decrypt({ ...jwe, recipients: [null] }, hex(16))).verdict).not.toBe('decrypted');
  });

  it('has no Encrypted Key of 320,000 bytes', async () => {
    const parts = (await sealed('RSA-OAEP', RSA.open)).split('.');
    const token = parts.with(1, Buffer.alloc(320_000, 1).toString('base64url')).join('.');
    expect((await decrypt(token, RSA.secret)).verdict).toBe('failed');
  });
});

describe('every algorithm', () => {
  for (const [alg, length] of Object.entries({
    A128KW: 16,
    A192KW: 24,
    A256KW: 32,
    A128GCMKW: 16,
    A192GCMKW: 24,
    A256GCMKW: 32,
  })) {
    it(`decrypts ${alg} with a secret in hexadecimal`, async () => {
      const { verdict, key } = await decrypt(await sealed(alg, bytes(length)), hex(length));
      expect({ verdict, coding: key?.coding }).toEqual({ verdict: 'decrypted', coding: 'hex' });
    });
  }

  for (const [enc, length] of Object.entries(ENC)) {
    it(`decrypts dir with ${enc}`, async () => {
      const token = await sealed('dir', bytes(length), {}, enc);
      expect(text((await decrypt(token, hex(length))).plaintext)).toBe('{"sub":"alice"}');
    });
  }

  for (const alg of ['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512']) {
    it(`decrypts ${alg}`, async () => {
      expect((await decrypt(await sealed(alg, RSA.open), RSA.secret)).verdict).toBe('decrypted');
    });
  }

  for (const alg of ['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW']) {
    it(`decrypts ${alg} on each curve`, async () => {
      for (const { open, secret } of [P256, P384, P521, X25519]) {
        expect((await decrypt(await sealed(alg, open), secret)).verdict).toBe('decrypted');
      }
    });
  }

  for (const alg of ['PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW']) {
    it(`decrypts ${alg} with the password as it is written`, async () => {
      const token = await sealed(alg, new TextEncoder().encode('correct horse'));
      const { verdict, key } = await decrypt(token, 'correct horse\n');
      expect(verdict).toBe('decrypted');
      expect(key).toMatchObject({ coding: 'utf-8', hasNewline: false });
    });
  }
});

describe('choosing a key', () => {
  it('takes the one that opens it out of a JWK Set, whatever its "kid"', async () => {
    const set = { keys: [P384.secret, { ...P256.secret, kid: 'b' }, { ...RSA.secret, kid: 'a' }] };
    const token = await sealed('ECDH-ES', P256.open, { kid: 'a' });
    expect((await decrypt(token, set)).key?.jwk.kid).toBe('b');
  });

  it('takes a secret that is meant for "dir" by its "enc"', async () => {
    const k = Buffer.from(bytes(16)).toString('base64url');
    const token = await sealed('dir', bytes(16));
    for (const alg of ['A128GCM', 'dir']) {
      expect((await decrypt(token, { kty: 'oct', k, alg, use: 'enc' })).verdict).toBe('decrypted');
    }
  });
});

/** A token with another protected header, so that no content fits any longer. */
const withHeader = (token: string, header: object): string =>
  [Buffer.from(JSON.stringify(header)).toString('base64url'), ...token.split('.').slice(1)].join(
    '.',
  );

describe('why it was not decrypted', () => {
  const cases: readonly [string, () => Promise<unknown>, DecryptionReason][] = [
    [
      'a part is missing',
      async () => reasonFor((await sealed('dir', bytes(16))).replace(/\.[^.]+$/, '.'), hex(16)),
      { kind: 'missing-part', part: 'authentication-tag' },
    ],
    [
      'the Encrypted Key is missing',
      async () => reasonFor((await sealed('A128KW', bytes(16))).replace(/\.[^.]+/, '.'), hex(16)),
      { kind: 'missing-part', part: 'encrypted-key' },
    ],
    [
      '"crit" names what nobody understands',
      async () =>
        reasonFor(
          withHeader(await sealed('dir', bytes(16)), {
            alg: 'dir',
            enc: 'A128GCM',
            crit: ['x'],
            x: 1,
          }),
          hex(16),
        ),
      { kind: 'crit', names: ['x'] },
    ],
    [
      '"crit" is no list',
      async () =>
        reasonFor(
          withHeader(await sealed('dir', bytes(16)), {
            alg: 'dir',
            enc: 'A128GCM',
            crit: { x: 1 },
          }),
          hex(16),
        ),
      { kind: 'crit', names: [] },
    ],
    [
      'nobody knows the "alg"',
      async () =>
        reasonFor(
          withHeader(await sealed('dir', bytes(16)), { alg: 'toString', enc: 'A128GCM' }),
          hex(16),
        ),
      { kind: 'algorithm', parameter: 'alg', value: 'toString' },
    ],
    [
      'nobody knows the "enc"',
      async () =>
        reasonFor(
          withHeader(await sealed('dir', bytes(16)), { alg: 'dir', enc: 'A128CTR' }),
          hex(16),
        ),
      { kind: 'algorithm', parameter: 'enc', value: 'A128CTR' },
    ],
    [
      'nobody knows the "zip"',
      async () =>
        reasonFor(
          withHeader(await sealed('dir', bytes(16)), { alg: 'dir', enc: 'A128GCM', zip: 'GZ' }),
          hex(16),
        ),
      { kind: 'algorithm', parameter: 'zip', value: 'GZ' },
    ],
    [
      'a password takes too many rounds',
      async () =>
        reasonFor(
          withHeader(await sealed('A128KW', bytes(16)), {
            alg: 'PBES2-HS256+A128KW',
            enc: 'A128GCM',
            p2s: 'AAAAAAAAAAAAAAAA',
            p2c: 1_000_001,
          }),
          'password',
        ),
      { kind: 'rounds', count: 1_000_001, most: 1_000_000 },
    ],
    [
      'RFC 7516 rules it out',
      async () => reasonFor((await sealed('dir', bytes(16))).replace('..', '.AAAA.'), hex(16)),
      { kind: 'invalid' },
    ],
    [
      'the key is of another type',
      async () =>
        reasonFor(await sealed('RSA-OAEP', RSA.open), { keys: [P256.secret, X25519.secret] }),
      { kind: 'key-type', expected: 'RSA', found: ['P-256', 'X25519'] },
    ],
    [
      'a secret is no key on a curve',
      async () => reasonFor(await sealed('ECDH-ES', X25519.open), 'password'),
      { kind: 'key-type', expected: 'X25519', found: ['oct'] },
    ],
    [
      'the key is for signatures',
      async () => reasonFor(await sealed('RSA-OAEP', RSA.open), { ...RSA.secret, use: 'sig' }),
      { kind: 'key-forbids', member: 'use', value: 'sig', fits: false },
    ],
    [
      'the key is for another algorithm',
      async () => reasonFor(await sealed('RSA-OAEP', RSA.open), { ...RSA.secret, alg: 'RS256' }),
      { kind: 'key-forbids', member: 'alg', value: 'RS256', fits: false },
    ],
    [
      'the key is for other operations',
      async () =>
        reasonFor(await sealed('RSA-OAEP', RSA.open), {
          ...RSA.secret,
          key_ops: ['sign', 'verify'],
        }),
      { kind: 'key-forbids', member: 'key_ops', value: ['sign', 'verify'], fits: false },
    ],
    [
      'the key is the public one',
      async () => reasonFor(await sealed('RSA-OAEP', RSA.open), RSA.open),
      { kind: 'key-public' },
    ],
    [
      'the key is on another curve',
      async () => reasonFor(await sealed('ECDH-ES', P256.open), P384.secret),
      { kind: 'key-type', expected: 'P-256', found: ['P-384'] },
    ],
    [
      'the secret is too short',
      async () => reasonFor(await sealed('A128KW', bytes(16)), 'short!'),
      { kind: 'key-length', expected: 128, found: [48] },
    ],
    [
      'the secret has no length that "enc" asks for',
      async () => reasonFor(await sealed('dir', bytes(64), {}, 'A256CBC-HS512'), 'abcd'),
      { kind: 'key-length', expected: 512, found: [32, 24, 16] },
    ],
    [
      'no key has its "kid"',
      async () =>
        reasonFor(await sealed('RSA-OAEP', P256 && RSA.open, { kid: 'a' }), {
          ...(
            await keyPair({
              name: 'RSA-OAEP',
              hash: 'SHA-256',
              modulusLength: 2048,
              publicExponent: Uint8Array.of(1, 0, 1),
            } as RsaHashedKeyGenParams)
          ).secret,
          kid: 'b',
        }),
      { kind: 'kid', kid: 'a', found: ['b'] },
    ],
    [
      'the secret is another one',
      async () => reasonFor(await sealed('A128KW', bytes(16)), hex(16, 8)),
      { kind: 'wrong-key' },
    ],
    [
      'nobody can tell the key from the content',
      async () => reasonFor(await sealed('dir', bytes(16)), hex(16, 8)),
      { kind: 'wrong-key-or-changed' },
    ],
    [
      'the header was changed',
      async () =>
        reasonFor(
          withHeader(await sealed('A128KW', bytes(16)), { alg: 'A128KW', enc: 'A128GCM', x: 1 }),
          hex(16),
        ),
      { kind: 'changed' },
    ],
    [
      'the plaintext does not inflate',
      async () => reasonFor(await notDeflated(), hex(16)),
      { kind: 'not-deflate' },
    ],
    [
      'the plaintext inflates too far',
      async () => {
        const token = await new CompactEncrypt(new Uint8Array(2_000_001))
          .setProtectedHeader({ alg: 'dir', enc: 'A128GCM', zip: 'DEF' })
          .encrypt(bytes(16));
        return reasonFor(token, hex(16));
      },
      { kind: 'inflates-too-far' },
    ],
    [
      'the key could not be read',
      async () => reasonFor(await sealed('RSA-OAEP', RSA.open), { keys: [] }),
      { kind: 'key-error', fault: { kind: 'empty-set', pointer: '' } },
    ],
    [
      'the private key lacks its primes',
      async () => {
        const { p, q, dp, dq, qi, ...rest } = RSA.secret;
        return reasonFor(await sealed('RSA-OAEP', RSA.open), rest);
      },
      { kind: 'key-refused' },
    ],
    [
      'the browser does not have the curve',
      async () => {
        const k1 = { kty: 'EC', crv: 'secp256k1', x: P256.open.x, y: P256.open.y };
        const token = withHeader(await sealed('ECDH-ES', P256.open), {
          alg: 'ECDH-ES',
          enc: 'A128GCM',
          epk: k1,
        });
        return reasonFor(token, { ...k1, d: P256.secret.d });
      },
      { kind: 'engine-lacks', name: 'secp256k1' },
    ],
  ];
  for (const [when, find, reason] of cases) {
    it(`says that ${when}`, async () => {
      expect(await find()).toEqual(reason);
    });
  }

  it('tells of several recipients the one that says most', async () => {
    const general = new GeneralEncrypt(PLAINTEXT).setProtectedHeader({ enc: 'A128GCM' });
    general.addRecipient(RSA.open).setUnprotectedHeader({ alg: 'RSA-OAEP' });
    general.addRecipient(bytes(16)).setUnprotectedHeader({ alg: 'A128KW' });
    const { reason, recipient } = await decrypt(await general.encrypt(), hex(16, 8));
    expect({ reason, recipient }).toEqual({
      reason: { kind: 'wrong-key' },
      recipient: 1,
    });
  });
});

/** Content that "zip" says is compressed, and is not. */
async function notDeflated(): Promise<string> {
  const header = { alg: 'dir', enc: 'A128GCM', zip: 'DEF' };
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const iv = bytes(12);
  const key = await crypto.subtle.importKey(
    'raw',
    bytes(16) as Uint8Array<ArrayBuffer>,
    'AES-GCM',
    false,
    ['encrypt'],
  );
  const algorithm = {
    name: 'AES-GCM',
    iv: iv as Uint8Array<ArrayBuffer>,
    additionalData: new TextEncoder().encode(encoded),
  };
  const box = Buffer.from(await crypto.subtle.encrypt(algorithm, key, Uint8Array.of(7, 7, 7)));
  const parts = [iv, box.subarray(0, -16), box.subarray(-16)];
  return [encoded, '', ...parts.map((part) => Buffer.from(part).toString('base64url'))].join('.');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what is no JWE, and no key', () => {
  it('is not tried with a password for more rounds than a page stands', async () => {
    const [, key, iv, ciphertext, tag] = (await sealed('A128KW', bytes(16))).split('.');
    const own = { alg: 'PBES2-HS256+A128KW', p2s: 'AAAAAAAAAAAAAAAA', p2c: 900_000 };
    const token = {
      protected: Buffer.from('{"enc":"A128GCM"}').toString('base64url'),
      recipients: Array.from({ length: 10 }, () => ({ header: own, encrypted_key: key })),
      iv,
      ciphertext,
      tag,
    };
    const derive = vi.spyOn(crypto.subtle, 'deriveBits').mockResolvedValue(new ArrayBuffer(16));
    expect(await decrypt(token, 'password')).toMatchObject({
      verdict: 'unsupported',
      reason: { kind: 'rounds', most: 3_000_000 },
    });
    expect(derive.mock.calls.length).toBeLessThan(6);
  });

  it('says which part of it was cut off, and by how much', async () => {
    const cut = (token: string, at: number, by: number): string => {
      const parts = token.split('.');
      return parts.with(at, (parts[at] as string).slice(0, -by)).join('.');
    };
    const length = (part: string, expected: number, found: number) => ({
      kind: 'part-length',
      part,
      expected,
      found,
    });
    const rsa = await sealed('RSA-OAEP', RSA.open);
    expect(await reasonFor(cut(rsa, 1, 8), RSA.secret)).toEqual(length('encrypted-key', 256, 250));
    expect(await reasonFor(cut(rsa, 4, 4), RSA.secret)).toEqual(
      length('authentication-tag', 16, 13),
    );
    const longer = await keyPair({
      name: 'RSA-OAEP',
      hash: 'SHA-256',
      modulusLength: 3072,
      publicExponent: Uint8Array.of(1, 0, 1),
    });
    expect(await reasonFor(rsa, longer.secret)).toEqual({ kind: 'wrong-key' });
    const wrapped = await sealed('A128KW', bytes(16), {}, 'A256CBC-HS512');
    expect(await reasonFor(cut(wrapped, 1, 4), hex(16))).toEqual(length('encrypted-key', 72, 69));
    expect(await reasonFor(cut(wrapped, 2, 2), hex(16))).toEqual(
      length('initialization-vector', 16, 15),
    );
    expect(await reasonFor(cut(wrapped, 4, 3), hex(16))).toEqual(
      length('authentication-tag', 32, 30),
    );
    const sealedKey = await sealed('A128GCMKW', bytes(16));
    expect(await reasonFor(cut(sealedKey, 1, 2), hex(16))).toEqual(length('encrypted-key', 16, 15));
  });

  it.each([
    ['A192KW', 'A128GCM', 24],
    ['A192GCMKW', 'A128GCM', 24],
    ['dir', 'A192GCM', 24],
    ['dir', 'A192CBC-HS384', 48],
    ['PBES2-HS384+A192KW', 'A128GCM', 24],
  ])('says that the browser has no AES-192, with %s and %s', async (alg, enc, length) => {
    const token = await sealed(alg, bytes(length), {}, enc);
    const key = { kty: 'oct', k: Buffer.from(bytes(length)).toString('base64url') };
    expect((await decrypt(token, key)).verdict).toBe('decrypted');
    const { subtle } = crypto;
    const importKey = subtle.importKey.bind(subtle);
    vi.spyOn(subtle, 'importKey').mockImplementation((async (...args: unknown[]) => {
      const [format, raw, algorithm] = args as [string, Uint8Array, { name?: string } | string];
      const isAes = /^AES/.test(typeof algorithm === 'string' ? algorithm : `${algorithm.name}`);
      if (format === 'raw' && isAes && raw.byteLength === 24) {
        throw new DOMException('', 'OperationError');
      }
      return (importKey as (...all: unknown[]) => Promise<CryptoKey>)(...args);
    }) as never);
    expect(await decrypt(token, key)).toMatchObject({
      verdict: 'unsupported',
      reason: { kind: 'engine-lacks', name: 'AES-192' },
    });
  });

  it('is not checked without a key, and when it is signed', async () => {
    expect((await decrypt(RFC7516_A1, '')).verdict).toBe('not-checked');
    expect((await decrypt('eyJhbGciOiJIUzI1NiJ9.e30.AAAA', 'secret')).verdict).toBe('not-checked');
  });

  it('is told of members that are no strings, and that cannot be made one', async () => {
    const hostile = { toString: 1, valueOf: 1 };
    const key = { ...P256.secret, use: 'enc', key_ops: [hostile] };
    const header = { alg: 'ECDH-ES', enc: 'A128GCM', epk: { ...P256.open, crv: hostile } };
    const token = withHeader(await sealed('ECDH-ES', P256.open), header);
    expect(await reasonFor(token, key)).toEqual({ kind: 'invalid' });
    expect(await reasonFor(withHeader(token, { ...header, epk: 5 }), 'password')).toEqual({
      kind: 'invalid',
    });
  });

  it('is told of where the page has no WebCrypto, and keys are read all the same', async () => {
    vi.stubGlobal('crypto', {});
    const { verdict, reason, key } = await decrypt(RFC7516_A1, RFC7516_A1_KEY);
    expect({ verdict, reason, key }).toEqual({
      verdict: 'unsupported',
      reason: { kind: 'engine-lacks', name: 'WebCrypto' },
      key: null,
    });
    const reading = await readKeys(JSON.stringify(RFC7516_A1_KEY));
    expect(reading).toMatchObject({ kind: 'keys', keys: [{ bits: 2048, thumbprint: null }] });
  });

  it('never rejects, whatever the token and the key', async () => {
    const reading: fc.Arbitrary<string> = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array({ maxLength: 40 }).map((each) => Buffer.from(each).toString('base64')),
    );
    const header = fc.record(
      {
        alg: fc.constantFrom(
          'dir',
          'A128KW',
          'RSA-OAEP',
          'ECDH-ES',
          'A128GCMKW',
          'PBES2-HS256+A128KW',
        ),
        enc: fc.constantFrom('A128GCM', 'A128CBC-HS256'),
        epk: fc.anything(),
        p2c: fc.anything(),
        p2s: fc.anything(),
        iv: fc.anything(),
        tag: fc.anything(),
        kid: fc.anything(),
        zip: fc.constantFrom(undefined, 'DEF'),
      },
      { requiredKeys: ['alg', 'enc'] },
    );
    const part = fc
      .uint8Array({ maxLength: 30 })
      .map((each) => Buffer.from(each).toString('base64url'));
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(part, { minLength: 4, maxLength: 4 }),
        reading,
        async (head, rest, key) => {
          const json = JSON.stringify(head, (_, value) =>
            typeof value === 'bigint' ? `${value}` : value,
          );
          const token = [Buffer.from(json).toString('base64url'), ...rest].join('.');
          const { verdict } = await decrypt(token, key);
          expect(['not-checked', 'failed', 'unsupported', 'key-error']).toContain(verdict);
        },
      ),
      { numRuns: 200 },
    );
  });
});
