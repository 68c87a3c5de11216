import { type Inspection, MOST_LISTED, type Token } from '../token/inspect.ts';
import { kindOf, textsOf } from '../token/kind.ts';
import { seconds } from '../token/numericDate.ts';
import { headerParameter } from '../token/party.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import { valueIn } from '../token/segment.ts';
import { dateOf } from './dates.ts';
import type { Finding } from './finding.ts';
import { memberPlace } from './sdJwtPlaces.ts';
import type { Bond } from './trustFinding.ts';

/** A claim that names what stands beside its token, and what that could be. */
export interface Comparison {
  readonly token: Token;
  readonly claim: Bond;
  /** where it is: "cnf" holds "jkt" */
  readonly member: string;
  readonly value: unknown;
  /** a Hash Name String, `jwk` for the thumbprint of one, null where the texts themselves are compared */
  readonly hash: string | null;
  /** whether it is the left half of the digest */
  readonly isHalf: boolean;
  readonly candidates: readonly Candidate[];
}

/** Something that a claim could name. */
interface Candidate {
  /** what is digested */
  readonly text: string;
  /** the token that it is, or that it was taken from; null where it is none that can be selected */
  readonly token: Token | null;
}

/** A longer text is of many requests, and no longer tells what belongs to what. */
const LONGEST_READ = 1_000_000;

/** Hash of the signature of an ID Token: of EdDSA it is that of Ed25519 (RFC 8032 §5.1), and Ed448 has none of these. */
const hashOf = (alg: unknown): string =>
  typeof alg !== 'string' || /^Ed[^4]/.test(alg)
    ? 'sha-512'
    : `sha-${/256|384|512/.exec(alg)?.[0]}`;

/**
 * Which claims in a paste can be held against what else is in it: "at_hash" against the access token,
 * "ath" and "cnf" of DPoP, "nonce" and "sid". Digests are for others to take.
 *
 * @see OpenID Connect Core 1.0 §3.1.3.6, §3.3.2.11, RFC 9449 §4.2, §6.1
 */
