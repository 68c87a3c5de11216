import { decodeBase64url } from '../token/base64url.ts';
import type { Key } from './key.ts';

/** A Header Parameter that names the key. */
export type KeyParameter = 'kid' | 'x5t' | 'x5t#S256';

/** Whether what the header says of its key is so of a key. */
export interface HeaderMatch {
  readonly name: KeyParameter;
  readonly matches: boolean;
}

/** Issuers name keys by thumbprint too: that of RFC 7638, or SHA-1 of the certificate, also in hex. */
function isThumbprint({ thumbprint, certificate }: Key, kid: unknown): boolean {
  if (typeof kid !== 'string' || kid === '') return false;
  const { x5t = '' } = certificate ?? {};
  const hex = Array.from(decodeBase64url(x5t).bytes, (byte) => (byte + 256).toString(16).slice(1));
  return [thumbprint, x5t].includes(kid) || kid.toLowerCase() === hex.join('');
}

const VALUES: Readonly<Record<KeyParameter, (key: Key) => unknown>> = {
  kid: ({ jwk }) => jwk.kid,
  x5t: ({ jwk, certificate }) => certificate?.x5t || jwk.x5t,
  'x5t#S256': ({ jwk, certificate }) => certificate?.x5tS256 || jwk['x5t#S256'],
};

/**
 * Compares a key with what names it in the JOSE Header; what either lacks is left out. Never throws.
 *
 * @param parameter - the value of a Header Parameter; undefined for none
 * @see RFC 7515 §4.1.4 (kid), §4.1.7 (x5t), §4.1.8 (x5t#S256)
 */
export const headerMatches = (key: Key, parameter: (name: string) => unknown): HeaderMatch[] =>
  (Object.keys(VALUES) as KeyParameter[]).flatMap((name) => {
    const [own, named] = [VALUES[name](key), parameter(name)];
    const matches = own === named || (name === 'kid' && isThumbprint(key, named));
    return (own === undefined && !matches) || named === undefined ? [] : [{ name, matches }];
  });
