import type { DecryptionVerdict, SignatureVerdict } from '../token/verdicts.ts';

/** What is known of a signature, in a few words. */
export function signatureWords(verdict: SignatureVerdict): string {
  if (verdict === 'failed') return 'signature does not verify';
  return verdict === 'verified' ? 'signature verified' : 'signature not verified';
}

/** What is known of the content of a JWE, in a few words. */
export const contentWords = (verdict: DecryptionVerdict): string =>
  verdict === 'decrypted' ? 'decrypted' : 'not decrypted';
