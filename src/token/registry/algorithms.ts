/** What an algorithm may be used for in a token. */
export type AlgorithmUse =
  /** "alg" of a JWS */
  | 'JWS'
  /** "alg" of a JWE */
  | 'JWE key management'
  /** "enc" of a JWE */
  | 'JWE content encryption'
  /** only as "alg" of a JWK: no token may use it */
  | 'JWK';

export type AlgorithmFamily =
  | 'HMAC'
  | 'RSASSA-PKCS1-v1_5'
  | 'RSASSA-PSS'
  | 'ECDSA'
  | 'EdDSA'
  | 'ML-DSA'
  | 'none'
  | 'RSAES-PKCS1-v1_5'
  | 'RSAES-OAEP'
  | 'AES Key Wrap'
  | 'AES-GCM Key Wrap'
  | 'direct'
  | 'ECDH-ES'
  | 'PBES2'
  | 'AES-CBC-HMAC'
  | 'AES-GCM'
  | 'AES-CBC'
  | 'AES-CTR';

/** A row of the IANA "JSON Web Signature and Encryption Algorithms" registry. */
export interface Algorithm {
  readonly use: AlgorithmUse;
  readonly family: AlgorithmFamily;
}

/**
 * Every algorithm that IANA had registered in July 2026, as registered.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const ALGORITHMS = {
  HS256: { use: 'JWS', family: 'HMAC' },
  HS384: { use: 'JWS', family: 'HMAC' },
  HS512: { use: 'JWS', family: 'HMAC' },
  RS256: { use: 'JWS', family: 'RSASSA-PKCS1-v1_5' },
  RS384: { use: 'JWS', family: 'RSASSA-PKCS1-v1_5' },
  RS512: { use: 'JWS', family: 'RSASSA-PKCS1-v1_5' },
  ES256: { use: 'JWS', family: 'ECDSA' },
  ES384: { use: 'JWS', family: 'ECDSA' },
  ES512: { use: 'JWS', family: 'ECDSA' },
  PS256: { use: 'JWS', family: 'RSASSA-PSS' },
  PS384: { use: 'JWS', family: 'RSASSA-PSS' },
  PS512: { use: 'JWS', family: 'RSASSA-PSS' },
  none: { use: 'JWS', family: 'none' },
  ES256K: { use: 'JWS', family: 'ECDSA' },
  EdDSA: { use: 'JWS', family: 'EdDSA' },
  Ed25519: { use: 'JWS', family: 'EdDSA' },
  Ed448: { use: 'JWS', family: 'EdDSA' },
  'ML-DSA-44': { use: 'JWS', family: 'ML-DSA' },
  'ML-DSA-65': { use: 'JWS', family: 'ML-DSA' },
  'ML-DSA-87': { use: 'JWS', family: 'ML-DSA' },
  RSA1_5: { use: 'JWE key management', family: 'RSAES-PKCS1-v1_5' },
  'RSA-OAEP': { use: 'JWE key management', family: 'RSAES-OAEP' },
  'RSA-OAEP-256': { use: 'JWE key management', family: 'RSAES-OAEP' },
  'RSA-OAEP-384': { use: 'JWE key management', family: 'RSAES-OAEP' },
  'RSA-OAEP-512': { use: 'JWE key management', family: 'RSAES-OAEP' },
  A128KW: { use: 'JWE key management', family: 'AES Key Wrap' },
  A192KW: { use: 'JWE key management', family: 'AES Key Wrap' },
  A256KW: { use: 'JWE key management', family: 'AES Key Wrap' },
  dir: { use: 'JWE key management', family: 'direct' },
  'ECDH-ES': { use: 'JWE key management', family: 'ECDH-ES' },
  'ECDH-ES+A128KW': { use: 'JWE key management', family: 'ECDH-ES' },
  'ECDH-ES+A192KW': { use: 'JWE key management', family: 'ECDH-ES' },
  'ECDH-ES+A256KW': { use: 'JWE key management', family: 'ECDH-ES' },
  A128GCMKW: { use: 'JWE key management', family: 'AES-GCM Key Wrap' },
  A192GCMKW: { use: 'JWE key management', family: 'AES-GCM Key Wrap' },
  A256GCMKW: { use: 'JWE key management', family: 'AES-GCM Key Wrap' },
  'PBES2-HS256+A128KW': { use: 'JWE key management', family: 'PBES2' },
  'PBES2-HS384+A192KW': { use: 'JWE key management', family: 'PBES2' },
  'PBES2-HS512+A256KW': { use: 'JWE key management', family: 'PBES2' },
  'A128CBC-HS256': { use: 'JWE content encryption', family: 'AES-CBC-HMAC' },
  'A192CBC-HS384': { use: 'JWE content encryption', family: 'AES-CBC-HMAC' },
  'A256CBC-HS512': { use: 'JWE content encryption', family: 'AES-CBC-HMAC' },
  A128GCM: { use: 'JWE content encryption', family: 'AES-GCM' },
  A192GCM: { use: 'JWE content encryption', family: 'AES-GCM' },
  A256GCM: { use: 'JWE content encryption', family: 'AES-GCM' },
  HS1: { use: 'JWK', family: 'HMAC' },
  RS1: { use: 'JWK', family: 'RSASSA-PKCS1-v1_5' },
  A128CBC: { use: 'JWK', family: 'AES-CBC' },
  A192CBC: { use: 'JWK', family: 'AES-CBC' },
  A256CBC: { use: 'JWK', family: 'AES-CBC' },
  A128CTR: { use: 'JWK', family: 'AES-CTR' },
  A192CTR: { use: 'JWK', family: 'AES-CTR' },
  A256CTR: { use: 'JWK', family: 'AES-CTR' },
} as const satisfies Record<string, Algorithm>;

export type AlgorithmName = keyof typeof ALGORITHMS;

/**
 * Tells whether IANA has registered an algorithm of this name. Names are case-sensitive, so `None`
 * and `rs256` are not (RFC 7518 §7.1.1).
 *
 * Never throws; `constructor`, `toString` and the like are names that nobody registered.
 */
export function isAlgorithmName(name: string): name is AlgorithmName {
  return Object.hasOwn(ALGORITHMS, name);
}

/**
 * How long the Content Encryption Key of a registered "enc" is, in bytes: those with an HMAC take twice
 * the bits of the cipher. null for anything else. Never throws.
 *
 * @see RFC 7518 §5.2, §5.3
 */
export function contentKeyBytes(enc: unknown): number | null {
  if (typeof enc !== 'string' || algorithm(enc)?.use !== 'JWE content encryption') return null;
  return Number(enc.slice(1, 4)) / (enc.endsWith('GCM') ? 8 : 4);
}

/** The registry's row for an "alg" or "enc" value; undefined when it is not registered. Never throws. */
export function algorithm(name: string): Algorithm | undefined {
  return isAlgorithmName(name) ? ALGORITHMS[name] : undefined;
}
