import type { Answer, Doubt, Refusal } from '../checks/answer.ts';
import type { Claimless } from '../token/claimless.ts';
import { looksLikeMilliseconds, type NumericDate } from '../token/numericDate.ts';
import type { Validity } from '../token/validity.ts';
import type { SignatureVerdict } from '../token/verdicts.ts';
import { localTime } from './dates.ts';
import { DATE_READINGS } from './labels.ts';

/** The verdicts and where they stand. */
export const VERDICTS = {
  title: 'Verdicts',
  structure: 'Structure',
  signature: 'Signature',
  time: 'Time',
  policy: 'Policy',
} as const;

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'not-bearer': 'no Bearer token looks like this',
  proof: 'a DPoP proof alone gives no access',
  malformed: 'the token is malformed',
  'not-a-jwt': 'the payload has no claims',
  signature: 'the signature fails',
  decryption: 'the key does not decrypt it',
  rules: 'a rule is broken, and Findings tells which',
  expired: 'the token is expired',
  'not-yet-valid': 'the token is not yet valid',
  undetermined: 'a date is not a NumericDate',
  algorithm: 'the algorithm is not accepted',
  issuer: 'the issuer is not as expected',
  audience: 'the audience is not as expected',
  type: 'the type is not as expected',
  scope: 'a scope is missing',
};

const IF_VERIFIED = 'the signature verifies, which';

const DOUBTS: Readonly<Record<Doubt, string>> = {
  'not-checked': `${IF_VERIFIED} was not checked`,
  checking: `${IF_VERIFIED} is being checked`,
  unsupported: `${IF_VERIFIED} cannot be checked here`,
  'key-error': `${IF_VERIFIED} no key here can check`,
  encrypted: 'the encrypted claims allow it',
  detached: 'the payload allows it, which travels elsewhere',
  nested: 'the nested token allows it',
  unsigned: 'it trusts claims that nobody signed',
};

/** What a server would answer, and why, in a sentence. @param hasPolicy - whether it asks for anything */
export function answerSentence(answer: Answer, hasPolicy: boolean): string {
  const { status, error, refusals, doubts } = answer;
  const server = hasPolicy ? 'A server with this policy' : 'A server';
  const condition =
    doubts.length > 0 ? ` if ${doubts.map((doubt) => DOUBTS[doubt]).join(', and ')}` : '';
  const [first, ...others] = refusals.map((refusal) => REFUSALS[refusal]);
  const why = first
    ? `: ${first}`
    : condition
      ? ''
      : ': none of these verdicts speaks against the token';
  const more = others.length > 0 ? ` Also: ${others.join(', ')}.` : '';
  return `${server} would answer ${status}${error ? ` (${error})` : ''}${condition}${why}.${more}`;
}

/**
 * The header field that comes with it; empty for none.
 *
 * @param isBound - whether the token is bound to the key of a DPoP proof
 * @see RFC 6750 §3, RFC 9449 §7.1
 */
export const challengeOf = (
  { error }: Answer,
  scopes: readonly string[],
  isBound: boolean,
): string => {
  if (!error) return '';
  const scope = error === 'insufficient_scope' ? `, scope="${scopes.join(' ')}"` : '';
  return `WWW-Authenticate: ${isBound ? 'DPoP' : 'Bearer'} error="${error}"${scope}`;
};

/** Verdicts of another name than that of their kind. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  current: 'not expired',
  'no-expiry': 'never expires',
} satisfies Partial<Record<Validity['kind'], string>>;

/** A verdict in a word or two, by its kind. Never "valid". */
export const verdictName = (kind: string): string => NAMES[kind] ?? kind.replaceAll('-', ' ');

const VERIFICATION_TELLS = 'Verification tells why';

/** What is told of a signature where no reason is known. A JWE has none. */
export const SIGNATURE_REASONS: Readonly<Record<SignatureVerdict | 'none', string>> = {
  'not-checked': 'Paste a key to check it',
  checking: '',
  verified: 'It was made with the key that you gave',
  failed: VERIFICATION_TELLS,
  unsupported: VERIFICATION_TELLS,
  'key-error': VERIFICATION_TELLS,
  none: 'What is encrypted is not signed',
};

const CLAIMLESS: Readonly<Record<Claimless['kind'], string>> = {
  encrypted: 'The claims are encrypted',
  detached: 'The payload travels elsewhere',
  nested: 'The claims are in the nested token',
  'not-a-jwt': 'The payload has no claims',
};

const dateWords = (name: string, date: NumericDate): string =>
  looksLikeMilliseconds(date)
    ? `${name} looks like milliseconds`
    : `${name} is ${localTime(date) ?? DATE_READINGS.outOfRange}`;

/** By which date the moment stands where it does. */
export function timeReason(
  validity: Validity | null,
  isInLeeway: boolean,
  claimless: Claimless | null,
): string {
  if (!validity) return claimless ? CLAIMLESS[claimless.kind] : '';
  if ('claim' in validity) return `${validity.claim} is not a NumericDate`;
  if ('nbf' in validity) return dateWords('nbf', validity.nbf);
  const end = 'exp' in validity ? dateWords('exp', validity.exp) : 'There is no exp';
  return isInLeeway ? `${end}, so only the leeway keeps it` : end;
}
