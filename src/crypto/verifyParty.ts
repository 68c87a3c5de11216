import type { Token } from '../token/inspect.ts';
import { headerParameter, type Party } from '../token/party.ts';
import type { SignatureVerdict } from '../token/verdicts.ts';
import { isConfused } from './confusion.ts';
import { criticalUnknown } from './critical.ts';
import { diagnose, type Suspect } from './diagnose.ts';
import type { Key } from './key.ts';
import { isOfKind, keyMismatch, kindMismatch } from './keyMismatch.ts';
import { ownKey } from './ownKey.ts';
import type { KeyReading } from './readKeys.ts';
import { schemeOf } from './scheme.ts';
import { type SigningInput, signingInputs } from './signingInput.ts';
import { breachOfJws } from './strictJws.ts';
import type { Reason, ReasonKind, Verification } from './verification.ts';
import { fitting, verifierOf } from './verifier.ts';

/** The verdict for each reason that is no failure of the signature. */
const VERDICTS: Partial<Readonly<Record<ReasonKind, SignatureVerdict>>> = {
  'no-key': 'not-checked',
  'no-key-for-it': 'not-checked',
  'payload-needed': 'not-checked',
  dpop: 'not-checked',
  'key-unreadable': 'key-error',
  'key-refused': 'key-error',
  'key-too-short': 'key-error',
  'alg-unknown': 'unsupported',
  'engine-lacks': 'unsupported',
};

/** What a key comes to that is of the right kind. */
interface Trial extends Suspect {
  /** over which its signature is; null when it is over none */
  readonly input: SigningInput | null;
  /** why the key cannot be used for this; null for no reason */
  readonly mismatch: Reason | null;
}

/** Verifies one signature with the keys that were pasted. Never rejects. */
export async function verifyParty(
  token: Token,
  party: Party | undefined,
  reading: KeyReading,
  detached: string | null,
  keyText: string,
): Promise<Verification> {
  const alg = headerParameter(token, 'alg', party);
  const nothing: Verification = {
    verdict: 'failed',
    alg,
    key: null,
    reason: null,
    payloadReading: null,
    own: null,
  };
  const because = (reason: Reason, more?: Partial<Verification>): Verification => ({
    ...nothing,
    verdict: VERDICTS[reason.kind] ?? nothing.verdict,
    reason,
    ...more,
  });
  if (!party) return because({ kind: 'signature-missing' });
  if (typeof alg === 'string' && /^none$/i.test(alg)) return because({ kind: 'alg-none', alg });
  const scheme = schemeOf(alg);
  if (!scheme) return because({ kind: 'alg-unknown', alg });
  const critical = criticalUnknown(token, party);
  if (critical) return because(critical);
  const signature = party.value?.base64url.bytes ?? new Uint8Array();
  if (signature.length === 0) return because({ kind: 'signature-missing' });
  const inputs = signingInputs(token, party, detached);
  const keys = reading.kind === 'keys' ? reading.keys : [];
  const own = await ownKey(token, party, scheme, signature, inputs, keys);
  const isProof = own && headerParameter(token, 'typ', party) === 'dpop+jwt';
  if (isProof && !own.verifies) return because({ kind: 'bound-key', name: 'jwk' });
  if (reading.kind === 'key-error') return because({ kind: 'key-unreadable' }, { own });
  if (reading.kind === 'none' || !keys[0]) {
    const kind = reading.kind === 'none' ? 'no-key' : 'no-key-for-it';
    return because({ kind: isProof ? 'dpop' : kind }, { own });
  }

  const kid = headerParameter(token, 'kid', party);
  const isNamed = ({ jwk }: Key) => kid !== undefined && jwk.kid === kid;
  const usable = keys
    .filter((key) => isOfKind(scheme, key.jwk))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const failed = (reason: Reason, key: Key | null) => because(reason, { key, own });
  const trials: Trial[] = [];
  for (const key of usable) {
    const made = await verifierOf(scheme, key.jwk);
    const input = await fitting(made, signature, inputs);
    const isMade = typeof made === 'function';
    const verifier = isMade ? made : async () => false;
    const isLacking = !isMade && made.kind === 'engine-lacks';
    const mismatch = isLacking
      ? made
      : (keyMismatch(key, scheme.alg, kid, keys, input !== null) ?? (isMade ? null : made));
    if (input && !mismatch) {
      const reason = await breachOfJws(token, party, key.jwk, input);
      const known = { key, own, payloadReading: input.reading };
      return reason ? because(reason, known) : { ...nothing, ...known, verdict: 'verified' };
    }
    trials.push({ key, verifier, input, mismatch });
  }

  if (isProof) return failed({ kind: 'dpop' }, null);
  const named = keys.filter(isNamed);
  if (kid !== undefined && !named[0] && reading.faults.some((fault) => fault.kid === kid)) {
    return failed({ kind: 'key-unreadable' }, null);
  }
  const allowed = trials.filter(({ mismatch }) => !mismatch);
  // A key that fits tells more than one that may be used and does not.
  const doubtful =
    trials.find(({ input }) => input) ??
    (allowed.length > 0 || (named[0] && trials[0]?.key !== named[0]) ? null : trials[0]);
  if (doubtful?.mismatch) return failed(doubtful.mismatch, doubtful.key);
  if (await isConfused(scheme, keys, keyText, signature, inputs)) {
    return failed({ kind: 'algorithm-confusion' }, null);
  }
  const [first] = allowed;
  if (!first) {
    const reason = kindMismatch(scheme, named[0] ? named : keys);
    // A text that could be a secret alone is no key for it.
    const isNone = keys.every(({ coding }) => coding);
    return because(reason, { own, ...(isNone && { verdict: 'key-error' }) });
  }
  if (inputs[0].payload === '' && detached === null) {
    return failed({ kind: 'payload-needed' }, first.key);
  }
  const reason = await diagnose(
    { scheme, party, signature, input: inputs[0], count: token.parties.length },
    allowed,
  );
  const given = inputs[0].reading && { ...reason, isGiven: true };
  return failed((given ?? reason) as Reason, allowed[1] ? null : first.key);
}
