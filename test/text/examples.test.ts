import { describe, expect, it } from 'vitest';
import { EXAMPLE_KINDS, EXAMPLE_NAMES } from '../../src/text/examples.ts';
import { type ExampleKind, exampleToken } from '../../src/token/examples.ts';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { statusAt, type Verdict } from '../../src/token/status.ts';
import { NOW } from './findingsIn.ts';

const now = numericDate(NOW);

/** What each name promises. */
const VERDICTS: Readonly<Record<ExampleKind, Verdict>> = {
  current: 'current',
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'no-expiry': 'no-expiry',
  milliseconds: 'current',
  truncated: 'malformed',
  'missing-comma': 'malformed',
  padded: 'malformed',
  'date-in-a-string': 'undetermined',
  ambiguous: 'current',
  wrapped: 'current',
  request: 'current',
  nested: 'undetermined',
};

describe('the names of the examples', () => {
  it.each(EXAMPLE_KINDS)('say what the token is: %s', (kind) => {
    const inspection = inspect(exampleToken(kind, now));
    const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
    const { verdict } = statusAt(inspection, token, now, seconds(0));
    expect(verdict).toBe(VERDICTS[kind]);
    expect(EXAMPLE_NAMES[kind].startsWith('Malformed:')).toBe(verdict === 'malformed');
  });

  it('are offered once each, the current one first', () => {
    expect(EXAMPLE_KINDS[0]).toBe('current');
    expect(EXAMPLE_KINDS.toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
    expect(new Set(Object.values(EXAMPLE_NAMES)).size).toBe(EXAMPLE_KINDS.length);
  });

  it('cover every verdict of a text that is not empty', () => {
    expect(new Set(Object.values(VERDICTS)).size).toBe(6);
  });
});
