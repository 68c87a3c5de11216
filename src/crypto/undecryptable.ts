import { type AlgorithmFamily, algorithm } from '../token/registry/algorithms.ts';
import type { SegmentName } from '../token/serialization.ts';
import type { UndecryptableReason } from './decryption.ts';
import type { FlattenedJwe } from './flattenedJwe.ts';

/** The value of a Header Parameter; undefined for none. */
export type Parameters = (name: string) => unknown;

/**
 * More rounds of PBKDF2 keep a page busy for seconds, and "p2c" is the sender's to choose. OWASP asks
 * for 600,000 of those who store passwords.
 *
 * @see RFC 7518 §4.8.1.2, OWASP Password Storage Cheat Sheet (PBKDF2-HMAC-SHA256)
 */
export const MOST_ROUNDS = 1_000_000;

/** The parts of a JWE that no JWE lacks, but for the Encrypted Key, which some have agreed upon, and nothing by AES-GCM. */
export const SEGMENTS = {
  ciphertext: 'ciphertext',
  iv: 'initialization-vector',
  tag: 'authentication-tag',
  encrypted_key: 'encrypted-key',
} satisfies Partial<Record<keyof FlattenedJwe, SegmentName>>;

/** Why no key could decrypt a JWE; null when one could. Never throws. */
export function undecryptable(
  jwe: FlattenedJwe,
  parameter: Parameters,
): UndecryptableReason | null {
  const [alg, enc, zip, crit, count, epk] = ['alg', 'enc', 'zip', 'crit', 'p2c', 'epk'].map(
    parameter,
  );
  if (!globalThis.crypto?.subtle) return { kind: 'engine-lacks', name: 'WebCrypto' };
  if (alg === 'RSA1_5') return { kind: 'rsa1_5' };
  const unknown =
    (!familyOf(alg) && 'alg') ||
    (!familyOf(enc, 'JWE content encryption') && 'enc') ||
    (zip !== undefined && zip !== 'DEF' && 'zip');
  if (unknown) return { kind: 'algorithm', parameter: unknown, value: parameter(unknown) };
  // No extension of a JWE is understood here, so that any name is one too many. RFC 7516 §4.1.13
  if (crit !== undefined) {
    return { kind: 'crit', names: [crit].flat().filter((name) => typeof name === 'string') };
  }
  const optional = [
    /GCM$/.test(`${enc}`) && 'ciphertext',
    /^(?:dir|ECDH-ES)$/.test(`${alg}`) && 'encrypted_key',
  ];
  for (const [name, part] of Object.entries(SEGMENTS)) {
    const isMissing = !jwe[name as keyof typeof SEGMENTS];
    if (isMissing && !optional.includes(name)) return { kind: 'missing-part', part };
  }
  if (/^ECDH/.test(`${alg}`) && typeof Object(epk).crv !== 'string') return { kind: 'invalid' };
  const isTooSlow = typeof count === 'number' && count > MOST_ROUNDS;
  return isTooSlow ? { kind: 'rounds', count, most: MOST_ROUNDS } : null;
}

/** AES-192 is in every "alg" and "enc" of that name, and not in Chromium. Never rejects. */
export async function lackingAes(parameter: Parameters): Promise<UndecryptableReason | null> {
  if (!/A192/.test(`${parameter('alg')} ${parameter('enc')}`)) return null;
  const lacking = { kind: 'engine-lacks', name: 'AES-192' } as const;
  return crypto.subtle.importKey('raw', new Uint8Array(24), 'AES-GCM', false, ['encrypt']).then(
    () => null,
    () => lacking,
  );
}

/** The family of a registered algorithm of this use. */
export function familyOf(value: unknown, use = 'JWE key management'): AlgorithmFamily | null {
  const row = typeof value === 'string' ? algorithm(value) : undefined;
  return row?.use === use ? row.family : null;
}
