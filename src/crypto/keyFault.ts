import type { JsonSyntaxError } from '../token/jsonSyntaxError.ts';

/** What holds a key in a form that is not read here. */
export type ForeignKey = 'openssh' | 'encrypted' | 'pgp';

/** Why a text, or one of the keys in it, could not be read. */
export type KeyProblem =
  /** no key is as long; in characters */
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'token' }
  /** where the keys are, which this page does not fetch */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'not-json'; readonly error: JsonSyntaxError }
  /** JSON without a key; `members` are those of the outermost object */
  | { readonly kind: 'no-key'; readonly members: readonly string[] }
  | { readonly kind: 'empty-set' }
  | { readonly kind: 'key-type'; readonly found: string }
  /** a member that must be a string; it may be missing, be empty or be something else */
  | { readonly kind: 'member-missing'; readonly kty: string; readonly member: string }
  | {
      readonly kind: 'member-coding';
      readonly member: string;
      /** of the first character that is no base64url */
      readonly offset: number;
    }
  /** lengths in bytes */
  | {
      readonly kind: 'member-length';
      readonly member: string;
      readonly curve: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly kind: 'foreign'; readonly format: ForeignKey }
  /** a character between the lines of a PEM that base64 has not */
  | { readonly kind: 'foreign-character'; readonly character: string; readonly offset: number }
  /** DER that its own first bytes say is longer; in bytes */
  | { readonly kind: 'truncated'; readonly expected: number; readonly found: number }
  /** no DER, or none that holds a key; `label` is that of its PEM, empty without one */
  | { readonly kind: 'no-key-in-der'; readonly label: string }
  /** an algorithm that no token uses, empty for one without a name here; "EC" for another curve */
  | { readonly kind: 'algorithm'; readonly found: string }
  /** a private key that came without its public part, which the browser cannot make */
  | { readonly kind: 'no-public-part'; readonly curve: string };

export type KeyFault = KeyProblem & {
  /** the JSON Pointer to where it stood; empty for the whole text */
  readonly pointer: string;
  /** of a JWK, of whatever type */
  readonly kid?: unknown;
};
