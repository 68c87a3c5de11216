import type { SegmentName, SerializationKind } from '../token/serialization.ts';

export const SERIALIZATION_NAMES: Readonly<Record<SerializationKind, string>> = {
  'jws-compact': 'JWS Compact Serialization',
  'jwe-compact': 'JWE Compact Serialization',
  'sd-jwt': 'SD-JWT',
  unrecognised: 'Not a serialization',
};

const SEGMENT_NAMES: Readonly<Record<SegmentName, string>> = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  'encrypted-key': 'JWE Encrypted Key',
  'initialization-vector': 'Initialization Vector',
  ciphertext: 'Ciphertext',
  'authentication-tag': 'Authentication Tag',
  disclosure: 'Disclosure',
  'key-binding-jwt': 'Key Binding JWT',
  part: 'extra part',
};

/** A segment as it is called within a sentence. @see RFC 7515 §2, RFC 7516 §2, RFC 9901 §1.2 */
export const segmentName = (name: SegmentName): string => SEGMENT_NAMES[name];
