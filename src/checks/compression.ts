import { MOST_INFLATED } from '../token/compression.ts';
import type { Token } from '../token/inspect.ts';
import type { Finding } from './finding.ts';

/** A payload that is compressed, or that "zip" calls so: `{"alg":"ES256","zip":"DEF"}`. @see RFC 7516 §4.1.3 */
export function compression(token: Token): Finding[] {
  const { payload } = token;
  const { declared = false, isPlain = false, inflation = null } = token.compression ?? {};
  if (!payload || !inflation) return [];
  const { span } = payload;
  const place = { in: 'token', segment: 'payload', span } as const;
  switch (inflation.kind) {
    case 'inflated': {
      const compressed = payload.base64url.bytes.length;
      const bytes = inflation.length;
      return [
        {
          kind: 'compressed-payload',
          place,
          format: inflation.format,
          declared,
          compressed,
          bytes,
        },
      ];
    }
    case 'too-long':
      return [{ kind: 'inflates-too-far', place, format: inflation.format, most: MOST_INFLATED }];
    case 'not-compressed':
      return isPlain ? [{ kind: 'not-compressed', place, declared }] : [];
  }
}
