import { type ClaimIdentity, identifyClaim } from '../token/registry/identifyClaim.ts';
import { CLAIM_MEANINGS } from './claims.ts';
import { VENDOR_CLAIM_MEANINGS, VENDOR_NAMES } from './vendorClaims.ts';

/** A Claim Name in words. */
export interface ClaimExplanation {
  readonly kind: ClaimIdentity['kind'];
  /** A few words, where the claim is registered; else empty. */
  readonly title: string;
  /** A sentence. */
  readonly meaning: string;
  /** The specification of a registered claim, the vendor of another one; empty when unknown. */
  readonly source: string;
}

/**
 * Puts into words what a claim means and who says so.
 *
 * @param name - the Claim Name
 * @param iss - the value of "iss" (Issuer) of the same token, when it is a string
 * @returns never throws
 * @example explainClaim('exp', undefined).title //=> 'Expiration Time'
 * @example explainClaim('tid', 'https://sts.windows.net/…/').source //=> 'Microsoft Entra ID'
 */
export function explainClaim(name: string, iss: string | undefined): ClaimExplanation {
  const identity = identifyClaim(name, iss);
  const put = WORDS[identity.kind] as (one: ClaimIdentity) => Omit<ClaimExplanation, 'kind'>;
  return { kind: identity.kind, ...put(identity) };
}

const WORDS: {
  readonly [K in ClaimIdentity['kind']]: (
    identity: Extract<ClaimIdentity, { kind: K }>,
  ) => Omit<ClaimExplanation, 'kind'>;
} = {
  registered: ({ name, definition }) => ({
    title: definition.title,
    meaning: CLAIM_MEANINGS[name],
    source: definition.spec,
  }),
  vendor: ({ claim, issuerMatches }) => {
    const meanings: Readonly<Record<string, string>> = VENDOR_CLAIM_MEANINGS[claim.vendors[0]];
    const vendors = claim.vendors.map((vendor) => VENDOR_NAMES[vendor]).join(', ');
    return {
      title: '',
      // The meanings have the keys of the table of claims: the compiler sees to it.
      meaning: meanings[claim.key] as string,
      source: issuerMatches ? vendors : `As used by ${vendors}`,
    };
  },
  unknown: ({ namedByUrl }) => ({
    title: '',
    meaning: namedByUrl
      ? 'Not registered: named by a URL, so that no two parties use one name for two things.'
      : 'Not registered: its meaning is agreed between issuer and audience.',
    source: '',
  }),
};
