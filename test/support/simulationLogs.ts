import { DEFAULT_SETTINGS, type SimulationSettings } from '../../src/refresh/settings.ts';
import type {
  IssuedToken,
  SimulationEvent,
  SimulationLog,
  TokenId,
} from '../../src/refresh/simulationLog.ts';
import { seconds } from '../../src/token/numericDate.ts';

type Loose<Event> = Event extends SimulationEvent ? Omit<Event, 'at'> : never;

/** An event of a log made by hand, `at` seconds after the beginning. */
export const event = (at: number, what: Loose<SimulationEvent>): SimulationEvent =>
  ({ ...what, at: seconds(at) }) as SimulationEvent;

type Sent = Extract<SimulationEvent, { kind: 'request' }>;

/** A request, and its answer a tenth of a second later. */
export const exchange = (
  at: number,
  number: number,
  request: Pick<Sent, 'from' | 'purpose'> & Partial<Sent>,
  status = 200,
  issued: readonly TokenId[] = [],
): readonly SimulationEvent[] => [
  event(at, {
    kind: 'request',
    exchange: number,
    to: request.purpose === 'call' ? 'api' : 'auth',
    attempt: 1,
    token: null,
    ...request,
  }),
  event(at + 0.1, {
    kind: 'response',
    exchange: number,
    status,
    error: status === 401 ? 'invalid_token' : status === 400 ? 'invalid_grant' : null,
    issued,
  }),
];

/** An access token works for 300 seconds and a refresh token for 3600, unless told. */
export const issued = (
  id: TokenId,
  issuedAt: number,
  parent: TokenId | null,
  more: Partial<IssuedToken> = {},
): IssuedToken => ({
  id,
  family: 1,
  parent,
  issuedTo: 'owner',
  issuedAt: seconds(issuedAt),
  expiresAt: seconds(issuedAt + (id.startsWith('A') ? 300 : 3600)),
  jwt: id.startsWith('A') ? `jwt-of-${id}` : null,
  ...more,
});

export const logOf = (
  events: readonly SimulationEvent[],
  tokens: readonly IssuedToken[] = [],
  end = 1000,
  settings: Partial<SimulationSettings> = {},
): SimulationLog => ({
  scenario: 'normal',
  settings: { ...DEFAULT_SETTINGS, ...settings },
  seed: 1,
  events,
  tokens,
  end: seconds(end),
});

/** Signing in, one call, and a refresh. */
export const SESSION = logOf(
  [
    event(0, { kind: 'opened', tab: 'tab-1' }),
    ...exchange(0, 1, { from: 'tab-1', purpose: 'sign-in' }, 200, ['A1', 'R1']),
    event(5, { kind: 'used', tab: 'tab-1', calls: 1 }),
    ...exchange(5, 2, { from: 'tab-1', purpose: 'call', token: 'A1' }),
    event(5.1, { kind: 'saw', tab: 'tab-1', outcome: 'answer' }),
    ...exchange(240, 3, { from: 'tab-1', purpose: 'refresh', token: 'R1' }, 200, ['A2', 'R2']),
  ],
  [
    issued('A1', 0.05, null),
    issued('R1', 0.05, null),
    issued('A2', 240.05, 'R1'),
    issued('R2', 240.05, 'R1'),
  ],
);

/** A refresh token is copied and used by a thief first; then the owner's copy comes, and is noticed. */
export const THEFT = logOf(
  [
    event(0, { kind: 'opened', tab: 'tab-1' }),
    ...exchange(0, 1, { from: 'tab-1', purpose: 'sign-in' }, 200, ['A1', 'R1']),
    event(30, { kind: 'stolen', tokens: ['R1'], from: 'files' }),
    ...exchange(40, 2, { from: 'thief', purpose: 'refresh', token: 'R1' }, 200, ['A2', 'R2']),
    ...exchange(41, 3, { from: 'thief', purpose: 'call', token: 'A2' }),
    event(240, {
      kind: 'request',
      exchange: 4,
      from: 'tab-1',
      to: 'auth',
      purpose: 'refresh',
      attempt: 1,
      token: 'R1',
    }),
    event(240.05, { kind: 'reuse-detected', token: 'R1', family: 1 }),
    event(240.05, { kind: 'revoked', family: 1 }),
    event(240.1, {
      kind: 'response',
      exchange: 4,
      status: 400,
      error: 'invalid_grant',
      issued: [],
    }),
    event(240.1, { kind: 'signed-out', tab: 'tab-1' }),
    event(240.1, { kind: 'saw', tab: 'tab-1', outcome: 'refused' }),
    ...exchange(400, 5, { from: 'thief', purpose: 'call', token: 'A2' }, 401),
  ],
  [
    issued('A1', 0.05, null),
    issued('R1', 0.05, null),
    issued('A2', 40.05, 'R1', { issuedTo: 'thief' }),
    issued('R2', 40.05, 'R1', { issuedTo: 'thief' }),
  ],
);
