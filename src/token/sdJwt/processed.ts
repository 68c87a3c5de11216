import type { Token } from '../inspect.ts';
import { valueIn } from '../segment.ts';
import { type Disclosed, disclose } from './disclose.ts';
import type { Disclosure } from './disclosure.ts';
import type { SdJwt } from './sdJwt.ts';

/** What an SD-JWT says once its digests are known. */
export interface ProcessedSdJwt {
  /** those of the Disclosures, in their order */
  readonly digests: readonly string[];
  /** null when the payload is no JSON object, or there are more Disclosures than were read */
  readonly disclosed: Disclosed | null;
  /** whether "sd_hash" is the digest of what it covers; null without a Key Binding JWT that has one */
  readonly hashMatches: boolean | null;
}

/** The texts whose digests are needed: each Disclosure, and what "sd_hash" covers. */
export const digestedTexts = ({ disclosures, covered }: SdJwt): readonly string[] => [
  ...disclosures.map(({ encoded }) => encoded),
  covered,
];

/**
 * Matches the Disclosures of an SD-JWT to the digests in it, and its "sd_hash". Verifies no signature.
 *
 * @param digests - of `digestedTexts`
 * @returns never throws
 * @see RFC 9901 §7.1, §7.3 step 5.7
 */
export function processSdJwt(
  token: Token,
  { disclosures, keyBinding, unread }: SdJwt,
  digests: readonly string[],
): ProcessedSdJwt {
  const { payload } = token;
  const byDigest = new Map<string, Disclosure>();
  disclosures.forEach((disclosure, index) => {
    const digest = digests[index] as string;
    if (!byDigest.has(digest)) byDigest.set(digest, disclosure);
  });
  const isObject = payload?.json.kind === 'json' && payload.json.type === 'object';
  const hash = valueIn(keyBinding?.token?.payload ?? null, 'sd_hash');
  return {
    digests: digests.slice(0, -1),
    disclosed: isObject && unread === 0 ? disclose(payload.utf8.text, byDigest) : null,
    hashMatches: hash === undefined ? null : hash === digests.at(-1),
  };
}
