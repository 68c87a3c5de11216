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

/** Their names by use and family, separated by spaces. */
const NAMES: Readonly<Record<AlgorithmUse, { readonly [F in AlgorithmFamily]?: string }>> = {
  JWS: {
    HMAC: 'HS256 HS384 HS512',
    'RSASSA-PKCS1-v1_5': 'RS256 RS384 RS512',
    'RSASSA-PSS': 'PS256 PS384 PS512',
    ECDSA: 'ES256 ES384 ES512 ES256K',
    EdDSA: 'EdDSA Ed25519 Ed448',
    'ML-DSA': 'ML-DSA-44 ML-DSA-65 ML-DSA-87',
    none: 'none',
  },
  'JWE key management': {
    'RSAES-PKCS1-v1_5': 'RSA1_5',
    'RSAES-OAEP': 'RSA-OAEP RSA-OAEP-256 RSA-OAEP-384 RSA-OAEP-512',
    'AES Key Wrap': 'A128KW A192KW A256KW',
    'AES-GCM Key Wrap': 'A128GCMKW A192GCMKW A256GCMKW',
    direct: 'dir',
    'ECDH-ES': 'ECDH-ES ECDH-ES+A128KW ECDH-ES+A192KW ECDH-ES+A256KW',
    PBES2: 'PBES2-HS256+A128KW PBES2-HS384+A192KW PBES2-HS512+A256KW',
  },
  'JWE content encryption': {
    'AES-CBC-HMAC': 'A128CBC-HS256 A192CBC-HS384 A256CBC-HS512',
    'AES-GCM': 'A128GCM A192GCM A256GCM',
  },
  JWK: {
    HMAC: 'HS1',
    'RSASSA-PKCS1-v1_5': 'RS1',
    'AES-CBC': 'A128CBC A192CBC A256CBC',
    'AES-CTR': 'A128CTR A192CTR A256CTR',
  },
};

/**
 * Every algorithm that IANA had registered in July 2026, by its name.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map(
  (Object.entries(NAMES) as [AlgorithmUse, object][]).flatMap(([use, families]) =>
    (Object.entries(families) as [AlgorithmFamily, string][]).flatMap(([family, names]) =>
      names.split(' ').map((name) => [name, { use, family }] as const),
    ),
  ),
);

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

/**
 * The registry's row for an "alg" or "enc" value; undefined when it is not registered. Names are
 * case-sensitive: `None` and `rs256` are not registered (RFC 7518 §7.1.1). Never throws.
 */
export const algorithm = (name: string): Algorithm | undefined => ALGORITHMS.get(name);
