import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId, settingsFor } from '../../src/refresh/scenarios.ts';
import {
  BOUNDS,
  CHOICES,
  DEFAULT_SETTINGS,
  isWithin,
  type NumericSetting,
  SEEDS,
  SETTING_NAMES,
} from '../../src/refresh/settings.ts';
import { fromQuery, queryOf, type Subject } from '../../src/refresh/simulationLink.ts';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const subject = (scenario: ScenarioId, settings = {}, seed = 1): Subject => ({
  scenario,
  settings: { ...settingsFor(scenario), ...settings },
  seed,
});

const anySetting = (name: keyof typeof DEFAULT_SETTINGS): fc.Arbitrary<unknown> => {
  const bounds = BOUNDS[name as NumericSetting];
  if (bounds) return fc.integer({ min: bounds[0], max: bounds[1] });
  return fc.constantFrom(...(CHOICES[name as keyof typeof CHOICES] ?? [true, false]));
};
const anySubject: fc.Arbitrary<Subject> = fc.record({
  scenario: fc.constantFrom(...IDS),
  settings: fc.record(
    Object.fromEntries(SETTING_NAMES.map((name) => [name, anySetting(name)])),
  ) as unknown as fc.Arbitrary<Subject['settings']>,
  seed: fc.integer({ min: SEEDS[0], max: SEEDS[1] }),
});

describe('a link to a scenario', () => {
  it('says only what differs from the scenario', () => {
    expect(queryOf(subject('two-tabs'))).toBe('scenario=two-tabs');
    expect(queryOf(subject('two-tabs', { grace: 30 }))).toBe('scenario=two-tabs&grace=30');
    expect(queryOf(subject('normal', { rotation: false, storage: 'local-storage' }, 7))).toBe(
      'scenario=normal&rotation=false&storage=local-storage&seed=7',
    );
  });

  it('leads back to what it was made of, whatever that is', () => {
    fc.assert(
      fc.property(anySubject, (made) => {
        expect(fromQuery(queryOf(made))).toEqual(made);
      }),
    );
  });

  it('holds nothing but names, numbers and words', () => {
    fc.assert(
      fc.property(anySubject, (made) => {
        expect(queryOf(made)).toMatch(/^[a-zA-Z0-9=&-]+$/);
      }),
    );
  });
});

describe('reading a link', () => {
  it('takes the first scenario where none is named, or an unknown one', () => {
    expect(fromQuery('')).toEqual(subject('normal'));
    expect(fromQuery('scenario=toString')).toEqual(subject('normal'));
    expect(fromQuery('scenario=two-tabs')).toEqual(subject('two-tabs'));
  });

  it.each([
    'grace=-1',
    'grace=61',
    'grace=1.5',
    'grace=1e2',
    'grace=',
    'grace=x',
    'grace=0x10',
    'grace=%20 5',
    'skew=7201',
    'accessLifetime=0',
    'rotation=1',
    'rotation=',
    'singleFlight=all',
    'storage=toString',
    'seed=0',
    'seed=1000000',
    'color=red',
    '__proto__=1',
    'toString=1',
    '%E0%A4%A',
  ])('ignores %s', (query) => {
    expect(fromQuery(`scenario=asleep&${query}`)).toEqual(subject('asleep'));
  });

  it('gives settings within bounds for any text at all', () => {
    const name = fc.constantFrom<string>(...SETTING_NAMES, 'seed', 'scenario', 'x');
    const member = fc.tuple(name, fc.oneof(fc.string(), fc.integer().map(String)));
    const query = fc
      .array(member)
      .map((members) => members.map(([key, value]) => `${key}=${value}`).join('&'));
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (text) => {
        const { scenario, settings, seed } = fromQuery(text);
        expect(IDS).toContain(scenario);
        expect(isWithin(seed, SEEDS)).toBe(true);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        for (const [bound, bounds] of Object.entries(BOUNDS)) {
          expect(isWithin(settings[bound as NumericSetting], bounds)).toBe(true);
        }
      }),
    );
  });
});

it.each(IDS)('has bounds that the settings of %s keep, broken and mended', (id) => {
  for (const settings of [settingsFor(id), settingsFor(id, true)]) {
    for (const [name, bounds] of Object.entries(BOUNDS)) {
      expect(isWithin(settings[name as NumericSetting], bounds), name).toBe(true);
    }
  }
});
