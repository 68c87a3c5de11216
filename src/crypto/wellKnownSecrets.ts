import { decodeBase64url } from '../token/base64url.ts';
import type { Token } from '../token/inspect.ts';
import { headerParameter } from '../token/party.ts';
import { wellKnownSecrets } from '../token/registry/wellKnownSecrets.ts';
import { signingInputs, utf8 } from './signingInput.ts';

/** A secret that was found, and whether it is its base64 reading that signed. */
export interface WellKnownSecret {
  readonly secret: string;
  readonly isBase64: boolean;
}

/** How many are tried between two looks at whether it still matters. */
const AT_A_TIME = 32;

/** With a longer token, in characters, thousands of tries would take seconds. */
const LONGEST = 1 << 16;

/**
 * Tries the secrets that stand in documentation and tutorials on a token that is signed with HMAC:
 * as UTF-8, and as base64 where they could be it. WebCrypto works off the main thread.
 *
 * @param isWanted - asked between tries; what is no longer wanted ends
 * @returns never rejects; null where none fits, where there is no HMAC, or no WebCrypto
 * @see RFC 8725 §3.5, RFC 7518 §3.2
 */
export async function wellKnownSecretOf(
  token: Token,
  isWanted: () => boolean,
): Promise<WellKnownSecret | null> {
  const { subtle } = globalThis.crypto ?? {};
  const { found, payload } = token;
  const [party] = token.parties;
  const alg = headerParameter(token, 'alg');
  const bits = typeof alg === 'string' && /^HS(256|384|512)$/.exec(alg)?.[1];
  if (!subtle || !bits || !payload || !party?.value) return null;
  const { bytes: signature } = party.value.base64url;
  if (token.claimless?.kind === 'detached' || found.text.length > LONGEST) return null;
  const [{ bytes: input }] = signingInputs(token, party, null);
  const hmac = { name: 'HMAC', hash: `SHA-${bits}` };

  const signs = async (secret: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    // HMAC fills a key up with zeros, so that an empty one, which WebCrypto refuses, is a zero.
    const bytes = secret.length > 0 ? secret : new Uint8Array(1);
    const key = await subtle.importKey('raw', bytes, hmac, false, ['verify']);
    return subtle.verify(hmac, key, signature, input);
  };
  const tryOne = async (secret: string): Promise<WellKnownSecret | null> => {
    if (await signs(utf8(secret))) return { secret, isBase64: false };
    const base64 = secret.replaceAll('+', '-').replaceAll('/', '_');
    if (!/^(?:[\w-]{4})+$|^[\w-]{43,}$/.test(base64)) return null;
    const isBase64 = await signs(decodeBase64url(base64).bytes);
    return isBase64 ? { secret, isBase64 } : null;
  };

  const secrets = [...wellKnownSecrets()];
  for (let at = 0; at < secrets.length && isWanted(); at += AT_A_TIME) {
    const fits = await Promise.all(secrets.slice(at, at + AT_A_TIME).map(tryOne));
    const fit = fits.find((one) => one !== null);
    if (fit) return fit;
  }
  return null;
}
