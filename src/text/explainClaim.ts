import { type Vendor, vendorOf } from '../token/registry/issuers.ts';
import { REGISTERED_CLAIMS } from './claims.ts';
import { VENDOR_CLAIMS, vendorName } from './vendorClaims.ts';
import type { Words } from './wordRows.ts';

/** A Claim Name in words; its source is the specification or the vendor, empty when unknown. */
export interface ClaimExplanation extends Words {
  readonly kind: 'registered' | 'vendor' | 'unknown';
}

/**
 * Puts into words what a claim means and who says so. Names are case-sensitive (RFC 7519 §10.1.1).
 *
 * The vendor that "iss" names comes first, since it may use a registered name in a way of its own;
 * then the IANA registry, then the usage of other vendors.
 *
 * @param name - the Claim Name
 * @param iss - the value of "iss" (Issuer) of the same token, when it is a string
 * @returns never throws
 * @see RFC 7519 §4 (registered, public and private Claim Names)
 * @example explainClaim('exp', undefined).title //=> 'Expiration Time'
 * @example explainClaim('tid', 'https://sts.windows.net/…/').source //=> 'Microsoft Entra ID'
 */
export function explainClaim(name: string, iss = ''): ClaimExplanation {
  const issuer = vendorOf(iss);
  const uses = usesOf(name);
  const own = issuer && uses.find(({ source }) => source.split(' ').includes(issuer));
  if (own) return { ...own, kind: 'vendor', source: vendorName(issuer) };
  const words = REGISTERED_CLAIMS.get(name);
  if (words) return { ...words, kind: 'registered' };
  if (uses[0]) return { ...uses[0], kind: 'vendor', source: `As used by ${namesOf(uses)}` };
  const meaning = /^https?:\/\//i.test(name)
    ? 'Not registered: named by a URL, against collisions.'
    : 'Not registered: its meaning is agreed between issuer and audience.';
  return { kind: 'unknown', title: '', meaning, source: '' };
}

/** What vendors say with a name: the table has whole names before what they begin with. */
const usesOf = (name: string): readonly Words[] =>
  VENDOR_CLAIMS.filter(
    ([key]) => key === name || (key.endsWith('*') && name.startsWith(key.slice(0, -1))),
  ).map(([, words]) => words);

const namesOf = (uses: readonly Words[]): string =>
  [...new Set(uses.flatMap(({ source }) => source.split(' ')))]
    .map((vendor) => vendorName(vendor as Vendor))
    .join(', ');
