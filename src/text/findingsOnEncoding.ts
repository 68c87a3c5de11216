import type { SegmentName } from '../token/serialization.ts';
import { longCharacter } from './characterNames.ts';
import { COPY_AGAIN, defectWords } from './defectWords.ts';
import { subject } from './malformed.ts';
import { grouped } from './numbers.ts';
import { placeInToken } from './places.ts';
import { quoted } from './quoting.ts';
import { repairRemedy, repairWords } from './repairs.ts';
import { uncapitalized } from './sentences.ts';
import type { WordsFor } from './wordsFor.ts';

/** What a character outside base64url usually tells about how the token got here. */
const FOREIGN_HINTS: ReadonlyMap<string, string> = new Map([
  ['%', 'Decode it once: it looks URL-encoded.'],
  ['…', `${COPY_AGAIN}: it was shortened for display.`],
  ['*', `${COPY_AGAIN}: it was masked for display.`],
  ['\\', `${COPY_AGAIN}: a backslash is left over from a string literal.`],
]);

/** The JWS Signing Input is the characters themselves, not what they decode to. */
const signedAsWritten = (segment: SegmentName | null): string =>
  segment === 'header' || segment === 'payload'
    ? ' The signature covers these characters: a later change breaks it.'
    : '';

const among = (count: number): string => (count > 1 ? `, the first of ${grouped(count)}` : '');

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
  'part-count': (finding) => {
    const isJwe = finding.due === 5;
    const many = 'Look for a dot too many, or for two tokens that were joined.';
    const few =
      finding.count === 2 && !isJwe
        ? `End it with a dot if it is an Unsecured JWT (RFC 7519 §6). Otherwise the signature was lost: copy the token again.`
        : `${COPY_AGAIN}.`;
    return defectWords(
      finding,
      'A compact JWS has three parts, a JWE (by "enc") five, joined by dots (RFC 7515 §7.1, RFC 7516 §7.1).',
      finding.count > finding.due ? many : few,
    );
  },
  'empty-header': (finding) =>
    defectWords(
      finding,
      'The token begins with a dot. The JOSE Header has to name the algorithm (RFC 7515 §4.1.1).',
      `${COPY_AGAIN}.`,
    ),
  'foreign-character': (finding) =>
    defectWords(
      finding,
      `${longCharacter(finding.character)} is ${placeInToken(finding.place)}${among(finding.count)}. base64url is A to Z, a to z, 0 to 9, "-" and "_" (RFC 7515 §2).`,
      FOREIGN_HINTS.get(finding.character) ?? `${COPY_AGAIN}.`,
    ),
  'standard-alphabet': (finding) =>
    defectWords(
      finding,
      `${longCharacter(finding.character)} is ${placeInToken(finding.place)}${among(finding.count)}. JWTs have "-" for "+" and "_" for "/" (RFC 7515 §2). Some libraries take both.`,
      `Encode as base64url where the token is issued: in Node.js, "base64url".${signedAsWritten(finding.place.segment)}`,
    ),
  'white-space': (finding) =>
    defectWords(
      finding,
      `It is ${placeInToken(finding.place)}${among(finding.count)}. base64url has none (RFC 7515 §2): receivers refuse it.`,
      'Remove it. Look for a program that wraps long lines.',
    ),
  padding: (finding) =>
    defectWords(
      finding,
      `${quoted('='.repeat(Math.min(finding.count, 100)))} begins at ${placeInToken(finding.place)}. A JWT leaves "=" away (RFC 7515 §2): strict receivers refuse it.`,
      `Leave it away where the token is issued.${signedAsWritten(finding.place.segment)}`,
    ),
  'impossible-length': (finding) =>
    defectWords(
      finding,
      'Four characters carry three bytes, and the last one alone none (RFC 4648 §4, §5).',
      `${COPY_AGAIN}: a character was lost or added, often the last.`,
    ),
  'trailing-bits': ({ place }) => ({
    title: `The last character of ${subject(place.segment)} carries stray bits`,
    why: `The bits left over in ${placeInToken(place)} should be zero (RFC 4648 §3.5). Else different texts are one token, and evade a list of refused ones.`,
    remedy: 'Clear them where the token is issued. Compare tokens by "jti", not by their text.',
  }),
  repaired: ({ repair }) => ({
    title: `Repaired: ${uncapitalized(repairWords(repair))}`,
    why: 'Shown is the repaired token. Receivers refuse it as it was pasted (RFC 7515 §2).',
    remedy: repairRemedy(repair),
  }),
};
