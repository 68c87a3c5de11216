import type { Token } from '../token/inspect.ts';
import { memberNamed, memberValue } from '../token/json.ts';
import { algorithm as registered } from '../token/registry/algorithms.ts';
import { membersOf } from '../token/segment.ts';
import type { Finding } from './finding.ts';

/**
 * An "alg" that is missing, that is `none` in any spelling, that no registry knows, or that is
 * registered for something else: `{"alg":"A128GCM"}` in a JWS.
 *
 * @see RFC 7515 §4.1.1, RFC 7516 §4.1.1, RFC 7518 §3.6
 */
export function algorithm(token: Token): Finding[] {
  const { header, segments, isEncrypted } = token;
  if (header?.json.kind !== 'json' || header.json.type !== 'object') return [];
  const member = memberNamed(membersOf(header), 'alg');
  if (!member) {
    const place = {
      in: 'json',
      segment: 'header',
      pointer: '',
      span: { start: 0, end: 1 },
    } as const;
    return [{ kind: 'alg-missing', place }];
  }
  const place = { in: 'json', segment: 'header', pointer: '/alg', span: member.valueSpan } as const;
  const alg = memberValue(header.utf8.text, member);
  if (typeof alg !== 'string') return [{ kind: 'alg-unknown', place, alg }];
  if (alg.toLowerCase() === 'none') {
    const signed = segments.some(({ name, span }) => name === 'signature' && span.end > span.start);
    return [{ kind: 'alg-none', place, alg, signed }];
  }
  const known = registered(alg);
  if (!known) return [{ kind: 'alg-unknown', place, alg }];
  const due = isEncrypted ? 'JWE key management' : 'JWS';
  return known.use === due ? [] : [{ kind: 'alg-misplaced', place, alg, use: known.use, due }];
}
