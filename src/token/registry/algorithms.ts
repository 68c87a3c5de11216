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

/**
 * What the registry demands of implementations: "+" means that the demand is likely to grow, "-"
 * that it is likely to shrink (RFC 7518 §3.1).
 */
export type ImplementationRequirement =
  | 'Required'
  | 'Recommended+'
  | 'Recommended'
  | 'Recommended-'
  | 'Optional'
  | 'Deprecated'
  | 'Prohibited';

/** A row of the IANA "JSON Web Signature and Encryption Algorithms" registry. */
export interface Algorithm {
  readonly use: AlgorithmUse;
  readonly family: AlgorithmFamily;
  readonly requirement: ImplementationRequirement;
  readonly spec: string;
}

/**
 * Every algorithm that IANA had registered in July 2026, as registered.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const ALGORITHMS = {
  HS256: { use: 'JWS', family: 'HMAC', requirement: 'Required', spec: 'RFC 7518 §3.2' },
  HS384: { use: 'JWS', family: 'HMAC', requirement: 'Optional', spec: 'RFC 7518 §3.2' },
  HS512: { use: 'JWS', family: 'HMAC', requirement: 'Optional', spec: 'RFC 7518 §3.2' },
  RS256: {
    use: 'JWS',
    family: 'RSASSA-PKCS1-v1_5',
    requirement: 'Recommended',
    spec: 'RFC 7518 §3.3',
  },
  RS384: {
    use: 'JWS',
    family: 'RSASSA-PKCS1-v1_5',
    requirement: 'Optional',
    spec: 'RFC 7518 §3.3',
  },
  RS512: {
    use: 'JWS',
    family: 'RSASSA-PKCS1-v1_5',
    requirement: 'Optional',
    spec: 'RFC 7518 §3.3',
  },
  ES256: { use: 'JWS', family: 'ECDSA', requirement: 'Recommended+', spec: 'RFC 7518 §3.4' },
  ES384: { use: 'JWS', family: 'ECDSA', requirement: 'Optional', spec: 'RFC 7518 §3.4' },
  ES512: { use: 'JWS', family: 'ECDSA', requirement: 'Optional', spec: 'RFC 7518 §3.4' },
  PS256: { use: 'JWS', family: 'RSASSA-PSS', requirement: 'Optional', spec: 'RFC 7518 §3.5' },
  PS384: { use: 'JWS', family: 'RSASSA-PSS', requirement: 'Optional', spec: 'RFC 7518 §3.5' },
  PS512: { use: 'JWS', family: 'RSASSA-PSS', requirement: 'Optional', spec: 'RFC 7518 §3.5' },
  none: { use: 'JWS', family: 'none', requirement: 'Optional', spec: 'RFC 7518 §3.6' },
  ES256K: { use: 'JWS', family: 'ECDSA', requirement: 'Optional', spec: 'RFC 8812 §3.2' },
  EdDSA: { use: 'JWS', family: 'EdDSA', requirement: 'Deprecated', spec: 'RFC 9864 §2.2' },
  Ed25519: { use: 'JWS', family: 'EdDSA', requirement: 'Optional', spec: 'RFC 9864 §2.2' },
  Ed448: { use: 'JWS', family: 'EdDSA', requirement: 'Optional', spec: 'RFC 9864 §2.2' },
  'ML-DSA-44': { use: 'JWS', family: 'ML-DSA', requirement: 'Optional', spec: 'RFC 9964' },
  'ML-DSA-65': { use: 'JWS', family: 'ML-DSA', requirement: 'Optional', spec: 'RFC 9964' },
  'ML-DSA-87': { use: 'JWS', family: 'ML-DSA', requirement: 'Optional', spec: 'RFC 9964' },
  RSA1_5: {
    use: 'JWE key management',
    family: 'RSAES-PKCS1-v1_5',
    requirement: 'Recommended-',
    spec: 'RFC 7518 §4.2',
  },
  'RSA-OAEP': {
    use: 'JWE key management',
    family: 'RSAES-OAEP',
    requirement: 'Recommended+',
    spec: 'RFC 7518 §4.3',
  },
  'RSA-OAEP-256': {
    use: 'JWE key management',
    family: 'RSAES-OAEP',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.3',
  },
  'RSA-OAEP-384': {
    use: 'JWE key management',
    family: 'RSAES-OAEP',
    requirement: 'Optional',
    spec: 'W3C Web Cryptography API',
  },
  'RSA-OAEP-512': {
    use: 'JWE key management',
    family: 'RSAES-OAEP',
    requirement: 'Optional',
    spec: 'W3C Web Cryptography API',
  },
  A128KW: {
    use: 'JWE key management',
    family: 'AES Key Wrap',
    requirement: 'Recommended',
    spec: 'RFC 7518 §4.4',
  },
  A192KW: {
    use: 'JWE key management',
    family: 'AES Key Wrap',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.4',
  },
  A256KW: {
    use: 'JWE key management',
    family: 'AES Key Wrap',
    requirement: 'Recommended',
    spec: 'RFC 7518 §4.4',
  },
  dir: {
    use: 'JWE key management',
    family: 'direct',
    requirement: 'Recommended',
    spec: 'RFC 7518 §4.5',
  },
  'ECDH-ES': {
    use: 'JWE key management',
    family: 'ECDH-ES',
    requirement: 'Recommended+',
    spec: 'RFC 7518 §4.6',
  },
  'ECDH-ES+A128KW': {
    use: 'JWE key management',
    family: 'ECDH-ES',
    requirement: 'Recommended',
    spec: 'RFC 7518 §4.6',
  },
  'ECDH-ES+A192KW': {
    use: 'JWE key management',
    family: 'ECDH-ES',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.6',
  },
  'ECDH-ES+A256KW': {
    use: 'JWE key management',
    family: 'ECDH-ES',
    requirement: 'Recommended',
    spec: 'RFC 7518 §4.6',
  },
  A128GCMKW: {
    use: 'JWE key management',
    family: 'AES-GCM Key Wrap',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.7',
  },
  A192GCMKW: {
    use: 'JWE key management',
    family: 'AES-GCM Key Wrap',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.7',
  },
  A256GCMKW: {
    use: 'JWE key management',
    family: 'AES-GCM Key Wrap',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.7',
  },
  'PBES2-HS256+A128KW': {
    use: 'JWE key management',
    family: 'PBES2',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.8',
  },
  'PBES2-HS384+A192KW': {
    use: 'JWE key management',
    family: 'PBES2',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.8',
  },
  'PBES2-HS512+A256KW': {
    use: 'JWE key management',
    family: 'PBES2',
    requirement: 'Optional',
    spec: 'RFC 7518 §4.8',
  },
  'A128CBC-HS256': {
    use: 'JWE content encryption',
    family: 'AES-CBC-HMAC',
    requirement: 'Required',
    spec: 'RFC 7518 §5.2.3',
  },
  'A192CBC-HS384': {
    use: 'JWE content encryption',
    family: 'AES-CBC-HMAC',
    requirement: 'Optional',
    spec: 'RFC 7518 §5.2.4',
  },
  'A256CBC-HS512': {
    use: 'JWE content encryption',
    family: 'AES-CBC-HMAC',
    requirement: 'Required',
    spec: 'RFC 7518 §5.2.5',
  },
  A128GCM: {
    use: 'JWE content encryption',
    family: 'AES-GCM',
    requirement: 'Recommended',
    spec: 'RFC 7518 §5.3',
  },
  A192GCM: {
    use: 'JWE content encryption',
    family: 'AES-GCM',
    requirement: 'Optional',
    spec: 'RFC 7518 §5.3',
  },
  A256GCM: {
    use: 'JWE content encryption',
    family: 'AES-GCM',
    requirement: 'Recommended',
    spec: 'RFC 7518 §5.3',
  },
  HS1: { use: 'JWK', family: 'HMAC', requirement: 'Prohibited', spec: 'W3C Web Cryptography API' },
  RS1: {
    use: 'JWK',
    family: 'RSASSA-PKCS1-v1_5',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A128CBC: {
    use: 'JWK',
    family: 'AES-CBC',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A192CBC: {
    use: 'JWK',
    family: 'AES-CBC',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A256CBC: {
    use: 'JWK',
    family: 'AES-CBC',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A128CTR: {
    use: 'JWK',
    family: 'AES-CTR',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A192CTR: {
    use: 'JWK',
    family: 'AES-CTR',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
  A256CTR: {
    use: 'JWK',
    family: 'AES-CTR',
    requirement: 'Prohibited',
    spec: 'W3C Web Cryptography API',
  },
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

/** The registry's row for an "alg" or "enc" value; undefined when it is not registered. Never throws. */
export function algorithm(name: string): Algorithm | undefined {
  return isAlgorithmName(name) ? ALGORITHMS[name] : undefined;
}
