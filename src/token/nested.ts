import { sourceSpan } from './find.ts';
import type { FoundToken } from './foundToken.ts';
import { memberNamed } from './json.ts';
import { jsonSerializationKind } from './jsonSerialization.ts';
import { type JsonSegment, membersOf } from './segment.ts';

/**
 * The token that a payload is, as "cty" may or may not say; null when it is none. Never throws.
 *
 * @see RFC 7519 §2 (Nested JWT), §5.2 (cty)
 */
export function nestedTokenIn(payload: JsonSegment): string | null {
  const members = membersOf(payload);
  const text = payload.utf8.text.trim();
  if (members.length > 0) {
    const has = (name: string) => memberNamed(members, name) !== undefined;
    return payload.json.kind === 'json' && jsonSerializationKind(has) ? text : null;
  }
  const bare = text.startsWith('"') ? text.slice(1, -1) : text;
  return isCompact(bare) ? bare : null;
}

/**
 * Whether a text is a JWS, JWE or SD-JWT in compact form, by its looks. Its parts are counted, since a
 * regular expression keeps a stack of the repetitions of a group.
 */
function isCompact(text: string): boolean {
  if (!/^ey[\w-]/.test(text) || /[^\w.~-]/.test(text)) return false;
  const [token = ''] = text.split('~', 1);
  const parts = token.split('.', 6).length;
  return parts > 2 && parts < 6;
}

/** The token that a payload is, in the place of the payload; null when it is none. Never throws. */
export function nestedToken(outer: FoundToken, payload: JsonSegment): FoundToken | null {
  const text = nestedTokenIn(payload);
  if (text === null) return null;
  const span = sourceSpan(outer, payload.span);
  return { text, span, pieces: [], repairs: [], label: null };
}
