import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { JsonScanner, type JsonTokenKind } from '../../src/token/jsonScanner.ts';

interface Token {
  readonly kind: JsonTokenKind;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text up to the first that is none, or not whole. */
function tokensOf(text: string): readonly Token[] {
  const scanner = new JsonScanner(text);
  const tokens: Token[] = [];
  for (;;) {
    scanner.scan();
    const { kind, start, end } = scanner;
    if (kind === 'end' || kind === 'unknown' || !scanner.isWhole) return tokens;
    tokens.push({ kind, start, end });
  }
}

const lexemes = (text: string) => tokensOf(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string) => tokensOf(text).map(({ kind }) => kind);

/** The only token of a text. */
function scanned(text: string): JsonScanner {
  const scanner = new JsonScanner(text);
  scanner.scan();
  return scanner;
}

describe('the scanner', () => {
  it('cuts a text into tokens and leaves out the white space', () => {
    expect(lexemes(' {"a" :\t[1,-2.5e+3 , true]\r\n,"b":null} ')).toEqual([
      '{',
      '"a"',
      ':',
      '[',
      '1',
      ',',
      '-2.5e+3',
      ',',
      'true',
      ']',
      ',',
      '"b"',
      ':',
      'null',
      '}',
    ]);
    expect(kinds('{"a":[1,true,null]}')).toEqual([
      '{',
      'string',
      ':',
      '[',
      'number',
      ',',
      'true',
      ',',
      'null',
      ']',
      '}',
    ]);
  });

  it('stays at the end once it is there', () => {
    const scanner = scanned('  ');
    for (let nth = 0; nth < 2; nth += 1) {
      expect(scanner).toMatchObject({ kind: 'end', start: 2, end: 2 });
      scanner.scan();
    }
  });

  it.each([
    '"',
    '"a',
    '"\\"',
    '"a\nb"',
    '"\\x"',
    '"\\u12g4"',
    `"${'a'.repeat(500)}`,
    `"${'a'.repeat(500)}\n"`,
  ])('says that the string %j is not whole', (text) => {
    expect(scanned(text)).toMatchObject({ kind: 'string', isWhole: false });
  });

  it.each(['1.', '1.e3', '1e', '1e+', '-0.'])('says that the number %s is not whole', (text) => {
    expect(scanned(text)).toMatchObject({ kind: 'number', isWhole: false });
  });

  it.each(['tru', 'True', 'nullx', "'a'", '/', '\u00a0', '+1', '.5', '-', '-.5'])(
    'knows no token in %j',
    (text) => {
      expect(scanned(text).kind).toBe('unknown');
    },
  );

  it.each([
    ['""', ''],
    ['"a\\"b\\\\"', 'a"b\\'],
    ['"\\u0041\\n\\ud83d\\ude00"', 'A\n\u{1f600}'],
    [`"${'long '.repeat(100)}\\t\u00e9"`, `${'long '.repeat(100)}\t\u00e9`],
  ])('reads what %j holds', (text, value) => {
    expect(scanned(text).string()).toBe(value);
  });

  it('tells whether a token is written as it is read', () => {
    expect(
      ['"a"', '"\\u0061"', '15', '1.5', '15e-1', '0E0'].map((text) => scanned(text).isPlain),
    ).toEqual([true, false, true, true, false, false]);
  });
});

describe('another scanner of JSON', () => {
  const OTHER_KINDS: Readonly<Record<number, JsonTokenKind>> = {
    1: '{',
    2: '}',
    3: '[',
    4: ']',
    5: ',',
    6: ':',
    7: 'null',
    8: 'true',
    9: 'false',
    10: 'string',
    11: 'number',
  };

  /** The same tokens by jsonc-parser, which also passes over comments and white space that JSON has not. */
  function tokensByOther(text: string): readonly Token[] {
    const scanner = createScanner(text, true);
    const tokens: Token[] = [];
    for (;;) {
      const kind = OTHER_KINDS[scanner.scan()];
      if (kind === undefined || scanner.getTokenError() !== 0) return tokens;
      const start = scanner.getTokenOffset();
      tokens.push({ kind, start, end: start + scanner.getTokenLength() });
    }
  }

  it('finds the same tokens', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        ' ',
        '\n',
        '"a"',
        '"',
        '\\',
        '\\n',
        '\\u00e9',
        'a'.repeat(150),
      ],
      ...['0', '17', '-', '.5', 'e', 'E+2', 'true', 'false', 'null', 'nul', '\u{1f600}'],
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(tokensOf(given)).toEqual(tokensByOther(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same tokens in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (given) => {
        expect(tokensOf(given)).toEqual(tokensByOther(given));
      }),
    );
  });
});
