import { encodeBase64url } from '../token/base64url.ts';
import { SIGNATURE_BYTES } from '../token/expectedParts.ts';
import type { Party } from '../token/party.ts';
import { ALGORITHMS } from '../token/registry/algorithms.ts';
import { rawFromDer } from './derSignature.ts';
import type { Jwk, Key } from './key.ts';
import { isOfKind } from './keyMismatch.ts';
import { bitsOfJwk } from './keys/jwk.ts';
import { rsaPadding } from './rsaPadding.ts';
import { type Scheme, schemeOf } from './scheme.ts';
import { otherInputs } from './signedOtherwise.ts';
import { type SigningInput, utf8 } from './signingInput.ts';
import type { Reason } from './verification.ts';
import { type Verifier, verifierOf } from './verifier.ts';

/** More keys than these are not asked for the reason, but for their padding. */
const MOST_KEYS = 12;
const MOST_MODULI = 100;

/** Guessing takes some hundred rounds over the Signing Input; in bytes, of all signatures. */
const LONGEST_GUESSED = 100_000;

/** In bytes. A longer salt comes out of any RSA signature now and then. */
const LONGEST_SALT = 64;

/** A signature that does not verify. */
export interface Failure {
  readonly scheme: Scheme;
  readonly party: Party;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly input: SigningInput;
  /** how many signatures the token has */
  readonly count: number;
}

/** A key that may verify it, and does not. */
export interface Suspect {
  readonly key: Key;
  readonly verifier: Verifier;
}

type Explain = (failure: Failure, jwk: Jwk, verifier: Verifier) => Promise<Reason | null>;

/**
 * Finds out why a signature does not verify with keys that may verify it.
 *
 * With RSA a public key tells whether the signature was made with it, whatever was signed. With HMAC,
 * ECDSA and EdDSA nothing does: there only what can be guessed is told apart.
 *
 * @param suspects - one at least
 * @returns never rejects
 */
export async function diagnose(failure: Failure, suspects: readonly Suspect[]): Promise<Reason> {
  for (const explain of [derReason, guessedReason, lengthReason, paddingReason]) {
    const reasons: (Reason | null)[] = [];
    const most = explain === paddingReason ? MOST_MODULI : MOST_KEYS;
    for (const { key, verifier } of suspects.slice(0, most))
      reasons.push(await explain(failure, key.jwk, verifier));
    // A length that one of the keys makes is right.
    if (explain !== lengthReason || reasons.every(Boolean)) {
      const reason = reasons.find((one) => one !== null);
      if (reason) return reason;
    }
  }
  if (failure.scheme.keys[0] === 'RSA') return { kind: 'other-key' };
  const isCoded = suspects.some(({ key }) => key.coding);
  return { kind: 'mismatch', isCoded };
}

/** How many bytes a signature has; undefined where it is not known. */
const lengthWith = ({ alg }: Scheme, jwk: Jwk): number | undefined =>
  jwk.kty === 'RSA'
    ? Math.ceil((bitsOfJwk(jwk) ?? 0) / 8)
    : SIGNATURE_BYTES[jwk.kty === 'OKP' ? `${jwk.crv}` : alg]?.[0];

const derReason: Explain = async ({ scheme, signature, input }, jwk, verifier) => {
  const size = (lengthWith(scheme, jwk) ?? 0) / 2;
  const raw = scheme.family === 'ECDSA' ? rawFromDer(signature, size) : null;
  return raw && { kind: 'signature-der', fits: await verifier(raw, input.bytes) };
};

const guessedReason: Explain = async ({ scheme, party, signature, input, count }, jwk) => {
  if (input.bytes.length * count > LONGEST_GUESSED) return null;
  const header = party.protectedHeader?.utf8.text ?? '';
  for (const alg of ALGORITHMS.keys()) {
    const other = schemeOf(alg);
    const verifier = other && isOfKind(other, jwk) ? await verifierOf(other, jwk) : null;
    if (typeof verifier !== 'function') continue;
    const isOwn = alg === scheme.alg;
    if (!isOwn) {
      const named = encodeBase64url(utf8(header.replace(`"${scheme.alg}"`, `"${alg}"`)));
      const swapped = await verifier(signature, utf8(`${named}.${input.payload}`));
      if (swapped || (await verifier(signature, input.bytes))) {
        return { kind: 'signed-with', alg, swapped };
      }
    } else {
      for await (const { change, bytes } of otherInputs(header, input)) {
        if (await verifier(signature, bytes)) return { kind: 'signed-otherwise', change };
      }
    }
  }
  return null;
};

const lengthReason: Explain = async ({ scheme, signature, input }, jwk, verifier) => {
  const expected = lengthWith(scheme, jwk) ?? signature.length;
  const found = signature.length;
  if (found === expected) return null;
  const fits = found > expected && (await verifier(signature.slice(0, expected), input.bytes));
  return { kind: 'signature-length', expected, found, fits };
};

const paddingReason: Explain = async ({ scheme, signature, input }, jwk) => {
  const padding = jwk.kty === 'RSA' ? await rsaPadding(jwk, signature) : null;
  if (!padding) return null;
  const { alg, saltLength: found } = padding;
  const expected = scheme.bits / 8;
  if (found !== null && found !== expected && alg === scheme.alg) {
    const verifier = await verifierOf(scheme, jwk, found);
    const fits = typeof verifier === 'function' && (await verifier(signature, input.bytes));
    if (fits) return { kind: 'salt-length', found, expected };
  }
  if (Number(found) > LONGEST_SALT) return { kind: 'mismatch', isCoded: false };
  return alg === null
    ? { kind: 'signed-with', alg: 'another hash', swapped: false }
    : { kind: 'content-changed', alg };
};
