import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestsOf } from '../../src/crypto/digest.ts';

// RFC 9901 §4.2.3
const DISCLOSURE = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';

afterEach(() => vi.unstubAllGlobals());

describe('digestsOf', () => {
  it('gives the digest that the specification prints for its Disclosure', async () => {
    expect(await digestsOf([DISCLOSURE], 'sha-256')).toEqual([
      'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0',
    ]);
  });

  it.each(['sha-256', 'sha-384', 'sha-512'])('computes %s as Node.js does', async (alg) => {
    const texts = ['', 'a', 'b'.repeat(1000)];
    const digests = texts.map((text) =>
      createHash(alg.replace('-', '')).update(text).digest('base64url'),
    );
    expect(await digestsOf(texts, alg)).toEqual(digests);
  });

  it.each([
    'SHA-256',
    'sha256',
    'sha-1',
    'sha-256-128',
    'sha3-256',
    'blake2b-256',
    'toString',
    '',
    null,
    256,
    ['sha-256'],
  ])('does not support %j', async (alg) => {
    expect(await digestsOf([DISCLOSURE], alg)).toBeNull();
  });

  it('gives none where there is no secure context', async () => {
    vi.stubGlobal('crypto', {});
    expect(await digestsOf([DISCLOSURE], 'sha-256')).toBeNull();
    vi.stubGlobal('crypto', undefined);
    expect(await digestsOf([DISCLOSURE], 'sha-256')).toBeNull();
  });
});
