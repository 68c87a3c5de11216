import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/token/base64url.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const ascii = (text: string) => new TextEncoder().encode(text);
const decoded = (text: string) => Buffer.from(decodeBase64url(text).bytes).toString('latin1');

/** RFC 4648 §10, without the padding that base64url leaves out. */
const RFC_4648 = [
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
] as const;

describe('the vectors of the specifications', () => {
  it.each(RFC_4648)('RFC 4648 §10: "%s" is "%s"', (text, encoded) => {
    expect(encodeBase64url(ascii(text))).toBe(encoded);
    expect(decoded(encoded)).toBe(text);
    expect(decodeBase64url(encoded).problems).toEqual([]);
  });

  it('RFC 7515 Appendix C: 3 236 255 224 193 is "A-z_4ME"', () => {
    const bytes = Uint8Array.of(3, 236, 255, 224, 193);
    expect(encodeBase64url(bytes)).toBe('A-z_4ME');
    expect(decodeBase64url('A-z_4ME')).toEqual({ bytes, problems: [] });
  });
});

describe('every departure from base64url', () => {
  it.each([
    ['one character of padding', 'Zm8=', 'fo', [{ kind: 'padding', offset: 3, count: 1 }]],
    ['two of padding', 'Zg==', 'f', [{ kind: 'padding', offset: 2, count: 2 }]],
    ['padding alone', '=', '', [{ kind: 'padding', offset: 0, count: 1 }]],
    [
      'padding inside',
      'Zg==Zg==',
      'f\x06`',
      [
        { kind: 'foreign-character', offset: 2, count: 2, character: '=' },
        { kind: 'padding', offset: 6, count: 2 },
      ],
    ],
    [
      '`+` and `/` of standard base64',
      '+/+/',
      '\xfb\xff\xbf',
      [{ kind: 'standard-alphabet', offset: 0, count: 4, character: '+' }],
    ],
    ['a space', 'Zm 9v', 'foo', [{ kind: 'white-space', offset: 2, count: 1 }]],
    ['line breaks', 'Zm\r\n9v\n', 'foo', [{ kind: 'white-space', offset: 2, count: 3 }]],
    ['a non-breaking space', 'Zm\u00a09v', 'foo', [{ kind: 'white-space', offset: 2, count: 1 }]],
    [
      'a foreign character',
      'Zm9!v',
      'foo',
      [{ kind: 'foreign-character', offset: 3, count: 1, character: '!' }],
    ],
    [
      'a foreign character of two code units, twice',
      '😀Zm9v😀',
      'foo',
      [{ kind: 'foreign-character', offset: 0, count: 2, character: '😀' }],
    ],
    [
      'a control character',
      'Zm9v\0',
      'foo',
      [{ kind: 'foreign-character', offset: 4, count: 1, character: '\0' }],
    ],
    ['one character alone', 'Z', '', [{ kind: 'impossible-length', offset: 0, length: 1 }]],
    ['length 1 mod 4', 'Zm9vY', 'foo', [{ kind: 'impossible-length', offset: 4, length: 5 }]],
    [
      'length 1 mod 4 before padding',
      'Zm9vY===',
      'foo',
      [
        { kind: 'impossible-length', offset: 4, length: 5 },
        { kind: 'padding', offset: 5, count: 3 },
      ],
    ],
    ['four bits that must be zero', 'Zh', 'f', [{ kind: 'trailing-bits', offset: 1, bits: 1 }]],
    [
      'two bits that must be zero',
      'AQJ',
      '\x01\x02',
      [{ kind: 'trailing-bits', offset: 2, bits: 1 }],
    ],
    ['all of them set', 'Zn', 'f', [{ kind: 'trailing-bits', offset: 1, bits: 7 }]],
    [
      'bits that must be zero, before padding',
      'Zh==',
      'f',
      [
        { kind: 'trailing-bits', offset: 1, bits: 1 },
        { kind: 'padding', offset: 2, count: 2 },
      ],
    ],
    [
      'several at once, in order',
      ' +Z!h=',
      '\xf9\x98',
      [
        { kind: 'white-space', offset: 0, count: 1 },
        { kind: 'standard-alphabet', offset: 1, count: 1, character: '+' },
        { kind: 'foreign-character', offset: 3, count: 1, character: '!' },
        { kind: 'trailing-bits', offset: 4, bits: 1 },
        { kind: 'padding', offset: 5, count: 1 },
      ],
    ],
  ])(
    'is told with its offset, and the content is read all the same: %s',
    (_, text, content, problems) => {
      expect(decodeBase64url(text).problems).toEqual(problems);
      expect(decoded(text)).toBe(content);
    },
  );
});

describe('properties', () => {
  it('decodes what it encodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const { bytes: again, problems } = decodeBase64url(encodeBase64url(bytes));
        expect([...again]).toEqual([...bytes]);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('encodes as Node.js does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  it('encodes a text without problems back to the same text', () => {
    const alphabet = fc.constantFrom(...'AQaqwz059-_Zg=+/ \n!');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (text) => {
        const { bytes, problems } = decodeBase64url(text);
        expect(encodeBase64url(bytes) === text).toBe(problems.length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and places every problem inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { offset } of decodeBase64url(text).problems) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(text.length);
        }
      }),
    );
  });
});
