import { describe, expect, it } from 'vitest';
import { algorithmWords } from '../../src/text/algorithms.ts';
import { hasLoneSurrogate } from '../../src/token/characters.ts';
import { ALGORITHMS } from '../../src/token/registry/algorithms.ts';

const described = (name: string): string => algorithmWords('alg', name).slice(`${name}: `.length);

const NAMES = [...ALGORITHMS.keys()];

it.each(NAMES)('describes %s in a few words', (name) => {
  expect(described(name)).toMatch(/^[A-Z].*[^.]$/);
  expect(described(name)).not.toMatch(/-(?!\w)|undefined/);
  expect(described(name).length).toBeLessThanOrEqual(80);
});

it('describes every registered algorithm differently', () => {
  expect(new Set(NAMES.map(described)).size).toBe(NAMES.length);
});

it.each([
  ['HS1', 'HMAC with SHA-1'],
  ['PS384', 'RSA-PSS signature with SHA-384'],
  ['ES384', 'ECDSA signature on P-384 with SHA-384'],
  ['ES512', 'ECDSA signature on P-521 with SHA-512'],
  ['ES256K', 'ECDSA signature on secp256k1 with SHA-256'],
  ['EdDSA', 'Ed25519 or Ed448 signature'],
  ['Ed448', 'Ed448 signature'],
  ['none', 'No signature'],
  ['RSA-OAEP', 'Content key encrypted with RSA-OAEP and SHA-1'],
  ['RSA-OAEP-512', 'Content key encrypted with RSA-OAEP and SHA-512'],
  ['ECDH-ES', 'Content key agreed on with ECDH'],
  ['ECDH-ES+A192KW', 'Content key wrapped with AES-192, under a key agreed on with ECDH'],
  [
    'PBES2-HS256+A128KW',
    'Content key wrapped with AES-128, under a key made from a password with SHA-256',
  ],
  ['A192CBC-HS384', 'AES-192 in CBC mode, authenticated by HMAC with SHA-384'],
])('knows what %s is', (name, words) => {
  expect(described(name)).toBe(words);
});

describe('what a header says of an algorithm', () => {
  it('is the algorithm in words', () => {
    expect(algorithmWords('alg', 'HS256')).toBe('HS256: HMAC with SHA-256');
    expect(algorithmWords('enc', 'A128GCM')).toBe('A128GCM: AES-128 in GCM mode');
  });

  it('is that there is no algorithm', () => {
    expect(algorithmWords('alg', undefined)).toBe('The header has no "alg".');
    expect(algorithmWords('enc', undefined)).toBe('The header has no "enc".');
  });

  it('is that the algorithm is not registered', () => {
    expect(algorithmWords('alg', 'toString')).toBe('toString: not a registered algorithm.');
  });

  it('shows the characters of a name that nobody sees, and those that pass for others', () => {
    expect(algorithmWords('alg', '\u202eHS256')).toBe('\\u202EHS256: not a registered algorithm.');
    expect(algorithmWords('alg', 'Н\u0405256')).toBe(
      '\\u041D\\u0405256: not a registered algorithm.',
    );
  });

  it.each(['a'.repeat(1000), `${'a'.repeat(38)}${'😀'.repeat(9)}`])(
    'is cut where the name is long, and parts no character (%#)',
    (alg) => {
      const words = algorithmWords('alg', alg);
      expect(words.length).toBeLessThan(100);
      expect(words).toContain('…: not');
      expect(hasLoneSurrogate(words)).toBe(false);
    },
  );

  it.each<[unknown, string]>([
    [256, '"alg" is a number, and names no algorithm.'],
    [null, '"alg" is null, and names no algorithm.'],
    [{ name: 'HS256' }, '"alg" is an object, and names no algorithm.'],
    [
      JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      '"alg" is an array, and names no algorithm.',
    ],
  ])('is that the value is no name, however deep it is (%#)', (alg, words) => {
    expect(algorithmWords('alg', alg)).toBe(words);
  });
});
