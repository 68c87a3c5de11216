import type { ClaimType } from './claims.ts';
import { VENDORS, type Vendor } from './issuers.ts';

/**
 * The usual private claims of each vendor with the type of their values, from the vendors' own
 * documentation.
 *
 * A key that ends in `*` stands for every Claim Name that begins with what is before it. Registered
 * claims that a vendor uses as registered are left out.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/
 * @see https://docs.github.com/actions/reference/security/oidc
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
export const VENDOR_CLAIMS = {
  'entra-id': {
    acct: 'number',
    acr: 'string',
    acrs: 'array',
    aio: 'string',
    app_displayname: 'string',
    appid: 'string',
    appidacr: 'string',
    azpacr: 'string',
    deviceid: 'string',
    groups: 'array',
    hasgroups: 'boolean',
    idp: 'string',
    idtyp: 'string',
    ipaddr: 'string',
    login_hint: 'string',
    oid: 'string',
    onprem_sid: 'string',
    puid: 'string',
    rh: 'string',
    roles: 'array',
    scp: 'string',
    signin_state: 'array',
    tenant_region_scope: 'string',
    tid: 'string',
    unique_name: 'string',
    upn: 'string',
    uti: 'string',
    ver: 'string',
    wids: 'array',
    xms_cc: 'array',
    xms_edov: 'boolean',
    xms_mirid: 'string',
    xms_st: 'object',
    xms_tcdt: 'NumericDate',
    'xms_*': 'string',
  },
  'entra-id-b2c': {
    emails: 'array',
    'extension_*': 'string',
    idp: 'string',
    newUser: 'boolean',
    oid: 'string',
    scp: 'string',
    tfp: 'string',
    tid: 'string',
    ver: 'string',
  },
  auth0: {
    gty: 'string',
    org_id: 'string',
    org_name: 'string',
    permissions: 'array',
    updated_at: 'string',
  },
  okta: {
    cid: 'string',
    idp: 'string',
    orig: 'string',
    scp: 'array',
    uid: 'string',
    ver: 'number',
  },
  cognito: {
    'cognito:groups': 'array',
    'cognito:preferred_role': 'string',
    'cognito:roles': 'array',
    'cognito:username': 'string',
    'custom:*': 'string',
    'dev:*': 'string',
    device_key: 'string',
    event_id: 'string',
    identities: 'array',
    origin_jti: 'string',
    token_use: 'string',
    username: 'string',
    version: 'number',
  },
  keycloak: {
    acr: 'string',
    'allowed-origins': 'array',
    authorization: 'object',
    clientAddress: 'string',
    clientHost: 'string',
    clientId: 'string',
    organization: 'object or array',
    realm_access: 'object',
    resource_access: 'object',
    session_state: 'string',
    typ: 'string',
  },
  firebase: {
    firebase: 'object',
    provider_id: 'string',
    user_id: 'string',
  },
  google: {
    google: 'object',
    hd: 'string',
    target_audience: 'string',
  },
  kubernetes: {
    'kubernetes.io': 'object',
    'kubernetes.io/serviceaccount/namespace': 'string',
    'kubernetes.io/serviceaccount/secret.name': 'string',
    'kubernetes.io/serviceaccount/service-account.name': 'string',
    'kubernetes.io/serviceaccount/service-account.uid': 'string',
  },
  'github-actions': {
    actor: 'string',
    actor_id: 'string',
    base_ref: 'string',
    check_run_id: 'string',
    enterprise: 'string',
    enterprise_id: 'string',
    environment: 'string',
    event_name: 'string',
    head_ref: 'string',
    job_workflow_ref: 'string',
    job_workflow_sha: 'string',
    ref: 'string',
    ref_protected: 'string',
    ref_type: 'string',
    repository: 'string',
    'repository_custom_property_*': 'string',
    repository_id: 'string',
    repository_owner: 'string',
    repository_owner_id: 'string',
    repository_visibility: 'string',
    run_attempt: 'string',
    run_id: 'string',
    run_number: 'string',
    runner_environment: 'string',
    sha: 'string',
    workflow: 'string',
    workflow_ref: 'string',
    workflow_sha: 'string',
  },
  supabase: {
    aal: 'string',
    amr: 'array',
    app_metadata: 'object',
    is_anonymous: 'boolean',
    phone: 'string',
    role: 'string',
    session_id: 'string',
    user_metadata: 'object',
  },
} as const satisfies Readonly<Record<Vendor, Readonly<Record<string, ClaimType>>>>;

/** A key of a vendor's part of the table. */
export type VendorClaimKey<V extends Vendor> = keyof (typeof VENDOR_CLAIMS)[V] & string;

/** The keys of each vendor that stand for the beginning of a Claim Name. */
const PREFIXES: ReadonlyMap<Vendor, readonly string[]> = new Map(
  VENDORS.map((vendor) => {
    return [vendor, Object.keys(VENDOR_CLAIMS[vendor]).filter((key) => key.endsWith('*'))];
  }),
);

/** A claim as one or more vendors use it. */
export interface VendorClaim {
  /** The Claim Name; for a name that only begins as listed, what it begins with and a `*`. */
  readonly key: string;
  /** What the first of `vendors` has in it. */
  readonly type: ClaimType;
  /** Who uses the name: the vendor asked for alone, or everyone who does. */
  readonly vendors: readonly [Vendor, ...Vendor[]];
}

/**
 * Finds a Claim Name among the usual claims of a vendor.
 *
 * Never throws; `constructor`, `__proto__` and the like are names that no vendor uses.
 *
 * @param vendor - whose token it is, if known: its own use of the name goes before that of others
 * @returns undefined when no vendor is known to use the name
 * @example vendorClaim('custom:tier', 'cognito')?.key //=> 'custom:*'
 * @example vendorClaim('scp', undefined)?.vendors //=> ['entra-id', 'entra-id-b2c', 'okta']
 */
export function vendorClaim(name: string, vendor: Vendor | undefined): VendorClaim | undefined {
  return (vendor && claimOf([vendor], name)) ?? claimOf(VENDORS, name);
}

function claimOf(candidates: readonly Vendor[], name: string): VendorClaim | undefined {
  const [first, ...others] = candidates.filter((vendor) => keyOf(vendor, name) !== undefined);
  if (first === undefined) return undefined;
  const key = keyOf(first, name) as string;
  // The key comes from the table itself, which the compiler cannot follow through a string.
  const type = (VENDOR_CLAIMS[first] as Readonly<Record<string, ClaimType>>)[key] as ClaimType;
  return { key, type, vendors: [first, ...others] };
}

function keyOf(vendor: Vendor, name: string): string | undefined {
  if (Object.hasOwn(VENDOR_CLAIMS[vendor], name)) return name;
  return PREFIXES.get(vendor)?.find((key) => name.startsWith(key.slice(0, -1)));
}
