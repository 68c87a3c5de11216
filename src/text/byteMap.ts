import type { EncodedStretch } from '../token/byteMap.ts';
import type { MemberName, MemberRange } from '../token/memberAt.ts';
import { counted } from './labels.ts';
import { grouped } from './numbers.ts';
import { quoted } from './quoting.ts';

/** The words of what one does with what is lit up. */
export const SELECT_IN_TOKEN = 'Select in the token';
export const DISMISS = 'Dismiss';

const LONGEST_NAME = 40;

const nameWords = (name: MemberName): string => {
  if (name === null) return 'All';
  return typeof name === 'number' ? `Element ${grouped(name + 1)}` : quoted(name, LONGEST_NAME);
};

const SHARED = ['', 'first holds', 'last holds', 'first and the last hold'] as const;

/**
 * Where members stand in the token, as a line beside what is lit up. Characters count from 1.
 *
 * @example stretchWords(range, stretch) //=> '"exp": characters 112 to 131 of the token, 15 bytes.'
 */
export function stretchWords({ names }: MemberRange, stretch: EncodedStretch | null): string {
  const [first, last] = names.map(nameWords);
  const what = first === last ? first : `${first} to ${last}`;
  if (!stretch) return `${what}: its place in the token cannot be shown.`;
  const { characters, bytes, sharesFirst, sharesLast } = stretch;
  const place = `characters ${grouped(characters.start + 1)} to ${grouped(characters.end)}`;
  const shared = SHARED[Number(sharesFirst) + 2 * Number(sharesLast)];
  const also = shared && ` The ${shared} bits of a neighbour too.`;
  return `${what}: ${place} of the token, ${counted(bytes.end - bytes.start, 'byte')}.${also}`;
}
