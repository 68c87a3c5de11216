import { type ContentType, contentType } from '../token/defects.ts';
import type { Token } from '../token/inspect.ts';
import { nestedTokenIn } from '../token/nested.ts';
import { headerParameter } from '../token/party.ts';
import type { JsonSegment } from '../token/segment.ts';
import type { Finding } from './finding.ts';

/** A payload that is no JWT Claims Set, in a token that does not say that it is one. */
export function payloadKind(token: Token): Finding[] {
  const { payload, defects, found, serialization, partCount } = token;
  const whole = { start: 0, end: found.text.length };
  const place = { in: 'token', segment: 'payload', span: payload?.span ?? whole } as const;
  const encoded = headerParameter(token, 'b64') !== false;
  if (!encoded && serialization === 'unrecognised' && partCount > 3) {
    return [{ kind: 'unencoded-dots', place }];
  }
  if (defects.length > 0) return [];
  if (!payload && serialization !== 'jws-json') return [];
  const type = payload ? contentType(payload) : 'empty';
  if (!payload || type === 'empty') return [{ kind: 'detached-payload', place, encoded }];
  return contentKind(payload, type);
}

function contentKind(payload: JsonSegment, type: ContentType | 'object'): Finding[] {
  const whole = { start: 0, end: payload.utf8.text.length };
  const place = { in: 'json', segment: 'payload', pointer: '', span: whole } as const;
  const unencoded: Finding[] = payload.encoded ? [] : [{ kind: 'unencoded-payload', place }];
  if (nestedTokenIn(payload) !== null) return [...unencoded, { kind: 'nested-token', place }];
  return type === 'object' ? unencoded : [...unencoded, { kind: 'not-a-jwt', place, type }];
}
