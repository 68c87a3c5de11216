import { describe, expect, it } from 'vitest';
import { ALGORITHMS, algorithm, contentKeyBytes } from '../../../src/token/registry/algorithms.ts';
import { announceSkipped, registryNames, VECTORS_PRESENT } from './vectors.ts';

describe('contentKeyBytes', () => {
  it.each<[unknown, number | null]>([
    ['A128GCM', 16],
    ['A192GCM', 24],
    ['A256GCM', 32],
    ['A128CBC-HS256', 32],
    ['A192CBC-HS384', 48],
    ['A256CBC-HS512', 64],
    ['A128CBC', null],
    ['A128KW', null],
    ['toString', null],
    [5, null],
    [undefined, null],
  ])('of %j is %j', (enc, bytes) => {
    expect(contentKeyBytes(enc)).toBe(bytes);
  });
});

describe('algorithm', () => {
  it.each([
    ['HS256', 'JWS', 'HMAC'],
    ['RS512', 'JWS', 'RSASSA-PKCS1-v1_5'],
    ['ES384', 'JWS', 'ECDSA'],
    ['PS256', 'JWS', 'RSASSA-PSS'],
    ['none', 'JWS', 'none'],
    ['ES256K', 'JWS', 'ECDSA'],
    ['Ed25519', 'JWS', 'EdDSA'],
    ['ML-DSA-65', 'JWS', 'ML-DSA'],
    ['RSA-OAEP', 'JWE key management', 'RSAES-OAEP'],
    ['dir', 'JWE key management', 'direct'],
    ['A128CBC-HS256', 'JWE content encryption', 'AES-CBC-HMAC'],
    ['A256GCM', 'JWE content encryption', 'AES-GCM'],
  ])('knows %s', (name, use, family) => {
    expect(algorithm(name)).toEqual({ use, family });
  });

  it.each(['', 'None', 'nOnE', 'rs256', 'toString', 'constructor', '__proto__', 'HS 256'])(
    'takes %j for an unknown algorithm',
    (name) => {
      expect(algorithm(name)).toBeUndefined();
    },
  );
});

announceSkipped('algorithms', 2);
describe.skipIf(!VECTORS_PRESENT)('ALGORITHMS beside the IANA registry', () => {
  it('has all 53 names of July 2026, and no other', () => {
    const registered = registryNames().jose_algorithms.map(({ name }) => name);
    expect(registered).toHaveLength(53);
    expect([...ALGORITHMS.keys()].sort()).toEqual(registered.sort());
  });

  it('lets no token use what is prohibited, which is what is registered for keys alone', () => {
    const prohibited = registryNames().jose_algorithms.filter(
      ({ requirement }) => requirement === 'Prohibited',
    );
    const forKeys = [...ALGORITHMS].filter(([, { use }]) => use === 'JWK');
    expect(forKeys).toHaveLength(8);
    expect(forKeys.map(([name]) => name).sort()).toEqual(prohibited.map(({ name }) => name).sort());
  });
});
