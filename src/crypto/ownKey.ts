import type { Token } from '../token/inspect.ts';
import { headerParameter, type Party } from '../token/party.ts';
import type { Key } from './key.ts';
import { isOfKind } from './keyMismatch.ts';
import { type KeyReading, readKeys } from './readKeys.ts';
import type { Scheme } from './scheme.ts';
import type { SigningInput } from './signingInput.ts';
import type { OwnKey } from './verification.ts';
import { fitting, verifierOf } from './verifier.ts';

/**
 * Verifies a signature with the key that its own header brings, which anybody can do for a token of
 * their own. Never rejects.
 *
 * @param pasted - keys that came otherwise
 * @returns null when the header brings none that could verify it
 * @see RFC 7515 §4.1.3 (jwk), §4.1.6 (x5c)
 */
export async function ownKey(
  token: Token,
  party: Party,
  scheme: Scheme,
  signature: Uint8Array<ArrayBuffer>,
  inputs: readonly SigningInput[],
  pasted: readonly Key[],
): Promise<OwnKey | null> {
  const jwk = headerParameter(token, 'jwk', party);
  const x5c = headerParameter(token, 'x5c', party);
  const [certificate]: readonly unknown[] = Array.isArray(x5c) ? x5c : [];
  const reading = await (jwk
    ? readJwk(jwk)
    : readKeys(typeof certificate === 'string' ? certificate : ''));
  const key = reading.kind === 'keys' ? reading.keys[0] : null;
  if (!key || key.form === 'secret' || !isOfKind(scheme, key.jwk)) return null;
  const verifier = await verifierOf(scheme, key.jwk);
  if (typeof verifier !== 'function') return null;
  return {
    parameter: jwk ? 'jwk' : 'x5c',
    verifies: (await fitting(verifier, signature, inputs)) !== null,
    isPasted: pasted.some((one) => one.thumbprint && one.thumbprint === key.thumbprint),
  };
}

/** Reads a JWK that a token holds, of whatever type it is: what is no string may be nested too deep. */
export const readJwk = (jwk: unknown): Promise<KeyReading> =>
  readKeys(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(Object(jwk)).filter(([, member]) => typeof member === 'string'),
      ),
    ),
  );
