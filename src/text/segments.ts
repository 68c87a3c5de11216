import type { SegmentName, SerializationKind } from '../token/serialization.ts';

const SERIALIZATION_NAMES: Readonly<Record<SerializationKind, string>> = {
  'jws-compact': 'JWS Compact Serialization',
  'jwe-compact': 'JWE Compact Serialization',
  'sd-jwt': 'SD-JWT',
  'jws-json': 'JWS JSON Serialization',
  'jwe-json': 'JWE JSON Serialization',
  unrecognised: 'Not a serialization',
};

/** How a token is put together. @see RFC 9901 §1.2 (SD-JWT+KB) */
export const serializationName = (
  kind: SerializationKind,
  segments: readonly { readonly name: SegmentName }[],
): string => SERIALIZATION_NAMES[kind] + keyBinding(segments);

/** What an SD-JWT is called beyond that when it has a Key Binding JWT. */
export const keyBinding = (segments: readonly { readonly name: SegmentName }[]): string =>
  segments.some(({ name }) => name === 'key-binding-jwt') ? '+KB' : '';

const SEGMENT_NAMES: Readonly<Record<SegmentName, string>> = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  'encrypted-key': 'JWE Encrypted Key',
  'initialization-vector': 'Initialization Vector',
  ciphertext: 'Ciphertext',
  'authentication-tag': 'Authentication Tag',
  'additional-authenticated-data': 'JWE AAD',
  disclosure: 'Disclosure',
  'key-binding-jwt': 'Key Binding JWT',
  part: 'extra part',
};

/** A segment as it is called within a sentence. @see RFC 7515 §2, RFC 7516 §2, RFC 9901 §1.2 */
export const segmentName = (name: SegmentName): string => SEGMENT_NAMES[name];
