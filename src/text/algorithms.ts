import { type AlgorithmFamily, algorithm } from '../token/registry/algorithms.ts';
import { algorithmName } from './content.ts';
import { typeInWords } from './quoting.ts';

/**
 * Each family in a few words, to follow the name of an algorithm: no sentence, no full stop.
 *
 * `first` and `last` are those numbers of three digits that the name has: bits of SHA-2 or AES.
 */
const FAMILIES: Readonly<
  Record<AlgorithmFamily, (first: string, last: string, name: string) => string>
> = {
  HMAC: (first) => `HMAC with SHA-${first}`,
  'RSASSA-PKCS1-v1_5': (first) => `RSA PKCS #1 v1.5 signature with SHA-${first}`,
  'RSASSA-PSS': (first) => `RSA-PSS signature with SHA-${first}`,
  ECDSA: (first, _, name) => `ECDSA signature on ${CURVES[name] ?? `P-${first}`} with SHA-${first}`,
  EdDSA: (_first, _last, name) =>
    name === 'EdDSA' ? 'Ed25519 or Ed448 signature' : `${name} signature`,
  'ML-DSA': (_first, _last, name) => `${name} signature, post-quantum`,
  none: () => 'No signature',
  'RSAES-PKCS1-v1_5': () => 'Content key encrypted with RSA PKCS #1 v1.5',
  'RSAES-OAEP': (first) => `Content key encrypted with RSA-OAEP and SHA-${first}`,
  'AES Key Wrap': (first) => `Content key wrapped with AES-${first}`,
  'AES-GCM Key Wrap': (first) => `Content key wrapped with AES-${first} in GCM mode`,
  direct: () => 'Content encrypted with a shared key',
  'ECDH-ES': (first, _, name) =>
    name === 'ECDH-ES'
      ? 'Content key agreed on with ECDH'
      : `Content key wrapped with AES-${first}, under a key agreed on with ECDH`,
  PBES2: (first, last) =>
    `Content key wrapped with AES-${last}, under a key made from a password with SHA-${first}`,
  'AES-CBC-HMAC': (first, last) =>
    `AES-${first} in CBC mode, authenticated by HMAC with SHA-${last}`,
  'AES-GCM': (first) => `AES-${first} in GCM mode`,
  'AES-CBC': (first) => `AES-${first} in CBC mode, without authentication`,
  'AES-CTR': (first) => `AES-${first} in CTR mode, without authentication`,
};

/** The curves whose name is not the number of bits of the hash. @see RFC 7518 §3.4, RFC 8812 §3.2 */
const CURVES: Readonly<Record<string, string>> = { ES512: 'P-521', ES256K: 'secp256k1' };

/** What a header says by "alg" or "enc". Never throws. @example algorithmWords('enc', 'A128GCM') //=> 'A128GCM: AES-128 in GCM mode' */
export function algorithmWords(parameter: 'alg' | 'enc', value: unknown): string {
  if (value === undefined) return `The header has no "${parameter}".`;
  if (typeof value !== 'string') {
    return `"${parameter}" is ${typeInWords(value)}, and names no algorithm.`;
  }
  const known = algorithm(value);
  const [first = '1', last = ''] = value.match(/\d{3}/g) ?? [];
  const meaning = known && FAMILIES[known.family](first, last, value);
  return `${algorithmName(value)}: ${meaning ?? 'not a registered algorithm.'}`;
}
