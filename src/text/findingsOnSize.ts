import { grouped } from './numbers.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

const words = (bytes: number, problem: string, why: string): FindingWords => ({
  title: `With ${grouped(bytes)} bytes the token ${problem}`,
  why,
  remedy: 'Leave out claims that no receiver reads: "Size" has the largest.',
});

export const SIZE_FINDINGS: WordsFor<'too-long-for-cookies' | 'too-long-for-headers'> = {
  'too-long-for-cookies': ({ bytes }) =>
    words(
      bytes,
      'fits in no cookie',
      'Browsers drop a cookie of more than 4,096 bytes (RFC 6265 §6.1).',
    ),
  'too-long-for-headers': ({ bytes }) =>
    words(
      bytes,
      'is too long for many servers',
      'By default Apache takes 8,190 bytes, nginx 8,192, Node.js 16,384 in all headers. They answer 400 or 431 (RFC 6585 §5).',
    ),
};
