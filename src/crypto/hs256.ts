import { encodeBase64url } from '../token/base64url.ts';

/** Signs a JWS Signing Input and gives the JWS Signature, base64url-encoded. */
export type Sign = (signingInput: string) => Promise<string>;

/**
 * Makes a signer with HMAC SHA-256 and a 256-bit key that the seed alone decides. The same seed signs
 * the same text alike, so whoever knows the seed can sign: it is for simulated tokens.
 *
 * @param seed - any number
 * @returns rejects where WebCrypto is missing, as on a page without a secure context
 * @see RFC 7518 §3.2
 */
export async function hs256SignerFor(seed: number): Promise<Sign> {
  const bytes = new TextEncoder();
  const secret = await crypto.subtle.digest('SHA-256', bytes.encode(`simulation ${seed}`));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  return async (signingInput) => {
    const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(signingInput));
    return encodeBase64url(new Uint8Array(signature));
  };
}
