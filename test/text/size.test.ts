import { expect, it } from 'vitest';
import { partName, partWords, shareWords, totalWords } from '../../src/text/size.ts';

it('a size is told in bytes, with its share', () => {
  expect(totalWords(12_345)).toBe('12,345 bytes');
  expect(shareWords(312, 1248)).toBe('312 B, 25 %');
  expect(shareWords(1, 3)).toBe('1 B, 33 %');
  expect(shareWords(1, 3000)).toBe('1 B, < 1 %');
  expect(shareWords(0, 3000)).toBe('0 B, 0 %');
  expect(shareWords(12_000, 12_001)).toBe('12 KB, 100 %');
});

it('a part is told with what it decodes to', () => {
  const part = { name: 'header', count: 1, encoded: 36, decoded: 27 } as const;
  expect(partName(part)).toBe('Header');
  expect(partWords(part, 100)).toBe('36 B, 36 %, decoded 27 B');
});

it('parts of one name are counted', () => {
  const part = { name: 'disclosure', count: 6, encoded: 360, decoded: 270 } as const;
  expect(partName(part)).toBe('6 × Disclosure');
});
