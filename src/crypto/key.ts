/** A JSON Web Key: the members that this page reads. @see RFC 7517 §4, RFC 7518 §6, RFC 8037 §2 */
export interface Jwk {
  readonly kty: string;
  readonly crv?: string;
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
  readonly key_ops?: readonly string[];
  /** of a secret: base64url */
  readonly k?: string;
  readonly [member: string]: unknown;
}

/** What a key was written as. */
export type KeyForm = 'secret' | 'jwk' | 'spki' | 'pkcs1' | 'pkcs8' | 'sec1' | 'certificate';

/** How the characters of a secret were read. */
export type SecretCoding =
  | 'utf-8'
  | 'base64'
  | 'base64url'
  | 'hex'
  /** UTF-8 without what nobody sees, and with plain spaces */
  | 'visible';

/** What an X.509 certificate says beside its key. */
export interface Certificate {
  /** the Subject, as one line: `CN=example.com, O=Example` */
  readonly subject: string;
  /** by ISO 8601, in UTC: `2026-11-23T22:07:43Z` */
  readonly notBefore: string;
  readonly notAfter: string;
  /** thumbprints of its DER, base64url: SHA-1 and SHA-256. @see RFC 7515 §4.1.7, §4.1.8 */
  readonly x5t: string;
  readonly x5tS256: string;
}

/** A key, as it was read out of a text. */
export interface Key {
  /** as a JSON Web Key, whatever it was written as */
  readonly jwk: Jwk;
  readonly form: KeyForm;
  /** of a secret alone */
  readonly coding: SecretCoding | null;
  /** whether a final newline of the text belongs to the secret */
  readonly hasNewline: boolean;
  /** whether it could sign or decrypt, where it is asymmetric */
  readonly isPrivate: boolean;
  /** of a secret or an RSA modulus; null for curves */
  readonly bits: number | null;
  /** JWK Thumbprint with SHA-256, base64url; null for a kind of key without one. @see RFC 7638 */
  readonly thumbprint: string | null;
  readonly certificate: Certificate | null;
  /** the JSON Pointer to where it stood in what was pasted; empty for the whole */
  readonly pointer: string;
}
