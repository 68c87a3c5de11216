import type { Decryption } from '../crypto/decryption.ts';
import type { KeyReading } from '../crypto/readKeys.ts';
import type { TokenVerification } from '../crypto/verification.ts';
import { contentWords, signatureWords } from '../text/secured.ts';
import type { Token } from '../token/inspect.ts';
import type { DecryptionVerdict, SignatureVerdict } from '../token/verdicts.ts';

/** What is known of a token with the help of a key. */
export interface Trust {
  /** null as long as the key is being read */
  readonly reading: KeyReading | null;
  /** null as long as it is being found out, and where there is nothing to find out without a key */
  readonly verification: TokenVerification | null;
  /** of a JWE; null as long as it is being found out, and without a key */
  readonly decryption: Decryption | null;
}

/** What is known of the token's signatures. */
export const signatureVerdict = ({ reading, verification }: Trust): SignatureVerdict =>
  verification?.verdict ?? verdictOf(reading);

/** What is known of the content of a JWE. */
export const decryptionVerdict = ({ reading, decryption }: Trust): DecryptionVerdict =>
  decryption?.verdict ?? verdictOf(reading);

/** What is known of what secures a token: its signatures, or its encryption. */
export interface Secured {
  readonly verdict: SignatureVerdict | DecryptionVerdict;
  readonly words: string;
}

export function securedBy({ isEncrypted }: Token, trust: Trust): Secured {
  if (isEncrypted) {
    const verdict = decryptionVerdict(trust);
    return { verdict, words: contentWords(verdict) };
  }
  const verdict = signatureVerdict(trust);
  return { verdict, words: signatureWords(verdict) };
}

const verdictOf = (reading: KeyReading | null) =>
  reading?.kind === 'key-error'
    ? 'key-error'
    : reading?.kind === 'none'
      ? 'not-checked'
      : 'checking';
