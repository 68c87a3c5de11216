import { digestOf } from './thumbprint.ts';

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
  if (!globalThis.crypto?.subtle || !SUPPORTED.has(alg)) return null;
  return Promise.all(texts.map((text) => digestOf(new TextEncoder().encode(text), `${alg}`)));
}
