import { type ClaimIdentity, identifyClaim } from './identifyClaim.ts';
import { VENDOR_NAMES } from './vendorClaims.ts';

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
  registered: ({ words: [title, source, meaning] }) => ({ title, meaning, source }),
  vendor: ({ meaning, vendors, issuerMatches }) => {
    const names = vendors.map((vendor) => VENDOR_NAMES[vendor]).join(', ');
    return { title: '', meaning, source: issuerMatches ? names : `As used by ${names}` };
  },
  unknown: ({ namedByUrl }) => ({
    title: '',
    meaning: namedByUrl
      ? 'Not registered: named by a URL, so that no two parties use one name for two things.'
      : 'Not registered: its meaning is agreed between issuer and audience.',
    source: '',
  }),
};
