import { isJson, readJson } from '../token/json.ts';
import type { Certificate, Jwk, Key } from './key.ts';
import type { KeyFault, KeyProblem } from './keyFault.ts';
import { type CertificateParts, type Draft, type Found, isFault } from './keys/found.ts';
import { keysInJson, keysInString } from './keys/jsonKeys.ts';
import { bitsOfJwk, jwkFault } from './keys/jwk.ts';
import { LONGEST_SECRET, secretsIn } from './keys/secrets.ts';
import { digestOf, thumbprintOf } from './thumbprint.ts';

/** What a pasted text holds in keys. */
export type KeyReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'keys';
      /** in the order of the text; of a secret one a reading, the likeliest first */
      readonly keys: readonly Key[];
      /** of further keys, which could not be read */
      readonly faults: readonly KeyFault[];
      /** how many keys more there are */
      readonly unread: number;
    }
  | { readonly kind: 'key-error'; readonly fault: KeyFault };

const MOST_CHARACTERS = 2_000_000;
const MOST_KEYS = 500;

/**
 * Reads the keys that a text holds: a JWK or a JWK Set, PEM, DER in base64, any JSON with a key inside.
 * Any other text is a secret.
 *
 * @returns never rejects
 * @see RFC 7517, RFC 7468
 */
export async function readKeys(text: string): Promise<KeyReading> {
  if (text.trim() === '') return { kind: 'none' };
  const all = keysIn(text);
  const found = await Promise.all(all.slice(0, MOST_KEYS).map(withPublicPart));
  const faults = found.filter(isFault).map((fault) => ({ ...fault, pointer: fault.pointer ?? '' }));
  const drafts = found.filter((each): each is Draft => !isFault(each));
  const [fault] = faults;
  if (drafts.length === 0 && fault) return { kind: 'key-error', fault };
  const keys = await Promise.all(drafts.map(keyOf));
  return { kind: 'keys', keys, faults, unread: all.length - found.length };
}

const TOKEN = /^(?:bearer\s+)?ey[\w-]{10,}\.[\w-]*(?:\.[\w.~-]*)?$/i;
const ADDRESS = /^https?:\/\/\S+$/i;
const LIKE_KEYS = /jwk|cert|key|well-known/i;
const MARKUP = /^<[!?\w].{50,}>$/s;
const SSH = /^(?:ssh|ecdsa)-\S+\s+AAAA/;

/** What begins as JSON begins, and not as a secret might. */
const LIKE_JSON = /^(?:\{\s*(?:["'}]|\w+\s*:)|\[\s*[[{"\]])/;

function keysIn(pasted: string): readonly Found[] {
  const text = pasted.trim();
  if (text.length > MOST_CHARACTERS) return [tooLong(text)];
  if (/^("[^"]|[[{])/.test(text) && isJson(text)) {
    const value = JSON.parse(text);
    return typeof value === 'string' ? keysIn(value) : keysInJson(value);
  }
  const found = keysInString(text);
  if (found.length > 0) return found;
  const json = LIKE_JSON.test(text) ? readJson(text) : null;
  if (json?.kind === 'not-json') return [{ kind: 'not-json', error: json.error }];
  if (TOKEN.test(text)) return [{ kind: 'token' }];
  if (ADDRESS.test(text) && LIKE_KEYS.test(text)) return [{ kind: 'address', address: text }];
  if (MARKUP.test(text)) return [{ kind: 'no-key-in-der', label: '' }];
  if (SSH.test(text)) return [{ kind: 'foreign', format: 'openssh' }];
  return pasted.length > LONGEST_SECRET ? [tooLong(pasted)] : secretsIn(pasted);
}

const tooLong = ({ length }: string): KeyProblem => ({ kind: 'too-long', length });

/** A private key with the public part that the browser makes for it; a fault where it cannot. */
async function withPublicPart(found: Found): Promise<Found> {
  if (isFault(found) || found.form === 'jwk') return found;
  const { jwk, pkcs8 } = found;
  const fault = jwkFault(jwk);
  if (fault?.kind !== 'member-missing' || !(jwk.d || jwk.priv)) return fault ?? found;
  const whole = { ...jwk, ...(pkcs8 && (await publicPart(jwk, pkcs8))) };
  if (!jwkFault(whole)) return { ...found, jwk: whole };
  return { kind: 'no-public-part', curve: jwk.crv ?? jwk.alg ?? jwk.kty };
}

async function publicPart({ kty, crv = '' }: Jwk, pkcs8: Uint8Array): Promise<Partial<Jwk>> {
  const agrees = crv.startsWith('X');
  try {
    const { subtle } = crypto;
    const key = await subtle.importKey(
      'pkcs8',
      pkcs8 as Uint8Array<ArrayBuffer>,
      { name: kty === 'EC' ? 'ECDSA' : crv, namedCurve: crv },
      true,
      [agrees ? 'deriveBits' : 'sign'],
    );
    const { x, y } = await subtle.exportKey('jwk', key);
    return { x, y };
  } catch {
    return {};
  }
}

async function keyOf({ jwk, form, certificate, pkcs8, ...more }: Draft): Promise<Key> {
  return {
    coding: null,
    hasNewline: false,
    pointer: '',
    ...more,
    jwk,
    form,
    isPrivate: typeof jwk.d === 'string' || typeof jwk.priv === 'string',
    bits: bitsOfJwk(jwk),
    thumbprint: await thumbprintOf(jwk),
    certificate: certificate ? await certificateOf(certificate) : null,
  };
}

const certificateOf = async ({ der, ...parts }: CertificateParts): Promise<Certificate> => ({
  ...parts,
  x5t: await digestOf(der, 'SHA-1'),
  x5tS256: await digestOf(der, 'SHA-256'),
});
