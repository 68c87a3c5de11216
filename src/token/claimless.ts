import { type ContentType, contentType } from './defects.ts';
import { nestedTokenIn } from './nested.ts';
import { type JsonSegment, valueIn } from './segment.ts';
import type { SerializationKind } from './serialization.ts';

/** Why a well-formed token has no claims to read, so that no date bounds it. */
export type Claimless =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'detached' }
  | { readonly kind: 'nested' }
  | { readonly kind: 'not-a-jwt'; readonly type: ContentType };

/** Why there are no claims to read; null when there are. Never throws. */
export function claimlessReason(
  serialization: SerializationKind,
  payload: JsonSegment | null,
): Claimless | null {
  if (isJwe(serialization) && !payload) return { kind: 'encrypted' };
  const type = payload ? contentType(payload) : 'empty';
  if (!payload || type === 'empty') return { kind: 'detached' };
  if (nestedTokenIn(payload) !== null) return { kind: 'nested' };
  if (type === 'object') return null;
  return { kind: 'not-a-jwt', type };
}

/**
 * Whether a token is a JWE, also one that has lost a part: it has five parts, or its header an "enc". In
 * JSON Serialization its members tell.
 *
 * @see RFC 7516 §9 (telling a JWE from a JWS)
 */
export const isEncrypted = (
  serialization: SerializationKind,
  header: JsonSegment | null,
): boolean =>
  isJwe(serialization) || (serialization !== 'jws-json' && valueIn(header, 'enc') !== undefined);

const isJwe = (serialization: SerializationKind): boolean =>
  serialization === 'jwe-compact' || serialization === 'jwe-json';
