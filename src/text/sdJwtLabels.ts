import { undisguised } from '../token/confusables.ts';
import { counted } from './labels.ts';
import { grouped } from './numbers.ts';
import { cut } from './quoting.ts';

/** The fixed words about an SD-JWT. */
export const SD_JWT_LABELS = {
  disclosures: 'Disclosures',
  place: 'Place',
  arrayElement: 'array element',
  unreadable: 'unreadable',
  unchecked: 'Not checked',
  salt: 'salt',
  digest: 'digest',
  disclosed: 'Payload with disclosures in place',
  copyDisclosed: 'Copy result',
  keyBinding: 'Key Binding JWT',
  keyBindingClaims: 'Claims of the Key Binding JWT',
} as const;

const LONGEST_POINTER = 80;

/** Where a Disclosure was put; null when its digest is there and it could not be, undefined when no digest fits it. */
export function placedWords(pointer: string | null | undefined): string {
  if (pointer === undefined) return 'Fits no digest';
  if (pointer === null) return 'Fits a digest, but not its place';
  return `Put at ${cut(undisguised(pointer.slice(0, LONGEST_POINTER + 1)), LONGEST_POINTER)}`;
}

/** How many Disclosures were read, and how many not, and digests without one. */
export const countWords = (disclosures: number, unmatched: number, unread = 0): string =>
  counted(disclosures, 'Disclosure') +
  (unread > 0 ? ` read, ${grouped(unread)} more not` : '') +
  (unmatched > 0
    ? `, ${counted(unmatched, 'digest')} without one: decoys, or not disclosed to you`
    : '');

/** Whether "sd_hash" is the digest of what it covers; null where it is missing. */
export const hashWords = (matches: boolean | null): string =>
  `"sd_hash" ${matches === null ? 'is missing' : `${matches ? 'matches' : 'does not match'} this SD-JWT and these Disclosures`}.`;
