import type { Certificate, Jwk, Key } from '../key.ts';
import type { KeyFault, KeyProblem } from '../keyFault.ts';

/** A certificate as it stands in its DER, which its thumbprints are taken of. */
export interface CertificateParts extends Omit<Certificate, 'x5t' | 'x5tS256'> {
  readonly der: Uint8Array;
}

/** A key before everything about it that has to be computed. */
export interface Draft extends Partial<Pick<Key, 'coding' | 'hasNewline' | 'pointer'>> {
  readonly jwk: Jwk;
  readonly form: Key['form'];
  readonly certificate?: CertificateParts | undefined;
  /** a private key in PKCS #8, of which the browser can make the public part */
  readonly pkcs8?: Uint8Array;
}

/** What a place in a text holds; no pointer stands for the whole. */
export type Found = Draft | (KeyProblem & Partial<Omit<KeyFault, 'kind'>>);

export const isFault = (found: Found): found is Exclude<Found, Draft> => 'kind' in found;
