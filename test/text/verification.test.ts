import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/crypto/key.ts';
import type { Reason, ReasonKind, Verification } from '../../src/crypto/verification.ts';
import { signaturesWords, verificationWords } from '../../src/text/verification.ts';
import { keyKindWords, REASONS, reasonWords } from '../../src/text/verificationReasons.ts';
import type { SignatureVerdict } from '../../src/token/verdicts.ts';
import { keyOf, secret } from '../support/keys.ts';

/** One reason of each kind, and more where the words differ. */
const EXAMPLES: { readonly [Kind in ReasonKind]: readonly (Reason & { readonly kind: Kind })[] } = {
  'no-key': [{ kind: 'no-key' }],
  'no-key-for-it': [{ kind: 'no-key-for-it' }],
  'payload-needed': [{ kind: 'payload-needed' }],
  dpop: [{ kind: 'dpop' }],
  'key-unreadable': [{ kind: 'key-unreadable' }],
  'alg-none': [{ kind: 'alg-none', alg: 'nOnE' }],
  'alg-unknown': [
    { kind: 'alg-unknown', alg: undefined },
    { kind: 'alg-unknown', alg: 'HS1' },
    { kind: 'alg-unknown', alg: ['RS256'] },
    { kind: 'alg-unknown', alg: 'x'.repeat(1000) },
  ],
  crit: [
    { kind: 'crit', names: [] },
    { kind: 'crit', names: ['http://example.com/a', 'b'] },
  ],
  'not-base64url': [
    { kind: 'not-base64url', segment: 'header' },
    { kind: 'not-base64url', segment: 'signature' },
  ],
  malformed: [{ kind: 'malformed' }],
  'engine-lacks': [
    { kind: 'engine-lacks', name: 'Ed448' },
    { kind: 'engine-lacks', name: 'ES256K' },
    { kind: 'engine-lacks', name: 'WebCrypto' },
  ],
  'key-refused': [{ kind: 'key-refused' }],
  'key-type': [
    { kind: 'key-type', expected: ['RSA'], found: ['P-256'] },
    { kind: 'key-type', expected: ['P-256'], found: ['P-384'] },
    { kind: 'key-type', expected: ['Ed25519', 'Ed448'], found: ['oct', 'RSA'] },
  ],
  'key-forbids': [
    { kind: 'key-forbids', member: 'use', value: 'enc', fits: true },
    { kind: 'key-forbids', member: 'key_ops', value: ['encrypt'], fits: false },
  ],
  'key-too-short': [
    { kind: 'key-too-short', bits: 1024, fits: true },
    { kind: 'key-too-short', bits: 512, fits: false },
  ],
  'kid-unknown': [
    { kind: 'kid-unknown', kid: 'a', kids: ['b', 'c'], more: 3, fits: false },
    { kind: 'kid-unknown', kid: 'a', kids: ['b'], more: 0, fits: true },
  ],
  'kid-of-another': [{ kind: 'kid-of-another', kid: 'a', found: 'b' }],
  'sd-hash': [{ kind: 'sd-hash' }],
  'holder-unknown': [{ kind: 'holder-unknown' }],
  'issuer-unverified': [{ kind: 'issuer-unverified' }],
  'algorithm-confusion': [{ kind: 'algorithm-confusion' }],
  'signature-missing': [{ kind: 'signature-missing' }],
  'signature-length': [
    { kind: 'signature-length', expected: 32, found: 30, fits: false },
    { kind: 'signature-length', expected: 256, found: 384, fits: false },
    { kind: 'signature-length', expected: 64, found: 67, fits: true },
  ],
  'signature-der': [
    { kind: 'signature-der', fits: true },
    { kind: 'signature-der', fits: false },
  ],
  'signed-otherwise': [
    { kind: 'signed-otherwise', change: 'white-space' },
    { kind: 'signed-otherwise', change: 'white-space', isGiven: true },
    { kind: 'signed-otherwise', change: 'base64' },
    { kind: 'signed-otherwise', change: 'unencoded' },
    { kind: 'signed-otherwise', change: 'encoded' },
    { kind: 'signed-otherwise', change: 'newline' },
    { kind: 'signed-otherwise', change: 'nonce' },
  ],
  'signed-with': [
    { kind: 'signed-with', alg: 'RS512', swapped: false },
    { kind: 'signed-with', alg: 'RS512', swapped: true },
  ],
  'content-changed': [
    { kind: 'content-changed', alg: 'RS256' },
    { kind: 'content-changed', alg: 'RS256', isGiven: true },
    { kind: 'content-changed', alg: 'PS256' },
  ],
  'salt-length': [{ kind: 'salt-length', found: 222, expected: 32 }],
  'other-key': [{ kind: 'other-key' }],
  mismatch: [
    { kind: 'mismatch', isCoded: false },
    { kind: 'mismatch', isCoded: true },
    { kind: 'mismatch', isCoded: false, isGiven: true },
  ],
  'bound-key': [
    { kind: 'bound-key', name: 'cnf' },
    { kind: 'bound-key', name: 'jwk' },
  ],
};

