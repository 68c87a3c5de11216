import { type Seconds, seconds } from '../token/numericDate.ts';
import type {
  Actor,
  IssuedToken,
  RequestSent,
  SimulationEvent,
  SimulationLog,
  TokenId,
} from './simulationLog.ts';

/** What a token is worth: `current` is accepted by the server that it is for. */
export type TokenState = 'current' | 'spent' | 'expired' | 'revoked';

export type ActorState =
  | 'closed'
  | 'open'
  | 'asleep'
  | 'signed-out'
  | 'up'
  | 'down'
  | 'no-access'
  | 'has-access';

export interface TokenAt {
  readonly token: IssuedToken;
  /** null: it is not issued yet */
  readonly state: TokenState | null;
  /** whether a thief holds it, by theft or because it was issued to the thief */
  readonly isStolen: boolean;
}

export interface Counters {
  /** sent by the tabs: to sign in, to refresh, and calls of the API */
  readonly requests: number;
  /** those of them that asked for a new access token */
  readonly refreshes: number;
  /** calls whose outcome, after any refresh and retry, was not an answer */
  readonly failures: number;
  /** since a server first answered the thief, for as long as something that the thief holds works */
  readonly thiefAccess: Seconds;
}

/** The simulated world at a moment of its run. */
export interface SimulationState {
  /** by the server's clock */
  readonly at: Seconds;
  readonly counters: Counters;
  /** all that the run issues, in the order of the log */
  readonly tokens: readonly TokenAt[];
  readonly actors: Readonly<Record<Actor, ActorState>>;
}

/** When something happened; the end of the run after its last event. */
export const timeAt = ({ events, end }: SimulationLog, happened: number): Seconds =>
  happened >= events.length ? end : (events[happened - 1]?.at ?? seconds(0));

/** The requests of a run by their exchange. */
export const requestsOf = ({ events }: SimulationLog): ReadonlyMap<number, RequestSent> =>
  new Map(events.flatMap((event) => (event.kind === 'request' ? [[event.exchange, event]] : [])));

type Changes = {
  readonly [Kind in SimulationEvent['kind']]?: (
    event: Extract<SimulationEvent, { kind: Kind }>,
  ) => void;
};

/**
 * The world after the first events of a run.
 *
 * @param happened - how many events have happened; after the last one the run is at its end
 * @returns never throws
 */
export function stateAt(log: SimulationLog, happened: number): SimulationState {
  const { events, tokens } = log;
  const at = timeAt(log, happened);
  const requests = requestsOf(log);
  const spentAt = spendings(tokens);
  const revoked = new Set<number>();
  const stolen = new Set(tokens.filter(({ issuedTo }) => issuedTo === 'thief').map(({ id }) => id));
  const count = { requests: 0, refreshes: 0, failures: 0 };
  const actors: Record<Actor, ActorState> = {
    'tab-1': 'closed',
    'tab-2': 'closed',
    api: 'up',
    auth: 'up',
    thief: 'no-access',
  };
  let thiefAccess = 0;
  let past = seconds(0);

  const stateOf = ({ id, family, issuedAt, expiresAt }: IssuedToken, now: Seconds) => {
    if (now < issuedAt) return null;
    if (now >= (spentAt.get(id) ?? Number.POSITIVE_INFINITY)) return 'spent';
    // Nobody is asked about an access token: it works until it expires.
    if (id[0] === 'R' && revoked.has(family)) return 'revoked';
    return now >= expiresAt ? 'expired' : 'current';
  };
  /** When a server stops answering a token. One that is spent it answers for the grace window. */
  const worksUntil = (token: IssuedToken, now: Seconds): number => {
    const state = stateOf(token, now);
    if (state === 'current') return token.expiresAt;
    if (state !== 'spent' || revoked.has(token.family)) return now;
    return Math.min(token.expiresAt, (spentAt.get(token.id) ?? now) + log.settings.grace);
  };
  const passTo = (now: Seconds) => {
    const loot = tokens.filter(({ id }) => stolen.has(id));
    const endsAt = (moment: Seconds) =>
      Math.max(moment, ...loot.map((token) => worksUntil(token, moment)));
    if (actors.thief === 'has-access') {
      thiefAccess += Math.min(now, endsAt(past)) - past;
      if (endsAt(now) <= now) actors.thief = 'no-access';
    }
    past = now;
  };
  const become = (from: ActorState, to: ActorState) => () => {
    for (const actor of Object.keys(actors) as Actor[]) {
      if (actors[actor] === from) actors[actor] = to;
    }
  };
  const changes: Changes = {
    request({ from, purpose }) {
      if (from === 'thief') return;
      count.requests += 1;
      if (purpose === 'refresh') count.refreshes += 1;
    },
    response({ exchange, status }) {
      const { from, purpose } = requests.get(exchange) ?? {};
      if (!from || status >= 300) return;
      if (from === 'thief') actors.thief = 'has-access';
      else if (purpose === 'sign-in') actors[from] = 'open';
    },
    saw({ outcome }) {
      if (outcome !== 'answer') count.failures += 1;
    },
    opened({ tab }) {
      actors[tab] = 'open';
    },
    'signed-out'({ tab }) {
      actors[tab] = 'signed-out';
    },
    revoked: ({ family }) => revoked.add(family),
    stolen({ tokens: taken }) {
      for (const token of taken) stolen.add(token);
    },
    slept: become('open', 'asleep'),
    woke: become('asleep', 'open'),
    'went-down': become('up', 'down'),
    'came-up': become('down', 'up'),
  };
  for (const event of events.slice(0, happened)) {
    passTo(event.at);
    (changes[event.kind] as ((event: SimulationEvent) => void) | undefined)?.(event);
  }
  passTo(at);

  return {
    at,
    actors,
    counters: { ...count, thiefAccess: seconds(thiefAccess) },
    tokens: tokens.map((token) => ({
      token,
      state: stateOf(token, at),
      isStolen: stolen.has(token.id),
    })),
  };
}

/**
 * When refresh tokens were spent: with the first successor of one, every other of its family that was
 * not. Later successors are those of a grace window.
 */
function spendings(tokens: readonly IssuedToken[]): ReadonlyMap<TokenId, Seconds> {
  const spentAt = new Map<TokenId, Seconds>();
  const refreshTokens = tokens.filter(({ id }) => id[0] === 'R');
  for (const { parent, family, issuedAt } of refreshTokens) {
    if (parent === null || spentAt.has(parent)) continue;
    for (const other of refreshTokens) {
      const isOlder = other.family === family && other.issuedAt < issuedAt;
      if (isOlder && !spentAt.has(other.id)) spentAt.set(other.id, issuedAt);
    }
  }
  return spentAt;
}
