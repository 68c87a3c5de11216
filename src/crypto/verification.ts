import type { SignatureVerdict } from '../token/verdicts.ts';
import type { Key } from './key.ts';

/** A kind of key: its "crv" where it has one, of ML-DSA its "alg", of any other its "kty". */
export type KeyKind = string;

/** What a signature was made over, where it is not what the token holds. */
export type InputChange =
  /** the same JSON with more or less white space, or without its byte order mark */
  | 'white-space'
  /** parts in standard base64, or padded */
  | 'base64'
  /** the payload as it is, not encoded */
  | 'unencoded'
  /** the payload encoded, where "b64" is false */
  | 'encoded'
  /** one newline more at the end */
  | 'newline'
  /** the digest of "nonce" in its place, as in tokens for Microsoft Graph */
  | 'nonce';

/**
 * Why a signature is not verified: data, no sentences. `fits` tells that the signature matches all the
 * same.
 */
export type Reason =
  | { readonly kind: 'no-key' }
  /** among several signatures: no key was given that could be meant for this one */
  | { readonly kind: 'no-key-for-it' }
  | { readonly kind: 'payload-needed' }
  /** a DPoP proof, which verifies with the key that it brings, as it must */
  | { readonly kind: 'dpop' }
  | { readonly kind: 'key-unreadable' }
  /** `none` in any spelling */
  | { readonly kind: 'alg-none'; readonly alg: string }
  /** undefined for none at all */
  | { readonly kind: 'alg-unknown'; readonly alg: unknown }
  /** Header Parameters that are critical and not known; none where "crit" itself is malformed */
  | { readonly kind: 'crit'; readonly names: readonly string[] }
  /** it fits, but a part is not base64url */
  | { readonly kind: 'not-base64url'; readonly segment: 'header' | 'payload' | 'signature' }
  /** it fits, but the token breaks another rule */
  | { readonly kind: 'malformed' }
  /** this browser has no such algorithm */
  | { readonly kind: 'engine-lacks'; readonly name: string }
  /** the browser takes the key for none of its kind */
  | { readonly kind: 'key-refused' }
  | {
      readonly kind: 'key-type';
      readonly expected: readonly KeyKind[];
      /** each kind once, eight at most */
      readonly found: readonly KeyKind[];
    }
  | {
      readonly kind: 'key-forbids';
      readonly member: 'alg' | 'use' | 'key_ops';
      readonly value: unknown;
      readonly fits: boolean;
    }
  | { readonly kind: 'key-too-short'; readonly bits: number; readonly fits: boolean }
  | {
      readonly kind: 'kid-unknown';
      readonly kid: string;
      /** those of the keys, eight at most */
      readonly kids: readonly string[];
      /** how many there are beyond them */
      readonly more: number;
      readonly fits: boolean;
    }
  /** it does not verify with the key that "kid" names, but with another */
  | { readonly kind: 'kid-of-another'; readonly kid: string; readonly found: string }
  | { readonly kind: 'algorithm-confusion' }
  /** of a Key Binding JWT: it is bound to another SD-JWT, or to none */
  | { readonly kind: 'sd-hash' }
  /** of a Key Binding JWT: the SD-JWT has no public key to verify it with */
  | { readonly kind: 'holder-unknown' }
  /** of a Key Binding JWT: it verifies with the key that a JWT names which does not */
  | { readonly kind: 'issuer-unverified' }
  | { readonly kind: 'signature-missing' }
  /** in bytes; `fits` where only what is too much is wrong */
  | {
      readonly kind: 'signature-length';
      readonly expected: number;
      readonly found: number;
      readonly fits: boolean;
    }
  | { readonly kind: 'signature-der'; readonly fits: boolean }
  | {
      readonly kind: 'signed-otherwise';
      readonly change: InputChange;
      /** over a payload that was given apart */
      readonly isGiven?: true;
    }
  /** made with another algorithm; `swapped` where the header named that one then */
  | { readonly kind: 'signed-with'; readonly alg: string; readonly swapped: boolean }
  /** RSA: made by the key, over another header or payload */
  | { readonly kind: 'content-changed'; readonly alg: string; readonly isGiven?: true }
  /** RSA-PSS: made by the key with a salt of another length, in bytes */
  | { readonly kind: 'salt-length'; readonly found: number; readonly expected: number }
  /** RSA: made by another key */
  | { readonly kind: 'other-key' }
  /** another key, or other content: nothing tells which */
  | {
      readonly kind: 'mismatch';
      /** whether a secret was read in each coding */
      readonly isCoded: boolean;
      readonly isGiven?: true;
    }
  /** made by another key than the one that it must be made with, or over other content */
  | { readonly kind: 'bound-key'; readonly name: 'cnf' | 'jwk' };

export type ReasonKind = Reason['kind'];

/** How a payload that was given apart was read so that the signature fits it. */
export type PayloadReading =
  | 'as-given'
  | 'newline-added'
  | 'newline-removed'
  /** it was given in base64url */
  | 'encoded';

/** What verifying with a key that the token brought comes to: it proves nothing. */
export interface OwnKey {
  readonly parameter: 'jwk' | 'x5c';
  readonly verifies: boolean;
  /** whether it was pasted too */
  readonly isPasted: boolean;
}

/** What came of verifying one signature. */
export interface Verification {
  readonly verdict: SignatureVerdict;
  /** as the header has it; undefined for none */
  readonly alg: unknown;
  /** the key that verified it, or that was tried; null for none */
  readonly key: Key | null;
  /** null where it is verified */
  readonly reason: Reason | null;
  /** of a payload that was given apart */
  readonly payloadReading: PayloadReading | null;
  /** null where the token brings none that could be read */
  readonly own: OwnKey | null;
}

/** What came of verifying all the signatures of a token. */
export interface TokenVerification {
  /**
   * `verified` where at least one signature is, and none fails that could be checked here; an SD-JWT
   * fails with its Key Binding JWT
   */
  readonly verdict: SignatureVerdict;
  /** one a party, in the order of `token.parties` */
  readonly parties: readonly Verification[];
  /** of the Key Binding JWT of an SD-JWT; null where there is none */
  readonly keyBinding: Verification | null;
}
