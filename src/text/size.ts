import type { PartSize } from '../token/size.ts';
import { byteLength, grouped } from './numbers.ts';
import { segmentName } from './segments.ts';
import { capitalized } from './sentences.ts';

/** The fixed words on a token's size. */
export const SIZE = {
  size: 'Size',
  claims: 'Claims that cost most',
} as const;

/** The size of the whole: `1,234 bytes`. */
export const totalWords = (bytes: number): string => `${grouped(bytes)} bytes`;

/** What a part is: `Header`, `6 × Disclosure`. */
export const partName = ({ name, count }: PartSize): string =>
  count === 1 ? capitalized(segmentName(name)) : `${grouped(count)} × ${segmentName(name)}`;

/**
 * What a part or a claim takes of a token, by rounded numbers.
 *
 * @example shareWords(312, 1248) //=> '312 B, 25 %'
 */
export const shareWords = (bytes: number, total: number): string =>
  `${byteLength(bytes)}, ${Math.round((100 * bytes) / total) || (bytes && '< 1')} %`;

/** The same of a part, with what it decodes to: `312 B, 25 %, decoded 234 B`. */
export const partWords = ({ encoded, decoded }: PartSize, total: number): string =>
  `${shareWords(encoded, total)}, decoded ${byteLength(decoded)}`;
