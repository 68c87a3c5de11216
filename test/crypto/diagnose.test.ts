import {
  constants,
  createHash,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Jwk, Key } from '../../src/crypto/key.ts';
import { readKeys } from '../../src/crypto/readKeys.ts';
import type { Verification } from '../../src/crypto/verification.ts';
import { verifyToken } from '../../src/crypto/verify.ts';
import { keyOf, readingOf, secret } from '../support/keys.ts';
import { CERTIFICATE } from '../support/pem.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const OTHER_RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const LONG_RSA = generateKeyPairSync('rsa', { modulusLength: 3072 });
const ODD_RSA = generateKeyPairSync('rsa', { modulusLength: 2050 });
const SHORT_RSA = generateKeyPairSync('rsa', { modulusLength: 1024 });
const P256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const P384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const P521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const ED25519 = generateKeyPairSync('ed25519');

const SECRET = 'a secret that is long enough to sign';

const jwk = (key: KeyObject, more: object = {}): Jwk => ({
  ...(key.export({ format: 'jwk' }) as Jwk),
  ...more,
});

const publicKey = ({ publicKey }: { publicKey: KeyObject }, more: object = {}): Key =>
  keyOf(jwk(publicKey, more));

type Sign = (input: string) => Buffer;

const pss =
  (key: KeyObject, hash: string, saltLength: number): Sign =>
  (input) =>
    sign(hash, Buffer.from(input), {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength,
    });
const rs =
  (key: KeyObject, hash = 'sha256'): Sign =>
  (input) =>
    sign(hash, Buffer.from(input), key);
