import { expect, it } from 'vitest';
import { SCENARIOS } from '../../src/refresh/scenarios.ts';
import { SCENARIO_WORDS } from '../../src/text/scenarios.ts';

const WORDS = Object.entries(SCENARIO_WORDS);

it('there are words for every scenario', () => {
  expect(Object.keys(SCENARIO_WORDS).sort()).toEqual(Object.keys(SCENARIOS).sort());
});

it.each(WORDS)('%s is told in three sentences', (_, { title, what }) => {
  expect(what.match(/[.](?= [A-Z]|$)/g)).toHaveLength(3);
  expect(what).toMatch(/^[A-Z].*\.$/);
  expect(title).toMatch(/^[A-Z0-9l].*[^.]$/);
});

it.each(WORDS)('%s is told calmly, and calls no token valid', (_, { title, what }) => {
  expect(`${title} ${what}`).not.toMatch(/[!—–"']|\bvalid\b/i);
});

it.each([
  ['injected-script', /cannot be read, but can be used .* access token until it expires\.$/],
  ['owner-first', /without rotation, or within a grace window/],
  ['lost-response', /a thief .*window/],
] as const)('%s says what its remedy leaves open', (id, words) => {
  expect(SCENARIO_WORDS[id].what).toMatch(words);
});

it.each(Object.entries(SCENARIOS).filter(([, { mend }]) => Object.keys(mend).length === 0))(
  '%s says that no setting mends it',
  (id) => {
    expect(SCENARIO_WORDS[id as keyof typeof SCENARIOS].what).toMatch(
      /Nothing is to mend|No setting mends/,
    );
  },
);
