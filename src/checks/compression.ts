import { MOST_INFLATED } from '../token/compression.ts';
import type { Token } from '../token/inspect.ts';
import type { Finding } from './finding.ts';

/** A payload that is compressed, or that "zip" calls so: `{"alg":"ES256","zip":"DEF"}`. @see RFC 7516 §4.1.3 */
export function compression(token: Token): Finding[] {
  const { payload } = token;
  const { declared = false, isPlain = false, inflation = null } = token.compression ?? {};
  if (!payload || !inflation) return [];
  const place = { in: 'token', segment: 'payload', span: payload.span } as const;
  if (inflation.kind === 'not-compressed') {
    return isPlain ? [{ kind: 'not-compressed', place, declared }] : [];
  }
  const { format } = inflation;
  if (inflation.kind === 'too-long') {
    return [{ kind: 'inflates-too-far', place, format, most: MOST_INFLATED }];
  }
  const compressed = payload.base64url.bytes.length;
  const bytes = inflation.length;
  return [{ kind: 'compressed-payload', place, format, declared, compressed, bytes }];
}
