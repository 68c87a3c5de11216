import { contentType } from '../token/defects.ts';
import type { Token } from '../token/inspect.ts';
import { holdsToken } from '../token/segment.ts';
import type { Finding } from './finding.ts';

/** A payload that is no JWT Claims Set, in a token that does not say that it is one. */
export function payloadKind(token: Token): Finding[] {
  const { payload, defects } = token;
  if (!payload || defects.length > 0) return [];
  const type = contentType(payload);
  const { span } = payload;
  if (type === 'empty') {
    return [{ kind: 'detached-payload', place: { in: 'token', segment: 'payload', span } }];
  }
  const whole = { start: 0, end: payload.utf8.text.length };
  const place = { in: 'json', segment: 'payload', pointer: '', span: whole } as const;
  const unencoded: Finding[] = payload.encoded ? [] : [{ kind: 'unencoded-payload', place }];
  if (holdsToken(payload)) return [...unencoded, { kind: 'nested-token', place }];
  return type === 'object' ? unencoded : [...unencoded, { kind: 'not-a-jwt', place, type }];
}
