import { encodeBase64url } from '../token/base64url.ts';
import type { Key } from './key.ts';
import type { Scheme } from './scheme.ts';
import { type SigningInput, utf8 } from './signingInput.ts';
import { fitting, publicJwk, verifierOf } from './verifier.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** As many keys of a set are tried as secrets. */
const MOST_KEYS = 10;

/**
 * Whether an HMAC was made with a public key for its secret, as by somebody who holds no other: then a
 * receiver that goes by the token's "alg" takes it for good. Never rejects.
 *
 * @param keyText - as it was pasted
 * @see RFC 8725 §2.1, §3.1
 */
export async function isConfused(
  scheme: Scheme,
  keys: readonly Key[],
  keyText: string,
  signature: Bytes,
  inputs: readonly SigningInput[],
): Promise<boolean> {
  if (scheme.family !== 'HMAC') return false;
  const publicKeys = keys.filter(({ jwk }) => jwk.kty !== 'oct').slice(0, MOST_KEYS);
  if (publicKeys.length === 0) return false;
  const written = await Promise.all(publicKeys.map(({ jwk }) => writings(jwk)));
  // A private key is not known to anybody.
  const texts = keys.some(({ isPrivate }) => isPrivate) ? [] : endings(keyText);
  for (const secret of [...texts, ...written.flat()]) {
    const jwk = { kty: 'oct', k: encodeBase64url(secret) };
    if (await fitting(await verifierOf(scheme, jwk), signature, inputs)) return true;
  }
  return false;
}

/** A text with each ending that a file may have. */
const endings = (text: string): Bytes[] => {
  const lines = text.trim().replace(/\r\n?/g, '\n');
  const windows = lines.replaceAll('\n', '\r\n');
  return [text, lines, `${lines}\n`, windows, `${windows}\r\n`].map(utf8);
};

/** Where the RSAPublicKey begins in the SPKI of a key whose modulus has from 1 K to 64 K bits. */
const RSA_PREFIX = 24;

/** What programs make of a public key: DER and PEM, and its JWK. @see RFC 7468 §13 */
async function writings(jwk: Key['jwk']): Promise<Bytes[]> {
  const pure = publicJwk(jwk);
  const namedCurve = jwk.crv ?? '';
  const name = jwk.kty === 'RSA' ? 'RSA-PSS' : jwk.kty === 'EC' ? 'ECDSA' : namedCurve;
  const parameters = { name, hash: 'SHA-256', namedCurve };
  const made: Bytes[] = [];
  try {
    made.push(utf8(JSON.stringify(jwk)));
    const key = await crypto.subtle.importKey('jwk', pure, parameters, true, ['verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', key));
    const pem = (label: string, der: Bytes) =>
      `-----BEGIN ${label}-----\n${btoa(String.fromCharCode(...der)).replace(/.{64}(?!$)/g, '$&\n')}\n-----END ${label}-----`;
    // What it is of a key that is no RSA key does no harm.
    const rsa = spki.slice(RSA_PREFIX);
    const pems = [pem('PUBLIC KEY', spki), pem('RSA PUBLIC KEY', rsa)];
    made.push(spki, rsa, ...pems.flatMap(endings));
  } catch {
    // Nested deeper than the stack, or nothing that the browser takes: then that is all there is.
  }
  return made;
}
