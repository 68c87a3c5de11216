import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindingKind, SEVERITIES } from '../../src/checks/finding.ts';
import { findingWords } from '../../src/text/findings.ts';
import { exampleOf, LARGE, TEXTS, UNTYPED } from './findingExamples.ts';
import { findingIn, findingsIn, HEADER, jws, part } from './findingsIn.ts';

const KINDS = Object.keys(SEVERITIES) as FindingKind[];

describe('the words for a finding', () => {
  it.each(KINDS)('of kind %s are a title and whole sentences', (kind) => {
    const { title, why, remedy } = findingWords(exampleOf(kind));
    expect(title).toMatch(/^["A-Z0-9].{5,80}[^.]$/);
    expect(why).toMatch(/^["A-Z0-9].{20,}\.$/);
    expect(remedy).toMatch(/^[A-Z].{20,}\.$/);
    for (const text of [title, why, remedy]) {
      expect(text).not.toMatch(
        /undefined|NaN|\[object|Invalid|[!\u2013\u2014\n]| {2}| [.,;:](?:\s|$)|\.\./,
      );
    }
  });

  it.each(KINDS.filter((kind) => SEVERITIES[kind] !== 'info'))(
    'of kind %s name the rule that is broken',
    (kind) => {
      expect(findingWords(exampleOf(kind)).why).toMatch(/(?:RFC \d{4}|UTS #39) (?:§\d|Appendix)/);
    },
  );

  it.each<[FindingKind, string, string]>([
    ['part-count', HEADER, 'One part instead of three'],
    ['part-count', 'a.b.c.d', 'Four parts instead of three'],
    ['foreign-character', `${HEADER}.e30!.c2ln`, '"!" in the payload is not base64url'],
    ['padding', `${HEADER}==.e30.c2ln`, 'The header has base64 padding'],
    ['impossible-length', TEXTS['impossible-length'], 'The signature cannot be 5 characters long'],
    [
      'trailing-bits',
      TEXTS['trailing-bits'],
      'The last character of the signature carries stray bits',
    ],
    ['not-json', TEXTS['not-json'], 'The payload ends in the middle of a JSON string'],
    ['not-json', jws('{"a":1 "b":2}'), 'The payload lacks a comma before character 8'],
    ['invalid-utf-8', TEXTS['invalid-utf-8'], 'The payload is not UTF-8 at byte 3'],
    ['not-a-claims-set', jws('null'), 'The payload is null, not a JWT Claims Set'],
    ['milliseconds', TEXTS.milliseconds, '"exp" counts milliseconds'],
    ['inexact-number', TEXTS['inexact-number'], 'The client reads another number'],
    ['duplicate-name', TEXTS['duplicate-name'], 'The name "admin" stands twice in one object'],
    [
      'hidden-character',
      TEXTS['hidden-character'],
      'The payload has a hidden character: U+202E (right-to-left override)',
    ],
    ['confusable-name', TEXTS['confusable-name'], 'A name looks like "exp" and is another'],
    ['deep-nesting', TEXTS['deep-nesting'], 'The payload is nested 201 levels deep'],
    ['more-remarks', TEXTS['more-remarks'], '2 more remarks on the payload, not listed'],
    ['more-remarks', jws(`{"a":[${LARGE.slice(21)}]}`), '1 more remark on the payload, not listed'],
    ['alg-none', TEXTS['alg-none'], '"alg" is "none": anybody can change this token'],
    ['alg-unknown', jws('{}', part('{"alg":null}')), '"alg" is null, not a string'],
    ['repaired', TEXTS.repaired, 'Repaired: joined 2 wrapped lines'],
  ])('title %s in %s', (kind, text, title) => {
    expect(findingWords(findingIn(kind, text)).title).toBe(title);
  });

  it.each<[string, FindingKind, string, string]>([
    [
      'the character and its place',
      'foreign-character',
      `${HEADER}.e30\u00e9.c2ln`,
      '"é" (U+00E9) is character 41 of the token.',
    ],
    [
      'how many characters are foreign',
      'foreign-character',
      `${HEADER}.e30!!.c2ln`,
      '"!" is character 41 of the token, the first of 2.',
    ],
    [
      'the byte that UTF-8 does not know',
      'invalid-utf-8',
      TEXTS['invalid-utf-8'],
      'Header and claims are UTF-8 (RFC 7519 §7.2), which E9 breaks.',
    ],
    [
      'the padding as it is written',
      'padding',
      `${HEADER}.${part('{"a":1,"b":2}')}==.c2ln`,
      '"==" begins at character 56 of the token.',
    ],
    [
      'both readings of a number',
      'inexact-number',
      TEXTS['inexact-number'],
      '12345678901234567890 is beyond 2^53: a JavaScript client gets 12345678901234567000 (RFC 8259 §6).',
    ],
    [
      'a number that becomes infinite',
      'inexact-number',
      jws('{"a":-1e400}'),
      '-1e400 is larger than binary64 can hold: a JavaScript client gets -Infinity (RFC 8259 §6).',
    ],
    [
      'a fraction that is rounded',
      'inexact-number',
      jws('{"a":0.12345678901234567890}'),
      '0.12345678901234567890 has more digits than binary64 can hold: a JavaScript client gets 0.12345678901234568 (RFC 8259 §6).',
    ],
    [
      'both places of a name',
      'duplicate-name',
      TEXTS['duplicate-name'],
      'It is at character 2 and at character 16 of the decoded payload.',
    ],
    [
      'a disguised name in escapes',
      'confusable-name',
      TEXTS['confusable-name'],
      'It is "\\u0435\\u0445\\u0440", in letters of another script:',
    ],
    [
      'what a spelling of "none" passes',
      'alg-none',
      jws('{}', part('{"alg":"nOnE"}')),
      'this spelling passes a check that refuses "none" alone.',
    ],
    [
      'what the client says',
      'client-refuses',
      TEXTS['client-refuses'],
      'It says: "invalid json for part #2 (',
    ],
    [
      'how many characters are left',
      'not-json',
      TEXTS['not-json'],
      'It is 9 characters long. Every reader stops at character 10 of the decoded payload (RFC 8259 §2).',
    ],
  ])('tell %s', (_, kind, text, sentence) => {
    expect(findingWords(findingIn(kind, text)).why).toContain(sentence);
  });

  it.each<[string, FindingKind, string, string]>([
    ['URL-encoding', 'foreign-character', `${HEADER}.e30%ZZ.c2ln`, 'it looks URL-encoded.'],
    [
      'an abbreviation',
      'foreign-character',
      `${HEADER}.e30\u2026.c2ln`,
      'it was shortened for display.',
    ],
    ['Latin-1', 'invalid-utf-8', TEXTS['invalid-utf-8'], 'In Latin-1 this byte is "é".'],
    [
      'an Unsecured JWT without its last dot',
      'part-count',
      TEXTS['part-count'],
      'End it with a dot if it is an Unsecured JWT',
    ],
    ['an algorithm in lower case', 'alg-unknown', TEXTS['alg-unknown'], 'Write "RS256"'],
    ['a Nested JWT', 'not-a-jwt', TEXTS['not-a-jwt'], '"cty": "JWT"'],
  ])('know %s when they see it', (_, kind, text, remedy) => {
    expect(findingWords(findingIn(kind, text)).remedy).toContain(remedy);
  });

  it('say that the signature covers characters of the header and payload, and not its own', () => {
    const remedyAt = (text: string) => findingWords(findingIn('padding', text)).remedy;
    expect(remedyAt(`${HEADER}.${part('{"a":12}')}=.c2ln`)).toContain('The signature covers');
    expect(remedyAt(`${HEADER}.e30.c2k=`)).not.toContain('The signature covers');
  });

  it('take an "alg" named as a member of every object for an unknown one', () => {
    const { title } = findingWords(
      findingIn('alg-unknown', jws('{}', part('{"alg":"constructor"}'))),
    );
    expect(title).toBe('"alg" names no registered algorithm: "constructor"');
  });

  it.each<[FindingKind, string]>([
    ['alg-unknown', jws('{}', part(`{"alg":"${'SECRET'.repeat(50)}"}`))],
    ['duplicate-name', jws(`{"${'SECRET'.repeat(50)}":1,"${'SECRET'.repeat(50)}":2}`)],
    ['not-a-date', jws(`{"iat":"${'SECRET'.repeat(50)}"}`)],
    ['not-a-date', jws(`{"iat":"${'1'.repeat(12)}${' '.repeat(300)}"}`)],
    ['inexact-number', jws(`{"a":${'123456789'.repeat(50)}}`)],
    ['date-out-of-range', jws(`{"exp":${'123456789'.repeat(50)}}`)],
    ['client-refuses', jws(`${'SECRET'.repeat(50)}`, UNTYPED)],
    ['confusable-name', jws(`{"${'\u0435\u0445\u0440'.repeat(50)}":1}`)],
  ])('cut what comes from the token (%s)', (kind, text) => {
    const { title, why, remedy } = findingWords(findingIn(kind, text));
    for (const words of [title, why, remedy]) {
      expect(words).not.toMatch(/(?:SECRET){11}|\d{61}| {10}|(?:\\u04..){11}|(?:exp){21}/);
      expect(words.length).toBeLessThan(420);
    }
  });

  it('show markup and line breaks from the token as characters', () => {
    const { title } = findingWords(
      findingIn('duplicate-name', jws('{"<b>\\n\\u0000":1,"<b>\\n\\u0000":2}')),
    );
    expect(title).toBe('The name "<b>\\u000A\\u0000" stands twice in one object');
  });

  it('hold for values nested too deep to print', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { title } = findingWords(
      findingIn(
        'validity-not-a-date',
        `${part('{"alg":"HS256"}')}.${part(`{"exp":${deep}}`)}.c2ln`,
      ),
    );
    expect(title).toBe('"exp" is an array, not a number');
  });

  it('are whole sentences for whatever stands in a token', () => {
    const json = fc.json({ stringUnit: 'binary' });
    const content = fc.oneof(json, fc.string({ unit: 'binary' }), fc.uint8Array());
    const claims = fc.dictionary(fc.constantFrom('exp', 'nbf', 'iat', 'a'), fc.jsonValue());
    const payload = fc.oneof(
      content,
      claims.map((members) => JSON.stringify(members)),
    );
    const header = fc.oneof(fc.constant(HEADER), payload.map(part));
    const token = fc.tuple(header, payload, fc.string()).map((parts) => {
      return `${parts[0]}.${part(parts[1])}.${parts[2]}`;
    });
    fc.assert(
      fc.property(fc.oneof(token, fc.string({ unit: 'binary' })), (text) => {
        for (const finding of findingsIn(text)) {
          const { title, why, remedy } = findingWords(finding);
          expect(title).toMatch(/^["A-Z0-9].*[^.]$/s);
          expect(`${why} ${remedy}`).toMatch(/^["A-Z0-9-].*\. [A-Z].*\.$/s);
          expect(title + why + remedy).not.toMatch(/undefined|NaN|Invalid|\p{Cc}|\p{Cs}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
