import {
  type ClaimType,
  isRegisteredClaimName,
  REGISTERED_CLAIMS,
  type RegisteredClaim,
  type RegisteredClaimName,
} from './claims.ts';
import { vendorOf } from './issuers.ts';
import { type VendorClaim, vendorClaim } from './vendorClaims.ts';

/** Whose claim a Claim Name is. */
export type ClaimIdentity =
  | {
      readonly kind: 'registered';
      readonly name: RegisteredClaimName;
      readonly definition: RegisteredClaim;
    }
  | {
      readonly kind: 'vendor';
      readonly claim: VendorClaim;
      /** Whether "iss" names that vendor; if not, the name is only known from other vendors. */
      readonly issuerMatches: boolean;
    }
  | {
      readonly kind: 'unknown';
      /** Whether the name is a URL, as a Collision-Resistant Name often is (RFC 7519 §4.2). */
      readonly namedByUrl: boolean;
    };

/**
 * Finds out whose claim a Claim Name is.
 *
 * The vendor that "iss" names comes first, since it may use a registered name in a way of its own;
 * then the IANA registry, then the usage of other vendors. Never throws.
 *
 * @param iss - the value of "iss" (Issuer) of the same token, when it is a string
 * @see RFC 7519 §4 (registered, public and private Claim Names)
 * @example identifyClaim('ref', undefined).kind //=> 'registered'
 * @example identifyClaim('ref', 'https://token.actions.githubusercontent.com').kind //=> 'vendor'
 */
export function identifyClaim(name: string, iss: string | undefined): ClaimIdentity {
  const vendor = iss === undefined ? undefined : vendorOf(iss);
  const claim = vendorClaim(name, vendor);
  const issuerMatches = claim !== undefined && claim.vendors[0] === vendor;
  if (claim && issuerMatches) return { kind: 'vendor', claim, issuerMatches };
  if (isRegisteredClaimName(name)) {
    return { kind: 'registered', name, definition: REGISTERED_CLAIMS[name] };
  }
  if (claim) return { kind: 'vendor', claim, issuerMatches };
  return { kind: 'unknown', namedByUrl: /^https?:\/\//i.test(name) };
}

/** The type of a claim's value, as its registry or its vendor has it; undefined when neither knows the claim. */
export function claimType(name: string, iss: string | undefined): ClaimType | undefined {
  const identity = identifyClaim(name, iss);
  if (identity.kind === 'registered') return identity.definition.type;
  return identity.kind === 'vendor' ? identity.claim.type : undefined;
}

/** Claims whose strings are lists of words separated by spaces. @see RFC 8693 §4.2 (scope) */
export const WORD_LISTS: ReadonlySet<string> = new Set(['scope', 'scp', 'xms_cc']);
