/** What a token is for. */
export type TokenKind =
  | 'access token'
  | 'ID token'
  | 'refresh token'
  | 'logout token'
  | 'session token'
  | 'DPoP proof'
  | 'client assertion'
  | 'client attestation'
  | 'client attestation PoP'
  | 'client secret'
  | 'authorization grant'
  | 'custom token'
  | 'API token'
  | 'API key'
  | 'API key for service_role'
  | 'Request Object'
  | 'JARM response'
  | 'introspection response'
  | 'UserInfo response'
  | 'software statement'
  | 'Security Event Token'
  | 'Status List Token'
  | 'Verifiable Credential'
  | 'Verifiable Presentation'
  | 'SD-JWT VC'
  | 'Key Binding JWT'
  | 'key proof'
  | 'SMART Health Card'
  | 'Entity Statement'
  | 'PASSporT'
  | 'VAPID token'
  | 'service account token'
  | 'service account token for AWS'
  | 'legacy service account token'
  | 'CI job token';

/**
 * How a specification defines a kind. Names in a row stand apart by spaces: `exp` is a claim, `^jwk` a
 * Header Parameter.
 */
export interface KindRow {
  /** the values of "typ" that declare it, in lower case and without `application/` (RFC 7515 §4.1.9) */
  readonly typ?: string;
  /** where that, and what it requires, is written */
  readonly spec: string;
  /** without which its rules make a receiver refuse it; `a|b` is satisfied by either */
  readonly refused?: string;
  /** what must be there, but no receiver is told to look for */
  readonly due?: string;
}

/**
 * The kinds that a specification defines. One that is not listed declares nothing, and requires nothing
 * that everybody agrees on.
 *
 * @see RFC 8725 §3.11 (explicit typing)
 */
export const KINDS: { readonly [Kind in TokenKind]?: KindRow } = {
  'access token': {
    typ: 'at+jwt',
    spec: 'RFC 9068 §2',
    refused: 'iss exp aud',
    due: 'sub client_id iat jti',
  },
  'ID token': { spec: 'OpenID Connect Core 1.0 §2', refused: 'iss sub aud exp iat' },
  'logout token': {
    typ: 'logout+jwt',
    spec: 'OpenID Connect Back-Channel Logout 1.0 §2.4',
    refused: 'iss aud iat events sub|sid',
    // "exp" has been required since its first errata only.
    due: 'exp jti',
  },
  'DPoP proof': {
    typ: 'dpop+jwt',
    spec: 'RFC 9449 §4.2',
    refused: '^typ ^jwk jti htm htu iat',
  },
  'client assertion': {
    typ: 'client-authentication+jwt',
    // The type is of the draft, what must be there of the RFC.
    spec: 'draft-ietf-oauth-rfc7523bis, RFC 7523 §3',
    refused: 'iss sub aud exp',
  },
  'client attestation': {
    typ: 'oauth-client-attestation+jwt',
    spec: 'draft-ietf-oauth-attestation-based-client-auth',
  },
  'client attestation PoP': {
    typ: 'oauth-client-attestation-pop+jwt',
    spec: 'draft-ietf-oauth-attestation-based-client-auth',
  },
  'Request Object': {
    typ: 'oauth-authz-req+jwt',
    spec: 'RFC 9101 §6.3, §10.8',
    refused: 'client_id',
  },
  'JARM response': { spec: 'JARM §2.1', refused: 'iss aud exp' },
  'introspection response': {
    typ: 'token-introspection+jwt',
    spec: 'RFC 9701 §5',
    refused: 'iss aud iat token_introspection',
  },
  'software statement': { spec: 'RFC 7591 §2.3', refused: 'iss' },
  'Security Event Token': {
    typ: 'secevent+jwt',
    spec: 'RFC 8417 §2',
    refused: 'iss iat jti events',
  },
  'Status List Token': {
    typ: 'statuslist+jwt',
    spec: 'Token Status List §5.1',
    refused: 'sub iat status_list',
  },
  'Verifiable Credential': { typ: 'vc+jwt', spec: 'VC JOSE COSE §3.1' },
  'Verifiable Presentation': { typ: 'vp+jwt', spec: 'VC JOSE COSE §3.1' },
  'SD-JWT VC': { typ: 'dc+sd-jwt vc+sd-jwt', spec: 'draft-ietf-oauth-sd-jwt-vc', refused: 'vct' },
  'Key Binding JWT': { typ: 'kb+jwt', spec: 'RFC 9901 §4.3', refused: 'iat aud nonce sd_hash' },
  'key proof': {
    typ: 'openid4vci-proof+jwt',
    spec: 'OpenID4VCI 1.0 Appendix F.1',
    refused: 'aud iat',
  },
  'Entity Statement': {
    typ: 'entity-statement+jwt',
    spec: 'OpenID Federation 1.0 §3.1',
    refused: 'iss sub iat exp',
  },
  PASSporT: {
    typ: 'passport',
    spec: 'RFC 8225 §4, §5',
    refused: '^x5u iat orig dest',
  },
  'VAPID token': { spec: 'RFC 8292 §2', refused: 'aud exp' },
};
