import type { Token } from '../token/inspect.ts';
import { kindOf, type TextOf, textsOf } from '../token/kind.ts';
import { between, type NumericDate, seconds } from '../token/numericDate.ts';
import { dateOf } from './dates.ts';
import type { Finding } from './finding.ts';
import { isOfType, memberPlace } from './sdJwtPlaces.ts';
import type { Rule } from './trustFinding.ts';

/** Whether a value breaks it; undefined is that of a member that is not there. */
type IsBroken = (value: string | undefined, textOf: TextOf) => boolean;

/** Of kinds that an expression matches, and at a member: `^alg` is a Header Parameter. */
type RuleRow = readonly [kinds: RegExp, rule: Rule, name: string, isBroken: IsBroken];

const EVENT = /\/backchannel-logout"\s*:\s*\{/;

/**
 * What specifications ask of a kind beyond what must be there.
 *
 * @see OpenID Connect Back-Channel Logout 1.0 §2.6, RFC 9449 §4.2, §4.3, RFC 7523 §3,
 * OpenID Connect Core 1.0 §2, §9
 */
const RULES: readonly RuleRow[] = [
  [/^logout/, 'nonce-forbidden', 'nonce', (nonce) => nonce !== undefined],
  [/^logout/, 'event-missing', 'events', (events) => !!events && !EVENT.test(events)],
  [/^DPoP/, 'symmetric', '^alg', (alg = '') => /^HS/.test(alg)],
  [/^DPoP/, 'htu-query', 'htu', (htu = '') => /[?#]/.test(htu)],
  [/assertion$/, 'iss-not-sub', 'sub', (sub, textOf) => !!sub && textOf('iss') !== sub],
  [/assertion$/, 'jti-missing', 'jti', (jti) => jti === undefined],
  [/^ID/, 'azp-missing', 'azp', (azp, textOf) => !azp && /^\[.*,/s.test(textOf('aud') ?? '')],
];

/** Those that some receivers look at, and none must. */
const SHOULD = /^(?:htu|jti|azp)/;

/** Rules of its kind that a token breaks: a logout token with a "nonce" could pass for an ID token. */
export function kindRules(token: Token): Finding[] {
  const { header, payload } = token;
  const { kind, spec } = kindOf(token) ?? {};
  if (!kind || !header || !payload || token.mainDefect || token.claimless) return [];
  const textOf = textsOf(token);
  return RULES.filter(
    ([kinds, , name, isBroken]) => kinds.test(kind) && isBroken(textOf(name), textOf),
  ).map(([, rule, name]) => ({
    // One type for both: the compiler does not try every kind of token with each.
    kind: (spec === null || SHOULD.test(rule) ? 'rule-bent' : 'rule-broken') as 'rule-bent',
    place: memberPlace(name.startsWith('^') ? header : payload, name.replace('^', '')),
    token: kind,
    rule,
  }));
}

/** A proof is for the request that it comes with; clocks differ by less. */
const FRESH = seconds(300);

/** A DPoP proof that was made minutes ago. @see RFC 9449 §4.3, §11.1 */
export function staleProof(token: Token, now: NumericDate): Finding[] {
  const iat = dateOf(token, 'iat');
  const isStale = iat && between(iat.date, now) > FRESH && isOfType(token, /^dpop\+jwt$/i);
  if (!isStale || token.mainDefect) return [];
  return [{ kind: 'rule-bent', place: iat.place, token: 'DPoP proof', rule: 'stale' }];
}
