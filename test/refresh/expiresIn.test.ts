import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiresInOf } from '../../src/refresh/expiresIn.ts';
import { findTokens } from '../../src/token/find.ts';
import { tokenOf } from '../support/tokens.ts';

const ACCESS = tokenOf({ sub: 'access', exp: 1_782_000_900 });
const ID = tokenOf({ sub: 'id', exp: 1_782_086_400 });

/** What is read for each token of a text. */
const readIn = (text: string): (number | null)[] =>
  findTokens(text).map((found) => expiresInOf(text, found));

describe('"expires_in" is read', () => {
  it.each<[string, string, (number | null)[]]>([
    ['after the token', `{"access_token":"${ACCESS}","expires_in":3600}`, [3600]],
    ['before the token', `{"expires_in": 3600, "access_token": "${ACCESS}"}`, [3600]],
    ['from digits in a string', `{"access_token":"${ACCESS}","expires_in":"3600"}`, [3600]],
    ['with a fraction', `{"access_token":"${ACCESS}","expires_in":3599.5}`, [3599.5]],
    [
      'from JSON over several lines',
      `{\n  "access_token": "${ACCESS}",\n  "token_type": "Bearer",\n  "expires_in": 900\n}`,
      [900],
    ],
    [
      'from JSON in a string',
      `{"body":"{\\"access_token\\":\\"${ACCESS}\\",\\"expires_in\\":900}"}`,
      [900],
    ],
    [
      'from an object in an object',
      `{"data":{"access_token":"${ACCESS}","expires_in":900}}`,
      [900],
    ],
    ['from a fragment', `https://app.example/#access_token=${ACCESS}&expires_in=900`, [900]],
    ['from a query, before the token', `/cb?expires_in=900&access_token=${ACCESS}&state=a`, [900]],
    ['from a form', `token_type=bearer&access_token=${ACCESS}&expires_in=900`, [900]],
    ['from lines', `access_token: ${ACCESS}\nexpires_in: 900\n`, [900]],
    [
      'for the access token alone',
      `{"id_token":"${ID}","access_token":"${ACCESS}","expires_in":900}`,
      [null, 900],
    ],
    [
      'from the response of each token',
      `[{"access_token":"${ACCESS}","expires_in":1},{"access_token":"${ID}","expires_in":2}]`,
      [1, 2],
    ],
  ])('%s', (_where, text, expected) => {
    expect(readIn(text)).toEqual(expected);
  });
});

describe('"expires_in" is not read', () => {
  it.each<[string, string]>([
    ['when it is absent', `{"access_token":"${ACCESS}"}`],
    ['for a token alone', ACCESS],
    ['for a token under another name', `{"id_token":"${ACCESS}","expires_in":3600}`],
    ['from another name', `{"access_token":"${ACCESS}","refresh_expires_in":1,"ext_expires_in":2}`],
    ['from an object beside it', `{"access_token":"${ACCESS}","other":{"expires_in":9}}`],
    ['from an object around it', `{"expires_in":9,"data":{"access_token":"${ACCESS}"}}`],
    ['from another line', `?access_token=${ACCESS}\n?expires_in=9`],
    ['from the query of a fragment', `/?expires_in=9#access_token=${ACCESS}`],
    ['when it is told twice', `{"expires_in":1,"access_token":"${ACCESS}","expires_in":2}`],
    ['when it is no number', `{"access_token":"${ACCESS}","expires_in":"soon"}`],
    ['when it is a date', `{"access_token":"${ACCESS}","expires_in":"2026-06-21"}`],
    ['when it is negative', `{"access_token":"${ACCESS}","expires_in":-1}`],
  ])('%s', (_when, text) => {
    expect(readIn(text)).toEqual([null]);
  });
});

it('no text around the token makes it throw', () => {
  const around = fc.string({ unit: fc.constantFrom(...'{}[]":,=&?#\\ expires_in1') });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before}"access_token":"${ACCESS}"${after}`;
      for (const found of findTokens(text)) {
        const told = expiresInOf(text, found);
        expect(told === null || told >= 0).toBe(true);
      }
    }),
  );
});
