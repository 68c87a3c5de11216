import { decodeBase64url } from '../token/base64url.ts';
import type { AlgorithmFamily } from '../token/registry/algorithms.ts';
import type { FlattenedJwe } from './flattenedJwe.ts';
import type { KeyMaterial } from './keyMaterial.ts';
import { familyOf, type Parameters } from './undecryptable.ts';

/** Algorithms of WebCrypto that check what they open. */
const NAMES: Readonly<Partial<Record<AlgorithmFamily, string>>> = {
  'RSAES-OAEP': 'RSA-OAEP',
  'AES Key Wrap': 'AES-KW',
  'AES-GCM Key Wrap': 'AES-GCM',
};

/** Takes a key of any length. */
const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/**
 * Whether a key opens the Encrypted Key of a JWE, so that it must be the content that was changed.
 *
 * @returns never rejects; null where the algorithm does not let that be known without more ado
 */
export async function opensEncryptedKey(
  { encrypted_key = '' }: FlattenedJwe,
  key: KeyMaterial,
  parameter: Parameters,
): Promise<boolean | null> {
  const alg = `${parameter('alg')}`;
  const family = familyOf(alg);
  const name = family && NAMES[family];
  if (!name) return null;
  const { subtle } = crypto;
  const bytes = (member: string) => decodeBase64url(`${parameter(member) ?? ''}`).bytes;
  const algorithm = { name, hash: `SHA-${alg.slice(9) || 1}`, iv: bytes('iv') };
  try {
    // More than the stack holds is thrown too.
    const sealed = Uint8Array.of(...decodeBase64url(encrypted_key).bytes, ...bytes('tag'));
    const own = await (key instanceof Uint8Array
      ? subtle.importKey('raw', key, algorithm, false, ['unwrapKey'])
      : subtle.importKey('jwk', key as JsonWebKey, algorithm, false, ['unwrapKey']));
    await subtle.unwrapKey('raw', sealed, own, algorithm, HMAC, false, ['sign']);
    return true;
  } catch {
    return false;
  }
}
