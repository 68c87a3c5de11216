/** What is said of a registered claim. */
export type ClaimWords = readonly [
  /** the registered description, shortened where it runs on */
  title: string,
  /** where the claim is defined; without a section where the registry gives none */
  spec: string,
  /** what the claim says, in a sentence that adds to its title */
  meaning: string,
];

/**
 * Every Claim Name that IANA had registered in July 2026.
 *
 * Names, descriptions and references are the registry's; a reference to a draft that has become an
 * RFC since is given as that RFC.
 *
 * @see https://www.iana.org/assignments/jwt/jwt.xhtml
 */
export const REGISTERED_CLAIMS: Readonly<Record<string, ClaimWords>> = {
  iss: ['Issuer', 'RFC 7519 §4.1.1', 'Who made and signed the token.'],
  sub: ['Subject', 'RFC 7519 §4.1.2', 'Whom or what the token is about, unique within the issuer.'],
  aud: [
    'Audience',
    'RFC 7519 §4.1.3',
    'Who may accept the token: a server that is not named here must refuse it.',
  ],
  exp: ['Expiration Time', 'RFC 7519 §4.1.4', 'Not accepted on or after this moment.'],
  nbf: ['Not Before', 'RFC 7519 §4.1.5', 'Not accepted before this moment.'],
  iat: ['Issued At', 'RFC 7519 §4.1.6', 'When the token was made: tells its age.'],
  jti: ['JWT ID', 'RFC 7519 §4.1.7', 'Unique to this token, so that a replay can be noticed.'],

  // Signing in: OpenID Connect
  name: ['Full name', 'OpenID Connect Core 1.0 §5.1', 'The whole name, ready to be shown.'],
  given_name: ['Given name(s)', 'OpenID Connect Core 1.0 §5.1', 'First name or names.'],
  family_name: ['Surname(s)', 'OpenID Connect Core 1.0 §5.1', 'Last name or names.'],
  middle_name: ['Middle name(s)', 'OpenID Connect Core 1.0 §5.1', 'Names in between.'],
  nickname: [
    'Casual name',
    'OpenID Connect Core 1.0 §5.1',
    'What the person is called informally.',
  ],
  preferred_username: [
    'Preferred username',
    'OpenID Connect Core 1.0 §5.1',
    'How to address the person: may change and need not be unique.',
  ],
  profile: ['Profile page URL', 'OpenID Connect Core 1.0 §5.1', 'A page about the person.'],
  picture: [
    'Profile picture URL',
    'OpenID Connect Core 1.0 §5.1',
    'A portrait of the person. Not loaded here.',
  ],
  website: ['Web page or blog URL', 'OpenID Connect Core 1.0 §5.1', 'The web site of the person.'],
  email: [
    'E-mail address',
    'OpenID Connect Core 1.0 §5.1',
    'May change and need not be unique: not a key for accounts.',
  ],
  email_verified: [
    'E-mail address verified',
    'OpenID Connect Core 1.0 §5.1',
    'Whether the issuer has checked it.',
  ],
  gender: ['Gender', 'OpenID Connect Core 1.0 §5.1', 'As the person states it.'],
  birthdate: [
    'Birthday',
    'OpenID Connect Core 1.0 §5.1',
    'YYYY-MM-DD or YYYY; the year 0000 means that it is withheld.',
  ],
  zoneinfo: ['Time zone', 'OpenID Connect Core 1.0 §5.1', 'Such as Europe/Paris.'],
  locale: ['Locale', 'OpenID Connect Core 1.0 §5.1', 'A language tag, such as en-US.'],
  phone_number: [
    'Telephone number',
    'OpenID Connect Core 1.0 §5.1',
    'Usually in E.164 form, such as +1 425 555 1212.',
  ],
  phone_number_verified: [
    'Telephone number verified',
    'OpenID Connect Core 1.0 §5.1',
    'Whether the issuer has checked it.',
  ],
  address: [
    'Postal address',
    'OpenID Connect Core 1.0 §5.1',
    'Street, town, region, postal code and country.',
  ],
  updated_at: [
    'Updated at',
    'OpenID Connect Core 1.0 §5.1',
    'When these facts about the person last changed.',
  ],
  azp: [
    'Authorized party',
    'OpenID Connect Core 1.0 §2',
    'The client that the ID Token was issued to.',
  ],
  nonce: [
    'Nonce',
    'OpenID Connect Core 1.0 §2, RFC 9449',
    'Ties the token to one request of the client, against replay.',
  ],
  auth_time: [
    'Authentication time',
    'OpenID Connect Core 1.0 §2',
    'When the person last signed in.',
  ],
  at_hash: [
    'Access Token hash',
    'OpenID Connect Core 1.0 §2',
    'Ties the ID Token to the access token issued with it.',
  ],
  c_hash: [
    'Code hash',
    'OpenID Connect Core 1.0 §3.3.2.11',
    'Ties the ID Token to the authorization code issued with it.',
  ],
  acr: [
    'Authentication Context Class Reference',
    'OpenID Connect Core 1.0 §2',
    'How strong the sign-in was, as a level agreed on.',
  ],
  amr: [
    'Authentication Methods References',
    'OpenID Connect Core 1.0 §2',
    'How the person signed in: pwd is a password, otp a one-time code, mfa several.',
  ],
  sid: [
    'Session ID',
    'OpenID Connect Front-Channel Logout 1.0 §3',
    'The session at the issuer; used to sign out.',
  ],
  sub_jwk: [
    'Public key of the subject',
    'OpenID Connect Core 1.0 §7.4',
    'The key that a self-issued ID Token is signed with.',
  ],
  _claim_names: [
    'Names of claims held elsewhere',
    'OpenID Connect Core 1.0 §5.6.2',
    'Which claims another party holds, and the source of each.',
  ],
  _claim_sources: [
    'Sources of claims held elsewhere',
    'OpenID Connect Core 1.0 §5.6.2',
    'Where to get the claims that another party holds.',
  ],

  // Access: OAuth 2.0
  scope: ['Scope', 'RFC 8693 §4.2', 'What the token permits, as names separated by spaces.'],
  client_id: ['Client Identifier', 'RFC 8693 §4.3', 'The OAuth client that asked for the token.'],
  act: ['Actor', 'RFC 8693 §4.1', 'Who acts on behalf of the subject.'],
  may_act: ['Authorized Actor', 'RFC 8693 §4.4', 'Who may act on behalf of the subject.'],
  roles: [
    'Roles',
    'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1',
    'The roles of the subject, as the issuer names them.',
  ],
  groups: [
    'Groups',
    'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1',
    'The groups that the subject belongs to.',
  ],
  entitlements: [
    'Entitlements',
    'RFC 7643 §4.1.2, RFC 9068 §2.2.3.1',
    'What the subject has a right to.',
  ],
  authorization_details: [
    'Authorization details',
    'RFC 9396 §9.1',
    'What the token permits: an object for each resource.',
  ],
  token_introspection: [
    'Token introspection response',
    'RFC 9701 §5',
    'What the authorization server says about another token.',
  ],
  cnf: [
    'Confirmation',
    'RFC 7800 §3.1',
    'The key that the sender has to prove: a stolen token alone is of no use.',
  ],
  htm: ['HTTP method', 'RFC 9449 §4.2', 'The method of the request that this DPoP proof is for.'],
  htu: [
    'HTTP URI',
    'RFC 9449 §4.2',
    'The address of the request that this DPoP proof is for, without its query.',
  ],
  ath: [
    'Access token hash',
    'RFC 9449 §4.2',
    'The access token that this DPoP proof goes with, as a SHA-256 hash.',
  ],
  ace_profile: ['ACE profile', 'RFC 9200 §5.10', 'How a constrained device is to use the token.'],
  cnonce: [
    'Client nonce',
    'RFC 9200 §5.10',
    'Shows that the token is fresh, for servers without a clock.',
  ],
  exi: [
    'Expires in',
    'RFC 9200 §5.10.3',
    'Seconds from when the server first sees it, for servers without a clock.',
  ],
  at_use_nbr: [
    'Number of API requests',
    'ETSI GS NFV-SEC 022',
    'How many API requests the access token may be used for.',
  ],
  vot: [
    'Vector of Trust',
    'RFC 8485',
    'How well the identity was proven, in components such as P1.Cc.',
  ],
  vtm: [
    'Vector of Trust trustmark URL',
    'RFC 8485',
    'Says what the components of the vector mean.',
  ],

  // Security Event Tokens
  events: [
    'Security Events',
    'RFC 8417 §2.2',
    'What happened: an object for each event, named by a URI.',
  ],
  toe: ['Time of Event', 'RFC 8417 §2.2', 'May be before the token was made.'],
  txn: ['Transaction Identifier', 'RFC 8417 §2.2', 'The same in all tokens about one transaction.'],
  sub_id: [
    'Subject Identifier',
    'RFC 9493 §4.1',
    'The subject as an object, such as an account or an e-mail address.',
  ],

  // Credentials: SD-JWT, Token Status List, W3C
  _sd: [
    'Disclosure digests',
    'RFC 9901 §4.2.4.1',
    'Digests of claims that the holder may disclose.',
  ],
  '...': [
    'Disclosure digest',
    'RFC 9901 §4.2.4.2',
    'Stands for an array element that the holder may disclose.',
  ],
  _sd_alg: ['Disclosure hash algorithm', 'RFC 9901 §4.1.1', 'sha-256 when absent.'],
  sd_hash: [
    'SD-JWT digest',
    'RFC 9901 §4.3',
    'Ties the Key Binding JWT to the SD-JWT sent with it.',
  ],
  status: ['Status', 'Token Status List §6.1', 'Where to find out whether the token was revoked.'],
  status_list: ['Status list', 'Token Status List §5.1', 'The states of many tokens, compressed.'],
  ttl: [
    'Time to Live',
    'Token Status List §5.1',
    'Seconds that a status list may be kept before it is fetched again.',
  ],
  vc: [
    'Verifiable Credential',
    'W3C Verifiable Credentials Data Model 1.0 §6.3.1',
    'A W3C credential: statements about the subject.',
  ],
  vp: [
    'Verifiable Presentation',
    'W3C Verifiable Credentials Data Model 1.0 §6.3.1',
    'W3C credentials that a holder presents to a verifier.',
  ],

  // Identity assurance
  verified_claims: [
    'Verified claims',
    'OpenID Identity Assurance Schema Definition 1.0',
    'Claims about the person, with how and when they were verified.',
  ],
  place_of_birth: [
    'Place of birth',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'Country, region and town.',
  ],
  nationalities: [
    'Nationalities',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'Country codes.',
  ],
  birth_family_name: [
    'Family name(s) at birth',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'Last name or names when born.',
  ],
  birth_given_name: [
    'Given name(s) at birth',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'First name or names when born.',
  ],
  birth_middle_name: [
    'Middle name(s) at birth',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'Middle name or names when born.',
  ],
  salutation: [
    'Salutation',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'How to address the person, such as Mr.',
  ],
  title: [
    'Title',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'An academic or other title, such as Dr.',
  ],
  msisdn: [
    'Mobile phone number',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'In E.164 form, digits alone.',
  ],
  also_known_as: [
    'Also known as',
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
    'A stage name, a religious name or another alias.',
  ],

  // Telephony: SIP and PASSporT
  sip_from_tag: ['SIP From tag', 'RFC 8055, RFC 3261', 'From a SIP request.'],
  sip_date: ['SIP Date', 'RFC 8055, RFC 3261', 'From a SIP request.'],
  sip_callid: ['SIP Call-Id', 'RFC 8055, RFC 3261', 'From a SIP request.'],
  sip_cseq_num: ['SIP CSeq number', 'RFC 8055, RFC 3261', 'From a SIP request.'],
  sip_via_branch: ['SIP Via branch', 'RFC 8055, RFC 3261', 'From a SIP request.'],
  orig: ['Originating Identity', 'RFC 8225 §5.2.1', 'Who is calling: a telephone number or a URI.'],
  dest: ['Destination Identity', 'RFC 8225 §5.2.1', 'Who is called: telephone numbers or URIs.'],
  mky: [
    'Media Key Fingerprint',
    'RFC 8225 §5.2.2',
    'Fingerprints of the keys that protect the call.',
  ],
  rph: [
    'Resource Priority Header',
    'RFC 8443 §3',
    'The priority that the call may have in the network.',
  ],
  attest: [
    'SHAKEN attestation level',
    'RFC 8588',
    'How sure the provider is of the caller: A fully, B partially, C gateway.',
  ],
  origid: [
    'SHAKEN Originating Identifier',
    'RFC 8588',
    'Tells where the call came from, to trace it.',
  ],
  jcard: ['jCard data', 'RFC 8688, RFC 7095', 'A business card of the caller.'],
  div: [
    'Diverted Target of a Call',
    'RFC 8946',
    'Whom the call was meant for before it was diverted.',
  ],
  opt: ['Original PASSporT', 'RFC 8946', 'The whole PASSporT that this one diverts.'],
  sph: ['SIP Priority header field', 'RFC 9027', 'Marks a call back from emergency services.'],
  atc: ['Authority Token Challenge', 'RFC 9447', 'What the bearer may get a certificate for.'],
  rcd: ['Rich Call Data', 'RFC 9795', 'What to show about the caller.'],
  rcdi: ['Rich Call Data Integrity', 'RFC 9795', 'Digests of what to show about the caller.'],
  crn: ['Call Reason', 'RFC 9795', 'Why the caller is calling.'],
  msgi: ['Message Integrity', 'RFC 9475', 'A digest of a text message.'],
  stpl: [
    'OCSP staple',
    'draft-ietf-stir-certificates-ocsp',
    'Shows that the certificate of the signer is not revoked.',
  ],

  // Attestation: EAT and RATS
  eat_nonce: ['Nonce', 'RFC 9711', 'Shows that the attestation is fresh.'],
  ueid: ['Universal Entity ID', 'RFC 9711', 'Identifies this one device for life.'],
  sueids: [
    'Semi-permanent UEIDs',
    'RFC 9711',
    'Identify the device until it changes owner or use.',
  ],
  oemid: ['Hardware OEM ID', 'RFC 9711', 'Who made the hardware.'],
  hwmodel: ['Hardware model', 'RFC 9711', 'Which product of the maker it is.'],
  hwversion: ['Hardware version', 'RFC 9711', 'The version and its scheme.'],
  oemboot: [
    'OEM authorized boot',
    'RFC 9711',
    'Whether the maker approved the software that started.',
  ],
  dbgstat: ['Debug status', 'RFC 9711', 'Whether debugging is possible.'],
  location: [
    'Geographic location',
    'RFC 9711',
    'Where the device is: latitude, longitude and more.',
  ],
  eat_profile: ['EAT profile', 'RFC 9711', 'The set of rules that the attestation follows.'],
  submods: ['Submodules', 'RFC 9711', 'Claims of the parts of the device, or their own tokens.'],
  uptime: ['Uptime', 'RFC 9711', 'Seconds since the device was started.'],
  bootcount: ['Boot count', 'RFC 9711', 'How often the device was started.'],
  bootseed: ['Boot seed', 'RFC 9711', 'Random for each start of the device.'],
  dloas: [
    'Digital Letters of Approval',
    'RFC 9711',
    'Where certifications of the device can be found.',
  ],
  swname: ['Software name', 'RFC 9711', 'The software that is running.'],
  swversion: ['Software version', 'RFC 9711', 'The version and its scheme.'],
  manifests: [
    'Software manifests',
    'RFC 9711',
    'What is installed, as the makers of the software list it.',
  ],
  measurements: [
    'Measurements',
    'RFC 9711',
    'What was measured of software, memory and configuration.',
  ],
  measres: [
    'Measurement results',
    'RFC 9711',
    'How the measurements compare with what was expected.',
  ],
  intuse: ['Intended use', 'RFC 9711', 'What the attestation is made for.'],
  cmw: [
    'Conceptual Message Wrapper',
    'RFC 9999',
    'Another attestation message, with its media type.',
  ],

  // Content delivery: CDNI
  cdniv: [
    'CDNI Claim Set Version',
    'RFC 9246 §2.1.8',
    'Which version of the claim set is used; 1 when absent.',
  ],
  cdnicrit: [
    'CDNI Critical Claims Set',
    'RFC 9246 §2.1.9',
    'Claims that a CDN must understand, or refuse the request.',
  ],
  cdniip: [
    'CDNI IP Address',
    'RFC 9246 §2.1.10',
    'The client address that the URI was signed for.',
  ],
  cdniuc: [
    'CDNI URI Container',
    'RFC 9246 §2.1.11',
    'The URI, or a pattern of URIs, that the token permits.',
  ],
  cdniets: [
    'CDNI Expiration Time Setting',
    'RFC 9246 §2.1.12',
    'Seconds that a renewed token is to last.',
  ],
  cdnistt: [
    'CDNI Signed Token Transport',
    'RFC 9246 §2.1.13',
    'How a renewed token is handed over, such as 1 for a cookie.',
  ],
  cdnistd: [
    'CDNI Signed Token Depth',
    'RFC 9246 §2.1.14',
    'How many path segments a renewed token is good for.',
  ],

  // 5G core network
  consumerPlmnId: [
    'Consumer PLMN ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The mobile network of the service consumer.',
  ],
  consumerSnpnId: [
    'Consumer SNPN ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The private network of the service consumer.',
  ],
  producerPlmnId: [
    'Producer PLMN ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The mobile network of the service producer.',
  ],
  producerSnpnId: [
    'Producer SNPN ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The private network of the service producer.',
  ],
  producerSnssaiList: [
    'Producer S-NSSAI list',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The network slices of the service producer.',
  ],
  producerNsiList: [
    'Producer NSI list',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The slice instances of the service producer.',
  ],
  producerNfSetId: [
    'Producer NF set ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The network functions that the service may be asked of.',
  ],
  producerNfServiceSetId: [
    'Producer NF service set ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The services that may be asked for.',
  ],
  sourceNfInstanceId: [
    'Source NF instance ID',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The network function that the data comes from.',
  ],
  analyticsIdList: [
    'Analytics ID list',
    '3GPP TS 29.510 §6.3.5.2.4',
    'The analytics that may be asked for.',
  ],
  resOwnerId: ['Resource owner ID', '3GPP TS 29.222', 'Whose resources are meant.'],

  // OpenID Federation
  jwks: ['JSON Web Key Set', 'OpenID Federation 1.0 §13.1', 'The public keys of the entity.'],
  metadata: ['Metadata', 'OpenID Federation 1.0 §13.2', 'What the entity says of itself.'],
  constraints: ['Constraints', 'OpenID Federation 1.0 §13.3', 'Limits on the Trust Chain.'],
  crit: [
    'Critical claims',
    'OpenID Federation 1.0 §13.4',
    'Claims that a reader must understand, or refuse the token.',
  ],
  ref: ['Reference', 'OpenID Federation 1.0 §13.5', 'Where more can be read for people.'],
  delegation: [
    'Delegation',
    'OpenID Federation 1.0 §13.6',
    'The owner allows the issuer to issue the Trust Mark.',
  ],
  logo_uri: ['Logo URI', 'OpenID Federation 1.0 §13.7', 'A picture to show. Not loaded here.'],
  authority_hints: [
    'Authority Hints',
    'OpenID Federation 1.0 §3.1',
    'The entities directly above this one.',
  ],
  trust_anchor_hints: [
    'Trust Anchor Hints',
    'OpenID Federation 1.0 §3.1',
    'Trust Anchors that this entity leads to.',
  ],
  trust_marks: [
    'Trust Marks',
    'OpenID Federation 1.0 §3.1',
    'Signed statements that the entity meets certain rules.',
  ],
  trust_mark_issuers: [
    'Trust Mark Issuers',
    'OpenID Federation 1.0 §3.1',
    'Who may issue which Trust Mark.',
  ],
  trust_mark_owners: [
    'Trust Mark Owners',
    'OpenID Federation 1.0 §3.1',
    'Who owns which Trust Mark.',
  ],
  metadata_policy: [
    'Metadata Policy',
    'OpenID Federation 1.0 §3.1',
    'Rules for the metadata of everything below.',
  ],
  metadata_policy_crit: [
    'Critical Metadata Policy Operators',
    'OpenID Federation 1.0 §3.1',
    'Policy operators that a reader must understand.',
  ],
  source_endpoint: [
    'Source Endpoint URL',
    'OpenID Federation 1.0 §3.1',
    'Where this statement can be fetched again.',
  ],
  keys: ['JWK array', 'OpenID Federation 1.0', 'The keys of a JWK Set that is signed as a JWT.'],
  trust_mark_type: ['Trust Mark Type', 'OpenID Federation 1.0 §7.1', 'Which Trust Mark it is.'],
  trust_chain: [
    'Trust Chain',
    'OpenID Federation 1.0 §4',
    'The statements from the entity up to the Trust Anchor.',
  ],
  trust_anchor: [
    'Trust Anchor ID',
    'OpenID Federation 1.0',
    'The Trust Anchor chosen for a registration.',
  ],

  // Others
  sig_val_claims: [
    'Signature Validation Token',
    'RFC 9321 §3.2.3',
    'Says that signatures on a document were found good.',
  ],
  rdap_allowed_purposes: [
    'RDAP query purposes',
    'RFC 9560 §3.1.5.1',
    'What the user may ask a registry for.',
  ],
  rdap_dnt_allowed: [
    'RDAP do not track',
    'RFC 9560 §3.1.5.2',
    'Whether the user may ask not to be logged.',
  ],
  geohash: ['Geohash', 'CTA-5009', 'A place on Earth as a short code.'],
};
