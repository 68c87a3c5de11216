import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId, settingsFor } from '../../src/refresh/scenarios.ts';
import { BOUNDS, DEFAULT_SETTINGS } from '../../src/refresh/settings.ts';
import { simulate } from '../../src/refresh/simulate.ts';
import type { SimulationLog } from '../../src/refresh/simulationLog.ts';
import { stateAt } from '../../src/refresh/simulationState.ts';
import { seconds } from '../../src/token/numericDate.ts';
import {
  eventsOf,
  exchangesOf,
  lastTheftAt,
  nodeSignerFor,
  outcomesOf,
  refreshesOf,
  runBroken,
  runMended,
  runWith,
  statusOf,
} from '../support/simulations.ts';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** What a scenario shows does not hang on how long its messages take. */
const whateverTheSeed = (
  run: (seed: number) => Promise<SimulationLog>,
  check: (log: SimulationLog) => void,
) =>
  fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => check(await run(seed))),
    { numRuns: 25, examples: [[0], [1], [2]] },
  );

/** The same, of fifty runs of which none is left to chance. */
const fifty = async (run: (seed: number) => Promise<SimulationLog>) => {
  for (let seed = 1; seed <= 50; seed += 1) {
    expect(orderOf(await run(seed)), `seed ${seed}`).toEqual(CALL_401_REFRESH_RETRY);
  }
};

/** What happens around the first 401, each kind once, in the order in which it first happens. */
const orderOf = (log: SimulationLog) => {
  const refused = firstTryRefused(log)[0];
  const before = refused?.request.at ?? 0;
  const near = log.events.filter(({ at }) => at >= before && at < before + 5);
  const names = near.flatMap((event) => {
    if (event.kind === 'request') return event.attempt === 2 ? 'retry' : event.purpose;
    return event.kind === 'response' && event.status === 401 ? '401' : [];
  });
  return [...new Set(names)];
};

const CALL_401_REFRESH_RETRY = ['call', '401', 'refresh', 'retry'];

const broken = (id: ScenarioId, check: (log: SimulationLog) => void) =>
  whateverTheSeed((seed) => runBroken(id, seed), check);
const mended = (id: ScenarioId, check: (log: SimulationLog) => void) =>
  whateverTheSeed((seed) => runMended(id, seed), check);

const signedOut = (log: SimulationLog) => eventsOf(log, 'signed-out').map(({ tab }) => tab);
const revoked = (log: SimulationLog) => eventsOf(log, 'reuse-detected').map(({ token }) => token);
const refusals = (log: SimulationLog) =>
  exchangesOf(log).filter((exchange) => (statusOf(exchange) ?? 0) >= 400);
const firstTryRefused = (log: SimulationLog) =>
  refusals(log).filter(({ request }) => request.purpose === 'call' && request.from !== 'thief');
const ownRefreshes = (log: SimulationLog) =>
  refreshesOf(log).filter(({ request }) => request.from !== 'thief');

/** Nobody at the screen could tell that anything had happened. */
const nobodyNotices = (log: SimulationLog) => {
  expect(new Set(outcomesOf(log))).toEqual(new Set(['answer']));
  expect(eventsOf(log, 'signed-out', 'reuse-detected', 'revoked')).toEqual([]);
};

