import type { Token } from '../token/inspect.ts';
import { kindOf } from '../token/kind.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import { bytesOf } from '../token/size.ts';
import type { Finding } from './finding.ts';

/**
 * The limits that bite in practice, in bytes.
 *
 * - cookie: of its name and value together; browsers drop a longer one without a word (RFC 6265bis
 *   §5.4; RFC 6265 §6.1 promises no more, attributes included)
 * - field: of a header field. Apache httpd: LimitRequestFieldSize 8190. nginx:
 *   large_client_header_buffers 4 8k, of which a field takes one. (Node.js: --max-http-header-size 16
 *   KiB, for all fields together.)
 */
export const LIMITS = { cookie: 4096, field: 8190 } as const;

/** What stands before a token in its header field. */
const FIELD = 'Authorization: Bearer '.length;

/** Kinds that go in a header, a token of no known kind among them. The others have no such limits. */
const IN_HEADERS: ReadonlySet<TokenKind | undefined> = new Set([
  undefined,
  'access token',
  'ID token',
  'refresh token',
  'session token',
  'API token',
  'DPoP proof',
]);

/** A token that is too long to be sent as tokens are: 9,000 bytes in "Authorization". */
export function tokenSize(token: Token): Finding[] {
  const { text } = token.found;
  // One in JSON form goes in a body, and so does the payload of another.
  if (text.startsWith('{') || token.inside || !IN_HEADERS.has(kindOf(token)?.kind)) return [];
  const bytes = bytesOf(text);
  const place = { in: 'token', segment: null, span: { start: 0, end: text.length } } as const;
  if (bytes + FIELD > LIMITS.field) return [{ kind: 'too-long-for-headers', place, bytes }];
  // The shortest name has one character.
  return bytes + 1 > LIMITS.cookie ? [{ kind: 'too-long-for-cookies', place, bytes }] : [];
}
