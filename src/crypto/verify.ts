import type { Token } from '../token/inspect.ts';
import { sdJwtOf } from '../token/sdJwt/sdJwt.ts';
import { valueIn } from '../token/segment.ts';
import type { SignatureVerdict } from '../token/verdicts.ts';
import { digestsOf } from './digest.ts';
import type { Key } from './key.ts';
import { isSameKey } from './keys/jwk.ts';
import { readJwk } from './ownKey.ts';
import type { KeyReading } from './readKeys.ts';
import type { Reason, TokenVerification, Verification } from './verification.ts';
import { verifyParty } from './verifyParty.ts';

/** The first of these that any signature has is that of the token. */
const PRECEDENCE: readonly SignatureVerdict[] = ['failed', 'key-error', 'unsupported', 'verified'];

/**
 * Verifies every signature of a token, and tells why where it cannot.
 *
 * A key that a token brings for itself never makes it `verified`. The Key Binding JWT of an SD-JWT is
 * verified with the key that the Issuer-signed JWT confirms, or with a pasted one that it names.
 *
 * @param detachedPayload - of a JWS that came without its payload; null for none
 * @param keyText - as it was pasted: an HMAC may have been made with the very text of a public key
 * @returns never rejects; no party for a JWE
 * @see RFC 7515 §5.2, RFC 9901 §7.3
 */
export async function verifyToken(
  token: Token,
  reading: KeyReading,
  detachedPayload: string | null,
  keyText = '',
): Promise<TokenVerification> {
  if (token.isEncrypted) return { verdict: 'not-checked', parties: [], keyBinding: null };
  // An empty list of signatures is one that is missing.
  const signatures = token.parties[0] ? token.parties : [undefined];
  const each = await Promise.all(
    signatures.map((party) => verifyParty(token, party, reading, detachedPayload, keyText)),
  );
  const isVerified = each.some(({ verdict }) => verdict === 'verified');
  const parties = isVerified ? each.map(unlessUncheckable) : each;
  const keyBinding = await verifyKeyBinding(token, reading, each);
  const verdicts = parties.map(({ verdict }) => verdict);
  if (isVerified && keyBinding) verdicts.push(keyBinding.verdict);
  const verdict = PRECEDENCE.find((one) => verdicts.includes(one)) ?? 'not-checked';
  return { verdict, parties, keyBinding };
}

/** Beside a signature that verifies, one for which there is no key or no algorithm here was not checked. */
function unlessUncheckable(one: Verification): Verification {
  const { reason } = one;
  const verdict = 'not-checked';
  if (reason?.kind === 'engine-lacks') return { ...one, verdict };
  const isKeyless = reason?.kind === 'key-type' || (reason?.kind === 'kid-unknown' && !reason.fits);
  return isKeyless ? { ...one, verdict, reason: { kind: 'no-key-for-it' } } : one;
}

/** @see RFC 9901 §4.1.2, §7.3, RFC 7800 §3.2 */
async function verifyKeyBinding(
  token: Token,
  reading: KeyReading,
  issuer: readonly Verification[],
): Promise<Verification | null> {
  const sdJwt = sdJwtOf(token);
  const jwt = sdJwt?.keyBinding?.token;
  const party = jwt?.parties[0];
  if (!jwt || !party) return null;
  const cnf = Object(valueIn(token.payload, 'cnf'));
  const { jwk, kid, jkt } = cnf;
  const signers = issuer.flatMap(({ verdict, key }) => (verdict === 'verified' && key) || []);
  const isHolders = (key: Key): boolean =>
    !signers.some((signer) => isSameKey(signer.jwk, key.jwk)) &&
    (jkt === undefined ? (key.jwk.kid ?? kid) === kid : key.thumbprint === jkt);
  const given: KeyReading =
    reading.kind === 'keys'
      ? { ...reading, keys: reading.keys.filter(isHolders) }
      : { kind: 'none' };
  const keys = jwk ? await readJwk(jwk) : given;
  const verification = await verifyParty(jwt, party, keys, null, '');
  const failed = (reason: Reason): Verification => ({ ...verification, verdict: 'failed', reason });
  const isNamed = jwk || typeof (jkt ?? kid) === 'string';
  const isUnknown = !isNamed || Object(jwk).kty === 'oct';
  if (isUnknown && reading.kind === 'keys') return failed({ kind: 'holder-unknown' });
  if (jwk && /^(?:mismatch|other-key)$/.test(`${verification.reason?.kind}`)) {
    return failed({ kind: 'bound-key', name: 'cnf' });
  }
  if (verification.verdict !== 'verified') return verification;
  const { alg, covered } = sdJwt;
  const digests = await digestsOf([covered], alg);
  if (!digests && typeof alg === 'string') {
    return { ...verification, verdict: 'unsupported', reason: { kind: 'engine-lacks', name: alg } };
  }
  const sdHash: unknown = valueIn(jwt.payload, 'sd_hash');
  if (!digests?.some((digest) => digest === sdHash)) return failed({ kind: 'sd-hash' });
  if (signers.length > 0 || !jwk) return verification;
  return { ...verification, verdict: 'not-checked', reason: { kind: 'issuer-unverified' } };
}
