import type { Jwk, Key } from '../../src/crypto/key.ts';
import type { KeyReading } from '../../src/crypto/readKeys.ts';

const bytesIn = (encoded: unknown): number =>
  typeof encoded === 'string' ? Buffer.from(encoded, 'base64url').length : 0;

/** A key as `readKeys` gives it, for a JWK. */
export const keyOf = (jwk: Jwk, more: Partial<Key> = {}): Key => ({
  jwk,
  form: jwk.kty === 'oct' ? 'secret' : 'jwk',
  coding: null,
  hasNewline: false,
  isPrivate: 'd' in jwk,
  bits: jwk.kty === 'RSA' ? bytesIn(jwk.n) * 8 : jwk.k ? bytesIn(jwk.k) * 8 : null,
  thumbprint: null,
  certificate: null,
  pointer: '',
  ...more,
});

/** A pasted text that holds these keys. */
export const readingOf = (...keys: readonly (Jwk | Key)[]): KeyReading => ({
  kind: 'keys',
  keys: keys.map((key) => ('jwk' in key ? (key as Key) : keyOf(key as Jwk))),
  faults: [],
  unread: 0,
});

/** A secret, read as UTF-8. */
export const secret = (text: string | Uint8Array): Key =>
  keyOf({ kty: 'oct', k: Buffer.from(text as string).toString('base64url') }, { coding: 'utf-8' });
