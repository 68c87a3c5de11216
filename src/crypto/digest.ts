import { encodeBase64url } from '../token/base64url.ts';

/** The hash algorithms that every browser has, of those with a Hash Name String. */
const SUPPORTED: ReadonlySet<unknown> = new Set(['sha-256', 'sha-384', 'sha-512']);

/**
 * The base64url-encoded digests of texts, taken over their US-ASCII bytes.
 *
 * @param alg - a Hash Name String of the IANA "Named Information Hash Algorithm" registry
 * @returns never rejects; null for any other algorithm, and on a page without a secure context
 * @see RFC 9901 §4.2.3 (Disclosures), §4.3.1 ("sd_hash")
 */
export async function digestsOf(
  texts: readonly string[],
  alg: unknown,
): Promise<readonly string[] | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle || !SUPPORTED.has(alg)) return null;
  const encoder = new TextEncoder();
  return Promise.all(
    texts.map(async (text) =>
      encodeBase64url(new Uint8Array(await subtle.digest(`${alg}`, encoder.encode(text)))),
    ),
  );
}
