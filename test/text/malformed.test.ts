import { describe, expect, it } from 'vitest';
import { malformedPhrase, noTokenPhrase } from '../../src/text/malformed.ts';
import { type Defect, mainDefect } from '../../src/token/defects.ts';
import { inspect } from '../../src/token/inspect.ts';
import type { JsonSyntaxError } from '../../src/token/jsonSyntaxError.ts';
import type { NearestMiss } from '../../src/token/nearestMiss.ts';
import { HEADER, jws, part } from './findingsIn.ts';

/** The phrase that the page shows after "Malformed: ". */
function phraseFor(text: string): string {
  const inspection = inspect(text);
  const defect = inspection.kind === 'tokens' ? mainDefect(inspection.tokens[0].defects) : null;
  expect(defect).not.toBeNull();
  return malformedPhrase(defect as Defect);
}

const LONGEST = 60;

describe('the phrase for a defect', () => {
  it.each<[string, string]>([
    [HEADER, 'one part instead of three'],
    [`${HEADER}.${part('{}')}`, 'two parts instead of three'],
    [`${jws('{}')}.e30`, 'four parts instead of three'],
    [Array(12).fill('e30').join('.'), '12 parts instead of three'],
    ['..c2ln', 'the header is empty'],
    [`${HEADER}.e30!.c2ln`, '"!" in the payload is not base64url'],
    [`${HEADER}.e3/+.c2ln`, 'the payload is in base64, not base64url'],
    [`${HEADER}==.e30.c2ln`, 'the header has base64 padding'],
    [`${HEADER}.e30.c2lnc`, 'the signature cannot be 5 characters long'],
    [jws('\ufeff{}'), 'the payload begins with a byte order mark'],
    [jws(Uint8Array.of(0x7b, 0xff, 0x7d)), 'the payload is not UTF-8 at byte 2'],
    [jws('{"sub":"u_4'), 'the payload ends in the middle of a JSON string'],
    [jws('{"a":1', part('{"alg"')), 'the header ends before its object is closed'],
    [jws('{}', part('"alg is RS256"')), 'the header is a string, not a JSON object'],
    [jws('[]'), 'the payload is an array, not a JWT Claims Set'],
    [jws('hello'), 'the payload is plain text, not a JWT Claims Set'],
  ])('of %s is: %s', (text, phrase) => {
    expect(phraseFor(text)).toBe(phrase);
  });

  it.each<JsonSyntaxError>([
    { kind: 'unexpected-end', offset: 9, inside: 'literal' },
    { kind: 'unexpected-character', offset: 1e6, character: '\u{e0001}', expected: 'name-or-end' },
    { kind: 'missing-comma', offset: 1e6 },
    { kind: 'trailing-comma', offset: 9 },
    { kind: 'comment', offset: 9 },
    { kind: 'single-quotes', offset: 9 },
    { kind: 'unquoted-name', offset: 9, word: 'w'.repeat(40) },
    { kind: 'unknown-literal', offset: 9, word: 'w'.repeat(40) },
    { kind: 'bad-number', offset: 9 },
    { kind: 'bad-escape', offset: 9, escape: '\\\u0001' },
    { kind: 'control-character', offset: 9, codePoint: 10 },
    { kind: 'content-after-end', offset: 9 },
  ])('fits a headline at its longest: $kind', (error) => {
    const place = {
      in: 'json',
      segment: 'payload',
      pointer: '',
      span: { start: 9, end: 10 },
    } as const;
    const phrase = malformedPhrase({ kind: 'not-json', place, error });
    expect(phrase).toMatch(/^the payload [a-z].*[^.]$/);
    expect(phrase.length).toBeLessThanOrEqual(LONGEST);
  });

  it('fits a headline for the segment with the longest name', () => {
    const place = {
      in: 'token',
      segment: 'initialization-vector',
      span: { start: 9, end: 10 },
    } as const;
    const defects: Defect[] = [
      { kind: 'foreign-character', place, count: 2, character: '\u{e0001}' },
      { kind: 'standard-alphabet', place, count: 2, character: '+' },
      { kind: 'white-space', place, count: 2 },
      { kind: 'padding', place, count: 2 },
      { kind: 'impossible-length', place, length: 1001 },
    ];
    for (const defect of defects) {
      expect(malformedPhrase(defect)).toContain('the Initialization Vector');
      expect(malformedPhrase(defect).length).toBeLessThanOrEqual(LONGEST);
    }
  });
});

describe('the phrase for a text without a token', () => {
  it.each<[NearestMiss, string]>([
    [
      { kind: 'json-serialization', of: 'JWS', error: { kind: 'missing-comma', offset: 19 } },
      'the JWS in JSON lacks a comma before character 20',
    ],
    [{ kind: 'json-serialization', of: 'JWE', error: null }, 'no JWE in JSON: wrong types'],
    [{ kind: 'decoded-json', role: 'header' }, 'a decoded header, not a token'],
    [{ kind: 'decoded-json', role: 'claims' }, 'decoded claims, not a token'],
    [{ kind: 'key', format: 'JWK Set' }, 'a key (JWK Set), not a token'],
    [{ kind: 'opaque-token', prefix: 'ghp_' }, 'an opaque token, not a JWT'],
    [{ kind: 'interrupted', offset: 43, character: '…' }, 'the token breaks off at "…"'],
    [{ kind: 'interrupted', offset: 43, character: ' ' }, 'the token breaks off at U+0020'],
    [{ kind: 'one-part', length: 40 }, 'one part instead of three'],
    [{ kind: 'no-resemblance', length: 5 }, 'no token in this text'],
  ])('of $0.kind is: $1', (miss, phrase) => {
    expect(noTokenPhrase(miss)).toBe(phrase);
    expect(phrase.length).toBeLessThanOrEqual(LONGEST);
  });
});
