import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import type { Seconds } from '../token/numericDate.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';

/** Kinds of finding that carry the same. */
type Each<Kind extends string, Rest> = Kind extends string
  ? Rest & { readonly kind: Kind; readonly place: JsonPlace | TokenPlace }
  : never;

/** What is wrong, or worth knowing, of a key that a token names or brings. */
export type HeaderKeyFault = 'kid-injection' | 'key-in-header' | 'key-url-insecure' | 'private-key';

/** What is in a payload that nobody but its receiver should read. */
export type Sensitive = 'secret' | 'key' | 'card' | 'id';

/** A rule that a specification has for one kind of token. */
export type Rule =
  | 'nonce-forbidden'
  | 'event-missing'
  | 'symmetric'
  | 'htu-query'
  | 'iss-not-sub'
  | 'jti-missing'
  | 'azp-missing'
  | 'stale'
  | 'bearer';

/** What in a token names something beside it. */
export type Bond = 'at_hash' | 'c_hash' | 's_hash' | 'nonce' | 'sid' | 'ath' | 'jkt';

/** Kinds for which something is said of how long they may live. */
export type LongLived = 'access token' | 'client assertion' | 'VAPID token';

/** A finding on what makes a token worth trusting, or dangerous to have. */
export type TrustFinding =
  | Each<HeaderKeyFault, { readonly name: string }>
  | Each<'never-expires', { readonly token: TokenKind }>
  /** null for a JWT of no known kind */
  | Each<'unbound', { readonly token: TokenKind | null; readonly names: readonly string[] }>
  | Each<'long-lived', { readonly token: LongLived; readonly lifetime: Seconds }>
  | Each<'unsigned', unknown>
  | Each<'stolen-now', { readonly left: Seconds }>
  | Each<'sensitive-data', { readonly name: string; readonly what: Sensitive }>
  | Each<'rule-broken' | 'rule-bent', { readonly token: TokenKind; readonly rule: Rule }>
  | Each<
      'well-known-secret',
      {
        readonly secret: string;
        /** whether it is what the secret decodes to that signed */
        readonly isBase64: boolean;
      }
    >
  | Each<
      'weak-key',
      {
        readonly alg: string;
        /** how long it is, and how long it must be */
        readonly bits: number;
        readonly due: number;
      }
    >
  | Each<
      'belongs' | 'belongs-elsewhere',
      {
        readonly claim: Bond;
        /** whether the claim is in the token that stands beside this one */
        readonly isOther: boolean;
      }
    >
  | Each<'expires-in-later', { readonly expiresIn: Seconds; readonly lifetime: Seconds }>
  | Each<'misused', { readonly token: TokenKind }>;

export type TrustFindingKind = TrustFinding['kind'];

export const TRUST_SEVERITIES = {
  'key-url-insecure': 'error',
  'private-key': 'error',
  'rule-broken': 'error',
  'well-known-secret': 'error',
  'belongs-elsewhere': 'error',
  'kid-injection': 'warning',
  'never-expires': 'warning',
  'long-lived': 'warning',
  'sensitive-data': 'warning',
  'rule-bent': 'warning',
  'weak-key': 'warning',
  'expires-in-later': 'warning',
  misused: 'warning',
  unsigned: 'warning',
  'key-in-header': 'info',
  unbound: 'info',
  'stolen-now': 'info',
  belongs: 'info',
} as const;
