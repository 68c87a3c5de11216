import type { SegmentName } from '../token/serialization.ts';
import type { DecryptionVerdict } from '../token/verdicts.ts';
import type { Key } from './key.ts';
import type { KeyFault } from './keyFault.ts';
import type { KeyKind, Reason } from './verification.ts';

type SharedReason<Kind extends Reason['kind']> = Extract<Reason, { readonly kind: Kind }>;

/** Why no key could help. */
export type UndecryptableReason =
  | SharedReason<'engine-lacks' | 'crit'>
  | { readonly kind: 'missing-part'; readonly part: SegmentName }
  | { readonly kind: 'rsa1_5' }
  /** not registered for this; undefined where there is none */
  | {
      readonly kind: 'algorithm';
      readonly parameter: 'alg' | 'enc' | 'zip';
      readonly value: unknown;
    }
  /** a "p2c" that would keep the page busy */
  | { readonly kind: 'rounds'; readonly count: number; readonly most: number }
  /** something that RFC 7516 rules out */
  | { readonly kind: 'invalid' };

/** Why none of the keys is for this. */
export type KeyReason =
  | { readonly kind: 'key-type'; readonly expected: KeyKind; readonly found: readonly KeyKind[] }
  | SharedReason<'key-forbids'>
  | { readonly kind: 'key-public' }
  /** in bits */
  | { readonly kind: 'key-length'; readonly expected: number; readonly found: readonly number[] };

/** Why a JWE was not decrypted; what begins with "key" is about the keys alone. */
export type DecryptionReason =
  | UndecryptableReason
  | KeyReason
  | SharedReason<'key-refused'>
  | { readonly kind: 'key-error'; readonly fault: KeyFault }
  /** in bytes */
  | {
      readonly kind: 'part-length';
      readonly part: SegmentName;
      readonly expected: number;
      readonly found: number;
    }
  /** none opens it, and none has its "kid" */
  | { readonly kind: 'kid'; readonly kid: string; readonly found: readonly string[] }
  /** it does not open the Encrypted Key */
  | { readonly kind: 'wrong-key' }
  /** another key or another content: "alg" does not let that be told apart */
  | { readonly kind: 'wrong-key-or-changed' }
  /** the key is right, the content is not */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-deflate' }
  | { readonly kind: 'inflates-too-far' };

/** What came of decrypting a JWE. */
export interface Decryption {
  readonly verdict: DecryptionVerdict;
  /** the key that decrypted it, or that was tried; null for none */
  readonly key: Key | null;
  /** the plaintext, inflated where "zip" says so; null unless decrypted */
  readonly plaintext: Uint8Array | null;
  /** null when it is decrypted, and as long as there is no key */
  readonly reason: DecryptionReason | null;
  /** for which of `token.parties` it was decrypted, or that the reason is about */
  readonly recipient: number;
}
