import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import { digestsOf } from './digest.ts';
import { thumbprintOf } from './thumbprint.ts';

/** A value, and texts of which one may have it as its digest. */
interface Comparison {
  readonly value: unknown;
  /** a Hash Name String, `jwk` for the thumbprint of one, null where the texts themselves are compared */
  readonly hash: string | null;
  /** whether the value is the left half of a digest */
  readonly isHalf: boolean;
  readonly candidates: readonly { readonly text: string }[];
}

/**
 * Tells for each comparison which of its texts have the value.
 *
 * @returns never rejects; null where the hash algorithm is not known here, or there is no WebCrypto
 * @see OpenID Connect Core 1.0 §3.1.3.6 (the left half), RFC 9449 §4.2, §6.1
 */
export const matchesOf = (
  comparisons: readonly Comparison[],
): Promise<readonly (readonly boolean[] | null)[]> =>
  Promise.all(
    comparisons.map(async ({ value, hash, isHalf, candidates }) => {
      const texts = candidates.map(({ text }) => text);
      const digests = hash === null ? texts : await digestsBy(hash, texts);
      return digests?.map((one) => value === (isHalf ? leftHalf(`${one}`) : one)) ?? null;
    }),
  );

const digestsBy = (hash: string, texts: readonly string[]) =>
  hash === 'jwk'
    ? Promise.all(texts.map((text) => thumbprintOf(JSON.parse(text))))
    : digestsOf(texts, hash);

function leftHalf(digest: string): string {
  const { bytes } = decodeBase64url(digest);
  return encodeBase64url(bytes.subarray(0, bytes.length / 2));
}
