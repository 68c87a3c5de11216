import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import type { Token } from '../token/inspect.ts';
import type { JsonMember } from '../token/jsonMember.ts';
import { pointerTo } from '../token/jsonPointer.ts';
import type { JsonSegment } from '../token/segment.ts';

/**
 * Where a Header Parameter stands, or the header that lacks it: in the decoded header where it is the
 * one that the page shows, otherwise in the token. Never throws.
 *
 * @param header - null where there is none at all
 */
export function headerPlace(
  token: Token,
  header: JsonSegment | null,
  member?: JsonMember,
): JsonPlace | TokenPlace {
  if (!header) {
    const span = { start: 0, end: token.found.text.length };
    return { in: 'token', segment: null, span };
  }
  if (header === token.header) {
    const pointer = member ? pointerTo('', member.name) : '';
    const span = member?.valueSpan ?? { start: 0, end: 1 };
    return { in: 'json', segment: 'header', pointer, span };
  }
  const { start } = header.span;
  const at = member?.valueSpan;
  // What is encoded has no place of its own for a member.
  const span =
    at && !header.encoded ? { start: start + at.start, end: start + at.end } : header.span;
  return { in: 'token', segment: 'header', span };
}
