import { flattenedVerify } from 'jose';
import { encodeBase64url } from '../token/base64url.ts';
import type { Token } from '../token/inspect.ts';
import type { Party } from '../token/party.ts';
import { valueIn } from '../token/segment.ts';
import type { Jwk } from './key.ts';
import type { SigningInput } from './signingInput.ts';
import type { Reason } from './verification.ts';
import { publicJwk } from './verifier.ts';

/** Curves that WebCrypto may have, and jose has not. */
const BEYOND_JOSE = ['Ed448', 'secp256k1'];

/**
 * Asks jose about a signature that matches: it also refuses what no JWS may be, such as a part that is
 * not base64url, or a Header Parameter in both headers.
 *
 * @returns never rejects; null when jose verifies it too
 * @see RFC 7515 §5.2
 */
export async function breachOfJws(
  { serialization, defects, payload: content }: Token,
  { protectedHeader, unprotectedHeader, value }: Party,
  jwk: Jwk,
  { bytes, header, payload, isPlain }: SigningInput,
): Promise<Reason | null> {
  const parts = { header: protectedHeader, payload: content, signature: value };
  for (const [segment, part] of Object.entries(parts)) {
    // Most receivers pass over loose bits at the end: a finding tells of them.
    const isLoose = part?.base64url.problems.some(({ kind }) => kind !== 'trailing-bits');
    if (isLoose) return { kind: 'not-base64url', segment: segment as keyof typeof parts };
  }
  // What "b64" asks for, jose takes from what is critical alone, as others may leave it out (RFC 7797 §6).
  const isOpen = isPlain && valueIn(protectedHeader, 'crit') === undefined;
  let isSound = false;
  try {
    const isMalformed = defects.some(({ kind }) => kind === 'json-member');
    if (isMalformed || serialization === 'unrecognised') throw null;
    const jws = {
      ...(protectedHeader && { protected: header }),
      ...(unprotectedHeader && { header: JSON.parse(unprotectedHeader.utf8.text) }),
      payload: isPlain && !isOpen ? bytes.subarray(header.length + 1) : payload,
      signature: encodeBase64url(value?.base64url.bytes ?? new Uint8Array()),
    };
    // Once it asks for the key, jose has found nothing but the signature left to doubt.
    await flattenedVerify(jws, () => {
      isSound = isOpen || BEYOND_JOSE.includes(`${jwk.crv}`);
      return publicJwk(jwk);
    });
    return null;
  } catch {
    return isSound ? null : { kind: 'malformed' };
  }
}
