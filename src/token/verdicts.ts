/** What is known of a token's signatures, as `data-verification` says it. */
export type SignatureVerdict =
  | 'not-checked'
  | 'checking'
  | 'verified'
  | 'failed'
  | 'unsupported'
  | 'key-error';

/** What is known of the content of a JWE, as `data-decryption` says it. */
export type DecryptionVerdict =
  | 'not-checked'
  | 'checking'
  | 'decrypted'
  | 'failed'
  | 'unsupported'
  | 'key-error';
