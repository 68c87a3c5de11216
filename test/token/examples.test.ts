import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { type ExampleKind, exampleToken } from '../../src/token/examples.ts';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { statusAt } from '../../src/token/status.ts';
import { findingsOn, tokensIn } from '../support/tokens.ts';

/** What each example promises: a verdict, and among its findings one of a kind. */
const PROMISES: Readonly<
  Record<ExampleKind, { verdict: string; finding?: Partial<Finding> & object; remaining?: number }>
> = {
  current: { verdict: 'current', remaining: 300 },
  expired: { verdict: 'expired' },
  'not-yet-valid': { verdict: 'not-yet-valid' },
  'no-expiry': { verdict: 'no-expiry', finding: { kind: 'kind-lacks', names: ['exp'] } },
  milliseconds: { verdict: 'current', finding: { kind: 'milliseconds', claim: 'exp' } },
  truncated: { verdict: 'malformed', finding: { kind: 'not-json' } },
  'missing-comma': { verdict: 'malformed', finding: { kind: 'not-json' } },
  padded: { verdict: 'malformed', finding: { kind: 'padding' } },
  'date-in-a-string': {
    verdict: 'undetermined',
    finding: { kind: 'validity-not-a-date', claim: 'exp' },
  },
  ambiguous: { verdict: 'current', finding: { kind: 'duplicate-name', name: 'admin' } },
  wrapped: { verdict: 'current', finding: { kind: 'repaired' } },
  request: { verdict: 'current' },
  nested: { verdict: 'undetermined', finding: { kind: 'nested-token' } },
};

const EXAMPLE_KINDS = Object.keys(PROMISES) as ExampleKind[];

/** Before the dates have ten digits, today, at a fraction, and when they have eleven. */
const MOMENTS = [999_999_000, 1_700_000_000, 1_782_000_000.75, 1_782_000_007, 9_999_999_990];

describe.each(MOMENTS.map(numericDate))('at %d', (now) => {
  it.each(EXAMPLE_KINDS)('the example "%s" is what it is called', (kind) => {
    const text = exampleToken(kind, now);
    const status = statusAt(inspect(text), null, now, seconds(0));
    const { verdict, finding, remaining } = PROMISES[kind];
    expect(status.verdict).toBe(verdict);
    const findings = findingsOn(text, now);
    if (finding) expect(findings).toContainEqual(expect.objectContaining(finding));
    else expect(findings).toEqual([]);
    if (remaining) expect(status).toMatchObject({ validity: { remaining } });
  });
});

const NOW = numericDate(1_782_000_000);

it('breaks off in the middle of a string where it is truncated', () => {
  expect(findingsOn(exampleToken('truncated', NOW))).toMatchObject([
    { kind: 'not-json', error: { kind: 'unexpected-end', inside: 'string' } },
  ]);
});

it('lacks one comma and nothing else', () => {
  expect(findingsOn(exampleToken('missing-comma', NOW))).toMatchObject([
    { kind: 'not-json', error: { kind: 'missing-comma' } },
  ]);
});

it('is read in more than one way where it is ambiguous', () => {
  const kinds = findingsOn(exampleToken('ambiguous', NOW), NOW).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['duplicate-name', 'hidden-character', 'inexact-number']);
});

it('is one token once its lines are joined', () => {
  const inspection = inspect(exampleToken('wrapped', NOW));
  const [token, ...others] = inspection.kind === 'tokens' ? inspection.tokens : [];
  expect(others).toEqual([]);
  expect(token?.defects).toEqual([]);
  expect(token?.found.repairs.map(({ kind }) => kind)).toEqual(['removed-scheme', 'joined-lines']);
});

it('names no one who exists: hosts are reserved ones', () => {
  for (const kind of EXAMPLE_KINDS) {
    const inspection = inspect(exampleToken(kind, NOW));
    const payload = inspection.kind === 'tokens' ? inspection.tokens[0].payload?.utf8.text : '';
    for (const [, host] of (payload ?? '').matchAll(/https:\/\/([\w.]+)/g)) {
      expect('example'.startsWith(host?.split('.').at(-1) ?? '?')).toBe(true);
    }
  }
});

it('holds two tokens where it is a request, and one in the other where it is nested', () => {
  expect(tokensIn(exampleToken('request', NOW)).map(({ inside }) => inside)).toEqual([null, null]);
  const [outer, inner] = tokensIn(exampleToken('nested', NOW));
  expect(inner?.inside).toBe(outer);
});
