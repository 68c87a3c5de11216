import { describe, expect, it } from 'vitest';
import type { SdJwtFinding } from '../../src/checks/sdJwtFinding.ts';
import { findingWords } from '../../src/text/findings.ts';
import { SD_JWT_EXAMPLES } from './sdJwtExamples.ts';

const place = { in: 'token', segment: 'disclosure', span: { start: 0, end: 1 } } as const;
const title = (finding: SdJwtFinding): string => findingWords(finding).title;

describe('the words for a finding on an SD-JWT', () => {
  it('differ from kind to kind', () => {
    const titles = [...SD_JWT_EXAMPLES.values()].map(title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each<[string | null, string]>([
    ['email', 'The Disclosure of "email" fits no digest'],
    ['', 'The Disclosure of "" fits no digest'],
    [null, 'A Disclosure fits no digest'],
    ['a'.repeat(100), `The Disclosure of "${'a'.repeat(23)}…" fits no digest`],
    ['\u202eexp', 'The Disclosure of "\\u202Eexp" fits no digest'],
  ])('name the claim %j', (name, expected) => {
    expect(title({ kind: 'disclosure-unreferenced', name, place })).toBe(expected);
  });

  it.each<[SdJwtFinding, string]>([
    [{ kind: 'validity-disclosed', name: 'exp', place }, '"exp" is disclosed, not in the payload'],
    [
      { kind: 'kb-jwt-member', name: 'sd_hash', place },
      '"sd_hash" of the Key Binding JWT is missing or wrong',
    ],
    [{ kind: 'sd-hash-mismatch', name: null, place }, '"sd_hash" is the digest of something else'],
  ])('name the member it is about', (finding, expected) => {
    expect(title(finding)).toBe(expected);
  });

  it('say that the status does not know a date that is disclosed', () => {
    const { why } = findingWords({ kind: 'validity-disclosed', name: 'exp', place });
    expect(why).toContain('The status above does not count it (RFC 9901 §9.7).');
  });
});
