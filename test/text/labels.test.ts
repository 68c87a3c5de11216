import { describe, expect, it } from 'vitest';
import { counted, LABELS, PRIVACY_FACTS, SEVERITY_NAMES, showAll } from '../../src/text/labels.ts';

describe('a count', () => {
  it.each<[number, string]>([
    [0, '0 claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [1200, '1,200 claims'],
  ])('of %d is "%s"', (count, words) => {
    expect(counted(count, 'claim')).toBe(words);
  });

  it('has the plural that it is given', () => {
    expect(counted(1, 'entry', 'entries')).toBe('1 entry');
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('tells what "show all" would show', () => {
    expect(showAll(counted(1200, 'claim'))).toBe('Show all 1,200 claims');
  });
});

describe('the fixed words', () => {
  it('include the accessible names that the outside holds on to', () => {
    expect(Object.values(LABELS)).toEqual(
      expect.arrayContaining([
        ...['Token', 'Status', 'Time left', 'Header', 'Payload', 'Signature', 'Claims'],
        ...['Findings', 'Tokens found', 'Repairs', 'Tools', 'Clear', 'Load example'],
        ...['Copy header', 'Copy payload', 'Copy claims'],
      ]),
    );
  });

  it.each([...Object.values(LABELS), ...PRIVACY_FACTS, ...Object.values(SEVERITY_NAMES)])(
    'are calm, and call no token valid: %s',
    (words) => {
      expect(words).not.toMatch(/[!—–]/);
      expect(words).not.toMatch(/\bvalid\b/i);
      expect(words).toBe(words.trim());
    },
  );

  it.each(PRIVACY_FACTS)('promise in whole sentences: %s', (fact) => {
    expect(fact).toMatch(/^[A-Z].*\.$/);
  });
});
