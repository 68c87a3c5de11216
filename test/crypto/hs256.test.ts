import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hs256SignerFor } from '../../src/crypto/hs256.ts';

describe('hs256SignerFor', () => {
  it('signs with HMAC SHA-256, as Node does with the same key', async () => {
    const key = createHash('sha256').update('simulation 7').digest();
    const sign = await hs256SignerFor(7);
    expect(await sign('a.b')).toBe(createHmac('sha256', key).update('a.b').digest('base64url'));
  });

  it('signs alike with the same seed', async () => {
    const [one, other] = await Promise.all([hs256SignerFor(1), hs256SignerFor(1)]);
    expect(await one('a.b')).toBe(await other('a.b'));
  });

  it('signs otherwise with another seed, and another text', async () => {
    const [one, other] = await Promise.all([hs256SignerFor(1), hs256SignerFor(-1)]);
    const signatures = [await one('a.b'), await other('a.b'), await one('a.c')];
    expect(new Set(signatures).size).toBe(3);
  });
});
