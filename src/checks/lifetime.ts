import type { Token } from '../token/inspect.ts';
import { kindOf, textsOf } from '../token/kind.ts';
import {
  between,
  looksLikeMilliseconds,
  type NumericDate,
  type Seconds,
  seconds,
} from '../token/numericDate.ts';
import { KINDS, type TokenKind } from '../token/registry/tokenKinds.ts';
import { valueIn } from '../token/segment.ts';
import { dateOf } from './dates.ts';
import type { Finding } from './finding.ts';
import { memberPlace } from './sdJwtPlaces.ts';
import type { LongLived } from './trustFinding.ts';

const HOUR = seconds(3600);
const DAY = seconds(86_400);

/**
 * How long a token of a kind lives at most. Of an access token RFC 6750 §5.3 says an hour: what is
 * usual goes up to a day. RFC 7523 §3 sets no bound: an hour is usual.
 *
 * @see RFC 8292 §2
 */
const MOST: Readonly<Record<LongLived, Seconds>> = {
  'access token': DAY,
  'client assertion': HOUR,
  'VAPID token': DAY,
};

/** Kinds that let in whoever has them. */
const isBearer = (kind: TokenKind | undefined): boolean =>
  kind === 'access token' || kind === 'session token';

const isBounded = (kind: TokenKind): kind is LongLived => kind in MOST;

const STEALABLE = new WeakMap<Token, boolean>();

/** Whether a thief could use it: not where it is bound to a key (RFC 7800). Found out once, not at every tick. */
function isStealable(token: Token): boolean {
  const known = STEALABLE.get(token);
  if (known !== undefined) return known;
  const found = isBearer(kindOf(token)?.kind) && valueIn(token.payload, 'cnf') === undefined;
  STEALABLE.set(token, found);
  return found;
}

/** How long the token lives, and how long a thief could use it: an access token of 30 days. */
export function lifetime(token: Token, now: NumericDate): Finding[] {
  const kind = kindOf(token)?.kind;
  const exp = dateOf(token, 'exp');
  if (!kind || !exp || token.mainDefect || looksLikeMilliseconds(exp.date)) return [];
  const { place, date } = exp;
  const start = dateOf(token, 'iat') ?? dateOf(token, 'nbf');
  const length = between(start?.date ?? now, date);
  const left = between(now, date);
  return [
    ...(isBounded(kind) && length > MOST[kind]
      ? [{ kind: 'long-lived', place, token: kind, lifetime: length } as const]
      : []),
    ...(left > DAY && isStealable(token) ? [{ kind: 'stolen-now', place, left } as const] : []),
  ];
}

/** What says for whom a token is. */
const AUDIENCE = 'aud|client_id|azp|cid|appid';

/**
 * What bounds the use of a token and is missing: "exp" in one that lets in whoever has it, "iss" and
 * "aud" where many could verify it, and a "typ" that its specification recommends. In a JWT of no known
 * kind "exp".
 *
 * @see RFC 8725 §3.8, §3.9, §3.11
 */
export function bounds(token: Token): Finding[] {
  const { kind = null, spec = null } = kindOf(token) ?? {};
  const { payload } = token;
  // What a declared kind lacks is another finding.
  if (spec !== null || !payload || token.mainDefect || token.claimless) return [];
  const textOf = textsOf(token);
  const place = memberPlace(payload, '');
  const lacks = (names: string) => names.split('|').every((name) => textOf(name) === undefined);
  const lacking = (...names: string[]) => names.filter(lacks).map((name) => name.slice(0, 3));
  if (!kind) {
    const isJwt =
      token.serialization.endsWith('-compact') &&
      /^(?:application\/)?jwt$/i.test(textOf('^typ') ?? 'JWT') &&
      !lacks('iss|sub|aud|nbf|iat|jti');
    if (!isJwt || !lacks('exp')) return [];
    return [{ kind: 'unbound', place, token: null, names: lacking('exp', 'iss', AUDIENCE) }];
  }
  const { typ } = KINDS[kind] ?? {};
  // With HMAC nobody can verify it but who could have issued it.
  const isShared = /^HS/.test(textOf('^alg') ?? 'HS');
  const names = /^(?:logout|Security)/.test(kind)
    ? [`typ: ${typ}`]
    : isBearer(kind) && !isShared
      ? lacking('iss', AUDIENCE)
      : [];
  return [
    ...(isBearer(kind) && lacks('exp')
      ? [{ kind: 'never-expires', place, token: kind } as const]
      : []),
    ...(names.length > 0 ? [{ kind: 'unbound', place, token: kind, names } as const] : []),
  ];
}
