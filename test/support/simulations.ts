import { createHash, createHmac } from 'node:crypto';
import type { ScenarioId } from '../../src/refresh/scenarios.ts';
import { settingsFor } from '../../src/refresh/scenarios.ts';
import type { SimulationSettings } from '../../src/refresh/settings.ts';
import { type SignerFor, simulate } from '../../src/refresh/simulate.ts';
import type {
  ExchangeFailed,
  RequestSent,
  ResponseReceived,
  SimulationEvent,
  SimulationLog,
} from '../../src/refresh/simulationLog.ts';

/** Signs as `hs256SignerFor` does, without leaving the event loop: thousands of runs stay cheap. */
export const nodeSignerFor: SignerFor = async (seed) => {
  const key = createHash('sha256').update(`simulation ${seed}`).digest();
  return async (input) => createHmac('sha256', key).update(input).digest('base64url');
};

export const runBroken = (id: ScenarioId, seed = 1): Promise<SimulationLog> =>
  simulate(id, settingsFor(id), seed, nodeSignerFor);

export const runMended = (id: ScenarioId, seed = 1): Promise<SimulationLog> =>
  simulate(id, settingsFor(id, true), seed, nodeSignerFor);

export const runWith = (
  id: ScenarioId,
  changes: Partial<SimulationSettings>,
  seed = 1,
): Promise<SimulationLog> => simulate(id, { ...settingsFor(id), ...changes }, seed, nodeSignerFor);

type EventOf<Kind> = Extract<SimulationEvent, { readonly kind: Kind }>;

export const eventsOf = <Kind extends SimulationEvent['kind']>(
  { events }: SimulationLog,
  ...kinds: readonly Kind[]
): readonly EventOf<Kind>[] =>
  events.filter((event): event is EventOf<Kind> => kinds.some((kind) => kind === event.kind));

/** A request with its end, and where they stand in the log. */
export interface Exchange {
  readonly request: RequestSent;
  readonly ends: readonly (ResponseReceived | ExchangeFailed)[];
  readonly sent: number;
  readonly ended: number;
}

export function exchangesOf({ events }: SimulationLog): readonly Exchange[] {
  const ends = new Map<number, { readonly ends: Exchange['ends']; readonly ended: number }>();
  events.forEach((event, index) => {
    if (event.kind !== 'response' && event.kind !== 'failed') return;
    const { ends: before = [], ended = index } = ends.get(event.exchange) ?? {};
    ends.set(event.exchange, { ends: [...before, event], ended });
  });
  return events.flatMap((request, sent) => {
    if (request.kind !== 'request') return [];
    return [{ request, sent, ...(ends.get(request.exchange) ?? { ends: [], ended: -1 }) }];
  });
}

/** The status of an answer; null where none came. */
export const statusOf = ({ ends: [end] }: Exchange): number | null =>
  end?.kind === 'response' ? end.status : null;

export const outcomesOf = (log: SimulationLog): readonly string[] =>
  eventsOf(log, 'saw').map(({ outcome }) => outcome);

export const refreshesOf = (log: SimulationLog): readonly Exchange[] =>
  exchangesOf(log).filter(({ request }) => request.purpose === 'refresh');

/** When the thief was last answered by the API; null: never. */
export function lastTheftAt(log: SimulationLog): number | null {
  const answered = exchangesOf(log).filter(
    (exchange) =>
      exchange.request.from === 'thief' &&
      exchange.request.purpose === 'call' &&
      statusOf(exchange) === 200,
  );
  return answered.at(-1)?.request.at ?? null;
}
