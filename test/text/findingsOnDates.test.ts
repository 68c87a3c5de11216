import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../src/checks/finding.ts';
import { findingWords } from '../../src/text/findings.ts';
import { findingIn, inThisZone, jws, NOW } from './findingsIn.ts';

const words = (kind: FindingKind, payload: string) => findingWords(findingIn(kind, jws(payload)));

/** The moment of the tests in words: local time and UTC. */
const THEN = inThisZone({
  berlin: '21 Jun 2026, 02:00:00 CEST (2026-06-21T00:00:00Z)',
  kolkata: '21 Jun 2026, 05:30:00 GMT+5:30 (2026-06-21T00:00:00Z)',
});

describe('the words for a number that counts milliseconds', () => {
  const { title, why, remedy } = words('milliseconds', '{"exp":1782000000000}');

  it('name the claim', () => {
    expect(title).toBe('"exp" counts milliseconds');
  });

  it('give both readings', () => {
    expect(why).toContain(`Read as milliseconds it is ${THEN}.`);
    // The zone's name so far from now differs by the version of the time zone data.
    expect(why).toMatch(
      /Read as seconds it is 2 May 58439, 0\d:\d0:00 [^ ]+ \(\+058439-05-02T00:00:00Z\)\./,
    );
  });

  it('give the number that belongs there', () => {
    expect(remedy).toMatch(/ 1782000000\.$/);
  });

  it.each([
    ['{"exp":1782000000000}', 'To receivers the token never expires.'],
    ['{"nbf":1782000000000}', 'To receivers the token is never accepted.'],
  ])('tell what receivers make of %s', (payload, consequence) => {
    expect(words('milliseconds', payload).why).toContain(consequence);
  });

  it('say nothing of acceptance for a claim that does not bound the token', () => {
    expect(words('milliseconds', '{"iat":1782000000000}').why).not.toContain('Receivers');
  });

  it('name smaller units by their size', () => {
    expect(words('milliseconds', '{"exp":1782000000000000}').title).toBe(
      '"exp" counts microseconds',
    );
    expect(words('milliseconds', '{"exp":1782000000000000}').why).toContain(
      `Read as microseconds it is ${THEN}. Read as seconds it is beyond any calendar.`,
    );
  });

  it('drop the fraction where they give the number', () => {
    expect(words('milliseconds', '{"exp":1782000000999}').remedy).toMatch(/ 1782000000\.$/);
  });
});

describe('the words for a date beyond any calendar', () => {
  it.each(['1e20', '1e400', '-1e30', '8640000000001e3'])('show %s as it is written', (lexeme) => {
    const { title, why, remedy } = words('date-out-of-range', `{"exp":${lexeme}}`);
    expect(title).toBe('"exp" is beyond any calendar');
    expect(why).toMatch(new RegExp(`^It is ${lexeme} seconds from 1970`));
    expect(why + remedy).not.toMatch(/Infinity|Invalid|null/);
  });

  it('read nanoseconds', () => {
    const { why, remedy } = words('date-out-of-range', '{"exp":1782000000000000000}');
    expect(why).toContain(`Read as nanoseconds it is ${THEN}.`);
    expect(remedy).toContain('1782000000.');
  });

  it('mention that "exp" may be left out, of "exp" alone', () => {
    expect(words('date-out-of-range', '{"exp":1e20}').remedy).toContain('Leave "exp" out');
    expect(words('date-out-of-range', '{"nbf":1e20}').remedy).not.toContain('out');
  });
});

describe('the words for a date that is no number', () => {
  it.each<[string, string, string, string]>([
    [
      '"1782000000"',
      'a string',
      `Read as a date, "1782000000" is ${THEN}.`,
      'without quotes where the token is issued: 1782000000.',
    ],
    ['"1782000000000"', 'a string', `Read as a date, "1782000000000" is ${THEN}.`, ': 1782000000.'],
    [
      '"2026-06-21T00:00:00Z"',
      'a string',
      `Read as a date, "2026-06-21T00:00:00Z" is ${THEN}.`,
      ': 1782000000.',
    ],
    [
      '[1782000000]',
      'an array',
      `A reader that converts it gets 1782000000: ${THEN}.`,
      'Write the seconds since 1970',
    ],
    [
      'true',
      'true',
      'A reader that converts it gets 1: 1 Jan 1970',
      'Write the seconds since 1970',
    ],
    [
      'null',
      'null',
      'A reader that converts it gets 0: 1 Jan 1970',
      'Leave "exp" out if there is no such date.',
    ],
  ])('%s: the reading that one would guess is shown', (value, type, reading, remedy) => {
    const found = words('validity-not-a-date', `{"exp":${value}}`);
    expect(found.title).toBe(`"exp" is ${type}, not a number`);
    expect(found.why).toContain(reading);
    expect(found.remedy).toContain(remedy);
  });

  it.each(['{}', '"soon"', '""', '[1,2]', '["1"]', `"${'9'.repeat(30)}"`])(
    '%s: no reading is made up',
    (value) => {
      const { why } = words('validity-not-a-date', `{"exp":${value}}`);
      expect(why).not.toMatch(/Read as|converts/);
    },
  );

  it('of another claim tell that libraries may ignore it', () => {
    const { why } = words('not-a-date', '{"iat":"1782000000"}');
    expect(why).toContain('refuse the token or ignore the claim');
    expect(why).toContain(THEN);
  });
});

describe('the words for dates that contradict each other', () => {
  it.each([
    [-1, 'The token expires before it was issued'],
    [0, 'The token expires at the moment it was issued'],
  ])('"exp" %i seconds from "iat"', (lifetime, title) => {
    const found = words('exp-before-iat', `{"iat":${NOW},"exp":${NOW + lifetime}}`);
    expect(found.title).toBe(title);
    expect(found.why).toContain(`It was issued on ${THEN} and expires on `);
    expect(found.remedy).toContain('Add the lifetime to "iat"');
  });

  it('see that one of two dates counts milliseconds', () => {
    expect(words('exp-before-iat', `{"iat":${NOW * 1000},"exp":${NOW}}`).remedy).toContain(
      'in seconds',
    );
    expect(words('nbf-after-exp', `{"nbf":${NOW * 1000},"exp":${NOW}}`).remedy).toContain(
      'in seconds',
    );
  });

  it('"nbf" after "exp"', () => {
    const { why } = words('nbf-after-exp', `{"nbf":${NOW},"exp":${NOW - 1}}`);
    expect(why).toContain(`The token may be used from ${THEN} on and expires on `);
  });
});

describe('the words for an "iat" in the future', () => {
  it.each<[number, string, string]>([
    [1, '1 second behind', 'Set both clocks by NTP'],
    [300, '5 minutes behind', 'Set both clocks by NTP'],
    [7200, '2 hours behind', 'local time that was taken for UTC'],
    [86400 * 3, '3 days behind', "Compare the issuer's clock with this machine's."],
    [1e20, 'more years than any calendar has behind', "Compare the issuer's clock"],
  ])('by %d seconds', (ahead, distance, remedy) => {
    const found = words('iat-in-the-future', `{"iat":${NOW + ahead}}`);
    expect(found.why).toContain(`this machine's clock was ${distance} it`);
    expect(found.remedy).toContain(remedy);
  });

  it('suspect no time zone where whole days are between', () => {
    const { remedy } = words('iat-in-the-future', `{"iat":${NOW + 86400 * 3}}`);
    expect(remedy).not.toContain('UTC');
  });
});
