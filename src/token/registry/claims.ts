/** What the specification of a claim says its value is. */
export type ClaimType =
  | 'StringOrURI'
  | 'NumericDate'
  | 'string'
  | 'number'
  | 'boolean'
  | 'object'
  | 'array'
  | 'StringOrURI or array'
  | 'string or array'
  | 'string or number'
  | 'object or array';

/** A row of the IANA "JSON Web Token Claims" registry. */
export interface RegisteredClaim {
  /** The registered description, shortened where it runs on. */
  readonly title: string;
  readonly type: ClaimType;
  /** Where the claim is defined; without a section where the registry gives none. */
  readonly spec: string;
}

/**
 * Every Claim Name that IANA had registered in July 2026.
 *
 * Names, descriptions and references are the registry's; a reference to a draft that has become an
 * RFC since is given as that RFC. Types are those of the specifications.
 *
 * @see https://www.iana.org/assignments/jwt/jwt.xhtml
 */
export const REGISTERED_CLAIMS = {
  iss: { title: 'Issuer', type: 'StringOrURI', spec: 'RFC 7519 §4.1.1' },
  sub: { title: 'Subject', type: 'StringOrURI', spec: 'RFC 7519 §4.1.2' },
  aud: { title: 'Audience', type: 'StringOrURI or array', spec: 'RFC 7519 §4.1.3' },
  exp: { title: 'Expiration Time', type: 'NumericDate', spec: 'RFC 7519 §4.1.4' },
  nbf: { title: 'Not Before', type: 'NumericDate', spec: 'RFC 7519 §4.1.5' },
  iat: { title: 'Issued At', type: 'NumericDate', spec: 'RFC 7519 §4.1.6' },
  jti: { title: 'JWT ID', type: 'string', spec: 'RFC 7519 §4.1.7' },

  // Signing in: OpenID Connect
  name: { title: 'Full name', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  given_name: { title: 'Given name(s)', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  family_name: { title: 'Surname(s)', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  middle_name: { title: 'Middle name(s)', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  nickname: { title: 'Casual name', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  preferred_username: {
    title: 'Preferred username',
    type: 'string',
    spec: 'OpenID Connect Core 1.0 §5.1',
  },
  profile: { title: 'Profile page URL', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  picture: { title: 'Profile picture URL', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  website: { title: 'Web page or blog URL', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  email: { title: 'E-mail address', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  email_verified: {
    title: 'E-mail address verified',
    type: 'boolean',
    spec: 'OpenID Connect Core 1.0 §5.1',
  },
  gender: { title: 'Gender', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  birthdate: { title: 'Birthday', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  zoneinfo: { title: 'Time zone', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  locale: { title: 'Locale', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  phone_number: { title: 'Telephone number', type: 'string', spec: 'OpenID Connect Core 1.0 §5.1' },
  phone_number_verified: {
    title: 'Telephone number verified',
    type: 'boolean',
    spec: 'OpenID Connect Core 1.0 §5.1',
  },
  address: { title: 'Postal address', type: 'object', spec: 'OpenID Connect Core 1.0 §5.1' },
  updated_at: { title: 'Updated at', type: 'NumericDate', spec: 'OpenID Connect Core 1.0 §5.1' },
  azp: { title: 'Authorized party', type: 'StringOrURI', spec: 'OpenID Connect Core 1.0 §2' },
  nonce: { title: 'Nonce', type: 'string', spec: 'OpenID Connect Core 1.0 §2, RFC 9449' },
  auth_time: {
    title: 'Authentication time',
    type: 'NumericDate',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  at_hash: { title: 'Access Token hash', type: 'string', spec: 'OpenID Connect Core 1.0 §2' },
  c_hash: { title: 'Code hash', type: 'string', spec: 'OpenID Connect Core 1.0 §3.3.2.11' },
  acr: {
    title: 'Authentication Context Class Reference',
    type: 'string',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  amr: {
    title: 'Authentication Methods References',
    type: 'array',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  sid: { title: 'Session ID', type: 'string', spec: 'OpenID Connect Front-Channel Logout 1.0 §3' },
  sub_jwk: {
    title: 'Public key of the subject',
    type: 'object',
    spec: 'OpenID Connect Core 1.0 §7.4',
  },
  _claim_names: {
    title: 'Names of claims held elsewhere',
    type: 'object',
    spec: 'OpenID Connect Core 1.0 §5.6.2',
  },
  _claim_sources: {
    title: 'Sources of claims held elsewhere',
    type: 'object',
    spec: 'OpenID Connect Core 1.0 §5.6.2',
  },

  // Access: OAuth 2.0
  scope: { title: 'Scope', type: 'string', spec: 'RFC 8693 §4.2' },
  client_id: { title: 'Client Identifier', type: 'string', spec: 'RFC 8693 §4.3' },
  act: { title: 'Actor', type: 'object', spec: 'RFC 8693 §4.1' },
  may_act: { title: 'Authorized Actor', type: 'object', spec: 'RFC 8693 §4.4' },
  roles: { title: 'Roles', type: 'array', spec: 'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1' },
  groups: { title: 'Groups', type: 'array', spec: 'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1' },
  entitlements: {
    title: 'Entitlements',
    type: 'array',
    spec: 'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1',
  },
  authorization_details: { title: 'Authorization details', type: 'array', spec: 'RFC 9396 §9.1' },
  token_introspection: {
    title: 'Token introspection response',
    type: 'object',
    spec: 'RFC 9701 §5',
  },
  cnf: { title: 'Confirmation', type: 'object', spec: 'RFC 7800 §3.1' },
  htm: { title: 'HTTP method', type: 'string', spec: 'RFC 9449 §4.2' },
  htu: { title: 'HTTP URI', type: 'string', spec: 'RFC 9449 §4.2' },
  ath: { title: 'Access token hash', type: 'string', spec: 'RFC 9449 §4.2' },
  ace_profile: { title: 'ACE profile', type: 'string', spec: 'RFC 9200 §5.10' },
  cnonce: { title: 'Client nonce', type: 'string', spec: 'RFC 9200 §5.10' },
  exi: { title: 'Expires in', type: 'number', spec: 'RFC 9200 §5.10.3' },
  at_use_nbr: { title: 'Number of API requests', type: 'number', spec: 'ETSI GS NFV-SEC 022' },
  vot: { title: 'Vector of Trust', type: 'string', spec: 'RFC 8485' },
  vtm: { title: 'Vector of Trust trustmark URL', type: 'string', spec: 'RFC 8485' },

  // Security Event Tokens
  events: { title: 'Security Events', type: 'object', spec: 'RFC 8417 §2.2' },
  toe: { title: 'Time of Event', type: 'NumericDate', spec: 'RFC 8417 §2.2' },
  txn: { title: 'Transaction Identifier', type: 'string', spec: 'RFC 8417 §2.2' },
  sub_id: { title: 'Subject Identifier', type: 'object', spec: 'RFC 9493 §4.1' },

  // Credentials: SD-JWT, Token Status List, W3C
  _sd: { title: 'Disclosure digests', type: 'array', spec: 'RFC 9901 §4.2.4.1' },
  '...': { title: 'Disclosure digest', type: 'string', spec: 'RFC 9901 §4.2.4.2' },
  _sd_alg: { title: 'Disclosure hash algorithm', type: 'string', spec: 'RFC 9901 §4.1.1' },
  sd_hash: { title: 'SD-JWT digest', type: 'string', spec: 'RFC 9901 §4.3' },
  status: { title: 'Status', type: 'object', spec: 'Token Status List §6.1' },
  status_list: { title: 'Status list', type: 'object', spec: 'Token Status List §5.1' },
  ttl: { title: 'Time to Live', type: 'number', spec: 'Token Status List §5.1' },
  vc: {
    title: 'Verifiable Credential',
    type: 'object',
    spec: 'W3C Verifiable Credentials Data Model 1.0 §6.3.1',
  },
  vp: {
    title: 'Verifiable Presentation',
    type: 'object',
    spec: 'W3C Verifiable Credentials Data Model 1.0 §6.3.1',
  },

  // Identity assurance
  verified_claims: {
    title: 'Verified claims',
    type: 'object or array',
    spec: 'OpenID Identity Assurance Schema Definition 1.0',
  },
  place_of_birth: {
    title: 'Place of birth',
    type: 'object',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  nationalities: {
    title: 'Nationalities',
    type: 'array',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  birth_family_name: {
    title: 'Family name(s) at birth',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  birth_given_name: {
    title: 'Given name(s) at birth',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  birth_middle_name: {
    title: 'Middle name(s) at birth',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  salutation: {
    title: 'Salutation',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  title: {
    title: 'Title',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  msisdn: {
    title: 'Mobile phone number',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },
  also_known_as: {
    title: 'Also known as',
    type: 'string',
    spec: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
  },

  // Telephony: SIP and PASSporT
  sip_from_tag: { title: 'SIP From tag', type: 'string', spec: 'RFC 8055, RFC 3261' },
  sip_date: { title: 'SIP Date', type: 'NumericDate', spec: 'RFC 8055, RFC 3261' },
  sip_callid: { title: 'SIP Call-Id', type: 'string', spec: 'RFC 8055, RFC 3261' },
  sip_cseq_num: { title: 'SIP CSeq number', type: 'string', spec: 'RFC 8055, RFC 3261' },
  sip_via_branch: { title: 'SIP Via branch', type: 'string', spec: 'RFC 8055, RFC 3261' },
  orig: { title: 'Originating Identity', type: 'object', spec: 'RFC 8225 §5.2.1' },
  dest: { title: 'Destination Identity', type: 'object', spec: 'RFC 8225 §5.2.1' },
  mky: { title: 'Media Key Fingerprint', type: 'array', spec: 'RFC 8225 §5.2.2' },
  rph: { title: 'Resource Priority Header', type: 'object', spec: 'RFC 8443 §3' },
  attest: { title: 'SHAKEN attestation level', type: 'string', spec: 'RFC 8588' },
  origid: { title: 'SHAKEN Originating Identifier', type: 'string', spec: 'RFC 8588' },
  jcard: { title: 'jCard data', type: 'array', spec: 'RFC 8688, RFC 7095' },
  div: { title: 'Diverted Target of a Call', type: 'object', spec: 'RFC 8946' },
  opt: { title: 'Original PASSporT', type: 'string', spec: 'RFC 8946' },
  sph: { title: 'SIP Priority header field', type: 'string', spec: 'RFC 9027' },
  atc: { title: 'Authority Token Challenge', type: 'object', spec: 'RFC 9447' },
  rcd: { title: 'Rich Call Data', type: 'object', spec: 'RFC 9795' },
  rcdi: { title: 'Rich Call Data Integrity', type: 'object', spec: 'RFC 9795' },
  crn: { title: 'Call Reason', type: 'string', spec: 'RFC 9795' },
  msgi: { title: 'Message Integrity', type: 'string', spec: 'RFC 9475' },
  stpl: { title: 'OCSP staple', type: 'string', spec: 'draft-ietf-stir-certificates-ocsp' },

  // Attestation: EAT and RATS
  eat_nonce: { title: 'Nonce', type: 'string or array', spec: 'RFC 9711' },
  ueid: { title: 'Universal Entity ID', type: 'string', spec: 'RFC 9711' },
  sueids: { title: 'Semi-permanent UEIDs', type: 'object', spec: 'RFC 9711' },
  oemid: { title: 'Hardware OEM ID', type: 'string or number', spec: 'RFC 9711' },
  hwmodel: { title: 'Hardware model', type: 'string', spec: 'RFC 9711' },
  hwversion: { title: 'Hardware version', type: 'array', spec: 'RFC 9711' },
  oemboot: { title: 'OEM authorized boot', type: 'boolean', spec: 'RFC 9711' },
  dbgstat: { title: 'Debug status', type: 'string', spec: 'RFC 9711' },
  location: { title: 'Geographic location', type: 'object', spec: 'RFC 9711' },
  eat_profile: { title: 'EAT profile', type: 'string', spec: 'RFC 9711' },
  submods: { title: 'Submodules', type: 'object', spec: 'RFC 9711' },
  uptime: { title: 'Uptime', type: 'number', spec: 'RFC 9711' },
  bootcount: { title: 'Boot count', type: 'number', spec: 'RFC 9711' },
  bootseed: { title: 'Boot seed', type: 'string', spec: 'RFC 9711' },
  dloas: { title: 'Digital Letters of Approval', type: 'array', spec: 'RFC 9711' },
  swname: { title: 'Software name', type: 'string', spec: 'RFC 9711' },
  swversion: { title: 'Software version', type: 'array', spec: 'RFC 9711' },
  manifests: { title: 'Software manifests', type: 'array', spec: 'RFC 9711' },
  measurements: { title: 'Measurements', type: 'array', spec: 'RFC 9711' },
  measres: { title: 'Measurement results', type: 'array', spec: 'RFC 9711' },
  intuse: { title: 'Intended use', type: 'string', spec: 'RFC 9711' },
  cmw: { title: 'Conceptual Message Wrapper', type: 'object or array', spec: 'RFC 9999' },

  // Content delivery: CDNI
  cdniv: { title: 'CDNI Claim Set Version', type: 'number', spec: 'RFC 9246 §2.1.8' },
  cdnicrit: { title: 'CDNI Critical Claims Set', type: 'string', spec: 'RFC 9246 §2.1.9' },
  cdniip: { title: 'CDNI IP Address', type: 'string', spec: 'RFC 9246 §2.1.10' },
  cdniuc: { title: 'CDNI URI Container', type: 'string', spec: 'RFC 9246 §2.1.11' },
  cdniets: { title: 'CDNI Expiration Time Setting', type: 'number', spec: 'RFC 9246 §2.1.12' },
  cdnistt: { title: 'CDNI Signed Token Transport', type: 'number', spec: 'RFC 9246 §2.1.13' },
  cdnistd: { title: 'CDNI Signed Token Depth', type: 'number', spec: 'RFC 9246 §2.1.14' },

  // 5G core network
  consumerPlmnId: { title: 'Consumer PLMN ID', type: 'object', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  consumerSnpnId: { title: 'Consumer SNPN ID', type: 'object', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  producerPlmnId: { title: 'Producer PLMN ID', type: 'object', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  producerSnpnId: { title: 'Producer SNPN ID', type: 'object', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  producerSnssaiList: {
    title: 'Producer S-NSSAI list',
    type: 'array',
    spec: '3GPP TS 29.510 §6.3.5.2.4',
  },
  producerNsiList: { title: 'Producer NSI list', type: 'array', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  producerNfSetId: {
    title: 'Producer NF set ID',
    type: 'string',
    spec: '3GPP TS 29.510 §6.3.5.2.4',
  },
  producerNfServiceSetId: {
    title: 'Producer NF service set ID',
    type: 'string',
    spec: '3GPP TS 29.510 §6.3.5.2.4',
  },
  sourceNfInstanceId: {
    title: 'Source NF instance ID',
    type: 'string',
    spec: '3GPP TS 29.510 §6.3.5.2.4',
  },
  analyticsIdList: { title: 'Analytics ID list', type: 'array', spec: '3GPP TS 29.510 §6.3.5.2.4' },
  resOwnerId: { title: 'Resource owner ID', type: 'string', spec: '3GPP TS 29.222' },

  // OpenID Federation
  jwks: { title: 'JSON Web Key Set', type: 'object', spec: 'OpenID Federation 1.0 §13.1' },
  metadata: { title: 'Metadata', type: 'object', spec: 'OpenID Federation 1.0 §13.2' },
  constraints: { title: 'Constraints', type: 'object', spec: 'OpenID Federation 1.0 §13.3' },
  crit: { title: 'Critical claims', type: 'array', spec: 'OpenID Federation 1.0 §13.4' },
  ref: { title: 'Reference', type: 'string', spec: 'OpenID Federation 1.0 §13.5' },
  delegation: { title: 'Delegation', type: 'StringOrURI', spec: 'OpenID Federation 1.0 §13.6' },
  logo_uri: { title: 'Logo URI', type: 'string', spec: 'OpenID Federation 1.0 §13.7' },
  authority_hints: { title: 'Authority Hints', type: 'array', spec: 'OpenID Federation 1.0 §3.1' },
  trust_anchor_hints: {
    title: 'Trust Anchor Hints',
    type: 'array',
    spec: 'OpenID Federation 1.0 §3.1',
  },
  trust_marks: { title: 'Trust Marks', type: 'array', spec: 'OpenID Federation 1.0 §3.1' },
  trust_mark_issuers: {
    title: 'Trust Mark Issuers',
    type: 'object',
    spec: 'OpenID Federation 1.0 §3.1',
  },
  trust_mark_owners: {
    title: 'Trust Mark Owners',
    type: 'object',
    spec: 'OpenID Federation 1.0 §3.1',
  },
  metadata_policy: { title: 'Metadata Policy', type: 'object', spec: 'OpenID Federation 1.0 §3.1' },
  metadata_policy_crit: {
    title: 'Critical Metadata Policy Operators',
    type: 'array',
    spec: 'OpenID Federation 1.0 §3.1',
  },
  source_endpoint: {
    title: 'Source Endpoint URL',
    type: 'string',
    spec: 'OpenID Federation 1.0 §3.1',
  },
  keys: { title: 'JWK array', type: 'array', spec: 'OpenID Federation 1.0' },
  trust_mark_type: { title: 'Trust Mark Type', type: 'string', spec: 'OpenID Federation 1.0 §7.1' },
  trust_chain: { title: 'Trust Chain', type: 'array', spec: 'OpenID Federation 1.0 §4' },
  trust_anchor: { title: 'Trust Anchor ID', type: 'string', spec: 'OpenID Federation 1.0' },

  // Others
  sig_val_claims: { title: 'Signature Validation Token', type: 'object', spec: 'RFC 9321 §3.2.3' },
  rdap_allowed_purposes: {
    title: 'RDAP query purposes',
    type: 'array',
    spec: 'RFC 9560 §3.1.5.1',
  },
  rdap_dnt_allowed: { title: 'RDAP do not track', type: 'boolean', spec: 'RFC 9560 §3.1.5.2' },
  geohash: { title: 'Geohash', type: 'string or array', spec: 'CTA-5009' },
} as const satisfies Record<string, RegisteredClaim>;

export type RegisteredClaimName = keyof typeof REGISTERED_CLAIMS;

/**
 * Tells whether IANA has registered a Claim Name. Names are case-sensitive (RFC 7519 §10.1.1).
 *
 * Never throws; `constructor`, `__proto__` and the like are names that nobody registered.
 */
export function isRegisteredClaimName(name: string): name is RegisteredClaimName {
  return Object.hasOwn(REGISTERED_CLAIMS, name);
}

/** The registry's row for a Claim Name; undefined when it is not registered. Never throws. */
export function registeredClaim(name: string): RegisteredClaim | undefined {
  return isRegisteredClaimName(name) ? REGISTERED_CLAIMS[name] : undefined;
}
