import { type AlgorithmFamily, algorithm } from '../token/registry/algorithms.ts';
import type { Jwk } from './key.ts';
import type { KeyKind } from './verification.ts';

/** A signature algorithm as WebCrypto has it. */
export interface Scheme {
  readonly alg: string;
  readonly family: AlgorithmFamily;
  /** the kinds of key that it takes */
  readonly keys: readonly KeyKind[];
  /** of its hash; meaningless where it has none of its own */
  readonly bits: number;
}

/** Kinds of key that are not called like the "alg". */
const KEYS: Readonly<Record<string, readonly KeyKind[]>> = {
  ES256: ['P-256'],
  ES384: ['P-384'],
  ES512: ['P-521'],
  ES256K: ['secp256k1'],
  EdDSA: ['Ed25519', 'Ed448'],
};

/** How an "alg" signs; null for one that does not, and for `none`. Never throws. */
export function schemeOf(alg: unknown): Scheme | null {
  const name = typeof alg === 'string' ? alg : '';
  const { use, family = 'none' } = algorithm(name) ?? {};
  if (use !== 'JWS' || family === 'none') return null;
  const keys = family === 'HMAC' ? ['oct'] : /^RSA/.test(family) ? ['RSA'] : (KEYS[name] ?? [name]);
  return { alg: name, family, keys, bits: Number(/\d+/.exec(name)) };
}

/** What kind of key a JWK is, whatever its members are. Never throws. */
export function keyKind({ kty, crv, alg }: Jwk): KeyKind {
  const own: unknown = kty === 'AKP' ? alg : /^(?:EC|OKP)$/.test(kty) && crv;
  return typeof own === 'string' ? own : kty;
}
