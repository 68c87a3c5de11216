import { describe, expect, it } from 'vitest';
import type { SimulationLog, TokenId } from '../../src/refresh/simulationLog.ts';
import { requestsOf, stateAt, timeAt } from '../../src/refresh/simulationState.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { event, exchange, issued, logOf, SESSION, THEFT } from '../support/simulationLogs.ts';

/** The state after the last event that happened up to a time. */
const at = (log: SimulationLog, time: number) =>
  stateAt(log, log.events.filter((past) => past.at <= time).length);

const token = (log: SimulationLog, time: number, id: TokenId) =>
  at(log, time).tokens.find((found) => found.token.id === id);

describe('the time at the playhead', () => {
  it('is that of the last event that happened', () => {
    expect(timeAt(SESSION, 0)).toBe(0);
    expect(timeAt(SESSION, 4)).toBe(5);
  });

  it('is the end of the run after its last event', () => {
    expect(timeAt(SESSION, SESSION.events.length)).toBe(1000);
    expect(stateAt(SESSION, 999).at).toBe(1000);
  });
});

describe('the counters', () => {
  it('begin at nothing', () => {
    expect(stateAt(SESSION, 0).counters).toEqual({
      requests: 0,
      refreshes: 0,
      failures: 0,
      thiefAccess: 0,
    });
  });

  it('count what the tabs send, and which of it are refreshes', () => {
    expect(at(SESSION, 239).counters).toMatchObject({ requests: 2, refreshes: 0 });
    expect(at(SESSION, 240).counters).toMatchObject({ requests: 3, refreshes: 1 });
  });

  it('count nothing that the thief sends', () => {
    expect(at(THEFT, 500).counters).toMatchObject({ requests: 2, refreshes: 1 });
  });

  it('count what somebody saw, but for answers', () => {
    expect(at(SESSION, 500).counters.failures).toBe(0);
    expect(at(THEFT, 240).counters.failures).toBe(0);
    expect(at(THEFT, 241).counters.failures).toBe(1);
    const down = logOf([event(1, { kind: 'saw', tab: 'tab-1', outcome: 'unreachable' })]);
    expect(at(down, 1).counters.failures).toBe(1);
  });
});

describe('the time that a thief had access', () => {
  it('begins with the first answer, not with the theft', () => {
    expect(at(THEFT, 40).counters.thiefAccess).toBe(0);
    expect(at(THEFT, 41).counters.thiefAccess).toBeCloseTo(0.9);
  });

  it('goes on after the family is revoked, until the access token expires', () => {
    expect(at(THEFT, 241).counters.thiefAccess).toBeCloseTo(200);
    expect(at(THEFT, 241).actors.thief).toBe('has-access');
    // From 40.1 to 340.05.
    expect(stateAt(THEFT, 99).counters.thiefAccess).toBeCloseTo(299.95);
    expect(stateAt(THEFT, 99).actors.thief).toBe('no-access');
  });

  it('goes on with a token that is spent, for as long as the grace window answers it', () => {
    const log = (grace: number) =>
      logOf(
        [
          event(10, { kind: 'stolen', tokens: ['R1', 'A1'], from: 'files' }),
          ...exchange(20, 1, { from: 'thief', purpose: 'call', token: 'A1' }),
          ...exchange(280, 2, { from: 'tab-1', purpose: 'refresh', token: 'R1' }, 200, [
            'A2',
            'R2',
          ]),
        ],
        [
          issued('A1', 0, null),
          issued('R1', 0, null),
          issued('A2', 280, 'R1'),
          issued('R2', 280, 'R1'),
        ],
        1000,
        { grace: seconds(grace) },
      );
    expect(stateAt(log(0), 99).counters.thiefAccess).toBeCloseTo(300 - 20.1);
    expect(stateAt(log(60), 99).counters.thiefAccess).toBeCloseTo(340 - 20.1);
  });

  it('is none where no server ever answered the thief', () => {
    const foiled = logOf(
      [
        event(30, { kind: 'stolen', tokens: ['R1'], from: 'files' }),
        ...exchange(40, 1, { from: 'thief', purpose: 'refresh', token: 'R1' }, 400),
      ],
      [issued('R1', 0, null), issued('R2', 20, 'R1')],
    );
    expect(stateAt(foiled, 9).counters.thiefAccess).toBe(0);
    expect(stateAt(foiled, 9).actors.thief).toBe('no-access');
  });

  it('goes on for as long as a stolen refresh token works', () => {
    const log = logOf(
      [
        event(30, { kind: 'stolen', tokens: ['R1'], from: 'files' }),
        ...exchange(40, 1, { from: 'thief', purpose: 'refresh', token: 'R1' }, 200, ['A2']),
      ],
      [issued('R1', 0, null), issued('A2', 40.05, 'R1', { issuedTo: 'thief' })],
    );
    expect(stateAt(log, 9).counters.thiefAccess).toBeCloseTo(1000 - 40.1);
    expect(stateAt(log, 9).actors.thief).toBe('has-access');
  });
});

