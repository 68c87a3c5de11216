import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readsAs } from '../../src/token/jsonNumber.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

describe('readsAs', () => {
  it.each([
    ['12345678901234567890', '12345678901234567000'],
    ['9007199254740993', '9007199254740992'],
    ['-9007199254740993', '-9007199254740992'],
    ['1e400', 'Infinity'],
    ['-1e400', '-Infinity'],
    ['1e-400', '0'],
    ['0.1000000000000000055511151231257827', '0.1'],
    ['3.00000000000000001', '3'],
    ['123456789012345678901234567890e5', '1.234567890123457e+34'],
    [`1${'0'.repeat(400)}`, 'Infinity'],
    [`0.${'0'.repeat(400)}1`, '0'],
  ])('%s is read as another number: %s', (lexeme, read) => {
    expect(readsAs(lexeme)).toBe(read);
  });

  it.each([
    '0',
    '-0',
    '-0.0',
    '0e5',
    '0.000e-999',
    '3.0',
    '3.0000000000000000000000',
    '1e2',
    '1E+2',
    '100e-2',
    '1782000000.5',
    '9007199254740992',
    '9007199254740991',
    '9007199254740994',
    '100000000000000000000000',
    '1e308',
    '5e-324',
    `${'0'.repeat(0)}1${'0'.repeat(300)}`,
    `0.${'0'.repeat(300)}1e301`,
  ])('%s is the same number in another spelling', (lexeme) => {
    expect(readsAs(lexeme)).toBeNull();
  });

  it('takes every number that JavaScript writes as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readsAs(JSON.stringify(number))).toBeNull();
      }),
    );
  });

  it('agrees with exact arithmetic on integers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (integer) => {
        const isExact = BigInt(Number(integer)) === integer;
        // JavaScript writes the shortest decimal that is read back, not the exact value.
        const isWrittenAlike =
          BigInt(Number(integer).toLocaleString('en', { useGrouping: false })) === integer;
        expect(readsAs(String(integer)) === null).toBe(isExact && isWrittenAlike);
      }),
    );
  });
});
