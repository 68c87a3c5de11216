import type { Jwk } from './key.ts';
import type { Scheme } from './scheme.ts';
import type { Reason } from './verification.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Tells whether a signature is one over an input. Never rejects. */
export type Verifier = (signature: Bytes, input: Bytes) => Promise<boolean>;

/** Kinds of key for which WebCrypto has an algorithm of each name. */
const OWN_NAMES = /^(?:OKP|AKP)$/;

/** The members of a JWK that verifying needs: a private key is used for its public part. Never throws. */
export const publicJwk = ({ kty, crv, n, e, x, y, k, pub, alg }: Jwk): { readonly kty: string } => {
  // One that is undefined counts as none, for WebCrypto and for jose.
  const members = { kty, crv, n, e, x, y, k, pub, alg: kty === 'AKP' ? alg : undefined };
  return members;
};

/**
 * Makes a verifier of a key of the right kind.
 *
 * @param saltLength - of RSA-PSS, in bytes; as long as the hash unless told
 * @returns never rejects; why there is none, where the browser lacks the algorithm or refuses the key
 */
export async function verifierOf(
  { alg, family, bits }: Scheme,
  jwk: Jwk,
  saltLength = bits / 8,
): Promise<Verifier | Reason> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return { kind: 'engine-lacks', name: 'WebCrypto' };
  const own = jwk.kty === 'OKP' ? (jwk.crv ?? '') : alg;
  const name = OWN_NAMES.test(jwk.kty) ? own : family.replace('SASSA-PSS', 'SA-PSS');
  const parameters = { name, hash: `SHA-${bits}`, namedCurve: jwk.crv ?? '', saltLength };
  try {
    // With the exponent 1, a signature is what anybody can write down; not every engine minds.
    if (/^(?:A{4})*(?:AQ|AAE|A{3}B)$/.test(`${jwk.e}`)) throw null;
    const key = await subtle.importKey('jwk', publicJwk(jwk), parameters, false, ['verify']);
    return (signature, input) =>
      subtle.verify(parameters, key, signature, input).catch(() => false);
  } catch (error) {
    const isLacking = error instanceof Error && error.name === 'NotSupportedError';
    return isLacking ? { kind: 'engine-lacks', name: own } : { kind: 'key-refused' };
  }
}

/** The first of some inputs that a signature is over; null for none. Never rejects. */
export async function fitting<Input extends { readonly bytes: Bytes }>(
  verifier: Verifier | Reason,
  signature: Bytes,
  inputs: Iterable<Input>,
): Promise<Input | null> {
  if (typeof verifier !== 'function') return null;
  for (const input of inputs) if (await verifier(signature, input.bytes)) return input;
  return null;
}
