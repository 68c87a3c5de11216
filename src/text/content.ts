import { undisguised } from '../token/confusables.ts';
import type { ContentType } from '../token/defects.ts';
import { byteLength } from './numbers.ts';
import { cut } from './quoting.ts';

/** A little more than the longest registered name. */
const LONGEST_ALGORITHM = 40;

const CONTENT_NAMES: Readonly<Record<ContentType | 'object' | 'empty', string>> = {
  object: 'JSON object',
  array: 'JSON array',
  string: 'JSON string',
  number: 'JSON number',
  boolean: 'JSON boolean',
  null: 'JSON null',
  text: 'text',
  bytes: 'binary data',
  empty: 'empty',
};

/** What a segment holds, and how much of it: `JSON object, 158 B`. */
export const contentWords = (type: ContentType | 'object' | 'empty', bytes: number): string =>
  type === 'empty' ? CONTENT_NAMES.empty : `${CONTENT_NAMES[type]}, ${byteLength(bytes)}`;

/** The value of "alg" as it can be shown: cut, and without characters that hide or pass for others. */
export const algorithmName = (alg: string): string => cut(undisguised(alg), LONGEST_ALGORITHM);
