import type { Token } from '../token/inspect.ts';
import { memberNamed, memberValue } from '../token/json.ts';
import { headersOf, type Party } from '../token/party.ts';
import { algorithm as registered } from '../token/registry/algorithms.ts';
import { type JsonSegment, membersOf } from '../token/segment.ts';
import type { Finding } from './finding.ts';
import { headerPlace } from './headerPlace.ts';

/**
 * An "alg" of any signature or recipient that is missing, that is `none` in any spelling, that no
 * registry knows, or that is registered for something else: `{"alg":"A128GCM"}` in a JWS. The same
 * for the "enc" of a JWE.
 *
 * @see RFC 7515 §4.1.1, RFC 7516 §4.1.1, §4.1.2, RFC 7518 §3.6
 */
export function algorithm(token: Token): Finding[] {
  const { parties, isEncrypted } = token;
  const seen = new Set<JsonSegment>();
  return [
    ...parties.flatMap((party) => named(token, party, 'alg', seen)),
    // All recipients have the same.
    ...(isEncrypted && parties[0] ? named(token, parties[0], 'enc', new Set()) : []),
  ];
}

/** @param seen - headers that were looked at for another party; recipients share one */
function named(token: Token, party: Party, name: 'alg' | 'enc', seen: Set<JsonSegment>): Finding[] {
  const headers = headersOf(token, party);
  if (!headers.every(({ json }) => json.kind === 'json' && json.type === 'object')) return [];
  const header = headers.find((one) => memberNamed(membersOf(one), name));
  const member = header && memberNamed(membersOf(header), name);
  if (!header || !member) {
    // A JWS without any header has a finding on that.
    const [first = null] = headers;
    if (!first && token.serialization !== 'jwe-json') return [];
    return [{ kind: `${name}-missing`, place: headerPlace(token, first) }];
  }
  if (seen.has(header)) return [];
  seen.add(header);
  const place = headerPlace(token, header, member);
  const alg = memberValue(header.utf8.text, member);
  if (typeof alg !== 'string') return [{ kind: `${name}-unknown`, place, alg }];
  if (name === 'alg' && alg.toLowerCase() === 'none') {
    const span = party.value?.span;
    return [{ kind: 'alg-none', place, alg, signed: span !== undefined && span.end > span.start }];
  }
  const known = registered(alg);
  if (!known) return [{ kind: `${name}-unknown`, place, alg }];
  const dueInJwe = name === 'enc' ? 'JWE content encryption' : 'JWE key management';
  const due = token.isEncrypted ? dueInJwe : 'JWS';
  return known.use === due ? [] : [{ kind: `${name}-misplaced`, place, alg, use: known.use, due }];
}
