import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import type { Token } from '../token/inspect.ts';
import { memberNamed } from '../token/json.ts';
import { pointerTo } from '../token/jsonPointer.ts';
import { headerParameter } from '../token/party.ts';
import type { Disclosure } from '../token/sdJwt/disclosure.ts';
import { type JsonSegment, membersOf } from '../token/segment.ts';

/** Where a Disclosure stands. */
export const disclosurePlace = ({ segment: { span } }: Disclosure): TokenPlace => ({
  in: 'token',
  segment: 'disclosure',
  span,
});

/** The value of a member; the beginning of the text, which may be empty, where it has none. */
export function memberPlace(segment: JsonSegment, name: string): JsonPlace {
  const member = memberNamed(membersOf(segment), name);
  return {
    in: 'json',
    segment: segment.name,
    pointer: member ? pointerTo('', name) : '',
    span: member?.valueSpan ?? { start: 0, end: Math.min(segment.utf8.text.length, 1) },
  };
}

/** Whether "typ" is a text that looks so. Nothing else is made one: an array may be nested too deeply. */
export function isOfType(token: Token, pattern: RegExp): boolean {
  const typ = headerParameter(token, 'typ');
  return typeof typ === 'string' && pattern.test(typ);
}
