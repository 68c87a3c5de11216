import { vendorOf } from './issuers.ts';

/**
 * The claims whose value is a NumericDate.
 *
 * @see RFC 7519 §4.1 (exp, nbf, iat), OpenID Connect Core 1.0 §2 (auth_time) and §5.1 (updated_at),
 * RFC 8417 §2.2 (toe), RFC 8055 (sip_date); xms_tcdt is one of Microsoft Entra ID
 */
const DATE_CLAIMS: ReadonlySet<string> = new Set([
  'exp',
  'nbf',
  'iat',
  'auth_time',
  'updated_at',
  'toe',
  'sip_date',
  'xms_tcdt',
]);

/**
 * Tells whether the value of a claim should be a NumericDate. Never throws.
 *
 * @param iss - the value of "iss" (Issuer) of the same token: Auth0 writes "updated_at" in ISO 8601
 */
export const isDateClaim = (name: string, iss: unknown): boolean =>
  DATE_CLAIMS.has(name) &&
  !(name === 'updated_at' && typeof iss === 'string' && vendorOf(iss) === 'auth0');
