import { encodeBase64url } from '../../token/base64url.ts';
import type { Jwk, KeyForm } from '../key.ts';
import { certificateParts } from './certificate.ts';
import { type Der, oidOf, readDer } from './der.ts';
import type { Draft, Found } from './found.ts';

type Members = Partial<Jwk>;

/** What an OID says of a key, by its bytes in base64url: its "kty" and what follows from it, or a curve. */
const MEANINGS: Readonly<Record<string, Members>> = {
  KoZIhvcNAQEB: { kty: 'RSA' }, // 1.2.840.113549.1.1.1
  KoZIhvcNAQEK: { kty: 'RSA' }, // 1.2.840.113549.1.1.10
  KoZIzj0CAQ: { kty: 'EC' }, // 1.2.840.10045.2.1
  KoZIzj0DAQc: { crv: 'P-256' }, // 1.2.840.10045.3.1.7
  K4EEACI: { crv: 'P-384' }, // 1.3.132.0.34
  K4EEACM: { crv: 'P-521' }, // 1.3.132.0.35
  K4EEAAo: { crv: 'secp256k1' }, // 1.3.132.0.10
  K2Vu: { kty: 'OKP', crv: 'X25519' }, // 1.3.101.110
  K2Vv: { kty: 'OKP', crv: 'X448' }, // 1.3.101.111
  K2Vw: { kty: 'OKP', crv: 'Ed25519' }, // 1.3.101.112
  K2Vx: { kty: 'OKP', crv: 'Ed448' }, // 1.3.101.113
  YIZIAWUDBAMR: { kty: 'AKP', alg: 'ML-DSA-44' }, // 2.16.840.1.101.3.4.3.17
  YIZIAWUDBAMS: { kty: 'AKP', alg: 'ML-DSA-65' }, // 2.16.840.1.101.3.4.3.18
  YIZIAWUDBAMT: { kty: 'AKP', alg: 'ML-DSA-87' }, // 2.16.840.1.101.3.4.3.19
};

/** The members of an RSA key in the order of PKCS #1. @see RFC 8017 appendix A.1 */
const RSA_MEMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];

/** A kind of DER by the tags, in hexadecimal, of what its outermost SEQUENCE holds. */
type Shape = readonly [tags: RegExp, read: (root: Der) => Found | null];

/** @see RFC 5280 §4.1, RFC 5958 §2 and §3, RFC 8017 appendix A.1, RFC 5915 §3 */
const SHAPES: readonly Shape[] = [
  [/^303$/, (root) => publicKey('spki', root)],
  [
    /^2304/,
    ({ inner: [, algorithm, octets], whole }) => {
      const meant = meaning(algorithm);
      return keyOf('pkcs8', meant, privateMembers(meant, octets), { pkcs8: whole });
    },
  ],
  [/^22(?:2{7}|$)/, (root) => keyOf('pkcs1', { kty: 'RSA' }, rsaMembers(root))],
  [/^24a0/, (root) => keyOf('sec1', { kty: 'EC', ...meaning(root.inner[2]) }, ecMembers(root))],
  [/^30303$/, certified],
  [/^304$/, () => ({ kind: 'foreign', format: 'encrypted' })],
];

const SEQUENCE = 0x30;

/**
 * Reads the DER of a key or of a certificate.
 *
 * @param label - of the PEM that it stood in; empty without one
 * @returns never throws
 */
export function keyInDer(bytes: Uint8Array, label = ''): Found {
  const root = readDer(bytes);
  if (typeof root !== 'number') {
    const [, read] = SHAPES.find(([tags]) => tags.test(tagsIn(root))) ?? [];
    const key = root.tag === SEQUENCE && read?.(root);
    if (key) return key;
  } else if (root > bytes.length && bytes[0] === SEQUENCE) {
    return { kind: 'truncated', expected: root, found: bytes.length };
  }
  return { kind: 'no-key-in-der', label };
}

const tagsIn = ({ inner }: Der): string => inner.map(({ tag }) => tag.toString(16)).join('');

function keyOf(form: KeyForm, meant: Members, members: Members, more?: Partial<Draft>): Found {
  const { kty, crv } = meant;
  return kty && (kty !== 'EC' || crv)
    ? { jwk: { kty, ...meant, ...members }, form, ...more }
    : { kind: 'algorithm', found: kty ?? '' };
}

/** What an algorithm and its parameters say of a key. @see RFC 5480 §2.1.1 */
const meaning = (algorithm: Der | undefined): Members =>
  Object.assign({}, ...(algorithm?.inner ?? []).map((part) => MEANINGS[oidOf(part)]));

function publicKey(form: KeyForm, { inner: [algorithm, bits] }: Der, more?: Partial<Draft>): Found {
  const meant = meaning(algorithm);
  return keyOf(form, meant, publicMembers(meant, bits), more);
}

/** The public members of a key by the BIT STRING that holds it. Its first byte counts bits left over. */
function publicMembers({ kty }: Members, bits: Der | undefined): Members {
  const bytes = contentOf(bits).subarray(1);
  if (kty === 'RSA') return rsaMembers(readDer(bytes));
  if (kty !== 'EC') return { [kty === 'AKP' ? 'pub' : 'x']: encodeBase64url(bytes) };
  // An uncompressed point: 4, then both coordinates. RFC 5480 §2.2
  const half = (bytes.length + 1) / 2;
  const [x, y] = [bytes.subarray(1, half), bytes.subarray(half)].map(encodeBase64url);
  return bytes[0] === 4 ? { x, y } : {};
}

/** @see RFC 8410 §7, RFC 9881 §6: a string within the string, or the seed */
function privateMembers({ kty }: Members, octets: Der | undefined): Members {
  const held = readDer(contentOf(octets));
  if (typeof held === 'number') return {};
  if (kty === 'RSA') return rsaMembers(held);
  return kty === 'EC'
    ? ecMembers(held)
    : { [kty === 'AKP' ? 'priv' : 'd']: encodeBase64url(held.content) };
}

/** @see RFC 5915 §3 */
function ecMembers({ inner: [, d, ...rest] }: Der): Members {
  const point = rest.find(({ tag }) => tag === 0xa1)?.inner[0];
  return { ...publicMembers({ kty: 'EC' }, point), d: encodeBase64url(contentOf(d)) };
}

const contentOf = (value: Der | undefined): Uint8Array => value?.content ?? new Uint8Array();

/** Integers without the zero byte that keeps them positive. A private key begins with its version. */
function rsaMembers(held: Der | number): Members {
  const integers = typeof held === 'number' ? [] : held.inner;
  const members = integers.slice(integers.length > 2 ? 1 : 0).map(({ content }, nth) => {
    const bytes = content[0] ? content : content.subarray(1);
    return [RSA_MEMBERS[nth], encodeBase64url(bytes)];
  });
  return Object.fromEntries(members.slice(0, RSA_MEMBERS.length));
}

/** A certificate; of a certification request its key alone (RFC 2986 §4.1). */
function certified({ inner: [signed], whole }: Der): Found | null {
  const fields = signed?.inner ?? [];
  const at = fields.findIndex((field) => tagsIn(field) === '303');
  const key = fields[at];
  if (!key) return null;
  const [subject, validity] = [fields[at - 1], fields[at - 2]];
  return validity?.inner[1]
    ? publicKey('certificate', key, { certificate: certificateParts(validity, subject, whole) })
    : publicKey('spki', key);
}
