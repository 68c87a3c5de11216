import { describe, expect, it } from 'vitest';
import { hs256SignerFor } from '../../src/crypto/hs256.ts';
import type { Step } from '../../src/refresh/scenarios.ts';
import { DEFAULT_SETTINGS, type SimulationSettings } from '../../src/refresh/settings.ts';
import { simulate } from '../../src/refresh/simulate.ts';
import type { SimulationLog } from '../../src/refresh/simulationLog.ts';
import { inspect } from '../../src/token/inspect.ts';
import { seconds } from '../../src/token/numericDate.ts';
import {
  eventsOf,
  exchangesOf,
  lastTheftAt,
  nodeSignerFor,
  outcomesOf,
  refreshesOf,
  runBroken,
  statusOf,
} from '../support/simulations.ts';

const use = (at: number, calls = 1, tab: 'tab-1' | 'tab-2' = 'tab-1'): Step => ({
  at,
  kind: 'use',
  tab,
  calls,
});

const run = (
  steps: readonly Step[],
  settings: Partial<SimulationSettings> = {},
  length = 1200,
): Promise<SimulationLog> =>
  simulate('normal', { ...DEFAULT_SETTINGS, ...settings }, 1, nodeSignerFor, { steps, length });

const kindsOf = ({ events }: SimulationLog) => events.map(({ kind }) => kind);

describe('simulate', () => {
  it('opens a tab once, however often it is used', async () => {
    const log = await run([use(5), use(20, 2), use(30, 1, 'tab-2'), use(40, 1, 'tab-2')]);
    const opened = log.events.flatMap((event) => (event.kind === 'opened' ? [event.tab] : []));
    expect(opened).toEqual(['tab-1', 'tab-2']);
  });

  it('sends nothing after its end, where a client would still look at the clock', async () => {
    const log = await run([use(5), use(230)], {}, 235);
    const last = Math.max(...log.events.map(({ at }) => at));
    expect(last).toBeLessThan(236);
    expect(refreshesOf(log)).toEqual([]);
  });

  it('gives the same log for the same seed, to the byte', async () => {
    const once = JSON.stringify(await runBroken('two-tabs', 5));
    expect(JSON.stringify(await runBroken('two-tabs', 5))).toBe(once);
  });

  it('gives the same log with WebCrypto, which works outside of its time', async () => {
    const settings = DEFAULT_SETTINGS;
    const log = await simulate('thief-first', settings, 3, hs256SignerFor);
    expect(log).toEqual(await simulate('thief-first', settings, 3, nodeSignerFor));
  });

  it('gives other times with another seed', async () => {
    const [one, other] = [await runBroken('normal', 1), await runBroken('normal', 2)];
    expect(other.events).not.toEqual(one.events);
    expect(kindsOf(other)).toEqual(kindsOf(one));
  });

  it('rejects when there is nothing to sign with', async () => {
    const signerFor = () => Promise.reject(new Error('no WebCrypto'));
    await expect(simulate('normal', DEFAULT_SETTINGS, 1, signerFor)).rejects.toThrow(
      'no WebCrypto',
    );
  });

  it('says what was run, and until when', async () => {
    const log = await run([use(10)], { skew: seconds(5) }, 60);
    expect(log).toMatchObject({ scenario: 'normal', seed: 1, end: 60, settings: { skew: 5 } });
  });

  it('waits for the answers that are on their way at the end', async () => {
    const log = await run([use(59.99, 3)], {}, 60);
    expect(outcomesOf(log)).toEqual(['answer', 'answer', 'answer']);
    expect(log.end).toBe(log.events.at(-1)?.at);
    expect(log.end).toBeGreaterThan(60);
  });

  it('issues access tokens that open like any other', async () => {
    const { tokens } = await runBroken('normal');
    const jwts = tokens.flatMap(({ jwt }) => jwt ?? []);
    expect(jwts.length).toBe(4);
    for (const jwt of jwts) {
      expect(inspect(jwt)).toMatchObject({ tokens: [{ mainDefect: null, claimless: null }] });
    }
  });

  it('never puts a token into an event, only its name', async () => {
    const log = await runBroken('injected-script');
    const events = JSON.stringify(log.events);
    for (const { jwt } of log.tokens) if (jwt) expect(events).not.toContain(jwt);
  });
});

