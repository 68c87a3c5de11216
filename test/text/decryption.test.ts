import { describe, expect, it } from 'vitest';
import type { DecryptionReason } from '../../src/crypto/decryption.ts';
import type { Key } from '../../src/crypto/key.ts';
import { decryptionWords } from '../../src/text/decryption.ts';
import { byteLength } from '../../src/text/numbers.ts';
import { MOST_INFLATED } from '../../src/token/compression.ts';
import { readPart } from '../../src/token/segment.ts';
import { keyOf, secret } from '../support/keys.ts';
import { base64url } from '../support/tokens.ts';

const party = { protectedHeader: null, unprotectedHeader: null, value: null };
const COMPACT = { parties: [party], sharedHeader: null };

const wordsFor = (reason: DecryptionReason) =>
  decryptionWords({ verdict: 'failed', key: null, plaintext: null, reason, recipient: 0 }, COMPACT);

const REASONS: readonly DecryptionReason[] = [
  { kind: 'key-error', fault: { kind: 'empty-set', pointer: '' } },
  { kind: 'missing-part', part: 'authentication-tag' },
  { kind: 'crit', names: ['x'] },
  { kind: 'crit', names: [] },
  { kind: 'engine-lacks', name: 'X448' },
  { kind: 'rsa1_5' },
  { kind: 'algorithm', parameter: 'alg', value: undefined },
  { kind: 'algorithm', parameter: 'enc', value: 'A128CTR' },
  { kind: 'algorithm', parameter: 'zip', value: { a: 1 } },
  { kind: 'algorithm', parameter: 'alg', value: 256 },
  { kind: 'rounds', count: 2_000_000, most: 1_000_000 },
  { kind: 'invalid' },
  { kind: 'key-type', expected: 'RSA', found: ['EC', 'oct'] },
  { kind: 'key-forbids', member: 'use', value: 'sig', fits: false },
  { kind: 'key-public' },
  { kind: 'key-length', expected: 128, found: [48, 36] },
  { kind: 'key-refused' },
  { kind: 'kid', kid: 'a', found: ['b', 'c'] },
  { kind: 'part-length', part: 'encrypted-key', expected: 256, found: 249 },
  { kind: 'wrong-key' },
  { kind: 'wrong-key-or-changed' },
  { kind: 'changed' },
  { kind: 'not-deflate' },
  { kind: 'inflates-too-far' },
];

describe('decryptionWords', () => {
  it('says why it was not decrypted, in whole sentences and words of its own', () => {
    const all = REASONS.map((reason) => {
      const [title, why, remedy] = wordsFor(reason);
      expect(title).toMatch(/^["A-Z].*[^.]$/);
      expect(why).toMatch(/^$|\.$/);
      expect(remedy).toMatch(/^$|\.$/);
      const words = `${title} ${why} ${remedy}`;
      expect(words).not.toMatch(/undefined|null|NaN|!|signature/);
      return words;
    });
    expect(new Set(all).size).toBe(all.length);
  });

  it('explains why RSA1_5 is refused, by its section', () => {
    const words = wordsFor({ kind: 'rsa1_5' }).join(' ');
    expect(words).toContain('RFC 8725 §3.2');
    expect(words).toContain('Bleichenbacher');
    expect(words).toContain('RSA-OAEP-256');
  });

  it('says what is needed and what there is', () => {
    expect(wordsFor({ kind: 'key-length', expected: 128, found: [48, 36] })[0]).toBe(
      'The secret must have 128 bits, not 48 or 36',
    );
    expect(wordsFor({ kind: 'key-type', expected: 'RSA', found: ['EC', 'oct'] })[0]).toBe(
      'It takes an RSA key, not an EC key or a secret',
    );
    expect(wordsFor({ kind: 'kid', kid: 'a', found: ['b', 'c'] }).join(' ')).toContain('"b", "c"');
  });

  it('names the bound that the content is inflated to', () => {
    expect(wordsFor({ kind: 'inflates-too-far' })[0]).toContain(byteLength(MOST_INFLATED));
  });

  it('says with which key it was decrypted, and for which of several recipients', () => {
    const decrypted = {
      verdict: 'decrypted',
      key: secret('password'),
      plaintext: new Uint8Array(),
      reason: null,
      recipient: 1,
    } as const;
    expect(decryptionWords(decrypted, COMPACT)[1]).toBe('Secret of 8 bytes, read as UTF-8.');
    expect(decryptionWords(decrypted, { ...COMPACT, parties: [party, party, party] })[1]).toMatch(
      /^Recipient 2 of 3\. Secret/,
    );
  });

  it('says that an unprotected header can have been changed', () => {
    const decrypted = {
      verdict: 'decrypted',
      key: secret('password'),
      plaintext: new Uint8Array(),
      reason: null,
      recipient: 0,
    } as const;
    expect(decryptionWords(decrypted, COMPACT)[0]).toBe('Decrypted: nothing was changed since');
    const unprotectedHeader = readPart(base64url('{"kid":"a"}'));
    for (const parts of [
      { ...COMPACT, sharedHeader: unprotectedHeader },
      { ...COMPACT, parties: [{ ...party, unprotectedHeader }] },
    ]) {
      expect(decryptionWords(decrypted, parts)[0]).toBe(
        'Decrypted: nothing but the unprotected header can have been changed since',
      );
    }
  });

  it('says that anybody can encrypt to a public key', () => {
    const words = (key: Key) =>
      decryptionWords(
        { verdict: 'decrypted', key, plaintext: new Uint8Array(), reason: null, recipient: 0 },
        COMPACT,
      )[2];
    expect(words(keyOf({ kty: 'EC', crv: 'P-256', d: 'AA' }))).toMatch(
      /^Anybody who has the public/,
    );
    expect(words(secret('password'))).toBe('');
  });

  it('asks for a key as long as there is none', () => {
    const none = { verdict: 'not-checked', key: null, plaintext: null, reason: null, recipient: 0 };
    expect(decryptionWords(none as never, COMPACT)[0]).toBe('Paste a key to decrypt it');
  });
});
