import type { JsonMember, JsonType } from './jsonMember.ts';
import type { JsonRemark } from './jsonRemarks.ts';
import type { JsonSyntaxError } from './jsonSyntaxError.ts';
import { walkJson } from './jsonWalk.ts';

/**
 * What a text is when read as JSON.
 *
 * `members` are those of the outermost object, duplicates kept; of a text that stops being JSON, the
 * ones complete before that place. Offsets count UTF-16 code units from the start of the text.
 */
export type JsonReading =
  | {
      readonly kind: 'json';
      readonly type: JsonType;
      readonly members: readonly JsonMember[];
      readonly remarks: readonly JsonRemark[];
      /** how many remarks were made beyond those listed */
      readonly unlisted: number;
    }
  | {
      readonly kind: 'not-json';
      readonly error: JsonSyntaxError;
      /** what it began as; null when no JSON value begins like it */
      readonly type: JsonType | null;
      readonly members: readonly JsonMember[];
      readonly remarks: readonly JsonRemark[];
      readonly unlisted: number;
    }
  | { readonly kind: 'empty' };

/**
 * Reads a text as JSON: whether it is, where it stops being, and what different readers take
 * differently (duplicate names, numbers beyond binary64, characters that nobody sees).
 *
 * The walk over its tokens says where, and does not recurse, since a hundred thousand levels of nesting
 * are legal and no call stack holds them. What it lets through, `JSON.parse` decides.
 *
 * @returns never throws
 * @see RFC 8259
 */
export function readJson(text: string): JsonReading {
  if (/^[ \t\r\n]*$/.test(text)) return { kind: 'empty' };
  const { error, type, ...found } = walkJson(text);
  if (error === null && type !== null && isJson(text)) return { kind: 'json', type, ...found };
  const where = error ?? { kind: 'content-after-end', offset: text.length };
  return { kind: 'not-json', error: where, type, ...found };
}

/** The value of a member as JavaScript reads it. The span must be one of `text`'s own members. */
export const memberValue = (text: string, member: JsonMember): unknown =>
  JSON.parse(text.slice(member.valueSpan.start, member.valueSpan.end));

/**
 * The member that a JavaScript client sees under a name: the last of those so called.
 *
 * @see RFC 7519 §4 (a parser that accepts duplicates uses the lexically last)
 */
export const memberNamed = (members: readonly JsonMember[], name: string): JsonMember | undefined =>
  members.findLast((member) => member.name === name);

/** Whether a text is JSON, as `JSON.parse` decides. Never throws. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
