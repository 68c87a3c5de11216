import { decodeBase64url } from '../../token/base64url.ts';
import type { Jwk } from '../key.ts';
import type { KeyProblem } from '../keyFault.ts';

/** The members that make a public key or a secret, with "kty" in the order of RFC 7638 §3.3. */
const REQUIRED: ReadonlyMap<string, string> = new Map([
  ['RSA', 'e kty n'],
  ['EC', 'crv kty x y'],
  ['OKP', 'crv kty x'],
  ['oct', 'k kty'],
  ['AKP', 'alg kty pub'],
]);

/** Empty for an unknown "kty". */
export const requiredMembers = ({ kty }: Pick<Jwk, 'kty'>): readonly string[] =>
  REQUIRED.get(kty)?.split(' ') ?? [];

/** Whether two JWKs are of one public key or secret, whatever else they say of it. */
export const isSameKey = (one: Jwk, other: Jwk): boolean =>
  requiredMembers(one).every((member) => one[member] === other[member]);

/** What must be a string where it is there. @see RFC 7517 §4 */
const NAMES = ['use', 'alg', 'kid', 'crv'];

/** What is base64url in any kind of key, the private members included. */
const BINARY = 'n e d p q dp dq qi x y k pub priv'.split(' ');

/**
 * How long the coordinates of a curve are, in bytes, by the bits that it is named after, to which an
 * Edwards curve adds a sign. 0 for no curve that is known. @see RFC 7518 §6.2.1.2, RFC 8037 §2
 */
const coordinateBytes = (crv: string): number =>
  Math.ceil((Number(/256|384|521|255|448/.exec(crv)) + Number(crv.startsWith('Ed'))) / 8);

/** What keeps a JWK from being a key; null for nothing. Never throws. @see RFC 7518 §6 */
export function jwkFault(jwk: Jwk): KeyProblem | null {
  const { kty, crv = '' } = jwk;
  const required = requiredMembers(jwk);
  if (required.length === 0) return { kind: 'key-type', found: kty };
  const missing = [...required, ...NAMES].find((member) => {
    const { [member]: value = required.includes(member) ? '' : 'absent' } = jwk;
    return typeof value !== 'string' || value === '';
  });
  if (missing !== undefined) return { kind: 'member-missing', kty, member: missing };
  const length = coordinateBytes(crv);
  for (const member of BINARY) {
    const value = jwk[member];
    if (typeof value !== 'string') continue;
    const { bytes, problems } = decodeBase64url(value);
    const [first] = problems;
    if (first) return { kind: 'member-coding', member, offset: first.offset };
    if (length && /^[xyd]$/.test(member) && bytes.length !== length) {
      const found = bytes.length;
      return { kind: 'member-length', member, curve: crv, expected: length, found };
    }
  }
  return null;
}

/** How many bits the modulus or the secret has; null for a curve. */
export function bitsOfJwk({ kty, n, k }: Jwk): number | null {
  const value = kty === 'RSA' ? n : kty === 'oct' ? k : null;
  if (typeof value !== 'string') return null;
  const { bytes } = decodeBase64url(value);
  const unused = kty === 'RSA' ? Math.clz32(bytes[0] ?? 0) - 24 : 0;
  return bytes.length * 8 - unused;
}
