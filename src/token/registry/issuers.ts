/**
 * Each issuer, by what its "iss" looks like.
 *
 * An issuer under a domain of the customer's own, as Auth0, Okta and Entra External ID allow, cannot
 * be told from its name and is not listed.
 *
 * Every pattern takes linear time: it is anchored, and no two neighbouring repetitions can match the
 * same character.
 */
const ISSUERS = {
  'entra-id':
    /^https:\/\/((login|sts)\.(partner\.)?(windows\.net|chinacloudapi\.cn|microsoftonline\.(com|us|de|cn))(?!\/tfp\/)|[\w-]+\.ciamlogin\.com)\//,
  'entra-id-b2c': /^https:\/\/([\w-]+\.b2clogin\.(com|cn|us)\/|login\.microsoftonline\.com\/tfp\/)/,
  auth0: /^https:\/\/[\w-]+(\.[\w-]+)?\.auth0\.com\/?$/,
  okta: /^https:\/\/[\w-]+\.okta(preview|-emea|-gov)?\.com(\/|$)/,
  cognito: /^https:\/\/cognito-idp[\w.-]*\.amazonaws\.com(\.cn)?\//,
  firebase: /^https:\/\/(securetoken|session\.firebase)\.google\.com\//,
  google: /^((https:\/\/)?accounts\.google\.com$|https:\/\/cloud\.google\.com\/iap$)/,
  kubernetes:
    /^(kubernetes\/serviceaccount$|https:\/\/(kubernetes\.default([./:]|$)|oidc\.eks[\w.-]*\.amazonaws\.com(\.cn)?\/|container\.googleapis\.com\/|[\w-]+\.oic\.prod-aks\.azure\.com\/))/,
  'github-actions':
    /^https:\/\/(token\.actions\.githubusercontent\.com(\/|$)|[^/?#]+\/_services\/token$)/,
  gitlab: /^https:\/\/gitlab\.com$/,
  circleci: /^https:\/\/oidc\.circleci\.com\/org\//,
  'azure-pipelines': /^https:\/\/vstoken\.dev\.azure\.com\//,
  apple: /^https:\/\/appleid\.apple\.com$/,
  slack: /^https:\/\/slack\.com$/,
  supabase: /^(supabase(-demo)?|https:\/\/[\w-]+\.supabase\.(co|in)\/auth\/v1)$/,
  // Last: a realm can stand under any host, also under that of a reverse proxy.
  keycloak: /^https?:\/\/[^?#]*\/realms\/[^/?#]+$/,
} as const;

/** No issuer known here has so long a name: a longer one is not searched. */
const LONGEST_ISSUER = 2048;

/** A maker of token issuers that is known here by its name. */
export type Vendor = keyof typeof ISSUERS;

/** Every vendor, in the order in which their claims are looked up. */
export const VENDORS = Object.keys(ISSUERS) as readonly Vendor[];

/**
 * Tells whose product made a token, from its "iss" alone; nothing proves that "iss" is true.
 *
 * @param iss - the value of "iss" (Issuer), RFC 7519 §4.1.1
 * @returns undefined for an issuer that is not known by its name. Never throws.
 * @example vendorOf('https://accounts.google.com') //=> 'google'
 * @example vendorOf('https://id.example/realms/staff') //=> 'keycloak'
 */
export function vendorOf(iss: string): Vendor | undefined {
  if (iss.length > LONGEST_ISSUER) return undefined;
  return VENDORS.find((vendor) => ISSUERS[vendor].test(iss));
}
