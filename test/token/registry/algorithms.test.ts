import { describe, expect, it } from 'vitest';
import { ALGORITHMS, algorithm } from '../../../src/token/registry/algorithms.ts';
import { announceSkipped, registryNames, VECTORS_PRESENT } from './vectors.ts';

describe('algorithm', () => {
  it.each([
    ['HS256', 'JWS', 'HMAC', 'RFC 7518 §3.2'],
    ['RS512', 'JWS', 'RSASSA-PKCS1-v1_5', 'RFC 7518 §3.3'],
    ['ES384', 'JWS', 'ECDSA', 'RFC 7518 §3.4'],
    ['PS256', 'JWS', 'RSASSA-PSS', 'RFC 7518 §3.5'],
    ['none', 'JWS', 'none', 'RFC 7518 §3.6'],
    ['ES256K', 'JWS', 'ECDSA', 'RFC 8812 §3.2'],
    ['Ed25519', 'JWS', 'EdDSA', 'RFC 9864 §2.2'],
    ['ML-DSA-65', 'JWS', 'ML-DSA', 'RFC 9964'],
    ['RSA-OAEP', 'JWE key management', 'RSAES-OAEP', 'RFC 7518 §4.3'],
    ['dir', 'JWE key management', 'direct', 'RFC 7518 §4.5'],
    ['A128CBC-HS256', 'JWE content encryption', 'AES-CBC-HMAC', 'RFC 7518 §5.2.3'],
    ['A256GCM', 'JWE content encryption', 'AES-GCM', 'RFC 7518 §5.3'],
  ])('knows %s', (name, use, family, spec) => {
    expect(algorithm(name)).toMatchObject({ use, family, spec });
  });

  it.each(['', 'None', 'nOnE', 'rs256', 'toString', 'constructor', '__proto__', 'HS 256'])(
    'takes %j for an unknown algorithm',
    (name) => {
      expect(algorithm(name)).toBeUndefined();
    },
  );

  it('lets no token use what is registered for keys alone, since all of it is prohibited', () => {
    const forKeys = Object.values(ALGORITHMS).filter(({ use }) => use === 'JWK');
    expect(forKeys).toHaveLength(8);
    expect(new Set(forKeys.map(({ requirement }) => requirement))).toEqual(new Set(['Prohibited']));
  });
});

announceSkipped('algorithms', 1);
describe.skipIf(!VECTORS_PRESENT)('ALGORITHMS beside the IANA registry', () => {
  it('has all 53 names of July 2026 with their requirements, and no other', () => {
    const registered = registryNames().jose_algorithms;
    expect(registered).toHaveLength(53);
    const ours = Object.entries(ALGORITHMS).map(([name, { requirement }]) => [name, requirement]);
    const theirs = registered.map(({ name, requirement }) => [name, requirement]);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
