import type { Tab } from '../refresh/scenarios.ts';
import type { Actor, SimulationLog } from '../refresh/simulationLog.ts';
import type { ActorState, Counters, SimulationState, TokenAt } from '../refresh/simulationState.ts';
import type { Seconds } from '../token/numericDate.ts';
import { clockFace } from './dates.ts';
import { counted } from './labels.ts';
import { capitalized } from './sentences.ts';
import { span } from './spans.ts';

/** The fixed words of the simulation. */
export const SIMULATION_LABELS = {
  title: 'Simulation',
  scenario: 'Scenario',
  copyLink: 'Copy link',
  exportJson: 'Export JSON',
  diagram: 'Sequence diagram',
  events: 'Events',
  family: 'Tokens',
  signIn: 'Sign-in',
  settings: 'Settings',
  reset: 'Reset',
  play: 'Play',
  pause: 'Pause',
  toStart: 'To start',
  stepBack: 'Step back',
  step: 'Step',
  toEnd: 'To end',
  speed: 'Speed',
  position: 'Position',
  serverClock: 'Server’s clock',
  clientClock: 'Client’s clock',
  clocksNote: 'The client’s clock schedules: only the server decides.',
  stolen: 'thief has it',
  familyNote: 'Each access token is a signed JWT: open it in Inspect.',
  legend:
    'A: access token. R: refresh token. Auth: authorization server. An arrow with only A1 is a call, with only R1 a refresh.',
  unavailable: 'Web Crypto, which signs the tokens, needs https or localhost.',
} as const;

/** Who takes part, and what there is room for on a narrow screen. */
export const ACTOR_NAMES: Readonly<Record<Actor, readonly [name: string, short: string]>> = {
  'tab-1': ['Tab 1', 'Tab 1'],
  'tab-2': ['Tab 2', 'Tab 2'],
  api: ['API', 'API'],
  auth: ['Authorization server', 'Auth'],
  thief: ['Thief', 'Thief'],
};

/** What somebody's state is called; nothing is said of a server that answers. */
export const actorWords = (state: ActorState): string =>
  state === 'up' ? '' : state.replace('-', ' ');

/** `works until 00:05:00`, `spent`, `not yet`. */
export const tokenWords = ({ state, token }: TokenAt): string =>
  state === 'current' ? `works until ${clockTime(token.expiresAt)}` : (state ?? 'not yet');

export const openWords = (id: string): string => `Open ${id} in Inspect`;

export const COUNTER_NAMES: Readonly<Record<keyof Counters, string>> = {
  requests: 'Requests',
  refreshes: 'Refreshes',
  failures: 'Failed calls',
  thiefAccess: 'Thief had access',
};

/** `3 of 41`: until the playhead, of the whole run. */
export const counterWords = (name: keyof Counters, now: Counters, end: Counters): string => {
  const [here, whole] = [now, end].map((counters) =>
    name === 'thiefAccess' ? span(counters.thiefAccess) : String(counters[name]),
  );
  return here === whole ? `${whole}` : `${here} of ${whole}`;
};

/**
 * A time of day in a run, which begins at midnight.
 *
 * @example clockTime(252) //=> '00:04:12'
 * @example clockTime(-600) //=> '23:50:00 -1 d'
 * @example clockTime(252.68, true) //=> '00:04:12.6'
 */
export function clockTime(at: Seconds, hasTenths = false): string {
  const total = Math.floor(at);
  const days = Math.floor(total / 86_400);
  const rest = total - days * 86_400;
  const tenths = hasTenths ? `.${Math.floor(at * 10) % 10}` : '';
  const time = clockFace(rest, true) + tenths;
  return days === 0 ? time : `${time} ${days > 0 ? '+' : ''}${days} d`;
}

/** What came of the run, in a line: `Both tabs were signed out; a thief had access for 4 min 12 s`. */
export function outcomeWords({ events }: SimulationLog, end: SimulationState): OutcomeWords {
  const { failures, thiefAccess } = end.counters;
  const tabsThat = (kind: 'signed-out' | 'opened'): readonly Tab[] => [
    ...new Set(events.flatMap((event) => (event.kind === kind ? [event.tab] : []))),
  ];
  const [out, opened] = [tabsThat('signed-out'), tabsThat('opened')];
  const everybody = opened.length > 1 ? 'both tabs were' : 'the person was';
  const who = out.length < opened.length ? `${ACTOR_NAMES[out[0] ?? 'tab-1'][0]} was` : everybody;
  const still = end.actors.thief === 'has-access' ? ', and has it still' : '';
  const bad = [
    out.length > 0 && `${who} signed out`,
    failures > 0 && counted(failures, 'failed call'),
    thiefAccess > 0 && `a thief had access for ${span(thiefAccess)}${still}`,
  ].filter(Boolean);
  const isFoiled = thiefAccess === 0 && events.some(({ kind }) => kind === 'stolen');
  const words = isFoiled ? [...bad, 'the thief got nowhere'] : bad;
  return {
    sentence: capitalized(words.join('; ') || 'nobody noticed anything'),
    isBad: bad.length > 0,
  };
}

interface OutcomeWords {
  readonly sentence: string;
  readonly isBad: boolean;
}

/** The whole picture in a sentence, for those who do not see it. */
export const diagramSentence = (scenario: string, events: number): string =>
  `${scenario}: ${counted(events, 'event')}, told by the list below`;

export const laterWords = (length: Seconds): string => `${span(length)} later`;

export const speedWords = (speed: number): string => `${speed}×`;
