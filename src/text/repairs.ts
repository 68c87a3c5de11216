import type { Repair, RepairKind } from '../token/repairs.ts';
import { counted } from './labels.ts';
import { quoted } from './quoting.ts';

const LONGEST_REMOVED = 40;

/** `count` tells the places, each of which may be a run of characters. */
const inPlaces = (what: string, { count, removed }: Repair): string =>
  count === 1 ? counted(removed.length, what) : `${what}s in ${counted(count, 'place')}`;

const REPAIR_WORDS: Readonly<Record<RepairKind, (repair: Repair) => string>> = {
  'removed-scheme': ({ removed }) => `Removed ${quoted(removed, LONGEST_REMOVED)} before the token`,
  'removed-quotes': ({ count, removed }) => {
    if (removed.startsWith('>')) return 'Removed the ">" of quoted mail';
    return count === 1
      ? 'Removed the quotation mark beside the token'
      : 'Removed the quotation marks around the token';
  },
  'removed-trailing-punctuation': ({ removed }) =>
    `Removed ${quoted(removed, LONGEST_REMOVED)} after the token`,
  'removed-surrounding-text': ({ count, removed }) =>
    count === 1
      ? `Left out the text beside the token: ${quoted(removed.replace(/\s+/g, ' '), LONGEST_REMOVED)}`
      : 'Left out the text before and after the token',
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

/** What to do so that the next reader of the text needs no repair. */
const REPAIR_REMEDIES: Readonly<Record<RepairKind, string>> = {
  'removed-scheme': 'Copy the token without the name of its scheme.',
  'removed-quotes': 'Copy the token without its quotation marks.',
  'removed-trailing-punctuation': 'Copy the token without what follows it.',
  'removed-surrounding-text': 'Copy the token alone.',
  'removed-byte-order-mark': 'Store the token in UTF-8 without a byte order mark.',
  'removed-zero-width-characters':
    'Copy the token from its source: chat programs and web pages put such characters in.',
  'removed-non-breaking-spaces': 'Copy the token from its source instead of a formatted page.',
  'joined-lines': 'Send the token on one line. Many programs wrap at 64 or 76 characters.',
  'removed-soft-line-breaks': 'Decode the quoted-printable mail before you use the token.',
  'removed-spaces': 'Send the token without white space. Line wrapping often leaves it behind.',
  'decoded-percent-encoding': 'Decode the URL once before you use what it carries.',
  'decoded-base64': 'Decode the base64 once before you use the token: Kubernetes encodes Secrets.',
  'unescaped-json-string': 'Parse the JSON around it before you use the token.',
};

export const repairRemedy = (repair: Repair): string => REPAIR_REMEDIES[repair.kind];