describe('the page', () => {
  it('signs in when it is opened, and refreshes where somebody has signed in before', async () => {
    const log = await run(
      [{ at: 0, kind: 'open', tab: 'tab-1' }, use(5), use(10, 1, 'tab-2')],
      {},
      60,
    );
    expect(exchangesOf(log).map(({ request }) => [request.from, request.purpose])).toEqual([
      ['tab-1', 'sign-in'],
      ['tab-1', 'call'],
      ['tab-2', 'refresh'],
      ['tab-2', 'call'],
    ]);
  });

  it('is opened by its first use', async () => {
    expect(kindsOf(await run([use(5)])).slice(0, 2)).toEqual(['opened', 'used']);
  });

  it('signs in again where that failed', async () => {
    const log = await run([{ at: 0, kind: 'outage', until: 10 }, use(5), use(20)]);
    expect(outcomesOf(log)).toEqual(['unreachable', 'answer']);
    const signIns = exchangesOf(log).filter(({ request }) => request.purpose === 'sign-in');
    expect(signIns.map(statusOf)).toEqual([null, 200]);
  });

  it('asks nothing more once it is signed out, until somebody signs in', async () => {
    const log = await run([use(5), use(230), use(900), use(1100)], { idleLifetime: seconds(60) });
    const [out] = eventsOf(log, 'signed-out');
    const next = exchangesOf(log).find(({ request }) => request.at > (out?.at ?? Infinity));
    expect(next?.request).toMatchObject({ at: 900, purpose: 'sign-in' });
  });

  it('needs no second sign-in where another tab has signed in since', async () => {
    const steps = [use(5), use(6, 1, 'tab-2'), use(700), use(710), use(720, 1, 'tab-2')];
    const log = await run(steps, { idleLifetime: seconds(400) });
    expect(eventsOf(log, 'signed-out').map(({ tab }) => tab)).toEqual(['tab-1', 'tab-2']);
    const signIns = exchangesOf(log).filter(({ request }) => request.purpose === 'sign-in');
    expect(signIns.map(({ request }) => request.at)).toEqual([5, 710]);
    expect(outcomesOf(log).at(-1)).toBe('answer');
  });

  it('refreshes no more once nobody uses it, and comes to its idle end', async () => {
    const log = await run([use(5)], {}, 3600);
    expect(refreshesOf(log).length).toBe(1);
  });
});

describe('a machine that sleeps', () => {
  it('sends nothing, and wakes once where two sleeps overlap', async () => {
    const log = await run([
      use(5),
      use(235),
      { at: 238, kind: 'sleep', until: 500 },
      { at: 400, kind: 'sleep', until: 600 },
    ]);
    expect(eventsOf(log, 'slept', 'woke').map(({ kind, at }) => [kind, at])).toEqual([
      ['slept', 238],
      ['woke', 600],
    ]);
    const asleep = exchangesOf(log).filter(({ request: { at } }) => at > 238 && at < 600);
    expect(asleep).toEqual([]);
  });

  it('wakes at the end at the latest', async () => {
    const log = await run([use(5), { at: 30, kind: 'sleep', until: 9999 }], {}, 60);
    expect(eventsOf(log, 'woke').map(({ at }) => at)).toEqual([60]);
  });

  it('loses the answer to a refresh in the middle of which it fell asleep', async () => {
    // Nothing but a grace window helps: the refresh token was spent, and its successor never came.
    const steps: readonly Step[] = [use(5), use(700), { at: 700.01, kind: 'sleep', until: 710 }];
    const strict = await run(steps);
    expect(eventsOf(strict, 'failed').map(({ at, cause }) => [at, cause])).toEqual([
      [710, 'response'],
    ]);
    const later = [...steps, use(730)];
    expect(eventsOf(await run(later), 'reuse-detected').length).toBe(1);
    expect(eventsOf(await run(later, { grace: seconds(60) }), 'reuse-detected')).toEqual([]);
  });
});

