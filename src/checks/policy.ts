import type { Token } from '../token/inspect.ts';
import type { Seconds } from '../token/numericDate.ts';
import { headerParameter } from '../token/party.ts';
import { valueIn } from '../token/segment.ts';

/** What a server asks of a token beyond its signature and its dates. Empty: it asks nothing. */
export interface Policy {
  readonly issuer: string;
  readonly audience: string;
  /** the media type in "typ" */
  readonly type: string;
  /** acceptable "alg" values */
  readonly algorithms: readonly string[];
  /** all of these are needed */
  readonly scopes: readonly string[];
  /** seconds, not negative */
  readonly leeway: Seconds;
}

/** Something that the policy asks for, and what the token has in its place. */
export interface PolicyFault {
  readonly kind: 'algorithm' | 'issuer' | 'audience' | 'type' | 'scope';
  /** the Header Parameter or the claim that was read */
  readonly name: string;
  /** what was asked for and is not there */
  readonly expected: readonly string[];
  /** the value that is there; undefined where there is none */
  readonly found: unknown;
}

/** `unknown`: nothing is known to be wrong, but the claims that are asked for cannot be read. */
export type PolicyVerdict = 'not-asked' | 'met' | 'not-met' | 'unknown';

/**
 * What of a policy a token does not meet. The algorithm comes first, then the claims in the order in
 * which servers read them. Claims that cannot be read, because they are encrypted or broken, are left
 * out. Of a Nested JWT none is told: the policy is for the token within. Does not verify the signature.
 *
 * Servers look for scopes in "scope" (RFC 8693 §4.2), Okta and Microsoft Entra ID write "scp".
 *
 * @returns never throws; none where nothing is asked
 * @see RFC 7519 §4.1.1 (iss), §4.1.3 (aud), RFC 7515 §4.1.1 (alg), §4.1.9 (typ), RFC 6749 §3.3 (scope)
 */
export function policyFaults(token: Token, policy: Policy): readonly PolicyFault[] {
  if (isNested(token)) return [];
  const { issuer, audience, algorithms, scopes } = policy;
  const type = policy.type.trim();
  const claim = (name: string) => valueIn(token.payload, name);
  const algs = token.parties.map((party) => headerParameter(token, 'alg', party));
  const typ = headerParameter(token, 'typ');
  const [iss, aud] = [claim('iss'), claim('aud')];
  const from = claim('scope') === undefined && claim('scp') !== undefined ? 'scp' : 'scope';
  const granted = claim(from);
  const demands: readonly Demand[] = [
    ['algorithm', 'alg', algorithms, algs, algs[1] ? algs : algs[0]],
    ['issuer', 'iss', [issuer], [iss], iss],
    ['audience', 'aud', [audience], [aud].flat(), aud],
    ['type', 'typ', [type], [mediaType(typ) === mediaType(type) ? type : typ], typ],
    ['scope', from, scopes, scopesIn(granted), granted],
  ];
  const isReadable = hasReadableClaims(token);
  return demands.flatMap(([kind, name, wanted, values, found]) => {
    const isHeader = kind === 'algorithm' || kind === 'type';
    // A blank comes along with what is copied.
    const asked = wanted.map((one) => one.trim()).filter(Boolean);
    const expected = asked.filter((one) => !values.includes(one));
    // One of the algorithms is enough.
    const isMet = kind === 'algorithm' && expected.length < asked.length;
    const isFault = expected.length > 0 && !isMet && (isHeader || isReadable);
    return isFault ? [{ kind, name, expected, found }] : [];
  });
}

/** A kind of fault, and what it is found by. */
type Demand = readonly [
  kind: PolicyFault['kind'],
  name: string,
  wanted: readonly string[],
  values: readonly unknown[],
  found: unknown,
];

/** @param faults - what `policyFaults` found */
export function policyVerdict(
  token: Token,
  { issuer, audience, type, algorithms, scopes }: Policy,
  faults: readonly PolicyFault[],
): PolicyVerdict {
  const ofClaims = `${issuer}${audience}${scopes}`.trim();
  const ofHeader = `${type}${algorithms}`.trim();
  if (faults.length > 0) return 'not-met';
  if (ofClaims ? !hasReadableClaims(token) : ofHeader && isNested(token)) return 'unknown';
  return ofClaims || ofHeader ? 'met' : 'not-asked';
}

const isNested = ({ claimless }: Token): boolean => claimless?.kind === 'nested';

const hasReadableClaims = ({ payload, claimless }: Token): boolean =>
  payload?.json.kind === 'json' && claimless === null;

/** A list of scopes, or a text that has spaces between them. */
function scopesIn(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(' ') : [value].flat();
}

/** Without `application/`, which may be left out, and without regard to case. @see RFC 7515 §4.1.9 */
const mediaType = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.toLowerCase().replace(/^application\/(?=[^/]*$)/, '')
    : undefined;
