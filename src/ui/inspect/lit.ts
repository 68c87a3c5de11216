import { type EncodedStretch, encodedStretch, pastedSpan } from '../../token/byteMap.ts';
import type { Token } from '../../token/inspect.ts';
import { lexemeStarts, type MemberRange, membersAt, spanOf } from '../../token/memberAt.ts';
import { jsonEnd } from '../../token/prettyPrint.ts';
import type { JsonSegment } from '../../token/segment.ts';
import type { Span } from '../../token/span.ts';

/** What was chosen to be lit up. */
interface Choice {
  readonly token: Token;
  readonly segment: JsonSegment;
  /** where; in the JSON the offsets are those of the pretty-printed text */
  readonly chosenIn: 'json' | 'token' | 'claims';
}

/** The members that are lit up, with their places in every text. */
export interface Lit extends Choice {
  readonly range: MemberRange;
  /** in the text that the segment decodes to */
  readonly decoded: Span;
  /** in the pretty-printed text */
  readonly pretty: Span;
  /** in the token; null where no characters are theirs alone */
  readonly stretch: EncodedStretch | null;
  /** in the pasted text */
  readonly pasted: Span | null;
}

/**
 * The innermost members that a stretch of a segment touches.
 *
 * @param pretty - the segment's text as it is shown
 * @returns null where there are none
 */
export function litAt(choice: Choice, pretty: string, span: Span): Lit | null {
  const { token, segment, chosenIn } = choice;
  const starts = startsIn(segment, pretty);
  const { text } = segment.utf8;
  const range =
    chosenIn === 'json'
      ? membersAt(pretty, starts.pretty, span)
      : membersAt(text, starts.decoded, span);
  if (!range) return null;
  const decoded = spanOf(text, starts.decoded, range);
  const stretch = encodedStretch(token.found.text, segment, decoded);
  return {
    ...choice,
    range,
    decoded,
    pretty: spanOf(pretty, starts.pretty, range),
    stretch,
    pasted: stretch && pastedSpan(token, stretch.characters),
  };
}

interface Starts {
  /** the pretty-printed text that they are of */
  readonly text: string;
  readonly decoded: readonly number[];
  readonly pretty: readonly number[];
}

const known = new WeakMap<JsonSegment, Starts>();

/** Where the lexemes of a segment's JSON begin, in both layouts; found out once, in 40 ms a megabyte. */
export function startsIn(segment: JsonSegment, pretty: string): Starts {
  const before = known.get(segment);
  if (before?.text === pretty) return before;
  const { text } = segment.utf8;
  const decoded = lexemeStarts(text, jsonEnd(text, segment.json));
  const starts = {
    text: pretty,
    decoded,
    pretty: lexemeStarts(pretty, pretty.length).slice(0, decoded.length),
  };
  known.set(segment, starts);
  return starts;
}
