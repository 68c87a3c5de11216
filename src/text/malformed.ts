import type { ContentType, Defect } from '../token/defects.ts';
import type { MemberFault } from '../token/memberFaults.ts';
import type { NearestMiss } from '../token/nearestMiss.ts';
import type { SegmentName } from '../token/serialization.ts';
import { jsonErrorPhrase } from './jsonErrorPhrases.ts';
import { counted } from './labels.ts';
import { grouped, spelled } from './numbers.ts';
import { quoted } from './quoting.ts';
import { segmentName } from './segments.ts';
import { shortCharacter } from './shortCharacter.ts';

export const CONTENT_NAMES: Readonly<Record<ContentType, string>> = {
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  text: 'plain text',
  bytes: 'binary data',
};

/** A segment as the subject of a sentence; a place without one is the whole token. */
export const subject = (segment: SegmentName | null): string =>
  segment === null ? 'the token' : `the ${segmentName(segment)}`;

const FAULT_PHRASES: Readonly<Record<MemberFault['fault'], string>> = {
  type: 'has the wrong type',
  empty: 'is empty',
  missing: 'is missing',
  beside: 'stands outside the list',
  header: 'holds no JSON object',
};

const DEFECT_PHRASES: {
  readonly [K in Defect['kind']]: (defect: Extract<Defect, { kind: K }>) => string;
} = {
  'part-count': ({ count, due }) =>
    `${spelled(count)} ${count === 1 ? 'part' : 'parts'} instead of ${spelled(due)}`,
  'json-member': ({ name, fault }) => `${quoted(name)} ${FAULT_PHRASES[fault]}`,
  'empty-header': () => 'the header is empty',
  'foreign-character': ({ place, character }) =>
    `${shortCharacter(character)} in ${subject(place.segment)} is not base64url`,
  'standard-alphabet': ({ place }) => `${subject(place.segment)} is in base64, not base64url`,
  'white-space': ({ place }) => `${subject(place.segment)} has white space inside`,
  padding: ({ place }) => `${subject(place.segment)} has base64 padding`,
  'impossible-length': ({ place, length }) =>
    `${subject(place.segment)} cannot be ${counted(length, 'character')} long`,
  'byte-order-mark': ({ place }) => `${subject(place.segment)} begins with a byte order mark`,
  'invalid-utf-8': ({ place, byteOffset }) =>
    `${subject(place.segment)} is not UTF-8 at byte ${grouped(byteOffset + 1)}`,
  'not-json': ({ place, error }) => `${subject(place.segment)} ${jsonErrorPhrase(error)}`,
  'header-not-an-object': ({ type }) => `the header is ${CONTENT_NAMES[type]}, not a JSON object`,
  'not-a-claims-set': ({ type }) => `the payload is ${CONTENT_NAMES[type]}, not a JWT Claims Set`,
};

const MISS_PHRASES: {
  readonly [K in NearestMiss['kind']]: (miss: Extract<NearestMiss, { kind: K }>) => string;
} = {
  'json-serialization': ({ of, error }) =>
    error ? `the ${of} in JSON ${jsonErrorPhrase(error)}` : `no ${of} in JSON: wrong types`,
  'decoded-json': ({ role }) =>
    role === 'header' ? 'a decoded header, not a token' : 'decoded claims, not a token',
  key: ({ format }) => `a key (${format}), not a token`,
  'opaque-token': () => 'an opaque token, not a JWT',
  interrupted: ({ character }) => `the token breaks off at ${shortCharacter(character)}`,
  'one-part': () => 'one part instead of three',
  'no-resemblance': () => 'no token in this text',
};

/**
 * A defect as the rest of a headline that begins with "Malformed: ".
 *
 * @returns at most 60 characters or so, without a full stop
 * @example malformedPhrase(defect) //=> 'the header has base64 padding'
 */
export function malformedPhrase(defect: Defect): string {
  const phrase = DEFECT_PHRASES[defect.kind] as (defect: Defect) => string;
  return phrase(defect);
}

/** Why there is no token, in the same shape. @example noTokenPhrase(miss) //=> 'no token in this text' */
export function noTokenPhrase(miss: NearestMiss): string {
  const phrase = MISS_PHRASES[miss.kind] as (miss: NearestMiss) => string;
  return phrase(miss);
}
