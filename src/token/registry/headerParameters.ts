/** The rows of the IANA "JSON Web Signature and Encryption Header Parameters" registry for a name. */
export interface HeaderParameter {
  /** The registered description, shortened where it runs on. */
  readonly title: string;
  /** Where it is defined for a JWS; absent when it is not registered for one. */
  readonly jws?: string;
  /** Where it is defined for a JWE; absent when it is not registered for one. */
  readonly jwe?: string;
}

/**
 * Every Header Parameter that IANA had registered in July 2026.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const HEADER_PARAMETERS = {
  alg: { title: 'Algorithm', jws: 'RFC 7515 §4.1.1', jwe: 'RFC 7516 §4.1.1' },
  enc: { title: 'Encryption Algorithm', jwe: 'RFC 7516 §4.1.2' },
  zip: { title: 'Compression Algorithm', jwe: 'RFC 7516 §4.1.3' },
  jku: { title: 'JWK Set URL', jws: 'RFC 7515 §4.1.2', jwe: 'RFC 7516 §4.1.4' },
  jwk: { title: 'JSON Web Key', jws: 'RFC 7515 §4.1.3', jwe: 'RFC 7516 §4.1.5' },
  kid: { title: 'Key ID', jws: 'RFC 7515 §4.1.4', jwe: 'RFC 7516 §4.1.6' },
  x5u: { title: 'X.509 URL', jws: 'RFC 7515 §4.1.5', jwe: 'RFC 7516 §4.1.7' },
  x5c: { title: 'X.509 Certificate Chain', jws: 'RFC 7515 §4.1.6', jwe: 'RFC 7516 §4.1.8' },
  x5t: {
    title: 'X.509 Certificate SHA-1 Thumbprint',
    jws: 'RFC 7515 §4.1.7',
    jwe: 'RFC 7516 §4.1.9',
  },
  'x5t#S256': {
    title: 'X.509 Certificate SHA-256 Thumbprint',
    jws: 'RFC 7515 §4.1.8',
    jwe: 'RFC 7516 §4.1.10',
  },
  typ: { title: 'Type', jws: 'RFC 7515 §4.1.9', jwe: 'RFC 7516 §4.1.11' },
  cty: { title: 'Content Type', jws: 'RFC 7515 §4.1.10', jwe: 'RFC 7516 §4.1.12' },
  crit: { title: 'Critical', jws: 'RFC 7515 §4.1.11', jwe: 'RFC 7516 §4.1.13' },
  epk: { title: 'Ephemeral Public Key', jwe: 'RFC 7518 §4.6.1.1' },
  apu: { title: 'Agreement PartyUInfo', jwe: 'RFC 7518 §4.6.1.2' },
  apv: { title: 'Agreement PartyVInfo', jwe: 'RFC 7518 §4.6.1.3' },
  iv: { title: 'Initialization Vector', jwe: 'RFC 7518 §4.7.1.1' },
  tag: { title: 'Authentication Tag', jwe: 'RFC 7518 §4.7.1.2' },
  p2s: { title: 'PBES2 Salt Input', jwe: 'RFC 7518 §4.8.1.1' },
  p2c: { title: 'PBES2 Count', jwe: 'RFC 7518 §4.8.1.2' },
  iss: { title: 'Issuer', jwe: 'RFC 7519 §4.1.1' },
  sub: { title: 'Subject', jwe: 'RFC 7519 §4.1.2' },
  aud: { title: 'Audience', jwe: 'RFC 7519 §4.1.3' },
  b64: { title: 'Base64url-Encode Payload', jws: 'RFC 7797 §3' },
  ppt: { title: 'PASSporT extension identifier', jws: 'RFC 8225 §8.1' },
  url: { title: 'URL', jws: 'RFC 8555 §6.4.1', jwe: 'RFC 8555 §6.4.1' },
  nonce: { title: 'Nonce', jws: 'RFC 8555 §6.5.2', jwe: 'RFC 8555 §6.5.2' },
  svt: { title: 'Signature Validation Token', jws: 'RFC 9321' },
  iheSSId: { title: 'IHE SubmissionSet ID', jws: 'IHE ITI Document Digital Signature §5.10' },
  jwt: { title: 'Attached JWT', jws: 'OpenID for Verifiable Presentations 1.0 §12' },
  client_id: { title: 'Client Identifier', jws: 'RFC 6749 §2.2' },
  trust_chain: { title: 'Trust Chain', jws: 'OpenID Federation 1.0 §4.3' },
  peer_trust_chain: { title: 'Peer Trust Chain', jws: 'OpenID Federation 1.0 §4.4' },
} as const satisfies Record<string, HeaderParameter>;

export type HeaderParameterName = keyof typeof HEADER_PARAMETERS;

/**
 * Tells whether IANA has registered a Header Parameter of this name. Names are case-sensitive
 * (RFC 7515 §9.1.1).
 *
 * Never throws; `constructor`, `__proto__` and the like are names that nobody registered.
 */
export function isHeaderParameterName(name: string): name is HeaderParameterName {
  return Object.hasOwn(HEADER_PARAMETERS, name);
}

/** What the registry says of a Header Parameter; undefined when it is not registered. Never throws. */
export function headerParameter(name: string): HeaderParameter | undefined {
  return isHeaderParameterName(name) ? HEADER_PARAMETERS[name] : undefined;
}
