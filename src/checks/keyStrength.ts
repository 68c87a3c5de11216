import type { Token } from '../token/inspect.ts';
import { memberNamed } from '../token/json.ts';
import { headerParameter } from '../token/party.ts';
import { membersOf } from '../token/segment.ts';
import type { SignatureVerdict } from '../token/verdicts.ts';
import type { Finding } from './finding.ts';
import { headerPlace } from './headerPlace.ts';

/** What is looked at of a key. */
interface SizedKey {
  readonly jwk: { readonly kty: string };
  /** of a secret or an RSA modulus */
  readonly bits: number | null;
}

/** What came of verifying, one entry a signature. */
export interface KeysTried {
  readonly parties: readonly {
    readonly verdict: SignatureVerdict;
    readonly key: SizedKey | null;
  }[];
}

/** RFC 7518 §3.3 */
const LEAST_RSA = 2048;

/**
 * A key that is too short for its algorithm: a secret of 6 bytes for HS256. A secret counts where it
 * verifies, a modulus always.
 *
 * @see RFC 7518 §3.2, §3.3
 */
export const keyStrength = (token: Token, { parties }: KeysTried): Finding[] =>
  parties.flatMap(({ verdict, key }, index) => {
    const party = token.parties[index];
    const alg = headerParameter(token, 'alg', party);
    const { jwk, bits = null } = key ?? {};
    if (typeof alg !== 'string' || bits === null) return [];
    const secret = verdict === 'verified' ? Number(/^HS(\d+)$/.exec(alg)?.[1]) : 0;
    const due = jwk?.kty === 'RSA' ? LEAST_RSA : secret;
    return bits < due ? [{ kind: 'weak-key', place: algPlace(token, party), alg, bits, due }] : [];
  });

/** Where an "alg" stands that is protected, and the token as a whole for another. */
function algPlace(token: Token, { protectedHeader = null } = token.parties[0] ?? {}) {
  return headerPlace(token, protectedHeader, memberNamed(membersOf(protectedHeader), 'alg'));
}

/** A secret that anybody finds who looks for it. @see RFC 8725 §3.5 */
export const wellKnownSecret = (
  token: Token,
  found: { readonly secret: string; readonly isBase64: boolean },
): Finding => ({ kind: 'well-known-secret', place: algPlace(token), ...found });
