import { decodeBase64url } from '../../token/base64url.ts';
import { isJson } from '../../token/json.ts';
import { pointerTo } from '../../token/jsonPointer.ts';
import { jsonSerializationKind } from '../../token/jsonSerialization.ts';
import { decodeUtf8 } from '../../token/utf8.ts';
import type { Jwk } from '../key.ts';
import type { KeyProblem } from '../keyFault.ts';
import { type Found, isFault } from './found.ts';
import { isSameKey, jwkFault } from './jwk.ts';
import { keyInBareBase64, keyInBase64, keysInPem } from './pem.ts';
import { LONGEST_SECRET, secretsIn } from './secrets.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Values that are looked at: keys stand near the surface. */
const MOST_VISITED = 20_000;

/** Readings of secrets: each takes a while to make. */
const MOST_SECRETS = 200;

/** A value within the JSON, and the object that it is a member of. */
interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly name: string;
  readonly owner: JsonObject;
  /** whether the owner has nothing but PEMs */
  readonly isMapped: boolean;
}

/**
 * Finds every key in JSON, at any depth: a JWK, a PEM, base64 of a DER or of a PEM, an "x5c".
 *
 * @returns the faults of those that cannot be read among them; never throws
 */
export function keysInJson(root: unknown): readonly Found[] {
  const found: Found[] = [];
  const secrets: Found[] = [];
  // Nesting may be deeper than any call stack.
  const places: Place[] = [{ value: root, pointer: '', name: '', owner: {}, isMapped: false }];
  for (let at = 0; at < places.length && at < MOST_VISITED; at += 1) {
    const place = places[at] as Place;
    const { value, pointer, name, owner } = place;
    if (typeof value === 'string') {
      const keys = keysInString(value);
      found.push(...keys.map((key) => ({ ...named(key, place), pointer })));
      const isEnough = keys.length > 0 || secrets.length > MOST_SECRETS;
      if (!isEnough && value !== '') secrets.push(...secretsAt(place, root as JsonObject));
    } else if (isObject(value) && 'kty' in value && typeof value.kty === 'string') {
      found.push({ ...keyOfJwk(value as Jwk), pointer });
    } else if (isObject(value)) {
      // Of a certificate chain only the first is that of the key. RFC 7515 §4.1.6
      const entries = Object.entries(value).slice(0, name === 'x5c' ? 1 : MOST_VISITED);
      const inner = Array.isArray(value) ? owner : (value as JsonObject);
      const isMapped =
        inner !== owner &&
        entries.every(([, each]) => `${typeof each === 'string' && each}`.includes(BEGIN));
      for (const [key, each] of entries) {
        places.push({
          value: each,
          pointer: pointerTo(pointer, key),
          name: key,
          owner: inner,
          isMapped,
        });
      }
    }
  }
  if (found.length > 0) return found;
  return secrets.length > 0 ? secrets : [noKey(root)];
}

function keyOfJwk(jwk: Jwk): Found {
  const fault = jwkFault(jwk);
  if (fault) return { ...fault, kid: jwk.kid };
  const [first] = Array.isArray(jwk.x5c) ? jwk.x5c : [];
  const brought = typeof first === 'string' ? keyInBase64(first) : null;
  // A certificate of another key says nothing of this one. RFC 7517 §4.7
  const isIts = brought && !isFault(brought) && isSameKey(jwk, brought.jwk);
  return { jwk, form: 'jwk', certificate: isIts ? brought.certificate : undefined };
}

const BEGIN = '-----BEGIN ';

/** The base64 of a PEM begins with LS0t, that of a JSON object mostly with ey. */
const LIKE_BASE64 = /^(LS0t|ey)[\w+/=\s-]+$/;

/** The keys in a text that is no JSON: PEM, or base64 of DER, of a PEM or of JSON. Never throws. */
export function keysInString(text: string): readonly Found[] {
  const inPem = keysInPem(text);
  if (inPem.length > 0) return inPem;
  const key = keyInBareBase64(text);
  if (key) return [key];
  if (!LIKE_BASE64.test(text)) return [];
  const decoded = decodeUtf8(decodeBase64url(text).bytes).text;
  if (!isJson(decoded)) return keysInPem(decoded);
  return keysInJson(JSON.parse(decoded)).filter((each) => !isFault(each));
}

/** The name that a key goes by where it stands: a service account's, or that of a member of a map. */
function named(key: Found, { name, owner, isMapped }: Place): Found {
  if (isFault(key) || key.jwk.kid !== undefined) return key;
  const id = owner[`${name}_id`];
  const kid = typeof id === 'string' ? id : isMapped && !/key|cert|pem/i.test(name) ? name : '';
  return kid === '' ? key : { ...key, jwk: { ...key.jwk, kid } };
}

/** What goes by the name of a secret, and the values of a Kubernetes Secret, which are in base64. */
function secretsAt({ value, pointer, name }: Place, { kind }: JsonObject): readonly Found[] {
  const text = `${value}`;
  if (text.length > LONGEST_SECRET) return [];
  const isEncoded = kind === 'Secret' && /^\/data\//.test(pointer);
  if (isEncoded) return secretsIn(decodeUtf8(decodeBase64url(text).bytes).text, pointer);
  const isSecret = /secret|password/i.test(name) || /^\/stringData\//.test(pointer);
  return isSecret ? secretsIn(text, pointer) : [];
}

function noKey(root: unknown): KeyProblem {
  const members = isObject(root) ? Object.keys(root) : [];
  const { keys, jwks_uri: address } = (root ?? {}) as JsonObject;
  if (typeof address === 'string') return { kind: 'address', address };
  if (jsonSerializationKind((name) => members.includes(name))) return { kind: 'token' };
  if (Array.isArray(keys) && keys.length === 0) return { kind: 'empty-set' };
  return { kind: 'no-key', members: Array.isArray(root) ? [] : members };
}
