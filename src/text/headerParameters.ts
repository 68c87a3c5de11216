/** What is said of a registered Header Parameter. */
export type HeaderParameterWords = readonly [
  /** the registered description, shortened where it runs on */
  title: string,
  /** what it says, in a sentence that adds to its title */
  meaning: string,
  /** where it is defined for a JWS; null when it is not registered for one */
  jws: string | null,
  /** where it is defined for a JWE; absent when it is not registered for one */
  jwe?: string,
];

/**
 * Every Header Parameter that IANA had registered in July 2026.
 *
 * @see https://www.iana.org/assignments/jose/jose.xhtml
 */
export const HEADER_PARAMETERS: Readonly<Record<string, HeaderParameterWords>> = {
  alg: [
    'Algorithm',
    'How the token is signed; in a JWE, how the key of its content is protected.',
    'RFC 7515 §4.1.1',
    'RFC 7516 §4.1.1',
  ],
  enc: ['Encryption Algorithm', 'How the content is encrypted.', null, 'RFC 7516 §4.1.2'],
  zip: [
    'Compression Algorithm',
    'DEF means that the content was compressed before it was encrypted.',
    null,
    'RFC 7516 §4.1.3',
  ],
  jku: [
    'JWK Set URL',
    'Where the key can be fetched: to be trusted only if expected. Not loaded here.',
    'RFC 7515 §4.1.2',
    'RFC 7516 §4.1.4',
  ],
  jwk: [
    'JSON Web Key',
    'A key that the token itself brings: it proves nothing about who made the token.',
    'RFC 7515 §4.1.3',
    'RFC 7516 §4.1.5',
  ],
  kid: ['Key ID', 'Names the key among those of the issuer.', 'RFC 7515 §4.1.4', 'RFC 7516 §4.1.6'],
  x5u: [
    'X.509 URL',
    'Where a certificate can be fetched: to be trusted only if expected. Not loaded here.',
    'RFC 7515 §4.1.5',
    'RFC 7516 §4.1.7',
  ],
  x5c: [
    'X.509 Certificate Chain',
    'Certificates of the key: worth something only if they lead to a trusted root.',
    'RFC 7515 §4.1.6',
    'RFC 7516 §4.1.8',
  ],
  x5t: [
    'X.509 Certificate SHA-1 Thumbprint',
    'Names the certificate of the key by a SHA-1 hash.',
    'RFC 7515 §4.1.7',
    'RFC 7516 §4.1.9',
  ],
  'x5t#S256': [
    'X.509 Certificate SHA-256 Thumbprint',
    'Names the certificate of the key by a SHA-256 hash.',
    'RFC 7515 §4.1.8',
    'RFC 7516 §4.1.10',
  ],
  typ: [
    'Type',
    'What the whole token is, such as JWT or at+jwt for an access token.',
    'RFC 7515 §4.1.9',
    'RFC 7516 §4.1.11',
  ],
  cty: [
    'Content Type',
    'What the payload is: JWT means that another token is nested in it.',
    'RFC 7515 §4.1.10',
    'RFC 7516 §4.1.12',
  ],
  crit: [
    'Critical',
    'Header Parameters that a reader must understand, or refuse the token.',
    'RFC 7515 §4.1.11',
    'RFC 7516 §4.1.13',
  ],
  epk: [
    'Ephemeral Public Key',
    'The public key made by the sender for this one token.',
    null,
    'RFC 7518 §4.6.1.1',
  ],
  apu: [
    'Agreement PartyUInfo',
    'About the sender, mixed into the agreed key.',
    null,
    'RFC 7518 §4.6.1.2',
  ],
  apv: [
    'Agreement PartyVInfo',
    'About the recipient, mixed into the agreed key.',
    null,
    'RFC 7518 §4.6.1.3',
  ],
  iv: [
    'Initialization Vector',
    'A number used once, for wrapping the content key.',
    null,
    'RFC 7518 §4.7.1.1',
  ],
  tag: [
    'Authentication Tag',
    'Shows that the wrapped content key was not changed.',
    null,
    'RFC 7518 §4.7.1.2',
  ],
  p2s: ['PBES2 Salt Input', 'The salt of the password.', null, 'RFC 7518 §4.8.1.1'],
  p2c: ['PBES2 Count', 'How many rounds turn the password into a key.', null, 'RFC 7518 §4.8.1.2'],
  iss: ['Issuer', 'A copy of the claim, readable without decrypting.', null, 'RFC 7519 §4.1.1'],
  sub: ['Subject', 'A copy of the claim, readable without decrypting.', null, 'RFC 7519 §4.1.2'],
  aud: ['Audience', 'A copy of the claim, readable without decrypting.', null, 'RFC 7519 §4.1.3'],
  b64: [
    'Base64url-Encode Payload',
    'false means that the payload is not base64url-encoded.',
    'RFC 7797 §3',
  ],
  ppt: [
    'PASSporT extension identifier',
    'Which kind of PASSporT it is, such as shaken.',
    'RFC 8225 §8.1',
  ],
  url: ['URL', 'The ACME resource that the request is for.', 'RFC 8555 §6.4.1', 'RFC 8555 §6.4.1'],
  nonce: [
    'Nonce',
    'Given out by the server for one request, against replay.',
    'RFC 8555 §6.5.2',
    'RFC 8555 §6.5.2',
  ],
  svt: [
    'Signature Validation Token',
    'Says that signatures on a document were found good before.',
    'RFC 9321',
  ],
  iheSSId: [
    'IHE SubmissionSet ID',
    'The set of medical documents that the signature is for.',
    'IHE ITI Document Digital Signature §5.10',
  ],
  jwt: [
    'Attached JWT',
    'Another token about the signer, such as a verifier attestation.',
    'OpenID for Verifiable Presentations 1.0 §12',
  ],
  client_id: ['Client Identifier', 'The OAuth client that the signature is for.', 'RFC 6749 §2.2'],
  trust_chain: [
    'Trust Chain',
    'The statements from the signer up to a Trust Anchor.',
    'OpenID Federation 1.0 §4.3',
  ],
  peer_trust_chain: [
    'Peer Trust Chain',
    'The statements from the other party up to a Trust Anchor.',
    'OpenID Federation 1.0 §4.4',
  ],
};