const es =
  (key: KeyObject, hash = 'sha256'): Sign =>
  (input) =>
    sign(hash, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
const hs =
  (key: string | Buffer = SECRET, hash = 'sha256'): Sign =>
  (input) =>
    createHmac(hash, key).update(input).digest();

const PAYLOAD = '{"sub":"alice","admin":false}';

const partsOf = (header: string | object, payload = PAYLOAD) =>
  [typeof header === 'string' ? header : JSON.stringify(header), payload].map((text) =>
    base64url(text),
  ) as [string, string];

/** A token in compact form. */
const jws = (header: string | object, signed: Sign, payload = PAYLOAD): string => {
  const input = partsOf(header, payload).join('.');
  return `${input}.${base64url(signed(input))}`;
};

/** A token whose signature is over something else. */
const jwsOver = (header: string | object, input: string, signed: Sign, payload = PAYLOAD): string =>
  `${partsOf(header, payload).join('.')}.${base64url(signed(input))}`;

/** The same token with another payload. */
const withPayload = (token: string, payload: string): string => {
  const [header, , signature] = token.split('.');
  return [header, base64url(payload), signature].join('.');
};

async function verified(
  text: string,
  keys: readonly (Jwk | Key)[],
  keyText = '',
): Promise<Verification> {
  const { parties, verdict } = await verifyToken(
    onlyToken(text),
    keys.length > 0 ? readingOf(...keys) : { kind: 'none' },
    null,
    keyText,
  );
  const [party] = parties;
  if (!party) throw new Error('no party');
  expect(party.verdict).toBe(verdict);
  return party;
}

const outcome = async (text: string, ...keys: readonly (Jwk | Key)[]) => {
  const { verdict, reason } = await verified(text, keys);
  return { verdict, reason };
};

const failed = (reason: object) => ({ verdict: 'failed', reason });

describe('a key that does not go with the algorithm', () => {
  it('tells the family that the header asks for and what was pasted', async () => {
    expect(await outcome(jws({ alg: 'RS256' }, rs(RSA.privateKey)), publicKey(P256))).toEqual(
      failed({
        kind: 'key-type',
        expected: ['RSA'],
        found: ['P-256'],
      }),
    );
    const oct = { kty: 'oct', k: 'AAAA' };
    expect(await outcome(jws({ alg: 'RS256' }, rs(RSA.privateKey)), oct)).toMatchObject(
      failed({ kind: 'key-type', found: ['oct'] }),
    );
    expect(await outcome(jws({ alg: 'HS256' }, hs()), publicKey(RSA))).toMatchObject(
      failed({ kind: 'key-type', expected: ['oct'] }),
    );
  });

  it('takes a text that could be a secret alone for no key, where one is needed', async () => {
    const token = jws({ alg: 'RS256' }, rs(RSA.privateKey));
    for (const text of ['{', '-----BEGIN', '<html>', 'null', '********', SECRET]) {
      const reading = await readKeys(text);
      const keys = reading.kind === 'keys' ? reading.keys : [];
      expect(await outcome(token, ...keys)).toMatchObject({
        verdict: 'key-error',
        reason: { kind: 'key-type', expected: ['RSA'], found: ['oct'] },
      });
    }
  });

  it('tells the curve that the header asks for and that of the key', async () => {
    expect(await outcome(jws({ alg: 'ES256' }, es(P256.privateKey)), publicKey(P384))).toEqual(
      failed({
        kind: 'key-type',
        expected: ['P-256'],
        found: ['P-384'],
      }),
    );
  });

  it('lists each kind of key in the box once', async () => {
    const token = jws({ alg: 'HS256' }, hs());
    const keys = [publicKey(RSA), publicKey(OTHER_RSA), publicKey(P256), publicKey(ED25519)];
    expect(await outcome(token, ...keys)).toMatchObject({
      reason: {
        kind: 'key-type',
        found: ['RSA', 'P-256', 'Ed25519'],
      },
    });
  });

  it.each([
    ['alg', 'RS512'],
    ['use', 'enc'],
    ['key_ops', ['encrypt']],
  ])(
    'tells that "%s" of the key forbids it, and whether the signature fits',
    async (member, value) => {
      const forbidden = { kind: 'key-forbids', member, value };
      const token = jws({ alg: 'RS256' }, rs(RSA.privateKey));
      expect(await outcome(token, publicKey(RSA, { [member]: value }))).toEqual(
        failed({ ...forbidden, fits: true }),
      );
      expect(await outcome(token, publicKey(OTHER_RSA, { [member]: value }))).toEqual(
        failed({ ...forbidden, fits: false }),
      );
    },
  );

  it('refuses a P-256 key for ECDH-ES, and a key for what is unknown', async () => {
    const token = jws({ alg: 'ES256' }, es(P256.privateKey));
    for (const [member, value] of Object.entries({ alg: 'ECDH-ES', use: 'tls' })) {
      expect(await outcome(token, publicKey(P256, { [member]: value }))).toEqual(
        failed({ kind: 'key-forbids', member, value, fits: true }),
      );
    }
  });

  it('takes a key whose members allow it', async () => {
    const token = jws({ alg: 'RS256', kid: 'a' }, rs(RSA.privateKey));
    const key = publicKey(RSA, { alg: 'RS256', use: 'sig', key_ops: ['verify'], kid: 'a' });
    expect(await outcome(token, key)).toEqual({ verdict: 'verified', reason: null });
  });

  it('refuses an RSA key of less than 2048 bits', async () => {
    const token = jws({ alg: 'RS256' }, rs(SHORT_RSA.privateKey));
    expect(await outcome(token, publicKey(SHORT_RSA))).toEqual({
      verdict: 'key-error',
      reason: { kind: 'key-too-short', bits: 1024, fits: true },
    });
  });

  it('refuses what the browser takes for no key', async () => {
    const token = jws({ alg: 'ES256' }, es(P256.privateKey));
    expect(await outcome(token, { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' })).toEqual({
      verdict: 'key-error',
      reason: { kind: 'key-refused' },
    });
  });
});

describe('an RSA key', () => {
  it('with the exponent 1 is refused: anybody can sign for it', async () => {
    const n = jwk(RSA.publicKey).n as string;
    const forged = Buffer.alloc(256);
    for (const e of ['AQ', 'AAE', 'AAAB', 'AAAAAQ']) {
      const token = jws({ alg: 'RS256' }, (input) => {
        const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
        const digest = Buffer.concat([info, createHash('sha256').update(input).digest()]);
        forged.fill(0xff).set([0, 1]);
        forged.set([0, ...digest], 256 - digest.length - 1);
        return forged;
      });
      expect(await outcome(token, keyOf({ kty: 'RSA', n, e }))).toEqual({
        verdict: 'key-error',
        reason: { kind: 'key-refused' },
      });
    }
  });

  it('did not make a padding with something behind it, or too short', async () => {
    const info = '3031300d060960864801650304020105000420';
    const { d, n } = jwk(RSA.privateKey) as unknown as { d: string; n: string };
    const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
    for (const padding of [
      `0001${'ff'.repeat(8)}00${info}${'ab'.repeat(32)}`.padEnd(512, 'c'),
      `0001${'ff'.repeat(8)}00301f3007060560000000000414`.padEnd(512, 'c'),
    ]) {
      let [base, exponent, result] = [BigInt(`0x${padding}`), number(d), 1n];
      for (; exponent > 0n; exponent >>= 1n, base = (base * base) % number(n)) {
        if (exponent & 1n) result = (result * base) % number(n);
      }
      const signature = Buffer.from(result.toString(16).padStart(512, '0'), 'hex');
      expect(
        await outcome(
          jws({ alg: 'RS256' }, () => signature),
          publicKey(RSA),
        ),
      ).toEqual(failed({ kind: 'other-key' }));
    }
  });

  it('is one whatever members it has that are of other kinds', async () => {
    const token = jws({ alg: 'RS256' }, rs(RSA.privateKey));
    expect(await outcome(token, publicKey(RSA, { crv: 'oct' }))).toMatchObject({
      verdict: 'verified',
    });
  });

  it('with a zero byte before its modulus is as long as without', async () => {
    const { n, ...rest } = jwk(RSA.publicKey);
    const padded = Buffer.concat([Buffer.alloc(1), Buffer.from(`${n}`, 'base64url')]);
    const key = keyOf({ ...rest, n: padded.toString('base64url') });
    const token = withPayload(jws({ alg: 'RS256' }, rs(RSA.privateKey)), '{}');
    expect(await outcome(token, key)).toMatchObject(
      failed({ kind: 'content-changed', alg: 'RS256' }),
    );
  });

  it('is told to be the right one where it signed with a hash that no "alg" has', async () => {
    const other = failed({ kind: 'signed-with', alg: 'another hash', swapped: false });
    for (const hash of ['sha1', 'sha224', 'sha512-256']) {
      const token = jws({ alg: 'RS256' }, rs(RSA.privateKey, hash));
      expect(await outcome(token, publicKey(RSA))).toEqual(other);
    }
    const sha1 = jws({ alg: 'PS256' }, pss(RSA.privateKey, 'sha1', 20));
    expect(await outcome(sha1, publicKey(RSA))).toEqual(other);
  });
});

describe('"kid"', () => {
  const token = jws({ alg: 'RS256', kid: 'a' }, rs(RSA.privateKey));

  it('lists those in the set when it is none of them', async () => {
    const keys = Array.from({ length: 10 }, (_, nth) => publicKey(OTHER_RSA, { kid: `k${nth}` }));
    expect(await outcome(token, ...keys)).toEqual(
      failed({
        kind: 'kid-unknown',
        kid: 'a',
        kids: ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'],
        more: 2,
        fits: false,
      }),
    );
  });

  it('fails with a key that has another, and tells that the signature fits', async () => {
    expect(
      await outcome(token, publicKey(OTHER_RSA, { kid: 'b' }), publicKey(RSA, { kid: 'c' })),
    ).toEqual(failed({ kind: 'kid-unknown', kid: 'a', kids: ['b', 'c'], more: 0, fits: true }));
  });

  it('tells that the key it names does not verify it, but another does', async () => {
    expect(
      await outcome(token, publicKey(OTHER_RSA, { kid: 'a' }), publicKey(RSA, { kid: 'c' })),
    ).toEqual(failed({ kind: 'kid-of-another', kid: 'a', found: 'c' }));
  });

  it('tells that the key it names could not be read', async () => {
    const keys = [
      { kty: 'RSA', kid: 'a', n: '?', e: 'AQAB' },
      { ...jwk(RSA.publicKey), kid: 'c' },
    ];
    const reading = await readKeys(JSON.stringify({ keys }));
    const { parties } = await verifyToken(onlyToken(token), reading, null);
    expect(parties).toMatchObject([{ verdict: 'key-error', reason: { kind: 'key-unreadable' } }]);
  });

  it('is no matter for a key without one', async () => {
    expect(await outcome(token, publicKey(OTHER_RSA, { kid: 'b' }), publicKey(RSA))).toMatchObject({
      verdict: 'verified',
    });
  });

  it('chooses among keys that have the same by their kind', async () => {
    const keys = [publicKey(P256, { kid: 'a' }), publicKey(RSA, { kid: 'a' })];
    expect(await outcome(token, ...keys)).toMatchObject({ verdict: 'verified' });
  });

  it('tells that the key it names is of another kind', async () => {
    const keys = [publicKey(P256, { kid: 'a' }), publicKey(OTHER_RSA, { kid: 'b' })];
    expect(await outcome(token, ...keys)).toMatchObject(
      failed({ kind: 'key-type', found: ['P-256'] }),
    );
  });
});

describe('with RSA', () => {
  it.each([
    ['RS256', rs(RSA.privateKey), RSA],
    ['RS512', rs(RSA.privateKey, 'sha512'), RSA],
    ['PS256', pss(RSA.privateKey, 'sha256', 32), RSA],
    ['PS384', pss(LONG_RSA.privateKey, 'sha384', 48), LONG_RSA],
    ['PS256', pss(ODD_RSA.privateKey, 'sha256', 32), ODD_RSA],
  ] as const)(
    '%s tells the right key with changed content from another key',
    async (alg, signed, pair) => {
      const token = jws({ alg }, signed);
      expect(await outcome(token, publicKey(pair))).toMatchObject({ verdict: 'verified' });
      const changed = withPayload(token, '{"sub":"alice","admin":true}');
      expect(await outcome(changed, publicKey(pair))).toMatchObject(
        failed({ kind: 'content-changed', alg }),
      );
      expect(await outcome(changed, publicKey(pair === RSA ? OTHER_RSA : RSA))).toMatchObject({
        reason: { kind: pair === RSA ? 'other-key' : 'signature-length' },
      });
      expect(await outcome(token, publicKey(OTHER_RSA))).toMatchObject({ verdict: 'failed' });
    },
  );

  it('finds the right key among several', async () => {
    const changed = withPayload(jws({ alg: 'RS256' }, rs(RSA.privateKey)), '{}');
    expect(
      await outcome(changed, publicKey(LONG_RSA), publicKey(OTHER_RSA), publicKey(RSA)),
    ).toMatchObject(failed({ kind: 'content-changed', alg: 'RS256' }));
  });

  it('finds the right key among more than it asks for anything else', async () => {
    const changed = withPayload(jws({ alg: 'RS256' }, rs(RSA.privateKey)), '{}');
    const others = Array.from({ length: 20 }, () => publicKey(OTHER_RSA));
    expect(await outcome(changed, ...others, publicKey(RSA))).toMatchObject(
      failed({ kind: 'content-changed' }),
    );
  });

  it('cannot tell a long salt from chance', async () => {
    const changed = withPayload(jws({ alg: 'PS256' }, pss(RSA.privateKey, 'sha256', 222)), '{}');
    expect(await outcome(changed, publicKey(RSA))).toMatchObject(failed({ kind: 'mismatch' }));
  });

  it('tells that a changed signature was made by no key like this', async () => {
    const token = jws({ alg: 'RS256' }, rs(RSA.privateKey));
    const at = token.length - 10;
    const other = token[at] === 'A' ? 'B' : 'A';
    const broken = token.slice(0, at) + other + token.slice(at + 1);
    expect(await outcome(broken, publicKey(RSA))).toEqual(failed({ kind: 'other-key' }));
  });

  it('tells that it was signed with another hash or padding', async () => {
    const key = publicKey(RSA);
    const expectSigned = async (signed: Sign, alg: string) =>
      expect(await outcome(jws({ alg: 'RS256' }, signed), key)).toEqual(
        failed({ kind: 'signed-with', alg, swapped: false }),
      );
    await expectSigned(rs(RSA.privateKey, 'sha384'), 'RS384');
    await expectSigned(pss(RSA.privateKey, 'sha256', 32), 'PS256');
  });

  it('tells the "alg" that the header named before it was changed', async () => {
    const [header] = partsOf({ alg: 'RS256' });
    const token = jws({ alg: 'PS512' }, rs(RSA.privateKey, 'sha512'));
    expect(await outcome(token.replace(/^[^.]*/, header), publicKey(RSA))).toMatchObject(
      failed({ kind: 'content-changed', alg: 'RS512' }),
    );
    const swapped = jws({ alg: 'RS512' }, rs(RSA.privateKey, 'sha512')).replace(/^[^.]*/, header);
    expect(await outcome(swapped, publicKey(RSA))).toEqual(
      failed({ kind: 'signed-with', alg: 'RS512', swapped: true }),
    );
  });

  it('tells a salt of another length', async () => {
    const token = jws({ alg: 'PS256' }, pss(RSA.privateKey, 'sha256', 222));
    expect(await outcome(token, publicKey(RSA))).toEqual(
      failed({ kind: 'salt-length', found: 222, expected: 32 }),
    );
  });

  it('does no sums with numbers that are too large', async () => {
    const n = base64url(Buffer.alloc(3000, 255));
    const reading = [keyOf({ kty: 'RSA', n, e: 'AQAB' }), publicKey(OTHER_RSA)];
    const token = jws({ alg: 'RS256' }, rs(RSA.privateKey));
    expect(await outcome(token, ...reading)).toEqual(failed({ kind: 'other-key' }));
    const slow = { ...jwk(OTHER_RSA.publicKey), e: base64url(Buffer.alloc(256, 127)) };
    expect((await outcome(token, slow)).verdict).not.toBe('verified');
  });

  it('tells that a longer key made the signature', async () => {
    expect(await outcome(jws({ alg: 'RS256' }, rs(LONG_RSA.privateKey)), publicKey(RSA))).toEqual(
      failed({ kind: 'signature-length', expected: 256, found: 384, fits: false }),
    );
  });
});

describe('with HMAC, ECDSA and EdDSA', () => {
  it.each([
    ['HS256', hs(), secret(SECRET)],
    ['ES256', es(P256.privateKey), publicKey(P256)],
    [
      'EdDSA',
      (input: string) => sign(null, Buffer.from(input), ED25519.privateKey),
      publicKey(ED25519),
    ],
  ] as const)('%s cannot tell another key from changed content', async (alg, signed, key) => {
    const token = jws({ alg }, signed);
    expect(await outcome(token, key)).toMatchObject({ verdict: 'verified' });
    expect(await outcome(withPayload(token, '{"a":1}'), key)).toMatchObject(
      failed({ kind: 'mismatch' }),
    );
  });

  it('tells whether a secret was pasted that may be in another coding', async () => {
    const token = jws({ alg: 'HS256' }, hs('another'));
    const { k } = secret(SECRET).jwk;
    for (const [key, isCoded] of [
      [secret(SECRET), true],
      [{ kty: 'oct', k: `${k}` }, false],
    ] as const) {
      expect((await outcome(token, key)).reason).toEqual({
        kind: 'mismatch',
        isCoded,
      });
    }
  });

  it('tells that an HMAC was made with another hash', async () => {
    const token = jws({ alg: 'HS256' }, hs(SECRET, 'sha512'));
    expect(await outcome(token, secret(SECRET))).toEqual(
      failed({ kind: 'signed-with', alg: 'HS512', swapped: false }),
    );
  });
});

describe('the signature itself', () => {
  it.each([
    ['ES256', P256, 'sha256'],
    ['ES384', P384, 'sha384'],
    ['ES512', P521, 'sha512'],
  ] as const)('of %s is verified once it is converted from DER', async (alg, pair, hash) => {
    const der = (input: string) => sign(hash, Buffer.from(input), pair.privateKey);
    for (let nth = 0; nth < 20; nth += 1) {
      expect(await outcome(jws({ alg, nth }, der), publicKey(pair))).toEqual(
        failed({ kind: 'signature-der', fits: true }),
      );
    }
    const changed = withPayload(jws({ alg }, der), '{}');
    expect(await outcome(changed, publicKey(pair))).toEqual(
      failed({ kind: 'signature-der', fits: false }),
    );
  });

  it('is told to be cut off, or to go on', async () => {
    const cut = jws({ alg: 'HS256' }, (input) => hs()(input).subarray(0, 30));
    expect(await outcome(cut, secret(SECRET))).toEqual(
      failed({ kind: 'signature-length', expected: 32, found: 30, fits: false }),
    );
    const long = jws({ alg: 'ES256' }, (input) =>
      Buffer.concat([es(P256.privateKey)(input), Buffer.from('abc')]),
    );
    expect(await outcome(long, publicKey(P256))).toEqual(
      failed({ kind: 'signature-length', expected: 64, found: 67, fits: true }),
    );
  });

  it('is told to be missing', async () => {
    const [header, payload] = partsOf({ alg: 'HS256' });
    expect(await outcome(`${header}.${payload}.`, secret(SECRET))).toEqual(
      failed({ kind: 'signature-missing' }),
    );
  });

  it('is told to be in standard base64', async () => {
    for (let nth = 0; nth < 20; nth += 1) {
      const token = jws({ alg: 'HS256', nth }, hs());
      const [header, payload, signature = ''] = token.split('.');
      const standard = Buffer.from(signature, 'base64url').toString('base64');
      const text = JSON.stringify({ protected: header, payload, signature: standard });
      expect(await outcome(text, secret(SECRET))).toEqual(
        failed({ kind: 'not-base64url', segment: 'signature' }),
      );
    }
  });
});

describe('what was signed', () => {
  const HEADER = '{"alg":"HS256","typ":"JWT"}';
  const [header, payload] = partsOf(HEADER);
  const key = secret(SECRET);
  const expectOver = async (input: string, change: string, own = PAYLOAD) =>
    expect(await outcome(jwsOver(HEADER, input, hs(), own), key)).toMatchObject(
      failed({ kind: 'signed-otherwise', change }),
    );

  it('is told to be the same JSON with other white space', async () => {
    const spaced = base64url('{"sub": "alice", "admin": false}');
    await expectOver(`${header}.${spaced}`, 'white-space');
    await expectOver(`${base64url('{"alg": "HS256", "typ": "JWT"}')}.${spaced}`, 'white-space');
    await expectOver(
      `${header}.${payload}`,
      'white-space',
      '{\n  "sub": "alice",\n  "admin": false\n}\n',
    );
  });

  it('is told to have no byte order mark, and not to be in another base64', async () => {
    await expectOver(`${header}.${payload}`, 'white-space', `\ufeff${PAYLOAD}`);
  });

  it('is told to be padded or in standard base64', async () => {
    await expectOver(
      `${header}.${payload}=`.replace(/=*$/, '='.repeat(-payload.length & 3)),
      'base64',
    );
    const own = '{"a":"\u00ff\u00fe~?>"}';
    await expectOver(
      `${Buffer.from(HEADER).toString('base64')}.${Buffer.from(own).toString('base64')}`,
      'base64',
      own,
    );
  });

  it('is told to be the payload as it is', async () => {
    await expectOver(`${header}.${PAYLOAD}`, 'unencoded');
    await expectOver(`${HEADER}.${PAYLOAD}`, 'unencoded');
    await expectOver(PAYLOAD, 'unencoded');
  });

  it('is looked for in a payload that is one endless string', async () => {
    const token = jws({ alg: 'HS256' }, hs('another'), `"${'\\"'.repeat(20_000)}`);
    expect(await outcome(token, secret(SECRET))).toMatchObject(failed({ kind: 'mismatch' }));
  });

  it('is told to have a newline more', async () => {
    await expectOver(`${header}.${payload}\n`, 'newline');
    await expectOver(`${header}.${base64url(`${PAYLOAD}\n`)}`, 'newline');
  });

  it('is told to have the digest of its "nonce", as in tokens for Microsoft Graph', async () => {
    const nonce = 'QltrBofYb5am7UJ8mCmOJjlNOXqr1bAu2h_H2s3ARpk';
    const digest = createHash('sha256').update(nonce).digest('base64url');
    const shown = { typ: 'JWT', nonce, alg: 'RS256', kid: 'a' };
    const input = partsOf({ ...shown, nonce: digest }).join('.');
    const token = jwsOver(shown, input, rs(RSA.privateKey));
    expect(await outcome(token, publicKey(RSA, { kid: 'a' }))).toMatchObject(
      failed({ kind: 'signed-otherwise', change: 'nonce' }),
    );
  });

  it('is told to be encoded where "b64" is false', async () => {
    const plain = { alg: 'HS256', b64: false, crit: ['b64'] };
    const protectedHeader = base64url(JSON.stringify(plain));
    const sign = (payload: string) => base64url(hs()(`${protectedHeader}.${payload}`));
    const text = (signature: string) =>
      JSON.stringify({ protected: protectedHeader, payload: 'as it is', signature });
    expect(await outcome(text(sign('as it is')), key)).toMatchObject({ verdict: 'verified' });
    expect(await outcome(text(sign(base64url('as it is'))), key)).toMatchObject(
      failed({ kind: 'signed-otherwise', change: 'encoded' }),
    );
  });
});

describe('algorithm confusion', () => {
  const rsaPem = RSA.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const forgeries: readonly [string, string | Buffer, Key][] = [
    ['SPKI in PEM', rsaPem, publicKey(RSA)],
    ['SPKI in PEM without a final newline', rsaPem.trimEnd(), publicKey(RSA)],
    ['SPKI in PEM with CRLF', rsaPem.replaceAll('\n', '\r\n'), publicKey(RSA)],
    ['SPKI in DER', RSA.publicKey.export({ type: 'spki', format: 'der' }), publicKey(RSA)],
    ['PKCS #1 in PEM', RSA.publicKey.export({ type: 'pkcs1', format: 'pem' }), publicKey(RSA)],
    [
      'PKCS #1 of 3072 bits',
      LONG_RSA.publicKey.export({ type: 'pkcs1', format: 'pem' }),
      publicKey(LONG_RSA),
    ],
    ['PKCS #1 in DER', RSA.publicKey.export({ type: 'pkcs1', format: 'der' }), publicKey(RSA)],
    ['an EC key in PEM', P256.publicKey.export({ type: 'spki', format: 'pem' }), publicKey(P256)],
    [
      'an Ed25519 key in PEM',
      ED25519.publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey(ED25519),
    ],
    ['a JWK', JSON.stringify(jwk(RSA.publicKey)), publicKey(RSA)],
    ['the public part of a private key', rsaPem, keyOf(jwk(RSA.privateKey))],
  ];

  it.each(forgeries)('is told when the secret is %s', async (_, secretText, key) => {
    expect(await outcome(jws({ alg: 'HS256' }, hs(secretText)), key)).toEqual(
      failed({ kind: 'algorithm-confusion' }),
    );
  });

  it('is told when the secret is the text as it was pasted', async () => {
    const pasted = `some text before\n${rsaPem}`;
    const token = jws({ alg: 'HS512' }, hs(pasted, 'sha512'));
    const { verdict, reason } = await verified(token, [publicKey(RSA)], pasted);
    expect({ verdict, reason }).toEqual(failed({ kind: 'algorithm-confusion' }));
    expect(createPublicKey(rsaPem).asymmetricKeyType).toBe('rsa');
  });

  it('is told when the secret is a certificate as it was pasted', async () => {
    const reading = await readKeys(CERTIFICATE);
    if (reading.kind !== 'keys') throw new Error('no key');
    for (const secretText of [CERTIFICATE, CERTIFICATE.trimEnd()]) {
      const token = jws({ alg: 'HS256' }, hs(secretText));
      for (const pasted of [CERTIFICATE, CERTIFICATE.trimEnd()]) {
        const { reason } = await verified(token, reading.keys, pasted);
        expect(reason).toEqual({ kind: 'algorithm-confusion' });
      }
    }
  });

  it('is not told of the text of a private key, which nobody else has', async () => {
    const text = RSA.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const token = jws({ alg: 'HS256' }, hs(text));
    const { reason } = await verified(token, [keyOf(jwk(RSA.privateKey))], text);
    expect(reason?.kind).toBe('key-type');
  });

  it('is told beside a secret', async () => {
    const token = jws({ alg: 'HS256' }, hs(rsaPem));
    expect(await outcome(token, publicKey(RSA), secret(SECRET))).toEqual(
      failed({ kind: 'algorithm-confusion' }),
    );
  });

  it('is not told of an HMAC with any other secret', async () => {
    expect(await outcome(jws({ alg: 'HS256' }, hs()), publicKey(RSA))).toMatchObject(
      failed({ kind: 'key-type' }),
    );
  });
});
