import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeUtf8 } from '../../src/token/utf8.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('decodeUtf8', () => {
  it.each([
    ['ASCII', '61 62', 'ab'],
    ['two bytes', 'c3 a9', 'é'],
    ['three bytes', 'e2 82 ac', '€'],
    ['four bytes', 'f0 9f 98 80', '😀'],
    ['the last code point', 'f4 8f bf bf', '\u{10ffff}'],
    ['NUL', '00', '\0'],
    ['a replacement character that was written as one', 'ef bf bd', '\ufffd'],
    ['nothing', '', ''],
  ])('reads %s', (_, hex, text) => {
    expect(decodeUtf8(bytesOf(hex))).toEqual({
      text,
      byteOrderMark: false,
      invalidBytes: [],
      invalidByteCount: 0,
    });
  });

  it.each([
    ['a byte that is never used', '61 ff 62', 'a⟨FF⟩b', [[0xff, 1, 1]]],
    ['a continuation byte alone', '80', '⟨80⟩', [[0x80, 0, 0]]],
    [
      'an overlong slash',
      'c0 af',
      '⟨C0⟩⟨AF⟩',
      [
        [0xc0, 0, 0],
        [0xaf, 1, 4],
      ],
    ],
    [
      'a sequence that is cut off',
      '61 e2 82',
      'a⟨E2⟩⟨82⟩',
      [
        [0xe2, 1, 1],
        [0x82, 2, 5],
      ],
    ],
    ['a sequence that another interrupts', 'e2 c3 a9', '⟨E2⟩é', [[0xe2, 0, 0]]],
    [
      'a surrogate',
      'ed a0 80',
      '⟨ED⟩⟨A0⟩⟨80⟩',
      [
        [0xed, 0, 0],
        [0xa0, 1, 4],
        [0x80, 2, 8],
      ],
    ],
    [
      'a code point beyond the last',
      'f4 90 80 80',
      '⟨F4⟩⟨90⟩⟨80⟩⟨80⟩',
      [
        [0xf4, 0, 0],
        [0x90, 1, 4],
        [0x80, 2, 8],
        [0x80, 3, 12],
      ],
    ],
    ['Latin-1', '63 61 66 e9', 'caf⟨E9⟩', [[0xe9, 3, 3]]],
    ['a low byte, with two digits all the same', '61 0a fe', 'a\n⟨FE⟩', [[0xfe, 2, 2]]],
  ])('shows %s, and tells where it is', (_, hex, text, invalid) => {
    const reading = decodeUtf8(bytesOf(hex));
    expect(reading.text).toBe(text);
    expect(reading.invalidBytes).toEqual(
      invalid.map(([byte, byteOffset, offset]) => ({ byte, byteOffset, offset })),
    );
    expect(reading.invalidByteCount).toBe(invalid.length);
  });

  it('leaves a byte order mark out of the text and tells of it', () => {
    expect(decodeUtf8(bytesOf('ef bb bf 7b 7d'))).toMatchObject({
      text: '{}',
      byteOrderMark: true,
    });
  });

  it('counts byte offsets from the byte order mark', () => {
    expect(decodeUtf8(bytesOf('ef bb bf 61 ff')).invalidBytes).toEqual([
      { byte: 0xff, byteOffset: 4, offset: 1 },
    ]);
  });

  it('keeps a second byte order mark, which is a character', () => {
    expect(decodeUtf8(bytesOf('ef bb bf ef bb bf')).text).toBe('\ufeff');
  });

  it('lists the first hundred invalid bytes and counts the rest', () => {
    const reading = decodeUtf8(new Uint8Array(250).fill(0xff));
    expect(reading.invalidBytes).toHaveLength(100);
    expect(reading.invalidByteCount).toBe(250);
    expect(reading.text).toHaveLength(1000);
  });
});

describe('properties', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isUtf8 = (bytes: Uint8Array) => {
    try {
      strict.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  const fragments = fc.constantFrom(
    '61',
    'c3a9',
    'e282ac',
    'f09f9880',
    'c3',
    'e282',
    'f09f',
    '80',
    'ed',
    'efbbbf',
    'f4',
    'ff',
  );
  const nearlyUtf8 = fc
    .array(fragments, { maxLength: 12 })
    .map((hex) => Uint8Array.from(Buffer.from(hex.join(''), 'hex')));

  it('agrees with TextDecoder on what UTF-8 is and on what it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), nearlyUtf8), (bytes) => {
        const { text, byteOrderMark, invalidByteCount } = decodeUtf8(bytes);
        expect(invalidByteCount === 0).toBe(isUtf8(bytes));
        if (isUtf8(bytes))
          expect(`${byteOrderMark ? '\ufeff' : ''}${text}`).toBe(strict.decode(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no byte of what is not UTF-8', () => {
    fc.assert(
      fc.property(nearlyUtf8, (bytes) => {
        const { text, byteOrderMark } = decodeUtf8(bytes);
        const again = text
          .split(/⟨([\dA-F]{2})⟩/)
          .map((piece, nth) => (nth % 2 === 1 ? Buffer.from(piece, 'hex') : Buffer.from(piece)));
        const mark = byteOrderMark ? [Buffer.from('efbbbf', 'hex')] : [];
        expect(Buffer.concat([...mark, ...again]).toString('hex')).toBe(
          Buffer.from(bytes).toString('hex'),
        );
      }),
    );
  });
});
