import type { Claimless } from '../token/claimless.ts';
import type { Token } from '../token/inspect.ts';
import { kindOf } from '../token/kind.ts';
import type { NumericDate, Seconds } from '../token/numericDate.ts';
import { type Validity, validityAt } from '../token/validity.ts';
import type { DecryptionVerdict, SignatureVerdict } from '../token/verdicts.ts';
import type { PolicyFault } from './policy.ts';
import { isUnsigned } from './unsigned.ts';

/** Why a server refuses a token. */
export type Refusal =
  /** it has characters that no Bearer token has (RFC 6750 §2.1) */
  | 'not-bearer'
  /** it goes with an access token (RFC 9449 §7.1) */
  | 'proof'
  | 'malformed'
  | 'not-a-jwt'
  | 'signature'
  | 'decryption'
  | 'rules'
  | Extract<Validity['kind'], 'expired' | 'not-yet-valid' | 'undetermined'>
  | PolicyFault['kind'];

/** What nobody can know from what was pasted, and the answer depends on. */
export type Doubt =
  | Exclude<SignatureVerdict, 'verified' | 'failed'>
  | Exclude<Claimless['kind'], 'not-a-jwt'>
  /** a public key is enough to make it */
  | 'unsigned';

/** What a server answers. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 403;
  /** as in the challenge; null with 200 */
  readonly error: 'invalid_request' | 'invalid_token' | 'insufficient_scope' | null;
  /** the one that servers meet first comes first */
  readonly refusals: readonly Refusal[];
  /** what the status depends on beyond that; none where a refusal stands whatever else is true */
  readonly doubts: readonly Doubt[];
}

/** `b64token`, the only form in which a Bearer token can be sent. @see RFC 6750 §2.1 */
const BEARER = /^[\w.~+/-]+=*$/;

/** What is not answered with 401 and `invalid_token`. @see RFC 6750 §3.1 */
const CODES: Readonly<Partial<Record<Refusal, readonly [Answer['status'], Answer['error']]>>> = {
  'not-bearer': [400, 'invalid_request'],
  scope: [403, 'insufficient_scope'],
};

/**
 * Where `now` stands in the validity interval of a token, whatever else is wrong with it.
 *
 * @returns null where there are no claims to read. Never throws.
 */
export function validityOf(
  { dates, claimless, payload }: Token,
  now: NumericDate,
  leeway: Seconds,
): Validity | null {
  const validity = validityAt(dates, now, leeway);
  // Where the payload breaks off, "exp" may have stood behind.
  const isTorn = validity.kind === 'no-expiry' && payload?.json.kind !== 'json';
  return claimless || isTorn ? null : validity;
}

/**
 * What a protected resource that follows the specifications answers to a request with this token as a
 * Bearer token. Claims no more than is known: what is not is among the doubts.
 *
 * @param validity - at the moment of the request, with the server's leeway; null where unknown
 * @param secured - what is known of its signature, or of the content of a JWE
 * @param faults - by the server's policy, in the order of `policyFaults`
 * @param isRuleBroken - what `breaksRules` says
 * @returns never throws
 * @see RFC 6750 §3.1 (error codes), RFC 7519 §7.2, RFC 9110 §15.5.2
 */
export function answerOf(
  token: Token,
  validity: Validity | null,
  secured: SignatureVerdict | DecryptionVerdict,
  faults: readonly PolicyFault[],
  isRuleBroken = false,
): Answer {
  const { found, mainDefect, claimless, isEncrypted } = token;
  const unmet = faults.map(({ kind }) => kind);
  const time = validity?.kind ?? 'current';
  const refusals: readonly Refusal[] = [
    ...(BEARER.test(found.text) ? [] : (['not-bearer'] as const)),
    ...(mainDefect ? (['malformed'] as const) : []),
    ...(kindOf(token)?.kind === 'DPoP proof' ? (['proof'] as const) : []),
    ...(claimless?.kind === 'not-a-jwt' ? (['not-a-jwt'] as const) : []),
    ...unmet.filter((kind) => kind === 'algorithm'),
    ...(secured === 'failed'
      ? [isEncrypted ? ('decryption' as const) : ('signature' as const)]
      : []),
    ...(isRuleBroken ? (['rules'] as const) : []),
    ...(time === 'current' || time === 'no-expiry' ? [] : [time]),
    ...unmet.filter((kind) => kind !== 'algorithm'),
  ];
  const [first] = refusals;
  const isScope = first === 'scope';
  const doubts: Doubt[] = [];
  if (!first || isScope) {
    if (claimless && claimless.kind !== 'not-a-jwt') doubts.push(claimless.kind);
    const isOpen = secured === 'failed' || secured === 'verified' || secured === 'decrypted';
    // What is encrypted has an Authentication Tag and no signature.
    if (!isEncrypted && !isOpen) doubts.push(secured);
    if (isUnsigned(token)) doubts.push('unsigned');
  }
  const [status, error] = first ? (CODES[first] ?? [401, 'invalid_token']) : [200, null];
  return { status, error, refusals, doubts } as Answer;
}
