import { describe, expect, it, vi } from 'vitest';
import { findTokens, searchTokens } from '../../src/token/find.ts';
import { REACH, STEP } from '../../src/token/pace.ts';
import { countingWork } from '../support/countedWork.ts';
import { base64url, HEADER, tokenOf } from '../support/tokens.ts';

/** Counting takes its time. */
vi.setConfig({ testTimeout: 60_000 });

const HEAD = base64url(HEADER);
const TOKEN = tokenOf({ sub: 'u_42' });
const LENGTH = 170_000;
/** So often a character is looked at, at most. */
const MOST_LOOKS = 30;

/** Texts that a search is slow on if it looks at anything more than so often. */
const FAMILIES: readonly (readonly [
  name: string,
  unit: string,
  before?: string,
  after?: string,
])[] = [
  ['dots', '.'],
  ['eyJ', 'eyJ'],
  ['eyJ and a dot', 'eyJ.'],
  ['eyJ and a space', 'eyJ '],
  ['eyJ and a line break', 'eyJ\n'],
  ['e30 and a dot', 'e30.'],
  ['headers', `${HEAD}.`],
  ['headers on lines', `${HEAD}\n`],
  ['headers in quotes', `"${HEAD}.x" `],
  ['headers of one letter', 'eyJ.a '],
  ['tildes', '~a', TOKEN],
  ['ZXlK', 'ZXlK'],
  ['ZXlK and a space', 'ZXlK '],
  ['ZXlK in base64', `${Buffer.from(HEAD).toString('base64')} `],
  ['lines of base64 like ZXlK', `ZXlK${'a'.repeat(72)}\n`],
  ['texts of such lines', `${`ZXlK${'a'.repeat(72)}\n`.repeat(840)}\n`],
  ['braces', '{'],
  ['braces and quotes', '{"'],
  ['braces and spaces', '{ '],
  ['{"payload":', '{"payload":'],
  ['{"payload":" that is never closed', '{"payload":"'],
  ['objects in one another', '{"payload":"a","x":'],
  ['JWS in one another', '{"payload":"a","signature":"b","x":', '', '1'],
  ['objects that break off', '{"payload":"a",x '],
  ['objects in arrays', '[{"payload":"a"},'],
  ['members in strings', '\\"payload\\":'],
  ['objects in strings', '"{\\"payload\\":\\"a\\"}" '],
  ['names of members alone', '"payload" '],
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['escaped quotes', '\\"', '"{\\"payload\\":'],
  ['percent signs', '%'],
  ['percent-encoded dots', '%2E', HEAD],
  ['percent signs that are encoded', '%25', HEAD],
  ['gaps of spaces', 'a1B ', `${HEAD}.`],
  ['gaps of lines', 'a1B\n', `${HEAD}.`],
  ['one gap of spaces', ' ', `${HEAD}.`, 'x'],
  ['one gap of line breaks', '\n', `${HEAD}.`, 'x'],
  ['equals signs', '=', HEAD],
  ['soft line breaks', 'a=\n', `${HEAD}.`],
  ['marks', '\ufeff\u200b', '', TOKEN],
  ['foreign characters', 'é', `${HEAD}.`, '.x'],
  ['spaces', ' '],
  ['spaces behind a character', ' ', 'x'],
  ['quotes behind a token', '")', TOKEN],
  ['one long part', 'A', `${HEAD}.`, '.AAAA'],
  ['one long header', 'A', 'eyJ', '.AAAA.AAAA'],
  ['words', 'The quick brown fox. '],
];

/** What a search of a text takes: steps, characters looked at in all, and at most in one step. */
function searchOf(text: string) {
  return countingWork((work) => {
    const search = searchTokens(text);
    let [steps, most, before] = [1, 0, 0];
    for (let isDone = false; !isDone; steps += 1) {
      isDone = search.next().done === true;
      most = Math.max(most, work.characters - before);
      before = work.characters;
    }
    return { steps, most, all: work.characters };
  });
}

const textOf = (unit: string, before: string, after: string, length: number) =>
  `${before}${unit.repeat(Math.round(length / unit.length))}${after}`;

describe('a text twice as long takes at most twice the steps, and no longer ones', () => {
  it.each(FAMILIES)('%s', (_, unit = '', before = '', after = '') => {
    const once = searchOf(textOf(unit, before, after, LENGTH));
    const twice = searchOf(textOf(unit, before, after, 2 * LENGTH));
    // The last step of each stage of the search may be a short one.
    expect(twice.steps).toBeLessThanOrEqual(2 * once.steps + 50);
    expect(twice.all).toBeLessThanOrEqual(2.1 * once.all + STEP);
    expect(twice.most).toBeLessThan(5 * STEP);
    // What is slow within a unit grows no more with their number.
    expect(twice.all).toBeLessThan(MOST_LOOKS * 2 * LENGTH);
    expect(5 * STEP).toBeLessThan(2 * LENGTH);
  });
});

it.each([
  ['backslashes', '\\'],
  ['escapes', '\\n'],
])('a string of JSON is one piece, of a bounded length: %s', (_, unit) => {
  const { most, all } = searchOf(textOf(unit, '{"payload":"', '', 4 * REACH));
  expect(most).toBeLessThan(3 * REACH);
  expect(all).toBeLessThan(20 * REACH);
});

it('counts what is looked at by expressions, searches and one by one', () => {
  const characters = (run: () => unknown) =>
    countingWork((work) => {
      run();
      return work.characters;
    });
  expect(characters(() => /b/.test('aaaab'))).toBe(6);
  expect(characters(() => /c/.exec('aaaab'))).toBe(6);
  expect(characters(() => 'aaaab'.indexOf('b', 1))).toBe(3 / 16);
  expect(characters(() => 'aaaab'.charCodeAt(1))).toBe(1);
  expect(characters(() => 'aaaab'.replaceAll(/a/g, 'x'))).toBeGreaterThanOrEqual(5);
});

describe('a search in steps', () => {
  const text = `${'words '.repeat(100_000)}${TOKEN} ${'words '.repeat(100_000)}`;

  it('says how far it has come, from the beginning to the end', () => {
    const told = [...searchTokens(text)];
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(text.length - 3 * STEP);
    expect(told.at(-1)).toBeLessThanOrEqual(text.length);
  });

  it('finds what one without pauses finds, wherever these fall', () => {
    for (let shift = 0; shift < 40; shift += 1) {
      const moved = `${'x '.repeat(STEP / 2 - shift)}${TOKEN}{"payload":"a", "signature":"b"}`;
      expect(findTokens(moved).map((found) => found.text)).toEqual([
        TOKEN,
        '{"payload":"a", "signature":"b"}',
      ]);
    }
  });
});
