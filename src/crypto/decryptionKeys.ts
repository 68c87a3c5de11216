import { contentKeyBytes } from '../token/registry/algorithms.ts';
import type { KeyReason } from './decryption.ts';
import type { Key } from './key.ts';
import { keyKind } from './scheme.ts';
import { familyOf, type Parameters } from './undecryptable.ts';
import type { KeyKind } from './verification.ts';

/** What a key must be, and why none is. */
type Demand = readonly [isMet: (key: Key) => boolean, reason: (keys: readonly Key[]) => KeyReason];

/**
 * The keys that may open a JWE, those with its "kid" first.
 *
 * @returns why none may, by the keys that come nearest; never throws
 * @see RFC 7517 §4.2 to §4.5
 */
export function fittingKeys(
  keys: readonly Key[],
  parameter: Parameters,
): readonly Key[] | KeyReason {
  const expected = kindDue(parameter);
  const due = bitsDue(parameter);
  const isMeant = ({ jwk }: Key) => Number(jwk.kid === parameter('kid'));
  const demands: readonly Demand[] = [
    [
      ({ jwk }) => keyKind(jwk) === expected,
      (all) => ({
        kind: 'key-type',
        expected,
        found: distinct(all.map(({ jwk }) => keyKind(jwk))),
      }),
    ],
    [
      (key) => !forbidding(key, parameter),
      ([first]) => forbidding(first as Key, parameter) as KeyReason,
    ],
    [({ isPrivate }) => isPrivate || expected === 'oct', () => ({ kind: 'key-public' })],
    [
      // A password is its characters, whatever they encode. RFC 7518 §4.8
      ({ bits, coding }) => (due === null ? !coding || coding === 'utf-8' : bits === due),
      (all) => {
        const lengths = all.filter((key) => !key.hasNewline).flatMap(({ bits }) => bits ?? []);
        return { kind: 'key-length', expected: due ?? 0, found: distinct(lengths) };
      },
    ],
  ];
  let left: readonly Key[] = keys.toSorted((a, b) => isMeant(b) - isMeant(a));
  for (const [isMet, reason] of demands) {
    const met = left.filter(isMet);
    if (met.length === 0) return reason(left);
    left = met;
  }
  return left;
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The kind of key that "alg" takes: the sender of ECDH-ES has chosen the curve. @see RFC 7518 §4.6 */
function kindDue(parameter: Parameters): KeyKind {
  const family = familyOf(parameter('alg'));
  if (family === 'RSAES-OAEP') return 'RSA';
  return family === 'ECDH-ES' ? Object(parameter('epk')).crv : 'oct';
}

/** The member of a JWK that keeps it from decrypting this. */
function forbidding({ jwk }: Key, parameter: Parameters): KeyReason | null {
  const { use = 'enc', alg, key_ops: operations } = jwk;
  const names = ['alg', ...(parameter('alg') === 'dir' ? ['enc'] : [])].map(parameter);
  const isForSignatures =
    Array.isArray(operations) && operations.every((each) => each === 'sign' || each === 'verify');
  const member =
    (use !== 'enc' && 'use') ||
    (alg !== undefined && !names.includes(alg) && 'alg') ||
    (isForSignatures && 'key_ops');
  return member ? { kind: 'key-forbids', member, value: jwk[member], fits: false } : null;
}

/** How many bits a shared key must have; null where any length goes. @see RFC 7518 §4.4, §4.5, §4.7 */
function bitsDue(parameter: Parameters): number | null {
  const alg = parameter('alg');
  const family = familyOf(alg);
  if (family === 'direct') return (contentKeyBytes(parameter('enc')) ?? 0) * 8;
  return /^AES/.test(`${family}`) ? Number(`${alg}`.slice(1, 4)) : null;
}
