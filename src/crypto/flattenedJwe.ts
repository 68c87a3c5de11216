import type { FlattenedJWE } from 'jose';
import type { Token } from '../token/inspect.ts';

/** A JWE as one of its recipients has it. @see RFC 7516 §7.2.2 */
export type FlattenedJwe = FlattenedJWE;

/** What the parts of the Compact Serialization are called in JSON. @see RFC 7516 §7.2.1 */
const PARTS = ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag'];

/** A JWE once a recipient, in the order of `token.parties`; empty for what is none. Never throws. */
export function flattened({ serialization, isEncrypted, found, parties }: Token): FlattenedJwe[] {
  if (serialization === 'jwe-json') {
    const { recipients, ...shared } = JSON.parse(found.text);
    const each = Array.isArray(recipients) ? recipients : [shared];
    // A recipient has no other members: what else it brings is not what the others decrypt.
    return each.slice(0, parties.length).map((recipient) => {
      const { header, encrypted_key } = Object(recipient);
      return { ...shared, header, encrypted_key };
    });
  }
  if (!isEncrypted) return [];
  const parts = found.text.split('.').map((part, at) => [PARTS[at], part]);
  return [Object.fromEntries(parts.filter(([name, part]) => part || name === 'ciphertext'))];
}