export function comparisons(inspection: Inspection, text: string): Comparison[] {
  if (inspection.kind !== 'tokens' || text.length > LONGEST_READ) return [];
  const tokens = inspection.tokens.slice(0, MOST_LISTED);
  const values = (pattern: RegExp): Candidate[] =>
    Array.from(text.matchAll(pattern), (found) => ({ text: unescaped(found), token: null }));
  const named = (name: string, isJson = true) =>
    values(new RegExp(`(?:[?&#]${name}=${isJson ? `|"${name}"\\s*:\\s*"` : ''})([^\\s"&#]+)`, 'g'));
  const ofKind = (pattern: RegExp) =>
    tokens.filter((token) => pattern.test(kindOf(token)?.kind ?? ''));

  const accessTokens = () => [
    ...tokens.filter(isAccessToken).map((token) => ({ text: token.found.text, token })),
    // Those that are no JWT.
    ...values(
      /(?:[?&#]access_token=|"access_token"\s*:\s*"|\b(?:Bearer|DPoP) )(?!eyJ)([\w.~+/=%\\-]+)/gi,
    ),
  ];
  const idTokens = ofKind(/^ID/);
  const proofs = ofKind(/^DPoP/);
  const rows: readonly (readonly [Bond, readonly Token[], () => Candidate[], string?])[] = [
    ['at_hash', idTokens, accessTokens],
    // Beside "state": many a JSON has a "code" of another kind.
    ['c_hash', idTokens, () => named('code', /"state"\s*:/.test(text))],
    ['s_hash', idTokens, () => named('state')],
    ['nonce', idTokens, () => named('nonce')],
    ['sid', ofKind(/^logout/), () => [...sessionsOf(idTokens), ...named('sid')]],
    ['ath', proofs, accessTokens, 'sha-256'],
    ['jkt', tokens, () => keysOf(proofs), 'jwk'],
  ];
  return rows.flatMap(([claim, owners, candidatesOf, fixed = null]) => {
    let all: readonly Candidate[] | undefined;
    return owners.flatMap((token) => {
      const member = claim === 'jkt' ? 'cnf' : claim;
      const found = valueIn(token.payload, member);
      const value = member === claim ? found : Object(found).jkt;
      if (value === undefined) return [];
      all ??= unique(candidatesOf()).slice(0, MOST_LISTED);
      const candidates = all.filter((one) => one.token !== token);
      const isHalf = claim.endsWith('_hash');
      const hash = isHalf ? hashOf(headerParameter(token, 'alg')) : fixed;
      return candidates.length > 0
        ? [{ token, claim, member, value, hash, isHalf, candidates }]
        : [];
    });
  });
}

/** What was found behind a name, as it was before it was put into a URL or a JSON string. */
function unescaped([whole, found = '']: RegExpExecArray): string {
  try {
    return whole.startsWith('"') ? JSON.parse(`"${found}"`) : decodeURIComponent(found);
  } catch {
    return found;
  }
}

const keysOf = (proofs: readonly Token[]): Candidate[] =>
  proofs.map((token) => {
    // Of what it takes, all are strings; anything else may be too deep.
    const members = Object.entries(Object(headerParameter(token, 'jwk')));
    const strings = members.filter(([, value]) => typeof value === 'string');
    return { text: JSON.stringify(Object.fromEntries(strings)), token };
  });

const sessionsOf = (tokens: readonly Token[]): Candidate[] =>
  tokens.map((token) => ({ text: textsOf(token)('sid') ?? '', token }));

/** Of several that are the same, the first. */
function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const isAccessToken = (token: Token): boolean =>
  kindOf(token)?.kind === 'access token' || isSentAsOne(token);

/** Whether it stands where an access token does. @see RFC 6750 §2.1, RFC 6749 §5.1 */
const isSentAsOne = ({ found }: Token): boolean =>
  /^(?:authorization|access_?token)$/i.test(found.label ?? '');

/**
 * What the comparisons say of a token, whose claim or whose counterpart it is.
 *
 * @param outcomes - for each comparison, which of its candidates fit; null where that cannot be known
 */
export function bonds(
  token: Token,
  all: readonly Comparison[],
  outcomes: readonly (readonly boolean[] | null)[],
): Finding[] {
  return all.flatMap(({ token: owner, claim, member, candidates }, index): Finding[] => {
    const at = outcomes[index]?.indexOf(true);
    if (at === undefined) return [];
    const isAlone =
      candidates.length === 1 && all.filter((one) => one.claim === claim).length === 1;
    // Another session may be meant, and among several another one.
    if (at < 0 && (!isAlone || claim === 'sid')) return [];
    const isOther = owner !== token;
    if (isOther && candidates[Math.max(at, 0)]?.token !== token) return [];
    const place = isOther || !token.payload ? wholeOf(token) : memberPlace(token.payload, member);
    return [{ kind: at < 0 ? 'belongs-elsewhere' : 'belongs', place, claim, isOther }];
  });
}

const wholeOf = ({ found }: Token) =>
  ({ in: 'token', segment: null, span: { start: 0, end: found.text.length } }) as const;

/** Clocks and caches make lifetimes differ by less, in seconds. */
const TOLERANCE = 60;

/**
 * What the text around a token says of it and the token does not: an "expires_in" that goes beyond
 * "exp", the place of an access token for one that is none, "Bearer" for one that DPoP binds to a key.
 *
 * @see RFC 6749 §5.1, RFC 8725 §3.12, RFC 6750 §2.1, RFC 9449 §7.2
 */
export function surroundings(token: Token, text: string): Finding[] {
  if (!isSentAsOne(token) || !token.payload || token.mainDefect) return [];
  const place = wholeOf(token);
  const exp = dateOf(token, 'exp');
  const iat = dateOf(token, 'iat');
  const said = text.length > LONGEST_READ ? [] : [...text.matchAll(EXPIRES_IN)];
  const expiresIn = seconds(Number(said[0]?.[1]));
  const lifetime = seconds(exp && iat ? exp.date - iat.date : 0);
  const isLater = said.length === 1 && exp && iat && expiresIn > lifetime + TOLERANCE;
  const kind = otherKind(token);
  const isBound = 'jkt' in Object(valueIn(token.payload, 'cnf'));
  const before = text.slice(0, token.found.span.start).slice(-9);
  return [
    ...(isLater
      ? [{ kind: 'expires-in-later', place: exp.place, expiresIn, lifetime } as const]
      : []),
    ...(kind ? [{ kind: 'misused', place, token: kind } as const] : []),
    ...(isBound && /Bearer\s+$/i.test(before)
      ? [{ kind: 'rule-bent', place, token: 'access token', rule: 'bearer' } as const]
      : []),
  ];
}

const EXPIRES_IN = /(?:[?&#]expires_in=|"expires_in"\s*:\s*"?)(\d{1,15})/g;

/** Vendors whose ID Tokens are meant to be sent to the own server. */
const SENDS_ID_TOKENS = /^(?:firebase|cognito|google)$/;

/** What it is by its claims, whatever it is sent as: null for what it may be. */
function otherKind(token: Token): TokenKind | null {
  const { kind = null, vendor } =
    kindOf({ ...token, found: { ...token.found, label: null } }) ?? {};
  const isId = kind === 'ID token' && !SENDS_ID_TOKENS.test(`${vendor}`);
  // One that is made out to a service is meant to be sent there.
  const isFor = isId && !/^https?:/.test(textsOf(token)('aud') ?? '');
  return isFor || kind === 'refresh token' ? kind : null;
}
