import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, FlattenedSign, flattenedVerify, GeneralSign } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Jwk, Key } from '../../src/crypto/key.ts';
import { type KeyReading, readKeys } from '../../src/crypto/readKeys.ts';
import type { TokenVerification, Verification } from '../../src/crypto/verification.ts';
import { verifyToken } from '../../src/crypto/verify.ts';
import { verificationWords } from '../../src/text/verification.ts';
import type { Token } from '../../src/token/inspect.ts';
import { keyOf, readingOf, secret } from '../support/keys.ts';
import { CERTIFICATE, CERTIFIED_KEY } from '../support/pem.ts';
import { digestOf } from '../support/sdJwt.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const NO_KEY: KeyReading = { kind: 'none' };
const UNREADABLE: KeyReading = { kind: 'key-error', fault: { kind: 'token', pointer: '' } };

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PAIRS: Readonly<Record<string, { publicKey: KeyObject; privateKey: KeyObject }>> = {
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsa,
  PS384: rsa,
  PS512: rsa,
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  EdDSA: generateKeyPairSync('ed25519'),
  Ed25519: generateKeyPairSync('ed25519'),
};

const SECRET = Buffer.from('a secret that is long enough to sign with any hash, of 64 bytes.');

const jwkOf = (key: KeyObject): Jwk => key.export({ format: 'jwk' }) as Jwk;

const publicKey = (alg: string): Jwk => jwkOf((PAIRS[alg] as { publicKey: KeyObject }).publicKey);

const signingKey = (alg: string): KeyObject | Buffer => PAIRS[alg]?.privateKey ?? SECRET;

const keyFor = (alg: string): Jwk | Key => (alg in PAIRS ? publicKey(alg) : secret(SECRET));

const ALGORITHMS = ['HS256', 'HS384', 'HS512', ...Object.keys(PAIRS)];

const signed = (alg: string, header: object = {}, payload = '{"sub":"alice"}'): Promise<string> =>
  new CompactSign(Buffer.from(payload))
    .setProtectedHeader({ alg, ...header })
    .sign(signingKey(alg));

/** A token with an HMAC, whatever its header says. */
const withHmac = (header: string, payload = '{"sub":"alice"}'): string => {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
};

const verify = (
  token: string | Token,
  reading: KeyReading,
  detached: string | null = null,
): Promise<TokenVerification> =>
  verifyToken(typeof token === 'string' ? onlyToken(token) : token, reading, detached);

const only = async (...args: Parameters<typeof verify>): Promise<Verification> => {
  const { parties, verdict } = await verify(...args);
  expect(parties).toHaveLength(1);
  const [party] = parties as [Verification];
  expect(verdict).toBe(party.verdict);
  return party;
};

