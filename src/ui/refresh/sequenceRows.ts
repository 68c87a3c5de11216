import type { Actor, SimulationEvent, SimulationLog } from '../../refresh/simulationLog.ts';
import { requestsOf } from '../../refresh/simulationState.ts';
import { clockTime, laterWords } from '../../text/simulation.ts';
import { markWord, purposeWord } from '../../text/simulationEvents.ts';
import { seconds } from '../../token/numericDate.ts';

/** How a row looks. Messages that differ in kind differ in their line and in its end. */
export type Look = 'call' | 'refresh' | 'answer' | 'refusal' | 'lost' | 'bad' | 'warn' | 'quiet';

/** A message from one lifeline to another, or a mark at one where both are the same. */
export interface Row {
  /** pixels from the top */
  readonly y: number;
  /** empty where it is the same second as in the row before */
  readonly time: string;
  /** how much time passed before it, where it is much */
  readonly gap: string;
  readonly look: Look;
  /** numbers of lifelines, from the left */
  readonly from: number;
  readonly to: number;
  /** left out on a narrow screen where there is a code */
  readonly word: string;
  /** tokens by name, a status */
  readonly code: string;
}

export const ROW_HEIGHT = 26;
const GAP_HEIGHT = 24;
/** Seconds without an event that are told. */
const LONG = 1.5;

const ORDER: readonly Actor[] = ['tab-1', 'tab-2', 'api', 'auth', 'thief'];

/** The lifelines that a run needs, from left to right. */
export function lanesOf({ events }: SimulationLog): readonly Actor[] {
  const present = new Set<Actor>(['api', 'auth']);
  for (const event of events) present.add(placeOf(event));
  return ORDER.filter((lane) => present.has(lane));
}

/** One row an event, in order. */
export function rowsOf(log: SimulationLog, lanes: readonly Actor[]): readonly Row[] {
  const requests = requestsOf(log);
  let y = -ROW_HEIGHT / 2;
  let past = 0;
  let pastTime = '';
  return log.events.map((event) => {
    const isGap = event.at - past >= LONG;
    const gap = isGap ? laterWords(seconds(event.at - past)) : '';
    const now = clockTime(event.at);
    const time = now === pastTime ? '' : now;
    y += ROW_HEIGHT + (isGap ? GAP_HEIGHT : 0);
    past = event.at;
    pastTime = now;

    const lane = (actor: Actor) => lanes.indexOf(actor);
    const request = 'exchange' in event ? requests.get(event.exchange) : undefined;
    const place = lane(request?.to ?? placeOf(event));
    const mark = { y, gap, time, from: place, to: place, code: '' };
    const back = { ...mark, to: request ? lane(request.from) : place };
    if (event.kind === 'request') {
      const { purpose, token, to, from } = event;
      const look = purpose === 'call' ? 'call' : 'refresh';
      const word = purposeWord(event);
      return { ...mark, from: lane(from), to: lane(to), look, word, code: token ?? '' };
    }
    if (event.kind === 'response') {
      const { status, error, issued } = event;
      const look = status < 300 ? 'answer' : 'refusal';
      const [word, code] = issued.length > 0 ? [status, issued.join(' ')] : [error ?? '', status];
      return { ...back, look, word: `${word}`, code: `${code}` };
    }
    const word = markWord(event);
    if (event.kind === 'failed' && event.cause === 'response')
      return { ...back, look: 'lost', word };
    return { ...mark, look: LOOKS[event.kind] ?? 'quiet', word };
  });
}

/** Where the picture ends. */
export const heightOf = (rows: readonly Row[]): number => (rows.at(-1)?.y ?? 0) + ROW_HEIGHT;

/** At whose lifeline something happens. */
function placeOf(event: SimulationEvent): Actor {
  if ('tab' in event) return event.tab;
  return event.kind === 'request' ? event.from : (PLACES[event.kind] ?? 'auth');
}

const PLACES: Readonly<Partial<Record<SimulationEvent['kind'], Actor>>> = {
  stolen: 'thief',
  slept: 'tab-1',
  woke: 'tab-1',
};

const LOOKS: Readonly<Partial<Record<SimulationEvent['kind'], Look>>> = {
  saw: 'bad',
  'signed-out': 'bad',
  'reuse-detected': 'bad',
  revoked: 'bad',
  failed: 'bad',
  'went-down': 'bad',
  injected: 'warn',
  stolen: 'warn',
};
