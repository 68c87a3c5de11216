import { seconds } from '../token/numericDate.ts';
import { DEFAULT_SETTINGS, type SimulationSettings } from './settings.ts';

/** A tab of the one browser that there is. */
export type Tab = 'tab-1' | 'tab-2';

/** Something that happens to the simulated world, `at` seconds after it began. */
export type Step = { readonly at: number } & (
  | { readonly kind: 'open'; readonly tab: Tab }
  /** the person does something for which the page sends this many requests at once */
  | { readonly kind: 'use'; readonly tab: Tab; readonly calls: number }
  /** the refresh token's cookie is copied from the machine */
  | { readonly kind: 'steal' }
  /** a script that was injected into tab 1 reads the tokens, or asks for an access token */
  | { readonly kind: 'inject' }
  /** the thief begins to use what was stolen, and goes on for as long as it works */
  | { readonly kind: 'thief-starts' }
  | { readonly kind: 'sleep'; readonly until: number }
  | { readonly kind: 'outage'; readonly until: number }
  /** the answer to the next refresh does not arrive */
  | { readonly kind: 'lose-response' }
);

export interface Scenario {
  /** what differs from good practice */
  readonly settings: Partial<SimulationSettings>;
  /** what mends it: the difference to apply on top; empty where nothing is broken */
  readonly mend: Partial<SimulationSettings>;
  readonly steps: readonly Step[];
  /** seconds */
  readonly length: number;
}

export type ScenarioId =
  | 'normal'
  | 'retry'
  | 'ahead'
  | 'refresh-token-expired'
  | 'thief-first'
  | 'owner-first'
  | 'two-tabs'
  | 'many-401s'
  | 'lost-response'
  | 'clock-fast'
  | 'clock-slow'
  | 'asleep'
  | 'outage'
  | 'no-rotation'
  | 'injected-script';

const open = (at: number, tab: Tab = 'tab-1'): Step => ({ at, kind: 'open', tab });
const use = (at: number, calls = 1, tab: Tab = 'tab-1'): Step => ({ at, kind: 'use', tab, calls });
const happens = (
  at: number,
  kind: 'steal' | 'inject' | 'thief-starts' | 'lose-response',
): Step => ({
  at,
  kind,
});

/** A quarter of an hour of work, with a break. */
const WORK: readonly Step[] = [open(0), use(5, 2), use(120), use(250), use(430, 2), use(900)];

/** The refresh token is copied after half a minute, and used at once. */
const THEFT: readonly Step[] = [
  open(0),
  use(10),
  happens(30, 'steal'),
  happens(40, 'thief-starts'),
];

/** Expires between two looks of the client at its clock, so that the 401 comes before the next one. */
const BETWEEN_LOOKS = { accessLifetime: seconds(303), lead: seconds(0) };

/** The whole life of what was stolen fits in the picture. */
const HALF_AN_HOUR = { absoluteLifetime: seconds(1800) };

/**
 * What can be seen happening. The first access token ends its lifetime after the beginning, to the second:
 * what is sent 30 milliseconds before arrives too late, however fast the network.
 */
export const SCENARIOS: Readonly<Record<ScenarioId, Scenario>> = {
  normal: { settings: {}, mend: {}, steps: WORK, length: 960 },
  retry: {
    settings: BETWEEN_LOOKS,
    mend: { lead: seconds(60) },
    steps: [open(0), use(30, 2), use(120), use(302.97), use(400), use(605.97), use(630)],
    length: 660,
  },
  ahead: {
    settings: {},
    mend: {},
    steps: [open(0), ...[30, 150, 260, 299.97, 400, 520, 599.97].map((at) => use(at))],
    length: 660,
  },
  'refresh-token-expired': {
    settings: { idleLifetime: seconds(1800) },
    mend: { idleLifetime: seconds(3600) },
    steps: [open(0), use(30), use(150), use(260), use(3000), use(3010), use(3060)],
    length: 3120,
  },
  'thief-first': {
    settings: { reuseDetection: false, ...HALF_AN_HOUR },
    mend: { reuseDetection: true },
    steps: [...THEFT, use(100), use(300), use(400), use(700)],
    length: 1900,
  },
  'owner-first': {
    settings: {},
    mend: {},
    steps: [
      ...[open(0), use(10), happens(30, 'steal'), use(120), use(260), happens(300, 'thief-starts')],
      ...[use(350), use(500), use(560)],
    ],
    length: 620,
  },
  'two-tabs': {
    settings: { singleFlight: 'tab' },
    mend: { singleFlight: 'origin' },
    steps: [
      ...[open(0), use(5), open(20, 'tab-2'), use(25, 1, 'tab-2'), use(120), use(120, 1, 'tab-2')],
      ...[use(900, 2), use(900.02, 2, 'tab-2')],
    ],
    length: 1200,
  },
  'many-401s': {
    settings: { ...BETWEEN_LOOKS, singleFlight: 'none' },
    mend: { singleFlight: 'origin' },
    steps: [open(0), use(30), use(302.97, 4), use(330)],
    length: 360,
  },
  'lost-response': {
    settings: {},
    mend: { grace: seconds(30) },
    steps: [open(0), use(10), use(100), happens(200, 'lose-response'), use(260), use(300)],
    length: 360,
  },
  'clock-fast': { settings: { skew: seconds(600) }, mend: {}, steps: WORK, length: 960 },
  'clock-slow': { settings: { skew: seconds(-600) }, mend: {}, steps: WORK, length: 960 },
  asleep: {
    settings: { idleLifetime: seconds(7200) },
    mend: {},
    steps: [
      open(0),
      use(10),
      use(90),
      { at: 100, kind: 'sleep', until: 3700 },
      use(3710),
      use(3760),
    ],
    length: 3800,
  },
  outage: {
    settings: {},
    mend: {},
    steps: [
      ...[open(0), use(10), use(150), { at: 230, kind: 'outage', until: 290 } as const],
      ...[use(250), use(310), use(360)],
    ],
    length: 420,
  },
  'no-rotation': {
    settings: { rotation: false, ...HALF_AN_HOUR },
    mend: { rotation: true },
    steps: [...THEFT, use(200), use(400), use(900), use(1500)],
    length: 1900,
  },
  'injected-script': {
    settings: { storage: 'local-storage', ...HALF_AN_HOUR },
    mend: { storage: 'cookie' },
    steps: [open(0), use(10), use(120), happens(330, 'inject'), happens(340, 'thief-starts')],
    length: 1900,
  },
};

/** All settings of a scenario, as it is broken or as it is mended. */
export function settingsFor(id: ScenarioId, isMended = false): SimulationSettings {
  const { settings, mend } = SCENARIOS[id];
  return { ...DEFAULT_SETTINGS, ...settings, ...(isMended ? mend : {}) };
}
