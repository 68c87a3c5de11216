import { type AlgorithmName, isAlgorithmName } from '../token/registry/algorithms.ts';
import { algorithmName } from './content.ts';
import { typeInWords } from './quoting.ts';

/** Each registered algorithm in a few words, to follow its name: no sentence, no full stop. */
export const ALGORITHM_DESCRIPTIONS: Readonly<Record<AlgorithmName, string>> = {
  HS256: 'HMAC with SHA-256',
  HS384: 'HMAC with SHA-384',
  HS512: 'HMAC with SHA-512',
  RS256: 'RSA PKCS #1 v1.5 signature with SHA-256',
  RS384: 'RSA PKCS #1 v1.5 signature with SHA-384',
  RS512: 'RSA PKCS #1 v1.5 signature with SHA-512',
  ES256: 'ECDSA signature on P-256 with SHA-256',
  ES384: 'ECDSA signature on P-384 with SHA-384',
  ES512: 'ECDSA signature on P-521 with SHA-512',
  PS256: 'RSA-PSS signature with SHA-256',
  PS384: 'RSA-PSS signature with SHA-384',
  PS512: 'RSA-PSS signature with SHA-512',
  none: 'No signature',
  ES256K: 'ECDSA signature on secp256k1 with SHA-256',
  EdDSA: 'Ed25519 or Ed448 signature, as the key says',
  Ed25519: 'Ed25519 signature',
  Ed448: 'Ed448 signature',
  'ML-DSA-44': 'ML-DSA-44 signature, made to resist quantum computers',
  'ML-DSA-65': 'ML-DSA-65 signature, made to resist quantum computers',
  'ML-DSA-87': 'ML-DSA-87 signature, made to resist quantum computers',
  RSA1_5: 'Content key encrypted with RSA PKCS #1 v1.5',
  'RSA-OAEP': 'Content key encrypted with RSA-OAEP and SHA-1',
  'RSA-OAEP-256': 'Content key encrypted with RSA-OAEP and SHA-256',
  'RSA-OAEP-384': 'Content key encrypted with RSA-OAEP and SHA-384',
  'RSA-OAEP-512': 'Content key encrypted with RSA-OAEP and SHA-512',
  A128KW: 'Content key wrapped with AES-128',
  A192KW: 'Content key wrapped with AES-192',
  A256KW: 'Content key wrapped with AES-256',
  dir: 'A shared key encrypts the content directly',
  'ECDH-ES': 'Content key agreed on with ECDH',
  'ECDH-ES+A128KW': 'Content key wrapped with AES-128, under a key agreed on with ECDH',
  'ECDH-ES+A192KW': 'Content key wrapped with AES-192, under a key agreed on with ECDH',
  'ECDH-ES+A256KW': 'Content key wrapped with AES-256, under a key agreed on with ECDH',
  A128GCMKW: 'Content key wrapped with AES-128 in GCM mode',
  A192GCMKW: 'Content key wrapped with AES-192 in GCM mode',
  A256GCMKW: 'Content key wrapped with AES-256 in GCM mode',
  'PBES2-HS256+A128KW':
    'Content key wrapped with AES-128, under a key made from a password with SHA-256',
  'PBES2-HS384+A192KW':
    'Content key wrapped with AES-192, under a key made from a password with SHA-384',
  'PBES2-HS512+A256KW':
    'Content key wrapped with AES-256, under a key made from a password with SHA-512',
  'A128CBC-HS256': 'AES-128 in CBC mode, authenticated by HMAC with SHA-256',
  'A192CBC-HS384': 'AES-192 in CBC mode, authenticated by HMAC with SHA-384',
  'A256CBC-HS512': 'AES-256 in CBC mode, authenticated by HMAC with SHA-512',
  A128GCM: 'AES-128 in GCM mode',
  A192GCM: 'AES-192 in GCM mode',
  A256GCM: 'AES-256 in GCM mode',
  HS1: 'HMAC with SHA-1',
  RS1: 'RSA PKCS #1 v1.5 signature with SHA-1',
  A128CBC: 'AES-128 in CBC mode, without authentication',
  A192CBC: 'AES-192 in CBC mode, without authentication',
  A256CBC: 'AES-256 in CBC mode, without authentication',
  A128CTR: 'AES-128 in CTR mode, without authentication',
  A192CTR: 'AES-192 in CTR mode, without authentication',
  A256CTR: 'AES-256 in CTR mode, without authentication',
};

/** What a header says by "alg" or "enc". Never throws. @example algorithmWords('enc', 'A128GCM') //=> 'A128GCM: AES-128 in GCM mode' */
export function algorithmWords(parameter: 'alg' | 'enc', value: unknown): string {
  if (value === undefined) return `The header has no "${parameter}".`;
  if (typeof value !== 'string') {
    return `"${parameter}" is ${typeInWords(value)}, and names no algorithm.`;
  }
  const meaning = isAlgorithmName(value) && ALGORITHM_DESCRIPTIONS[value];
  return `${algorithmName(value)}: ${meaning || 'not a registered algorithm.'}`;
}
