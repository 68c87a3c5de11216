import { describe, expect, it } from 'vitest';
import { repairRemedy, repairWords } from '../../src/text/repairs.ts';
import { findTokens } from '../../src/token/find.ts';
import type { Repair, RepairKind } from '../../src/token/repairs.ts';
import { HEADER, jws } from './findingsIn.ts';

const repair = (kind: RepairKind, removed: string, count: number): Repair => ({
  kind,
  removed,
  count,
  span: { start: 0, end: removed.length },
});

describe('the words for a repair', () => {
  it.each<[RepairKind, string, number, string]>([
    ['removed-scheme', 'Bearer ', 1, 'Removed "Bearer " before the token'],
    ['removed-quotes', '"', 1, 'Removed 1 quotation mark'],
    ['removed-quotes', '"', 2, 'Removed 2 quotation marks'],
    ['removed-trailing-punctuation', ';', 1, 'Removed ";" after the token'],
    ['removed-surrounding-text', 'curl -H', 1, 'Left out the text around the token: "curl -H"'],
    ['removed-surrounding-text', 'a', 2, 'Left out the text around the token'],
    ['removed-byte-order-mark', '\ufeff', 1, 'Removed 1 byte order mark'],
    ['removed-zero-width-characters', '\u200b', 1, 'Removed 1 zero-width character'],
    ['removed-zero-width-characters', '\u200b\u200b', 1, 'Removed 2 zero-width characters'],
    ['removed-zero-width-characters', '\u200b', 3, 'Removed zero-width characters in 3 places'],
    ['removed-non-breaking-spaces', '\u00a0', 1, 'Removed 1 non-breaking space'],
    ['joined-lines', '\n', 1, 'Joined 2 wrapped lines'],
    ['joined-lines', '\n', 4, 'Joined 5 wrapped lines'],
    ['removed-soft-line-breaks', '=\n', 2, 'Removed 2 soft line breaks of quoted-printable'],
    ['removed-spaces', '  ', 1, 'Removed 2 spaces inside the token'],
    ['decoded-base64', 'ZXlK', 1, 'Decoded 4 characters of base64 around the token'],
    ['unescaped-json-string', '\\"', 8, 'Unescaped a JSON string: 8 escapes, the first "\\""'],
    ['decoded-percent-encoding', '%2E', 1, 'Decoded "%2E" of percent-encoding'],
    ['decoded-percent-encoding', '%2E', 2, 'Decoded 2 percent-encoded characters, the first "%2E"'],
  ])('%s of %j, %i times', (kind, removed, count, words) => {
    expect(repairWords(repair(kind, removed, count))).toBe(words);
    expect(repairRemedy(repair(kind, removed, count))).toMatch(/^[A-Z].+\.$/);
  });

  it('name each repair of a pasted header field', () => {
    const [found] = findTokens(
      `Authorization: Bearer ${jws('{"sub":"u_42"}').replace('.', '.\n')}`,
    );
    expect(found?.repairs.map(repairWords)).toEqual([
      'Removed "Authorization: Bearer " before the token',
      'Joined 2 wrapped lines',
    ]);
  });

  it('cut long text around the token', () => {
    const [found] = findTokens(`${'SECRET '.repeat(50)}: ${HEADER}.e30.c2ln`);
    const words = found?.repairs.map(repairWords).join() ?? '';
    expect(words).toContain('Left out the text around the token: "SECRET');
    expect(words.length).toBeLessThan(90);
  });
});