const KINDS = Object.keys(REASONS) as ReasonKind[];

/** What is needed of a key box, and no fault of the token or the key. */
const ASKING: readonly ReasonKind[] = ['no-key', 'no-key-for-it', 'key-unreadable'];

const verification = (more: Partial<Verification>): Verification => ({
  verdict: 'verified',
  alg: 'RS256',
  key: null,
  reason: null,
  payloadReading: null,
  own: null,
  ...more,
});

const titleWith = (key: Key): string => verificationWords(verification({ key })).title;

describe('the words for a reason', () => {
  it.each(KINDS)('of kind %s are a title and whole sentences', (kind) => {
    for (const reason of EXAMPLES[kind]) {
      const [title, why, remedy] = reasonWords(reason, 'RS256');
      expect(title).toMatch(/^["A-Z].{5,89}[^.]$/);
      expect(`${why} ${remedy}`.trim()).toMatch(/^["A-Z].{10,}\.$/);
      for (const text of [title, why, remedy]) {
        expect(text).not.toMatch(
          /undefined|NaN|\[object|[!\u2013\u2014\n]| {2}| [.,;:](?:\s|$)|\.\./,
        );
      }
    }
  });

  it.each(KINDS.filter((kind) => !ASKING.includes(kind)))('of kind %s say what to do', (kind) => {
    for (const reason of EXAMPLES[kind]) {
      expect(reasonWords(reason, 'RS256')[2]).toMatch(/^[A-Z].{5,}\.$/);
    }
  });

  it('differ wherever the reasons do', () => {
    const all = Object.values(EXAMPLES).flat();
    const words = all.map((reason) => reasonWords(reason, 'RS256').join(' '));
    expect(new Set(words).size).toBe(all.length);
  });

  it.each<[Reason, string]>([
    [EXAMPLES['no-key'][0] as Reason, 'Paste a key to verify the signature'],
    [EXAMPLES['alg-none'][0] as Reason, '"alg" is "nOnE": never verified'],
    [EXAMPLES['key-type'][0] as Reason, 'RS256 needs an RSA key, not a P-256 key'],
    [EXAMPLES['key-type'][1] as Reason, 'RS256 needs a P-256 key, not a P-384 key'],
    [
      EXAMPLES['key-type'][2] as Reason,
      'RS256 needs an Ed25519 key or an Ed448 key, not a secret or an RSA key',
    ],
    [EXAMPLES['kid-unknown'][0] as Reason, 'No key here has "kid" "a"'],
    [EXAMPLES['signature-length'][0] as Reason, 'The signature has 30 bytes instead of 32'],
    [EXAMPLES['engine-lacks'][0] as Reason, 'This browser has no Ed448'],
    [EXAMPLES.crit[1] as Reason, '"crit" asks for what is unknown: "http://example.com/a", "b"'],
  ])('%j have their title', (reason, title) => {
    expect(reasonWords(reason, 'RS256')[0]).toBe(title);
  });

  it('list the "kid" values that there are', () => {
    expect(reasonWords(EXAMPLES['kid-unknown'][0] as Reason, 'RS256')[1]).toContain(
      'There is "b", "c" and 3 more.',
    );
  });

  it('name the readings of a secret that was pasted as such', () => {
    const [plain, coded] = EXAMPLES.mismatch.map((reason) => reasonWords(reason, 'HS256')[1]);
    expect(coded).toContain('base64url and hex');
    expect(plain).not.toContain('secret');
  });

  it('ask for the payload as it was signed where it was given apart', () => {
    const given = [
      EXAMPLES['signed-otherwise'][1],
      EXAMPLES['content-changed'][1],
      EXAMPLES.mismatch[2],
    ];
    for (const reason of given) {
      const remedy = reasonWords(reason as Reason, 'RS256')[2];
      expect(remedy).toMatch(/paste the payload exactly as it was signed/i);
      expect(remedy).not.toMatch(/refuse it|encoded header|token again/);
    }
  });

  it.each<[unknown, string]>([
    [undefined, 'The header has no "alg"'],
    [256, '"alg" is a number, not a name'],
    [['RS256'], '"alg" is an array, not a name'],
    ['RSA-OAEP', 'In a JWS no "alg" is called "RSA-OAEP"'],
  ])('tell what "alg" is that names nothing: %j', (alg, title) => {
    expect(reasonWords({ kind: 'alg-unknown', alg }, 'it')[0]).toBe(title);
  });

  it('blame nobody where what was pasted is no key of any kind', () => {
    const reason = { kind: 'key-type', expected: ['RSA'], found: ['oct'] } as const;
    expect(reasonWords(reason, 'RS256').join(' ')).not.toContain('changed');
    expect(reasonWords({ ...reason, found: ['P-256'] }, 'RS256')[2]).toContain('was changed');
  });

  it('are cut and escaped where the token or the key has its own', () => {
    const kid = `\u202e${'k'.repeat(5000)}`;
    const words = reasonWords({ kind: 'kid-unknown', kid, kids: [kid], more: 0, fits: false }, kid);
    expect(words.join(' ').length).toBeLessThan(600);
    expect(words.join(' ')).not.toContain('\u202e');
  });
});

describe('the words for a kind of key', () => {
  it.each([
    ['oct', 'a secret'],
    ['RSA', 'an RSA key'],
    ['EC', 'an EC key'],
    ['P-256', 'a P-256 key'],
    ['secp256k1', 'a secp256k1 key'],
    ['Ed25519', 'an Ed25519 key'],
    ['X25519', 'an X25519 key'],
    ['ML-DSA-44', 'an ML-DSA-44 key'],
  ])('%s', (kind, words) => {
    expect(keyKindWords(kind)).toBe(words);
  });
});

describe('the words for a signature that verifies', () => {
  it('name the coding in which a secret fits', () => {
    const key = secret('s');
    expect(titleWith({ ...key, coding: 'base64url' })).toBe(
      'The signature verifies with the secret, read as base64url',
    );
    expect(titleWith({ ...key, coding: 'visible' })).toBe(
      'The signature verifies with the secret, read as UTF-8 without invisible characters',
    );
    expect(titleWith({ ...key, hasNewline: true })).toBe(
      'The signature verifies with the secret, read as UTF-8 with a final newline',
    );
  });

  it('name the key by its kind and its "kid"', () => {
    expect(titleWith(keyOf({ kty: 'EC', crv: 'P-256', kid: 'a' }))).toBe(
      'The signature verifies with the P-256 key "a"',
    );
    expect(titleWith(keyOf({ kty: 'AKP', alg: 'ML-DSA-65' }))).toBe(
      'The signature verifies with the ML-DSA-65 key',
    );
  });

  it('say nothing about whether the token is valid', () => {
    const { title, why, notes } = verificationWords(verification({ key: secret('s') }));
    expect([title, why, ...notes].join(' ')).not.toMatch(/\bvalid\b|trust/i);
  });

  it('say what is covered where a part of the header is not protected', () => {
    const { why } = verificationWords(verification({ key: secret('s') }), true);
    expect(why).toBe(
      'The payload and what is protected of the header are as they were signed with RS256: the rest anybody can change.',
    );
  });

  it('say of a signature of another length what can be meant by it', () => {
    const reason = { kind: 'signature-length', expected: 256, found: 250, fits: false } as const;
    expect(reasonWords(reason, 'RS256')[1]).toContain('a key of another size');
    expect(reasonWords({ ...reason, expected: 32, found: 27 }, 'HS256')[1]).toBe('It was cut off.');
  });

  it('note how a payload that was given apart was read', () => {
    const { notes } = verificationWords(verification({ payloadReading: 'newline-removed' }));
    expect(notes).toEqual(['It is over the payload without the newline at its end.']);
    expect(verificationWords(verification({ payloadReading: 'encoded' })).notes).toEqual([
      'It is over the payload that you gave in base64url.',
    ]);
  });
});

describe('the words for a key that the token brings', () => {
  const note = (verifies: boolean, isPasted: boolean) =>
    verificationWords(verification({ own: { parameter: 'x5c', verifies, isPasted } })).notes[0];

  it('say that it proves nothing', () => {
    expect(note(true, false)).toMatch(/\("x5c"\): that proves nothing/);
  });

  it('say that it was pasted too', () => {
    expect(note(true, true)).toBe(
      'The token brings the same key ("x5c"): it proves something only if you have it from elsewhere.',
    );
  });

  it('say that not even that verifies it', () => {
    expect(note(false, false)).toMatch(/does not verify/);
  });
});

describe('the words for several signatures', () => {
  const summary = (...verdicts: readonly SignatureVerdict[]) =>
    signaturesWords({
      verdict: 'verified',
      parties: verdicts.map((verdict) => verification({ verdict })),
      keyBinding: null,
    });

  it.each<[string, readonly SignatureVerdict[]]>([
    ['', ['verified']],
    ['One of two signatures verifies, one fails', ['verified', 'failed']],
    ['Two of two signatures verify', ['verified', 'verified']],
    ['None of two signatures verify, two fail', ['failed', 'failed']],
    [
      'One of three signatures verifies, one fails, one was not checked',
      ['not-checked', 'failed', 'verified'],
    ],
    [
      'One of three signatures verifies, two were not checked',
      ['verified', 'not-checked', 'unsupported'],
    ],
  ])('%s', (words, verdicts) => {
    expect(summary(...verdicts)).toBe(words);
  });
});