describe('a token', () => {
  it('is worth nothing before it is issued', () => {
    expect(token(SESSION, 0, 'A1')?.state).toBeNull();
    expect(token(SESSION, 5, 'A1')?.state).toBe('current');
    expect(token(SESSION, 5, 'R2')?.state).toBeNull();
  });

  it('is spent when its first successor is issued', () => {
    expect(token(SESSION, 240, 'R1')?.state).toBe('current');
    expect(token(SESSION, 240.2, 'R1')?.state).toBe('spent');
    expect(token(SESSION, 240.2, 'R2')?.state).toBe('current');
  });

  it('expires on its second', () => {
    const log = logOf(
      [event(299, { kind: 'slept' }), event(300, { kind: 'woke' }), event(301, { kind: 'slept' })],
      [issued('A1', 0, null)],
    );
    expect(token(log, 299, 'A1')?.state).toBe('current');
    expect(token(log, 300, 'A1')?.state).toBe('expired');
  });

  it('ends with its family when it is a refresh token, and works on when it is an access token', () => {
    expect(token(THEFT, 240, 'R2')?.state).toBe('current');
    expect(token(THEFT, 241, 'R2')?.state).toBe('revoked');
    expect(token(THEFT, 241, 'R1')?.state).toBe('spent');
    expect(token(THEFT, 241, 'A2')?.state).toBe('current');
    expect(token(THEFT, 401, 'A2')?.state).toBe('expired');
  });

  it('is stolen when it was copied, or issued to the thief', () => {
    expect(token(THEFT, 29, 'R1')?.isStolen).toBe(false);
    expect(token(THEFT, 30, 'R1')?.isStolen).toBe(true);
    expect(token(THEFT, 41, 'A2')?.isStolen).toBe(true);
    expect(token(THEFT, 41, 'A1')?.isStolen).toBe(false);
  });

  it('has two successors in a grace window, of which the one that is used first spends the other', () => {
    const log = logOf(
      [10, 15, 40, 50].map((time) => event(time, { kind: 'used', tab: 'tab-1', calls: 1 })),
      [
        issued('R1', 0, null),
        issued('R2', 10, 'R1'),
        issued('R3', 15, 'R1'),
        issued('R4', 40, 'R2'),
      ],
    );
    const states = (time: number) => at(log, time).tokens.map(({ state }) => state);
    expect(states(15)).toEqual(['spent', 'current', 'current', null]);
    expect(states(40)).toEqual(['spent', 'spent', 'spent', 'current']);
  });
});

describe('those who take part', () => {
  const log = logOf([
    event(1, { kind: 'opened', tab: 'tab-1' }),
    event(2, { kind: 'slept' }),
    event(3, { kind: 'woke' }),
    event(4, { kind: 'went-down' }),
    event(5, { kind: 'came-up' }),
    event(6, { kind: 'signed-out', tab: 'tab-1' }),
    event(7, { kind: 'slept' }),
    ...exchange(8, 1, { from: 'tab-1', purpose: 'sign-in' }),
  ]);

  it.each([
    [0, 'closed', 'up'],
    [1, 'open', 'up'],
    [2, 'asleep', 'up'],
    [3, 'open', 'up'],
    [4, 'open', 'down'],
    [5, 'open', 'up'],
    [6, 'signed-out', 'up'],
    // Who is signed out stays so, asleep or not, and signs in again.
    [7, 'signed-out', 'up'],
    [9, 'open', 'up'],
  ])('are, %d seconds after the beginning, %s and %s', (time, tab, server) => {
    expect(at(log, time).actors).toMatchObject({
      'tab-1': tab,
      'tab-2': 'closed',
      api: server,
      auth: server,
      thief: 'no-access',
    });
  });
});

it('finds the request that an event answers by its exchange', () => {
  expect(requestsOf(SESSION).get(3)).toMatchObject({ purpose: 'refresh', token: 'R1' });
  expect(requestsOf(SESSION).size).toBe(3);
});