describe('a signature made by jose', () => {
  it.each(ALGORITHMS)('verifies with %s', async (alg) => {
    const { verdict, reason, key } = await only(await signed(alg), readingOf(keyFor(alg)));
    expect(reason).toBeNull();
    expect(verdict).toBe('verified');
    expect(key).not.toBeNull();
  });

  it.each(Object.keys(PAIRS))('verifies %s with the public part of a private key', async (alg) => {
    const { privateKey } = PAIRS[alg] as { privateKey: KeyObject };
    const key = { ...jwkOf(privateKey), key_ops: ['sign'], use: 'sig' };
    expect(await only(await signed(alg), readingOf(key))).toMatchObject({ verdict: 'verified' });
  });

  it('verifies under any JSON Serialization', async () => {
    const payload = Buffer.from('{"sub":"alice"}');
    const flattened = await new FlattenedSign(payload)
      .setProtectedHeader({ alg: 'ES256' })
      .setUnprotectedHeader({ kid: 'a' })
      .sign(signingKey('ES256'));
    const text = JSON.stringify(flattened);
    expect(await only(text, readingOf({ ...publicKey('ES256'), kid: 'a' }))).toMatchObject({
      verdict: 'verified',
    });
  });

  it('is taken as jose takes it, whatever is changed in the token', async () => {
    const token = await signed('HS256', { kid: 'a' });
    const { length } = token;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(length - 1),
        fc.constantFrom('A', 'B', '_', '-', '.', '=', '+', 'e', ''),
        async (at, character) => {
          const text = token.slice(0, at) + character + token.slice(at + 1);
          const [header = '', payload = '', signature = '', ...more] = text.split('.');
          const isGood =
            more.length === 0 &&
            (await flattenedVerify({ protected: header, payload, signature }, SECRET).then(
              () => true,
              () => false,
            ));
          const found = onlyTokenOrNull(text);
          // What is found in a text may be less than all of it.
          if (found?.found.text !== text) return;
          const { verdict } = await verify(found, readingOf(secret(SECRET)));
          expect(verdict === 'verified').toBe(isGood);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function onlyTokenOrNull(text: string): Token | null {
  try {
    return onlyToken(text);
  } catch {
    return null;
  }
}

describe('"alg"', () => {
  it.each(['none', 'None', 'nOnE', 'NONE'])('%s is never verified', async (alg) => {
    for (const signature of ['', 'c2ln']) {
      const text = `${base64url(JSON.stringify({ alg }))}.${base64url('{"a":1}')}.${signature}`;
      for (const reading of [NO_KEY, UNREADABLE, readingOf(secret('')), readingOf(secret('s'))]) {
        expect(await only(text, reading)).toMatchObject({
          verdict: 'failed',
          reason: { kind: 'alg-none', alg },
        });
      }
    }
  });

  it.each([
    ['{"typ":"JWT"}', undefined],
    ['{"alg":"hs256"}', 'hs256'],
    ['{"alg":"HS1"}', 'HS1'],
    ['{"alg":"RSA-OAEP"}', 'RSA-OAEP'],
    ['{"alg":"constructor"}', 'constructor'],
    ['{"alg":5}', 5],
    ['{"alg":["HS256"]}', ['HS256']],
  ])('of %s is unsupported', async (header, alg) => {
    const text = withHmac(header);
    for (const reading of [NO_KEY, readingOf(secret(SECRET))]) {
      expect(await only(text, reading)).toMatchObject({
        verdict: 'unsupported',
        reason: { kind: 'alg-unknown', alg },
      });
    }
  });

  it.each([
    ['ES256K', { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }],
    ['ML-DSA-44', { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }],
  ])('%s is told where the engine lacks it', async (alg, key) => {
    const { verdict, reason } = await only(withHmac(`{"alg":"${alg}"}`), readingOf(key));
    // An engine that has it refuses the key instead.
    expect(['unsupported', 'key-error']).toContain(verdict);
    if (verdict === 'unsupported') expect(reason).toEqual({ kind: 'engine-lacks', name: alg });
  });

  it('verifies with Ed448 where the engine has it', async () => {
    const { publicKey: key, privateKey } = generateKeyPairSync('ed448');
    for (const alg of ['EdDSA', 'Ed448']) {
      const input = `${base64url(`{"alg":"${alg}"}`)}.${base64url('{"a":1}')}`;
      const text = `${input}.${base64url(sign(null, Buffer.from(input), privateKey))}`;
      const { verdict, reason } = await only(text, readingOf(jwkOf(key)));
      if (verdict === 'unsupported')
        expect(reason).toEqual({ kind: 'engine-lacks', name: 'Ed448' });
      else expect(verdict).toBe('verified');
      expect((await only(text, readingOf(publicKey('Ed25519')))).verdict).toBe('failed');
    }
  });
});

describe('"crit"', () => {
  it.each<[string, readonly string[]]>([
    ['{"alg":"HS256","crit":["exp","urn:a"],"exp":1,"urn:a":2}', ['exp', 'urn:a']],
    ['{"alg":"HS256","crit":["b64","x"],"b64":true,"x":1}', ['x']],
    ['{"alg":"HS256","crit":[]}', []],
    ['{"alg":"HS256","crit":"b64","b64":true}', []],
    ['{"alg":"HS256","crit":["b64","b64"],"b64":true}', []],
    ['{"alg":"HS256","crit":["b64"]}', []],
    ['{"alg":"HS256","crit":[1]}', []],
    ['{"alg":"HS256","crit":null}', []],
    [`{"alg":"HS256","b64":true,"crit":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, []],
  ])('%s fails, with or without a key', async (header, names) => {
    for (const reading of [NO_KEY, readingOf(secret(SECRET))]) {
      expect(await only(withHmac(header), reading)).toMatchObject({
        verdict: 'failed',
        reason: { kind: 'crit', names },
      });
    }
  });

  it('that asks for an encoded payload verifies', async () => {
    const text = withHmac('{"alg":"HS256","crit":["b64"],"b64":true}');
    expect((await only(text, readingOf(secret(SECRET)))).verdict).toBe('verified');
  });

  it('in the unprotected header fails', async () => {
    const [header, payload, signature] = withHmac('{"alg":"HS256","b64":true}').split('.');
    const text = { protected: header, header: { crit: ['b64'] }, payload, signature };
    expect((await only(JSON.stringify(text), readingOf(secret(SECRET)))).reason).toEqual({
      kind: 'crit',
      names: [],
    });
  });
});

describe('what breaks a rule although its signature matches', () => {
  const reading = readingOf(secret(SECRET));
  const overCharacters = (header: string, payload: string): string =>
    `${header}.${payload}.${createHmac('sha256', SECRET).update(`${header}.${payload}`).digest('base64url')}`;

  it('fails for a part that is not base64url', async () => {
    const header = base64url('{"alg":"HS256"}');
    const payload = Buffer.from('{"a":1}').toString('base64');
    expect(payload).toContain('=');
    expect((await only(overCharacters(header, payload), reading)).reason).toEqual({
      kind: 'not-base64url',
      segment: 'payload',
    });
  });

  it('fails for a Header Parameter in both headers', async () => {
    const [header, payload, signature] = withHmac('{"alg":"HS256","kid":"a"}').split('.');
    const text = JSON.stringify({ protected: header, header: { kid: 'a' }, payload, signature });
    expect(await only(text, reading)).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'malformed' },
    });
  });

  it.each<[string, object]>([
    ['a "signatures" beside its own', { signatures: [] }],
    ['a "header" that is an array', { header: [] }],
    ['a "header" that is null', { header: null }],
  ])('fails for %s', async (_, more) => {
    const [header, payload, signature] = withHmac('{"alg":"HS256"}').split('.');
    const text = JSON.stringify({ protected: header, payload, signature, ...more });
    expect((await verify(text, reading)).verdict).toBe('failed');
  });

  it.each([
    ['+ and /', /[-_]/, (text: string) => text.replaceAll('-', '+').replaceAll('_', '/')],
    ['a space', /./, (text: string) => ` ${text}`],
  ])('fails for a signature with %s alone', async (_, needed, damage) => {
    for (let nonce = 0; ; nonce += 1) {
      const [header, payload, signature = ''] = withHmac(`{"alg":"HS256","n":${nonce}}`).split('.');
      if (!needed.test(signature)) continue;
      const text = JSON.stringify({ protected: header, payload, signature: damage(signature) });
      expect((await only(text, reading)).reason).toEqual({
        kind: 'not-base64url',
        segment: 'signature',
      });
      break;
    }
  });

  it('fails for a header that is not JSON', async () => {
    expect(await only(withHmac('{"alg":"HS256",}'), reading)).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'malformed' },
    });
  });

  it('fails for a part too many', async () => {
    const text = `${withHmac('{"alg":"HS256"}')}.e30`;
    const { verdict } = await verify(text, reading);
    expect(verdict).toBe('failed');
  });

  it('fails for those too where jose is not asked: Ed448, and "b64" that is not critical', async () => {
    const { publicKey: open, privateKey } = generateKeyPairSync('ed448');
    const input = `${base64url('{"alg":"Ed448"}')}.${base64url('{"a":1}')}`;
    const signature = sign(null, Buffer.from(input), privateKey).toString('base64url');
    const ed448 = readingOf(jwkOf(open));
    expect(await only(`${input}.${signature}`, ed448)).toMatchObject({ verdict: 'verified' });
    expect((await verify(`${input}.${signature}.e30`, ed448)).verdict).toBe('failed');

    const plain = `${base64url('{"alg":"HS256","b64":false}')}.a`;
    const mac = createHmac('sha256', SECRET).update(plain).digest('base64url');
    const [header] = plain.split('.');
    const json = (more: object) =>
      JSON.stringify({ protected: header, payload: 'a', signature: mac, ...more });
    expect(await only(json({}), reading)).toMatchObject({ verdict: 'verified' });
    expect(await only(json({ header: { alg: 'HS256' } }), reading)).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'malformed' },
    });
  });
});

describe('the key box', () => {
  it('is asked for a key when it is empty', async () => {
    expect(await only(await signed('RS256'), NO_KEY)).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'no-key' },
    });
  });

  it('that cannot be read is a key error', async () => {
    expect(await only(await signed('RS256'), UNREADABLE)).toMatchObject({
      verdict: 'key-error',
      reason: { kind: 'key-unreadable' },
    });
  });

  it.each([
    ['UTF-8', SECRET.toString(), 'utf-8', false],
    ['UTF-8 with a final newline', `${SECRET}\n`, 'utf-8', false],
    ['base64', SECRET.toString('base64'), 'base64', false],
    ['base64url', SECRET.toString('base64url'), 'base64url', false],
    ['hex', SECRET.toString('hex'), 'hex', false],
  ])('with a secret in %s says in which coding it fits', async (_, text, coding, hasNewline) => {
    const { verdict, key } = await only(await signed('HS256'), await readKeys(text));
    expect(verdict).toBe('verified');
    // Characters of base64 that are also of base64url fit as both.
    expect([key?.coding, coding === 'base64url' ? 'base64' : coding]).toContain(coding);
    expect(key?.hasNewline).toBe(hasNewline);
  });

  it.each([
    ['a zero-width space', `\u200b${SECRET}`],
    ['non-breaking spaces', SECRET.toString().replaceAll(' ', '\u00a0')],
  ])('with a secret that came with %s says that it fits without', async (_, text) => {
    const { verdict, key } = await only(await signed('HS256'), await readKeys(text));
    expect([verdict, key?.coding]).toEqual(['verified', 'visible']);
  });

  it('with a key that cannot be used, and is not the one that "kid" names, says so', async () => {
    const broken = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: 'k17' };
    expect((await only(await signed('ES256', { kid: 'zz' }), readingOf(broken))).reason).toEqual({
      kind: 'kid-unknown',
      kid: 'zz',
      kids: ['k17'],
      more: 0,
      fits: false,
    });
    expect(await only(await signed('ES256', { kid: 'k17' }), readingOf(broken))).toMatchObject({
      verdict: 'key-error',
      reason: { kind: 'key-refused' },
    });
  });

  it('with several keys names none where none verifies', async () => {
    const others = [1, 2].map(() => jwkOf(generateKeyPairSync('ed25519').publicKey));
    expect((await only(await signed('EdDSA'), readingOf(...others))).key).toBeNull();
    expect((await only(await signed('EdDSA'), readingOf(others[0] as Jwk))).key).not.toBeNull();
  });

  it('with an Ed25519 key whose "alg" is another curve does not verify', async () => {
    for (const alg of ['EdDSA', 'Ed25519']) {
      const key = publicKey(alg);
      expect(
        (await only(await signed(alg), readingOf({ ...key, alg: 'Ed448' }))).reason?.kind,
      ).toBe('key-forbids');
      for (const name of ['EdDSA', 'Ed25519']) {
        const { verdict } = await only(await signed(alg), readingOf({ ...key, alg: name }));
        expect(verdict).toBe('verified');
      }
    }
  });

  it('with a secret whose final newline is of it says so', async () => {
    const input = `${base64url('{"alg":"HS256"}')}.${base64url('{}')}`;
    const text = `${input}.${createHmac('sha256', 'secret\n').update(input).digest('base64url')}`;
    const { key } = await only(text, await readKeys('secret\n'));
    expect(key).toMatchObject({ coding: 'utf-8', hasNewline: true });
  });

  it('passes over a key that the browser refuses', async () => {
    const broken = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' };
    const token = await signed('ES256');
    expect((await only(token, readingOf(broken, publicKey('ES256')))).verdict).toBe('verified');
    const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    expect(await only(token, readingOf(broken, other))).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'mismatch' },
    });
  });

  it('with many keys tries them all, that with the "kid" first', async () => {
    const { publicKey: other } = generateKeyPairSync('ed25519');
    const others = Array.from({ length: 120 }, () => keyOf(jwkOf(other)));
    const right = publicKey('EdDSA');
    const token = await signed('EdDSA', { kid: 'right' });
    for (const key of [right, { ...right, kid: 'right' }]) {
      expect((await only(token, readingOf(...others, key))).verdict).toBe('verified');
    }
  });
});

describe('a detached payload', () => {
  const PAYLOAD = 'line one\nline two';
  const KEYS = readingOf(secret(SECRET));
  const detachedToken = async (payload: string, header: object = {}): Promise<string> => {
    const token = await signed('HS256', header, payload);
    return token.replace(/\.[^.]*\./, '..');
  };

  it('is asked for', async () => {
    expect(await only(await detachedToken(PAYLOAD), KEYS)).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'payload-needed' },
    });
  });

  it('is not asked for when an empty one was signed', async () => {
    expect(await only(await detachedToken(''), KEYS)).toMatchObject({ verdict: 'verified' });
  });

  it.each([
    ['as-given', PAYLOAD, PAYLOAD],
    ['newline-added', `${PAYLOAD}\n`, PAYLOAD],
    ['newline-removed', PAYLOAD, `${PAYLOAD}\n`],
    ['newline-removed', PAYLOAD, `${PAYLOAD}\r\n`],
    ['encoded', PAYLOAD, ` ${base64url(PAYLOAD)}\n`],
  ])('is told to fit %s', async (payloadReading, original, given) => {
    expect(await only(await detachedToken(original), KEYS, given)).toMatchObject({
      verdict: 'verified',
      payloadReading,
    });
  });

  it('that is another does not verify, and is what may be wrong', async () => {
    expect(await only(await detachedToken(PAYLOAD), KEYS, 'other')).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'mismatch', isGiven: true },
    });
    const other = await detachedToken('{"a":1}');
    for (const given of ['{ "a": 1 }', '\ufeff{"a":1}']) {
      expect((await only(other, KEYS, given)).reason).toEqual({
        kind: 'signed-otherwise',
        change: 'white-space',
        isGiven: true,
      });
    }
    const rs256 = (await signed('RS256')).replace(/\.[^.]*\./, '..');
    expect((await only(rs256, readingOf(publicKey('RS256')), 'other')).reason).toMatchObject({
      kind: 'content-changed',
      isGiven: true,
    });
  });

  it('fits as it is where "b64" is false', async () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const signature = createHmac('sha256', SECRET).update(`${header}.${PAYLOAD}\n`).digest();
    const text = `${header}..${base64url(signature)}`;
    expect(await only(text, KEYS, PAYLOAD)).toMatchObject({
      verdict: 'verified',
      payloadReading: 'newline-added',
    });
    const encoded = createHmac('sha256', SECRET).update(`${header}.${PAYLOAD}`).digest('base64url');
    expect(await only(`${header}..${encoded}`, KEYS, base64url(PAYLOAD))).toMatchObject({
      verdict: 'verified',
      payloadReading: 'encoded',
    });
    expect(await only(`${header}..${encoded}`, KEYS, PAYLOAD)).toMatchObject({
      payloadReading: 'as-given',
    });
  });

  it('is not needed for a token that has its own', async () => {
    expect(await only(await signed('HS256'), KEYS, 'other')).toMatchObject({
      verdict: 'verified',
      payloadReading: null,
    });
  });
});

describe('several signatures', () => {
  const algs = ['ES256', 'EdDSA', 'HS256'] as const;
  const general = async (broken: readonly number[] = []) => {
    const builder = new GeneralSign(Buffer.from('{"sub":"alice"}'));
    for (const alg of algs) builder.addSignature(signingKey(alg)).setProtectedHeader({ alg });
    const jws = await builder.sign();
    for (const index of broken) {
      const one = jws.signatures[index];
      if (one) one.signature = base64url(Buffer.from(one.signature, 'base64url').fill(7));
    }
    return JSON.stringify(jws);
  };
  const verdicts = async (text: string, ...keys: readonly (Jwk | Key)[]) => {
    const { verdict, parties } = await verify(text, readingOf(...keys));
    return [verdict, ...parties.map((party) => party.verdict)];
  };
  const all = algs.map(keyFor);

  it('verify each with its key', async () => {
    expect(await verdicts(await general(), ...all)).toEqual([
      'verified',
      'verified',
      'verified',
      'verified',
    ]);
  });

  it('fail all when one of them fails', async () => {
    expect(await verdicts(await general([1]), ...all)).toEqual([
      'failed',
      'verified',
      'failed',
      'verified',
    ]);
  });

  it('are not checked where there is no key for them', async () => {
    expect(await verdicts(await general([1]), keyFor('HS256'))).toEqual([
      'verified',
      'not-checked',
      'not-checked',
      'verified',
    ]);
  });

  it('fail when one fails and another has a key that cannot be used', async () => {
    const short = jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey);
    const builder = new GeneralSign(Buffer.from('{}'));
    builder.addSignature(rsa.privateKey).setProtectedHeader({ alg: 'RS256' });
    builder.addSignature(SECRET).setProtectedHeader({ alg: 'HS256' });
    const text = JSON.stringify(await builder.sign());
    expect(await verdicts(text, short, secret('another'))).toEqual([
      'failed',
      'key-error',
      'failed',
    ]);
  });

  it('are missing where the list of them is empty', async () => {
    for (const reading of [NO_KEY, readingOf(secret(SECRET))]) {
      expect(await only('{"payload":"e30","signatures":[]}', reading)).toMatchObject({
        verdict: 'failed',
        reason: { kind: 'signature-missing' },
      });
    }
  });

  it('fail when no key is for any of them', async () => {
    expect(await verdicts(await general(), keyFor('RS256'))).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
    ]);
  });
});

describe('a Key Binding JWT', () => {
  const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sdJwt = async (
    cnf: object,
    key: KeyObject = holder.privateKey,
    more: object = {},
    issued: object = {},
  ) => {
    const payload = JSON.stringify({ cnf, a: 1, ...issued });
    const issuerSigned = `${await signed('ES256', { typ: 'dc+sd-jwt' }, payload)}~`;
    const claims = { nonce: 'n', aud: 'a', iat: 1, sd_hash: digestOf(issuerSigned), ...more };
    const binding = await new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt' })
      .sign(key);
    return issuerSigned + binding;
  };
  const confirmed = { jwk: jwkOf(holder.publicKey) };

  it('verifies with the key that the Issuer confirmed', async () => {
    const { verdict, keyBinding } = await verify(
      await sdJwt(confirmed),
      readingOf(publicKey('ES256')),
    );
    expect(keyBinding?.verdict).toBe('verified');
    expect(verdict).toBe('verified');
  });

  it('fails with any other key, and the SD-JWT with it', async () => {
    const text = await sdJwt(confirmed, signingKey('ES256') as KeyObject);
    const { verdict, parties, keyBinding } = await verify(text, readingOf(publicKey('ES256')));
    expect(parties[0]?.verdict).toBe('verified');
    expect(keyBinding).toMatchObject({
      verdict: 'failed',
      reason: { kind: 'bound-key', name: 'cnf' },
    });
    expect(verdict).toBe('failed');
  });

  it('fails when "sd_hash" is of another presentation, or missing', async () => {
    for (const sd_hash of [digestOf('another~'), undefined]) {
      const text = await sdJwt(confirmed, holder.privateKey, { sd_hash });
      const { verdict, keyBinding } = await verify(text, readingOf(publicKey('ES256')));
      expect(keyBinding).toMatchObject({ verdict: 'failed', reason: { kind: 'sd-hash' } });
      expect(verdict).toBe('failed');
    }
  });

  it('proves nothing with a key that a JWT names which is not verified', async () => {
    const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    for (const reading of [NO_KEY, readingOf(other)]) {
      const { keyBinding } = await verify(await sdJwt(confirmed), reading);
      expect(keyBinding).toMatchObject({
        verdict: 'not-checked',
        reason: { kind: 'issuer-unverified' },
      });
    }
  });

  it('is verified with a pasted key where the Issuer confirmed none', async () => {
    const keys = readingOf(publicKey('ES256'), jwkOf(holder.publicKey));
    expect((await verify(await sdJwt({ kid: 'h' }), keys)).keyBinding?.verdict).toBe('verified');
    const { keyBinding } = await verify(await sdJwt({ kid: 'h' }), NO_KEY);
    expect(keyBinding).toMatchObject({ verdict: 'not-checked', reason: { kind: 'no-key' } });
  });

  it('is not verified with a key of another "kid" or thumbprint, nor with that of the Issuer', async () => {
    const pasted = readingOf(
      publicKey('ES256'),
      keyOf({ ...jwkOf(holder.publicKey), kid: 'h' }, { thumbprint: 't' }),
    );
    const verdictOf = async (cnf: object, key?: KeyObject) =>
      (await verify(await sdJwt(cnf, key), pasted)).keyBinding?.verdict;
    expect(await verdictOf({ jkt: 't' })).toBe('verified');
    expect(await verdictOf({ jkt: 'another' })).toBe('not-checked');
    expect(await verdictOf({ kid: 'h' })).toBe('verified');
    expect(await verdictOf({ kid: 'another' })).toBe('not-checked');
    expect(await verdictOf({ kid: 'h' }, signingKey('ES256') as KeyObject)).toBe('failed');
  });

  it('by the key of the Issuer is not verified, however often that was pasted', async () => {
    const key = publicKey('ES256');
    const pasted = readingOf(key, { ...key, kid: 'h' }, { ...key, use: 'sig' });
    const text = await sdJwt({ kid: 'h' }, signingKey('ES256') as KeyObject);
    expect((await verify(text, pasted)).keyBinding).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'no-key-for-it' },
    });
  });

  it('asks for the key of the holder where only others were pasted', async () => {
    const { keyBinding } = await verify(await sdJwt({ kid: 'h' }), readingOf(publicKey('ES256')));
    expect(keyBinding).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'no-key-for-it' },
    });
  });

  it.each<[unknown, string]>([
    ['sha3-256', 'unsupported'],
    ['sha-512/256', 'unsupported'],
    [5, 'failed'],
  ])('is not verified where "_sd_alg" is %j', async (_sd_alg, verdict) => {
    const cnf = { jwk: jwkOf(holder.publicKey) };
    for (const sd_hash of ['wrong', undefined]) {
      const text = await sdJwt(cnf, holder.privateKey, { sd_hash }, { _sd_alg });
      const result = await verify(text, readingOf(publicKey('ES256')));
      expect(result.keyBinding?.verdict).toBe(verdict);
      expect(result.verdict).toBe(verdict);
    }
  });

  it('fails where the Issuer confirmed no key, or a secret', async () => {
    const keys = readingOf(publicKey('ES256'), jwkOf(holder.publicKey));
    for (const cnf of [
      undefined,
      'abc',
      [1],
      { jwk: null },
      { kid: 5 },
      { 'x5t#S256': 'zzz' },
      { jwk: { kty: 'oct', k: SECRET.toString('base64url') } },
    ]) {
      const { verdict, keyBinding } = await verify(await sdJwt(cnf as never), keys);
      expect(keyBinding).toMatchObject({ verdict: 'failed', reason: { kind: 'holder-unknown' } });
      expect(verdict).toBe('failed');
    }
  });

  it('is a key error when what was confirmed is no key', async () => {
    const { keyBinding } = await verify(await sdJwt({ jwk: 'x' }), NO_KEY);
    expect(keyBinding?.verdict).not.toBe('verified');
  });
});

describe('a key that the token brings', () => {
  const jwk = publicKey('ES256');

  it('never makes it verified', async () => {
    const token = await signed('ES256', { jwk });
    const own = { parameter: 'jwk', verifies: true, isPasted: false };
    expect(await only(token, NO_KEY)).toMatchObject({ verdict: 'not-checked', own });
    expect(await only(token, UNREADABLE)).toMatchObject({ verdict: 'key-error', own });
    const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    expect(await only(token, readingOf(other))).toMatchObject({ verdict: 'failed', own });
    expect(await only(token, readingOf(secret('s')))).toMatchObject({ verdict: 'key-error', own });
  });

  it('is told to be the pasted one', async () => {
    const reading = await readKeys(JSON.stringify(jwk));
    expect(await only(await signed('ES256', { jwk }), reading)).toMatchObject({
      verdict: 'verified',
      own: { verifies: true, isPasted: true },
    });
  });

  it('is read from a certificate', async () => {
    const x5c = [CERTIFICATE.replace(/-----[^-]+-----|\s/g, '')];
    const token = await signed('ES256', { x5c });
    const own = { parameter: 'x5c', verifies: false, isPasted: false };
    expect((await only(token, NO_KEY)).own).toEqual(own);
    const reading = await readKeys(CERTIFIED_KEY);
    expect((await only(token, reading)).own).toEqual({ ...own, isPasted: true });
  });

  it('is no secret', async () => {
    const text = withHmac(`{"alg":"HS256","x5c":["${SECRET.toString()}"]}`);
    expect((await only(text, NO_KEY)).own).toBeNull();
  });

  it('does no harm when it is nested deeper than the stack', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const more of [`"jwk":${deep}`, `"jwk":{"kty":"oct","a":${deep}}`, `"x5c":${deep}`]) {
      const token = withHmac(`{"alg":"HS256",${more}}`);
      expect((await verify(token, readingOf(secret('s')))).verdict).toBe('failed');
    }
    const key = { ...publicKey('RS256'), a: JSON.parse(deep) };
    expect((await verify(withHmac('{"alg":"HS256"}'), readingOf(key))).verdict).toBe('failed');
  });

  it('is told not to verify it', async () => {
    const token = await signed('ES256', { jwk: publicKey('ES384') });
    expect((await only(token, NO_KEY)).own).toBeNull();
    const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    expect((await only(await signed('ES256', { jwk: other }), NO_KEY)).own).toMatchObject({
      verifies: false,
    });
  });

  it.each([null, 5, 'x', {}, [], { kty: 'EC' }, { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }])(
    'does no harm when it is %j',
    async (value) => {
      for (const name of ['jwk', 'x5c']) {
        const text = withHmac(JSON.stringify({ alg: 'ES256', [name]: value }));
        expect((await only(text, NO_KEY)).own?.verifies ?? false).toBe(false);
      }
    },
  );
});

describe('a DPoP proof', () => {
  const jwk = publicKey('ES256');

  it('is not verified with its own key, and fails without it', async () => {
    const proof = await signed('ES256', { typ: 'dpop+jwt', jwk });
    expect(await only(proof, NO_KEY)).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'dpop' },
    });
    const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    const broken = await signed('ES256', { typ: 'dpop+jwt', jwk: other });
    for (const reading of [NO_KEY, readingOf(jwk)]) {
      expect(await only(broken, reading)).toMatchObject({
        verdict: 'failed',
        reason: { kind: 'bound-key', name: 'jwk' },
      });
    }
  });

  it('with a key that the browser has no algorithm for is not said to fail', async () => {
    const key = { kty: 'EC', crv: 'secp256k1', x: base64url(SECRET.subarray(0, 32)) };
    const text = withHmac(
      JSON.stringify({ alg: 'ES256K', typ: 'dpop+jwt', jwk: { ...key, y: key.x } }),
    );
    expect(await only(text, NO_KEY)).toMatchObject({ verdict: 'not-checked', own: null });
  });
});

describe('any token and any keys', () => {
  it('never make it reject, nor verify by chance', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom({ toString: null }, [{ toString: null }]),
    );
    const member = fc.oneof(
      fc.string(),
      value,
      fc.constantFrom('P-256', 'Ed25519', 'HS256', 'AQAB'),
    );
    const keys = fc.array(
      fc
        .dictionary(
          fc.constantFrom(
            'crv',
            'n',
            'e',
            'x',
            'y',
            'k',
            'pub',
            'alg',
            'use',
            'key_ops',
            'kid',
            'd',
          ),
          member,
        )
        .chain((members) =>
          fc
            .constantFrom('RSA', 'EC', 'oct', 'OKP', 'AKP', 'XYZ')
            .map((kty): Jwk => ({ ...members, kty }) as Jwk),
        ),
      { maxLength: 3 },
    );
    const header = fc.record(
      {
        alg: fc.oneof(fc.constantFrom(...ALGORITHMS, 'none', 'Ed448', 'ES256K'), value),
        kid: value,
        crit: value,
        b64: value,
        jwk: value,
        x5c: value,
      },
      { requiredKeys: ['alg'] },
    );
    await fc.assert(
      fc.asyncProperty(header, keys, fc.option(fc.string()), async (parts, jwks, detached) => {
        const token = onlyTokenOrNull(tokenOf('{"a":1}', JSON.stringify(parts)));
        if (!token) return;
        const reading = readingOf(...jwks.map((jwk) => keyOf(jwk as Jwk, { bits: null })));
        const { verdict, parties } = await verify(token, reading, detached);
        expect(verdict).not.toBe('verified');
        for (const party of parties) expect(verificationWords(party).title).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a JWE', () => {
  it('has no signatures to verify', async () => {
    const text = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;
    expect(await verify(text, readingOf(secret('s')))).toEqual({
      verdict: 'not-checked',
      parties: [],
      keyBinding: null,
    });
  });
});