describe('the thief', () => {
  const stolen: readonly Step[] = [
    { at: 0, kind: 'open', tab: 'tab-1' },
    { at: 30, kind: 'steal' },
    { at: 40, kind: 'thief-starts' },
  ];

  it('begins with a refresh, then uses the API and refreshes for as long as it works', async () => {
    const log = await run(stolen, { absoluteLifetime: seconds(400) });
    const byThief = exchangesOf(log).filter(({ request }) => request.from === 'thief');
    expect(byThief.map((one) => [one.request.purpose, statusOf(one)])).toEqual([
      ['refresh', 200],
      ...Array(3).fill(['call', 200]),
      ['refresh', 200],
      ...Array(3).fill(['call', 200]),
      ['refresh', 400],
      ['call', 401],
    ]);
  });

  it('does nothing with nothing', async () => {
    const log = await run([{ at: 0, kind: 'thief-starts' }, use(5)]);
    expect(exchangesOf(log).filter(({ request }) => request.from === 'thief')).toEqual([]);
  });

  it('waits for servers that are down', async () => {
    const log = await run([...stolen, { at: 39, kind: 'outage', until: 100 }]);
    expect(lastTheftAt(log)).toBeGreaterThan(100);
  });

  it('uses an access token that a script fetched with the cookie until it ends', async () => {
    const log = await run([use(5), { at: 30, kind: 'inject' }, { at: 31, kind: 'thief-starts' }]);
    const thief = exchangesOf(log).filter(({ request }) => request.from === 'thief');
    expect(thief.map((one) => [one.request.purpose, one.request.token, statusOf(one)])).toEqual([
      ...Array(3).fill(['call', 'A2', 200]),
      ['call', 'A2', 401],
    ]);
    expect(eventsOf(log, 'signed-out', 'reuse-detected')).toEqual([]);
  });

  it('gets nothing from a script in a page that is not open', async () => {
    const log = await run([{ at: 1, kind: 'inject' }, use(5)]);
    expect(eventsOf(log, 'injected', 'stolen')).toEqual([]);
  });

  it('gets nothing from a script when the servers are down', async () => {
    const log = await run([
      use(5),
      { at: 20, kind: 'outage', until: 40 },
      { at: 30, kind: 'inject' },
      { at: 41, kind: 'thief-starts' },
    ]);
    expect(eventsOf(log, 'injected').length).toBe(1);
    expect(eventsOf(log, 'stolen')).toEqual([]);
    expect(lastTheftAt(log)).toBeNull();
  });

  it('waits with a script for the refresh of the page, so that the owner notices nothing', async () => {
    const log = await run([use(5), use(400), { at: 400.01, kind: 'inject' }, use(500)], {}, 600);
    const refreshes = refreshesOf(log).filter(({ request }) => request.at >= 400);
    expect(refreshes.map(({ request }) => request.token)).toEqual(['R2', 'R3']);
    expect(new Set(outcomesOf(log))).toEqual(new Set(['answer']));
    expect(eventsOf(log, 'signed-out')).toEqual([]);
  });

  it('uses a stolen access token until it ends when the refresh token is spent', async () => {
    const log = await run(
      [use(5), use(235), { at: 238, kind: 'inject' }, { at: 250, kind: 'thief-starts' }],
      { storage: 'local-storage' },
    );
    const byThief = exchangesOf(log).filter(({ request }) => request.from === 'thief');
    expect(byThief.map((one) => [one.request.purpose, one.request.token, statusOf(one)])).toEqual([
      ['refresh', 'R1', 400],
      ['call', 'A1', 200],
      ['call', 'A1', 401],
    ]);
  });
});

describe('apiFetch against the simulated servers', () => {
  it('makes one refresh for any number of requests at once', async () => {
    const log = await run([{ at: 0, kind: 'open', tab: 'tab-1' }, use(400, 20)], {}, 500);
    expect(refreshesOf(log).map(({ request }) => request.at)).toEqual([400]);
    expect(outcomesOf(log)).toEqual(Array(20).fill('answer'));
  });

  it('makes one refresh for two tabs without a lock only where they do not ask at once', async () => {
    const steps = [use(5), use(6, 1, 'tab-2'), use(700, 2), use(700.01, 2, 'tab-2')];
    const shared = await run(steps);
    const apart = await run(steps, { singleFlight: 'tab' });
    const together = (log: SimulationLog) =>
      refreshesOf(log).filter(({ request }) => request.at >= 700 && request.at < 701).length;
    expect([together(shared), together(apart)]).toEqual([1, 2]);
  });

  it('survives two tabs without a lock with a grace window', async () => {
    const steps = [use(5), use(6, 1, 'tab-2'), use(700, 2), use(700.01, 2, 'tab-2'), use(1100)];
    const log = await run(steps, { singleFlight: 'tab', grace: seconds(30) });
    expect(new Set(outcomesOf(log))).toEqual(new Set(['answer']));
    expect(eventsOf(log, 'signed-out')).toEqual([]);
  });

  it.each([0, 1, 60, 600])(
    'does not refresh in a storm with a lead of %i seconds',
    async (lead) => {
      const minutes = Array.from({ length: 20 }, (_, minute) => use(minute * 60 + 5));
      const log = await run(minutes, { lead: seconds(lead), accessLifetime: seconds(60) });
      expect(refreshesOf(log).length).toBeLessThanOrEqual(1200 / 30);
      expect(new Set(outcomesOf(log))).toEqual(new Set(['answer']));
    },
  );

  it.each([-86_400, -600, 600, 86_400])(
    'does not mind a clock that is off by %i seconds',
    async (skew) => {
      const minutes = Array.from({ length: 20 }, (_, minute) => use(minute * 60 + 5));
      const [right, wrong] = [await run(minutes), await run(minutes, { skew: seconds(skew) })];
      expect(wrong.events).toEqual(right.events);
    },
  );
});
