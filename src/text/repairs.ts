import type { Repair, RepairKind } from '../token/repairs.ts';
import { counted } from './labels.ts';
import { quoted } from './quoting.ts';

const LONGEST_REMOVED = 40;

/** `count` tells the places, each of which may be a run of characters. */
const inPlaces = (what: string, { count, removed }: Repair): string =>
  count === 1 ? counted(removed.length, what) : `${what}s in ${counted(count, 'place')}`;

const REPAIR_WORDS: Readonly<Record<RepairKind, (repair: Repair) => string>> = {
  'removed-scheme': ({ removed }) => `Removed ${quoted(removed, LONGEST_REMOVED)} before the token`,
  'removed-quotes': ({ count, removed }) =>
    `Removed ${removed.startsWith('>') ? 'the ">" of quoted mail' : counted(count, 'quotation mark')}`,
  'removed-trailing-punctuation': ({ removed }) =>
    `Removed ${quoted(removed, LONGEST_REMOVED)} after the token`,
  'removed-surrounding-text': ({ count, removed }) =>
    `Left out the text around the token${count === 1 ? `: ${quoted(removed.replace(/\s+/g, ' '), LONGEST_REMOVED)}` : ''}`,
  'removed-byte-order-mark': ({ count }) => `Removed ${counted(count, 'byte order mark')}`,
  'removed-zero-width-characters': (repair) =>
    `Removed ${inPlaces('zero-width character', repair)}`,
  'removed-non-breaking-spaces': (repair) => `Removed ${inPlaces('non-breaking space', repair)}`,
  'joined-lines': ({ count }) => `Joined ${counted(count + 1, 'wrapped line')}`,
  'removed-soft-line-breaks': ({ count }) =>
    `Removed ${counted(count, 'soft line break')} of quoted-printable`,
  'removed-spaces': (repair) => `Removed ${inPlaces('space', repair)} inside the token`,
  'decoded-percent-encoding': ({ count, removed }) =>
    count === 1
      ? `Decoded ${quoted(removed)} of percent-encoding`
      : `Decoded ${counted(count, 'percent-encoded character')}, the first ${quoted(removed)}`,
  'decoded-base64': ({ removed }) =>
    `Decoded ${counted(removed.length, 'character')} of base64 around the token`,
  'unescaped-json-string': ({ count, removed }) =>
    `Unescaped a JSON string: ${counted(count, 'escape')}, the first ${quoted(removed)}`,
};

/** What was done to the pasted text to get the token. @example 'Joined 5 wrapped lines' */
export const repairWords = (repair: Repair): string => REPAIR_WORDS[repair.kind](repair);

const ALONE = 'Copy the token alone.';
const FROM_SOURCE =
  'Copy the token from its source: chat programs and web pages put such characters in.';
const NO_SPACE = 'Send the token without white space. Many programs wrap at 64 or 76 characters.';

const first = (what: string): string => `${what} before you use the token.`;

/** What to do so that the next reader of the text needs no repair. */
const REPAIR_REMEDIES: Readonly<Record<RepairKind, string>> = {
  'removed-scheme': ALONE,
  'removed-quotes': ALONE,
  'removed-trailing-punctuation': ALONE,
  'removed-surrounding-text': ALONE,
  'removed-byte-order-mark': 'Store the token in UTF-8 without a byte order mark.',
  'removed-zero-width-characters': FROM_SOURCE,
  'removed-non-breaking-spaces': FROM_SOURCE,
  'joined-lines': NO_SPACE,
  'removed-soft-line-breaks': first('Decode the mail'),
  'removed-spaces': NO_SPACE,
  'decoded-percent-encoding': first('Decode the URL'),
  'decoded-base64': first('Decode the base64 (Kubernetes encodes Secrets)'),
  'unescaped-json-string': first('Parse the JSON'),
};

export const repairRemedy = (repair: Repair): string => REPAIR_REMEDIES[repair.kind];
