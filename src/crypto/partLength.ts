import { decodeBase64url } from '../token/base64url.ts';
import { tagBytes } from '../token/expectedParts.ts';
import { contentKeyBytes } from '../token/registry/algorithms.ts';
import type { DecryptionReason } from './decryption.ts';
import type { FlattenedJwe } from './flattenedJwe.ts';
import type { Key } from './key.ts';
import { type Parameters, SEGMENTS } from './undecryptable.ts';

/**
 * The first part of a JWE that is longer or shorter than its algorithms make it; null for none. Never
 * throws.
 *
 * @param key - an RSA key tells how long the Encrypted Key is
 * @see RFC 7518 §4.3, §4.4, §4.7, §5.2, §5.3
 */
export function partLength(
  jwe: FlattenedJwe,
  parameter: Parameters,
  { bits }: Key,
): DecryptionReason | null {
  const [alg, enc] = [`${parameter('alg')}`, `${parameter('enc')}`];
  const contentKey = contentKeyBytes(enc) ?? 0;
  // What wraps a key adds eight bytes to it.
  const wrapped = /KW$/.test(alg) ? contentKey + (alg.includes('GCM') ? 0 : 8) : undefined;
  const bytesIn = (name: string): number =>
    decodeBase64url(`${jwe[name as keyof FlattenedJwe] ?? ''}`).bytes.length;
  // As long as a modulus usually is: then it is for another key.
  const isWhole = bytesIn('encrypted_key') % 64 === 0;
  const rsa = isWhole ? undefined : Math.ceil((bits ?? 0) / 8);
  const lengths: Partial<Record<string, number>> = {
    encrypted_key: alg.startsWith('RSA') ? rsa : wrapped,
    iv: enc.endsWith('GCM') ? 12 : 16,
    tag: tagBytes(enc)?.[0],
  };
  for (const [name, part] of Object.entries(SEGMENTS)) {
    const found = bytesIn(name);
    const expected = lengths[name] ?? found;
    if (found !== expected) return { kind: 'part-length', part, expected, found };
  }
  return null;
}
