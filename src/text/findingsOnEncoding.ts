import type { SegmentName } from '../token/serialization.ts';
import { longCharacter } from './characterNames.ts';
import { counted } from './labels.ts';
import { malformedPhrase, subject } from './malformed.ts';
import { placeInToken } from './places.ts';
import { quoted } from './quoting.ts';
import { repairRemedy, repairWords } from './repairs.ts';
import { capitalized, uncapitalized } from './sentences.ts';
import type { WordsFor } from './wordsFor.ts';

/** What a character outside base64url usually tells about how the token got here. */
const FOREIGN_HINTS: ReadonlyMap<string, string> = new Map([
  ['%', 'The token looks URL-encoded: decode it once.'],
  ['…', 'The token was shortened for display: copy it from its source.'],
  ['*', 'Part of the token was masked: copy it from its source.'],
  ['\\', 'A backslash is left over from a string literal or a shell: copy the token itself.'],
  ['=', 'Padding in the middle is a sign of two encoded texts joined: encode them as one.'],
  ['\ufffd', 'The text went through a wrong character encoding: copy it from its source.'],
]);

/** The JWS Signing Input is the characters themselves, not what they decode to. */
const SIGNED_AS_WRITTEN = 'The signature covers these characters: changing them later breaks it.';

const isSigned = (segment: SegmentName | null): boolean =>
  segment === 'header' || segment === 'payload';

const PART_COUNT_REMEDIES: ReadonlyMap<number, string> = new Map([
  [1, 'Copy the token again, from its first character to the end of its signature.'],
  [
    2,
    'End it with a dot if it is an Unsecured JWT (RFC 7519 §6). Otherwise the signature was lost: copy the token again.',
  ],
  [4, 'Look for a dot too many, or for the part that a JWE lost.'],
]);

const MANY_PARTS = 'Look for two tokens that were joined, and paste each by itself.';

export const ENCODING_FINDINGS: WordsFor<
  | 'part-count'
  | 'empty-header'
  | 'foreign-character'
  | 'standard-alphabet'
  | 'white-space'
  | 'padding'
  | 'impossible-length'
  | 'trailing-bits'
  | 'repaired'
> = {
  'part-count': (finding) => ({
    title: `The token has ${malformedPhrase(finding)}`,
    why: 'In compact form a JWS has three parts and a JWE five, joined by dots (RFC 7515 §7.1, RFC 7516 §7.1).',
    remedy:
      finding.due === 5
        ? 'The header has an "enc", so this is a JWE that lost a part. Copy it again.'
        : (PART_COUNT_REMEDIES.get(finding.count) ?? MANY_PARTS),
  }),
  'empty-header': () => ({
    title: 'The header is empty',
    why: 'The token begins with a dot. The JOSE Header has to name at least the algorithm (RFC 7515 §4.1.1).',
    remedy: 'Copy the token again from its first character.',
  }),
  'foreign-character': ({ place, character, count }) => ({
    title:
      count === 1
        ? `${capitalized(subject(place.segment))} has a character outside base64url`
        : `${capitalized(subject(place.segment))} has ${counted(count, 'character')} outside base64url`,
    why: `${longCharacter(character)} is ${placeInToken(place)}. base64url is A to Z, a to z, 0 to 9, "-" and "_" (RFC 7515 §2). Receivers refuse anything else.`,
    remedy:
      FOREIGN_HINTS.get(character) ??
      'Copy the token again from its source, or look for what put the character in.',
  }),
  'standard-alphabet': ({ place, character, count }) => ({
    title: `${capitalized(subject(place.segment))} is in standard base64, not base64url`,
    why: `It has ${counted(count, 'character')} of the standard alphabet, the first ${longCharacter(character)} at ${placeInToken(place)}. JWTs have "-" for "+" and "_" for "/" (RFC 7515 §2). Some libraries take both.`,
    remedy: `Encode as base64url where the token is issued: in Node.js, "base64url" instead of "base64".${isSigned(place.segment) ? ` ${SIGNED_AS_WRITTEN}` : ''}`,
  }),
  'white-space': ({ place, count }) => ({
    title: `${capitalized(subject(place.segment))} has ${counted(count, 'white-space character')} inside`,
    why: `White space is no part of base64url, and receivers refuse it (RFC 7515 §2). The first is ${placeInToken(place)}.`,
    remedy: 'Remove it. Look for a program on the way that wraps long lines.',
  }),
  padding: ({ place, count }) => ({
    title: `${capitalized(subject(place.segment))} has base64 padding`,
    why: `It ends in ${quoted('='.repeat(Math.min(count, 100)))}, from ${placeInToken(place)} on. A JWT leaves "=" away (RFC 7515 §2). Strict receivers refuse the token.`,
    remedy: `Leave the padding away where the token is issued, before it is signed.${isSigned(place.segment) ? ` ${SIGNED_AS_WRITTEN}` : ''}`,
  }),
  'impossible-length': ({ place, length }) => ({
    title: `${capitalized(subject(place.segment))} cannot be ${counted(length, 'character')} long`,
    why: 'Four characters carry three bytes. The last one stands alone, and its 6 bits make no byte (RFC 4648 §4, §5).',
    remedy: 'Copy the token again: a character was lost or added, often the last.',
  }),
  'trailing-bits': ({ place }) => ({
    title: `The last character of ${subject(place.segment)} carries stray bits`,
    why: `The bits left over in ${placeInToken(place)} should be zero (RFC 4648 §3.5). Else different texts decode to the same bytes, and a list of refused tokens can be evaded.`,
    remedy: 'Clear them where the token is issued. Compare tokens by "jti", not by their text.',
  }),
  repaired: ({ repair }) => ({
    title: `Repaired: ${uncapitalized(repairWords(repair))}`,
    why: 'What is shown comes from the repaired token. A receiver of the text as it was pasted refuses it (RFC 7515 §2).',
    remedy: repairRemedy(repair),
  }),
};
