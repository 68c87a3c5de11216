import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyInterleaving } from '../support/everyInterleaving.ts';
import type { ModelOptions, ModelRun } from '../support/modelRun.ts';
import { modelRun } from '../support/modelRun.ts';

type Setting = Omit<ModelOptions, 'requests'>;

/** A browser with Web Locks, and a server without mercy. */
const WITH_LOCK: Setting = {
  hasLocks: true,
  isNewsInTime: true,
  spent: 'revokes',
  hasToken: true,
};
const WITHOUT_LOCK: Setting = { ...WITH_LOCK, hasLocks: false };

/** What holds always, whatever the setting, and in whatever order things happen. */
function always(run: ModelRun, { requests }: ModelOptions): void {
  expect(run.outcomes).toHaveLength(requests.reduce((sum, count) => sum + count, 0));
  expect(run.outcomes.filter((outcome) => typeof outcome !== 'number')).toEqual([]);
  expect(Math.max(...Object.values(run.sends), 0)).toBeLessThanOrEqual(2);
  expect(run.most.tab).toBeLessThanOrEqual(1);
  expect(run.needless).toBe(0);
}

function nobodySeesA401(run: ModelRun): void {
  expect(run.outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
  expect(run.signedOut).toBe(0);
}

function withTheLock(run: ModelRun): void {
  nobodySeesA401(run);
  expect(run.most.origin).toBe(1);
  expect(run.spentSent).toBe(0);
}

/** @returns how many orders were tried */
const everyOrder = (options: ModelOptions, check: (run: ModelRun) => void): Promise<number> =>
  everyInterleaving((hold) => {
    const run = modelRun(hold, options);
    return () => {
      always(run, options);
      check(run);
    };
  });

describe('the scheduler', () => {
  it('lets things go in every order, once each', async () => {
    const orders: string[] = [];
    const count = await everyInterleaving((hold) => {
      let order = '';
      for (const label of 'abc') void hold(label).then(() => (order += label));
      return () => orders.push(order);
    });
    expect(orders).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    expect(count).toBe(6);
  });

  it('follows what begins only when another thing was let go', async () => {
    const orders = new Set<string>();
    const count = await everyInterleaving((hold) => {
      let order = '';
      const then = (label: string) => () => {
        order += label;
        return hold(label);
      };
      for (const [one, two] of ['ab', 'xy'] as const) {
        void hold(`${one}`)
          .then(then(`${one}`))
          .then(then(`${two}`));
      }
      return () => orders.add(order);
    });
    expect(count).toBe(20);
    expect([...orders].sort()).toEqual(['abxy', 'axby', 'axyb', 'xaby', 'xayb', 'xyab']);
  });

  it('lets late things go when nothing else is held', async () => {
    const orders: string[] = [];
    await everyInterleaving((hold) => {
      let order = '';
      void hold('late', true).then(() => (order += 'z'));
      for (const label of 'ab') void hold(label).then(() => (order += label));
      return () => orders.push(order);
    });
    expect(orders).toEqual(['abz', 'baz']);
  });

  it('tells the order in which a check failed', async () => {
    const search = everyInterleaving((hold) => {
      let order = '';
      for (const label of 'abc') void hold(label).then(() => (order += label));
      return () => expect(order).not.toBe('bca');
    });
    await expect(search).rejects.toThrow('in this order: b, c, a');
  });
});

describe('in every order', () => {
  it.each([
    { title: 'three 401s in one tab', requests: [3], least: 500 },
    { title: 'a 401 in each of two tabs', requests: [1, 1], least: 30 },
    { title: 'two 401s in one tab and one in another', requests: [2, 1], least: 1_000 },
    { title: 'the first request of two tabs', requests: [2, 1], hasToken: false, least: 10 },
    { title: 'the first request of three tabs', requests: [1, 1, 1], hasToken: false, least: 30 },
  ])('$title take exactly one refresh', async ({ requests, hasToken = true, least }) => {
    const count = await everyOrder({ ...WITH_LOCK, requests, hasToken }, (run) => {
      withTheLock(run);
      expect(run.refreshes).toBe(1);
    });
    expect(count).toBeGreaterThanOrEqual(least);
  });

  it.each([
    { title: 'a 401 in each of two tabs', hasToken: true, least: 3_000 },
    { title: 'the first request of two tabs', hasToken: false, least: 300 },
  ])('$title never meet, even where the lock is faster than the news', async (scenario) => {
    const { hasToken, least } = scenario;
    const options = { ...WITH_LOCK, requests: [1, 1], hasToken, isNewsInTime: false };
    const count = await everyOrder(options, (run) => {
      withTheLock(run);
      expect(run.refreshes).toBeLessThanOrEqual(2);
    });
    expect(count).toBeGreaterThan(least);
  });

  it.each([
    { spent: 'grants', least: 900 },
    { spent: 'refuses', least: 200 },
    { spent: 'revokes', least: 200 },
  ] as const)(
    'nobody sees a 401 without locks, where the server $spent what two tabs sent at once',
    async ({ spent, least }) => {
      const count = await everyOrder({ ...WITHOUT_LOCK, spent, requests: [1, 1] }, (run) => {
        nobodySeesA401(run);
        expect(run.refreshes).toBeLessThanOrEqual(2);
      });
      expect(count).toBeGreaterThan(least);
    },
  );
});

describe('in orders drawn by lot', () => {
  it.each([
    { title: 'two tabs with three 401s each', requests: [3, 3], hasToken: true, spent: 'revokes' },
    {
      title: 'four tabs with two 401s each',
      requests: [2, 2, 2, 2],
      hasToken: true,
      spent: 'revokes',
    },
    { title: 'four new tabs', requests: [1, 2, 3, 4], hasToken: false, spent: 'revokes' },
  ] as const)('$title hold with the lock, however slow the news', async ({ title: _, ...more }) => {
    await inDrawnOrders({ ...WITH_LOCK, ...more }, withTheLock);
  });

  it('two tabs with three 401s each hold without locks, where the server has a grace window', async () => {
    await inDrawnOrders({ ...WITHOUT_LOCK, requests: [3, 3], spent: 'grants' }, nobodySeesA401);
  });
});

function inDrawnOrders(options: ModelOptions, check: (run: ModelRun) => void): Promise<void> {
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const run = modelRun((label) => scheduler.schedule(Promise.resolve(), label), options);
    await scheduler.waitFor(run.done);
    await scheduler.waitIdle();
    always(run, options);
    check(run);
  });
  return fc.assert(property, { numRuns: 300 });
}
