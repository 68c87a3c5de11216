import type { Place } from '../checks/finding.ts';
import { undisguised } from '../token/confusables.ts';
import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import { characterAt } from './numbers.ts';
import { cut } from './quoting.ts';
import { segmentName } from './segments.ts';

const LONGEST_POINTER = 40;

const PLACE_WORDS: {
  readonly [K in Place['in']]: (place: Extract<Place, { in: K }>) => string;
} = {
  input: ({ span }) => (span.start === 0 ? 'input' : `input, ${characterAt(span.start)}`),
  token: ({ segment, span }) => {
    if (segment === null) return 'token';
    if (span.end - span.start !== 1) return segmentName(segment);
    // Only in the first segment does an offset in the token count in the segment as well.
    return `${segment === 'header' ? 'header' : 'token'}, ${characterAt(span.start)}`;
  },
  json: ({ segment, pointer, span }) => {
    if (pointer !== '') return `${segment} ${pointerWords(pointer)}`;
    return span.start === 0 ? segment : `decoded ${segment}, ${characterAt(span.start)}`;
  },
};

/** A JSON Pointer, cut before its names are looked at: it has one for each level of nesting. */
function pointerWords(pointer: string): string {
  const names = pointer.slice(0, LONGEST_POINTER + 1).split('/');
  return cut(names.map(undisguised).join('/'), LONGEST_POINTER);
}

/**
 * Where a finding's cause stands, short enough for a tag. Characters count from 1.
 *
 * @example placeWords({ in: 'json', segment: 'payload', pointer: '/exp', … }) //=> 'payload /exp'
 */
export function placeWords(place: Place): string {
  const words = PLACE_WORDS[place.in] as (place: Place) => string;
  return words(place);
}

/** Where something stands in the token, for a sentence: `character 57 of the token`. */
export const placeInToken = ({ span }: TokenPlace): string =>
  `${characterAt(span.start)} of the token`;

/** Where something stands in the text that a segment decodes to: `character 12 of the decoded payload`. */
export const placeInJson = ({ segment, span }: JsonPlace): string =>
  `${characterAt(span.start)} of the decoded ${segment}`;