describe('every scenario', () => {
  it.each(IDS)('%s can be read as a picture: it has 6 to 70 exchanges', async (id) => {
    for (const log of [await runBroken(id), await runMended(id)]) {
      const count = exchangesOf(log).length;
      expect(count).toBeGreaterThanOrEqual(6);
      expect(count).toBeLessThanOrEqual(70);
    }
  });

  it.each(IDS)('%s tells its steps in their order, and within its length', (id) => {
    const { steps, length } = SCENARIOS[id];
    const times = steps.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(length);
  });

  it.each(IDS)('%s changes only what it says, and mends what it broke', (id) => {
    const { settings, mend } = SCENARIOS[id];
    expect(settingsFor(id)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
    expect(settingsFor(id, true)).toEqual({ ...DEFAULT_SETTINGS, ...settings, ...mend });
    for (const [name, value] of Object.entries(mend)) {
      expect(settingsFor(id)).not.toHaveProperty(name, value);
    }
  });
});

describe('normal', () => {
  it('refreshes ahead while the page is used, and after a break on demand', () =>
    broken('normal', (log) => {
      nobodyNotices(log);
      expect(refusals(log)).toEqual([]);
      expect(ownRefreshes(log).length).toBe(3);
    }));
});

describe('retry', () => {
  it('runs into a 401 twice, refreshes, and sends the request once more', () =>
    broken('retry', (log) => {
      nobodyNotices(log);
      expect(firstTryRefused(log).map(({ request }) => request.attempt)).toEqual([1, 1]);
      const retries = exchangesOf(log).filter(({ request }) => request.attempt === 2);
      expect(retries.map(statusOf)).toEqual([200, 200]);
    }));

  it('calls, meets the 401, refreshes, and only then calls again, whatever the seed', () =>
    fifty((seed) => runBroken('retry', seed)));

  it('never sees a 401 with a lead', () =>
    mended('retry', (log) => {
      nobodyNotices(log);
      expect(refusals(log)).toEqual([]);
    }));
});

describe('ahead', () => {
  it('replaces each access token before it ends, so that no request waits or is refused', () =>
    broken('ahead', (log) => {
      nobodyNotices(log);
      expect(refusals(log)).toEqual([]);
      const lifetimes = ownRefreshes(log).map(({ request }) => request.at);
      expect(lifetimes.length).toBe(2);
      expect(lifetimes[0]).toBeLessThan(300);
    }));

  it('meets the same requests as a page that waits for the 401', async () => {
    const log = await runWith('ahead', { lead: settingsFor('retry').lead });
    expect(firstTryRefused(log).length).toBe(2);
  });
});

describe('refresh-token-expired', () => {
  it('asks to sign in again, once and without a loop', () =>
    broken('refresh-token-expired', (log) => {
      expect(signedOut(log)).toEqual(['tab-1']);
      expect(revoked(log)).toEqual([]);
      expect(refusals(log).length).toBe(1);
      expect(outcomesOf(log)).toEqual([...Array(3).fill('answer'), 'refused', 'answer', 'answer']);
      const signIns = exchangesOf(log).filter(({ request }) => request.purpose === 'sign-in');
      expect(signIns.length).toBe(2);
    }));

  it('is not noticed with a longer idle lifetime', () =>
    mended('refresh-token-expired', nobodyNotices));
});

describe('thief-first', () => {
  it('throws the owner out and keeps the thief until the family ends', () =>
    broken('thief-first', (log) => {
      expect(signedOut(log)).toEqual(['tab-1']);
      expect(revoked(log)).toEqual([]);
      expect(lastTheftAt(log)).toBeGreaterThan(1700);
      expect(lastTheftAt(log)).toBeLessThan(1800 + 300);
    }));

  it('shows the theft by the refresh of the owner, and ends it within one lifetime', () =>
    mended('thief-first', (log) => {
      expect(revoked(log)).toEqual(['R1']);
      const [alarm] = eventsOf(log, 'reuse-detected');
      expect(alarm?.at).toBeGreaterThan(239);
      expect(lastTheftAt(log)).toBeLessThan((alarm?.at ?? 0) + 300);
      // The price of it: the owner signs in again.
      expect(signedOut(log)).toEqual(['tab-1']);
      expect(outcomesOf(log).at(-1)).toBe('answer');
    }));
});

it('thief-first is seen through with the longest grace that can be set', async () => {
  const grace = seconds(BOUNDS.grace[1]);
  expect(revoked(await runWith('thief-first', { reuseDetection: true, grace }))).toEqual(['R1']);
});

describe('owner-first', () => {
  it.each([{ rotation: false }, { grace: seconds(60) }])(
    'lets the thief in with %o, as it says',
    async (changes) => {
      expect(lastTheftAt(await runWith('owner-first', changes))).not.toBeNull();
    },
  );

  it('shows the theft by the first refresh of the thief, who gets nothing', () =>
    broken('owner-first', (log) => {
      expect(revoked(log)).toEqual(['R1']);
      expect(lastTheftAt(log)).toBeNull();
      expect(log.tokens.filter(({ issuedTo }) => issuedTo === 'thief')).toEqual([]);
      // The alarm cannot tell the two apart.
      expect(signedOut(log)).toEqual(['tab-1']);
    }));

  it('leaves the owner alone without reuse detection', async () => {
    const log = await runWith('owner-first', { reuseDetection: false });
    nobodyNotices(log);
    expect(lastTheftAt(log)).toBeNull();
  });
});

describe('two-tabs', () => {
  it('takes two tabs for a thief, and signs out both', () =>
    broken('two-tabs', (log) => {
      expect(revoked(log).length).toBe(1);
      expect(signedOut(log).toSorted()).toEqual(['tab-1', 'tab-2']);
    }));

  it('makes one refresh for both with the lock, and nobody notices', () =>
    mended('two-tabs', (log) => {
      nobodyNotices(log);
      const together = ownRefreshes(log).filter(
        ({ request }) => request.at >= 900 && request.at < 901,
      );
      expect(together.length).toBe(1);
    }));
});

describe('many-401s', () => {
  it('refreshes as often as there are calls, which looks like reuse', () =>
    broken('many-401s', (log) => {
      expect(firstTryRefused(log).length).toBe(4);
      expect(ownRefreshes(log).length).toBe(4);
      expect(revoked(log)).toEqual(['R1']);
      expect(signedOut(log)).toEqual(['tab-1']);
      expect(outcomesOf(log).filter((outcome) => outcome === 'refused').length).toBe(3);
    }));

  const refreshesOnce = (log: SimulationLog) => {
    nobodyNotices(log);
    expect(firstTryRefused(log).length).toBe(4);
    expect(ownRefreshes(log).length).toBe(1);
    expect(exchangesOf(log).filter(({ request }) => request.attempt === 2).length).toBe(4);
  };

  it('begins with the 401s, and refreshes after the first of them, whatever the seed', async () => {
    await fifty((seed) => runMended('many-401s', seed));
    for (let seed = 1; seed <= 50; seed += 1) {
      const order = orderOf(await runBroken('many-401s', seed));
      expect(order.slice(0, 3), `seed ${seed}`).toEqual(CALL_401_REFRESH_RETRY.slice(0, 3));
    }
  });

  it('refreshes once with one client', () => mended('many-401s', refreshesOnce));

  it('refreshes once with one client a tab, too', () =>
    whateverTheSeed((seed) => runWith('many-401s', { singleFlight: 'tab' }, seed), refreshesOnce));
});

describe('lost-response', () => {
  it('has a grace window that answers a thief just as well', async () => {
    const log = await simulate(
      'lost-response',
      settingsFor('lost-response', true),
      1,
      nodeSignerFor,
      {
        steps: [
          { at: 0, kind: 'open', tab: 'tab-1' },
          { at: 10, kind: 'use', tab: 'tab-1', calls: 1 },
          { at: 30, kind: 'steal' },
          { at: 250, kind: 'thief-starts' },
        ],
        length: 360,
      },
    );
    expect(lastTheftAt(log)).toBeGreaterThan(250);
  });

  it('signs out a person whose page sends the refresh token again', () =>
    broken('lost-response', (log) => {
      expect(eventsOf(log, 'failed').map(({ cause }) => cause)).toEqual(['response']);
      expect(revoked(log)).toEqual(['R1']);
      expect(signedOut(log)).toEqual(['tab-1']);
    }));

  it('is not noticed with a grace window', () =>
    mended('lost-response', (log) => {
      nobodyNotices(log);
      expect(eventsOf(log, 'failed').length).toBe(1);
      expect(ownRefreshes(log).map(({ request }) => request.token)).toEqual(['R1', 'R1']);
    }));
});

describe.each(['clock-fast', 'clock-slow'] as const)('%s', (id) => {
  it('makes no difference: the client reads the clock of the server off its tokens', () =>
    broken(id, (log) => {
      nobodyNotices(log);
      expect(refusals(log)).toEqual([]);
    }));

  it('happens as with a clock that is right, to the millisecond', async () => {
    const { events } = await runBroken(id);
    expect(events).toEqual((await runBroken('normal')).events);
  });
});

describe('asleep', () => {
  it('refreshes as soon as the machine wakes, before anybody asks', () =>
    broken('asleep', (log) => {
      nobodyNotices(log);
      expect(refusals(log)).toEqual([]);
      const [woke] = eventsOf(log, 'woke');
      expect(woke?.at).toBe(3700);
      expect(ownRefreshes(log)[0]?.request.at).toBe(3700);
    }));
});

describe('outage', () => {
  it('signs nobody out: who asks meanwhile hears that the servers cannot be reached', () =>
    broken('outage', (log) => {
      expect(signedOut(log)).toEqual([]);
      const [down] = eventsOf(log, 'went-down');
      const [up] = eventsOf(log, 'came-up');
      expect([down?.at, up?.at]).toEqual([230, 290]);
      const outcomes = ['answer', 'answer', 'unreachable', 'answer', 'answer'];
      expect(outcomesOf(log)).toEqual(outcomes);
    }));
});

describe('no-rotation', () => {
  it('keeps the thief until the absolute lifetime, and nobody notices', () =>
    broken('no-rotation', (log) => {
      nobodyNotices(log);
      expect(lastTheftAt(log)).toBeGreaterThan(1700);
      expect(lastTheftAt(log)).toBeLessThan(1800 + 300);
    }));

  it('ends the theft with rotation, soon after the owner has refreshed', () =>
    mended('no-rotation', (log) => {
      expect(revoked(log)).toEqual(['R1']);
      expect(lastTheftAt(log)).toBeLessThan(240 + 300 + 10);
    }));
});

describe('injected-script', () => {
  it('carries both tokens away from localStorage, which work until the absolute lifetime', () =>
    broken('injected-script', (log) => {
      nobodyNotices(log);
      expect(eventsOf(log, 'stolen')).toMatchObject([{ tokens: ['A2', 'R2'], from: 'script' }]);
      expect(lastTheftAt(log)).toBeGreaterThan(1700);
      expect(lastTheftAt(log)).toBeLessThan(1800 + 300);
    }));

  it('fetches an access token with an HttpOnly cookie, which works for its lifetime', () =>
    mended('injected-script', (log) => {
      nobodyNotices(log);
      const [injected] = eventsOf(log, 'injected');
      const [stolen] = eventsOf(log, 'stolen');
      expect(stolen).toMatchObject({ tokens: ['A3'], from: 'script' });
      const { at = 0 } = injected ?? {};
      const asked = ownRefreshes(log).filter(({ request }) => request.at === at);
      expect(asked.map(({ request }) => [request.from, request.token])).toEqual([['tab-1', 'R2']]);
      const { thiefAccess } = stateAt(log, log.events.length).counters;
      expect(thiefAccess).toBeGreaterThan(200);
      expect(thiefAccess).toBeLessThanOrEqual(300);
      expect(lastTheftAt(log)).toBeLessThan(at + 300);
      expect(log.tokens.filter(({ issuedTo }) => issuedTo === 'thief')).toEqual([]);
    }));
});
