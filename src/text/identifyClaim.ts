import { VENDORS, type Vendor, vendorOf } from '../token/registry/issuers.ts';
import { type ClaimWords, REGISTERED_CLAIMS } from './claims.ts';
import { VENDOR_CLAIMS } from './vendorClaims.ts';

/** Whose claim a Claim Name is. */
export type ClaimIdentity =
  | { readonly kind: 'registered'; readonly words: ClaimWords }
  | {
      readonly kind: 'vendor';
      /** What the first of `vendors` says with it. */
      readonly meaning: string;
      /** Who uses the name: the vendor that "iss" names alone, or everyone who does. */
      readonly vendors: readonly Vendor[];
      /** Whether "iss" names that vendor; if not, the name is only known from other vendors. */
      readonly issuerMatches: boolean;
    }
  | {
      readonly kind: 'unknown';
      /** Whether the name is a URL, as a Collision-Resistant Name often is (RFC 7519 §4.2). */
      readonly namedByUrl: boolean;
    };

/**
 * Finds out whose claim a Claim Name is. Names are case-sensitive (RFC 7519 §10.1.1).
 *
 * The vendor that "iss" names comes first, since it may use a registered name in a way of its own;
 * then the IANA registry, then the usage of other vendors. Never throws; `constructor`, `__proto__`
 * and the like are names that nobody uses.
 *
 * @param iss - the value of "iss" (Issuer) of the same token, when it is a string
 * @see RFC 7519 §4 (registered, public and private Claim Names)
 * @example identifyClaim('ref', undefined).kind //=> 'registered'
 * @example identifyClaim('ref', 'https://token.actions.githubusercontent.com').kind //=> 'vendor'
 */
export function identifyClaim(name: string, iss: string | undefined): ClaimIdentity {
  const issuer = iss === undefined ? undefined : vendorOf(iss);
  const own = issuer && vendorMeaning(issuer, name);
  if (own) return { kind: 'vendor', meaning: own, vendors: [issuer], issuerMatches: true };
  const words = Object.hasOwn(REGISTERED_CLAIMS, name) && REGISTERED_CLAIMS[name];
  if (words) return { kind: 'registered', words };
  const vendors = VENDORS.filter((vendor) => vendorMeaning(vendor, name));
  const meaning = vendors[0] && vendorMeaning(vendors[0], name);
  return meaning
    ? { kind: 'vendor', meaning, vendors, issuerMatches: false }
    : { kind: 'unknown', namedByUrl: /^https?:\/\//i.test(name) };
}

/** The whole name goes before what it begins with. */
function vendorMeaning(vendor: Vendor, name: string): string | undefined {
  const claims = VENDOR_CLAIMS[vendor] ?? {};
  if (Object.hasOwn(claims, name)) return claims[name];
  const prefix = Object.keys(claims).find(
    (key) => key.endsWith('*') && name.startsWith(key.slice(0, -1)),
  );
  return prefix && claims[prefix];
}
