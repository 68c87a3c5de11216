import { describe, expect, it } from 'vitest';
import type { ApiFetchOptions, Locks } from '../../src/refresh/apiFetch.ts';
import { clientWorld, granted, refused, stateOf, unauthorized } from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';

const SIGNED_IN = { access_token: 'T0', expires_in: 900 };

/** Two tabs of one origin, both of which know the token T0. */
function twoTabs(options: Partial<ApiFetchOptions> = {}) {
  const world = clientWorld();
  const first = world.tab(options);
  const second = world.tab({ ...options, signedIn: SIGNED_IN });
  return { world, first, second };
}

const onlyT1 = ({ token }: { token: string | null }) =>
  token === 'T1' ? new Response('ok') : unauthorized();

describe('one refresh across tabs', () => {
  it('serves 401s in both: check, Web Lock, check again', async () => {
    const { world, first, second } = twoTabs();
    world.answerCalls(onlyT1);
    const both = [first.apiFetch('a'), second.apiFetch('b')];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T0', 'T1', 'T1']);
  });

  it('serves the polls of ten tabs', async () => {
    const world = clientWorld();
    const tabs = Array.from({ length: 10 }, () => world.tab());
    world.tab({ signedIn: SIGNED_IN });
    await idle();
    for (const { apiFetch } of tabs) await apiFetch('a');
    await world.clock.pass(850_000);
    expect(world.refreshes).toHaveLength(1);
    expect(world.clock.timers()).toBe(11);
  });

  it('serves two new tabs that have no token yet', async () => {
    const world = clientWorld();
    const tabs = [world.tab(), world.tab()];
    await Promise.all(tabs.map(({ apiFetch }) => apiFetch('a')));
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T1', 'T1']);
  });

  it('serves the other tab as soon as the news is there, though the lock is kept for more', async () => {
    const { world, first, second } = twoTabs();
    await idle();
    world.clock.jump(900_000);
    expect((await first.apiFetch('a')).status).toBe(200);
    expect((await second.apiFetch('b')).status).toBe(200);
    world.answerCalls(({ token }) => (token === 'T2' ? new Response() : unauthorized()));
    const third = second.apiFetch('c');
    expect(await stateOf(third)).toBe('pending');
    await world.clock.pass(200);
    expect((await third).status).toBe(200);
    expect(world.refreshes).toHaveLength(2);
  });

  it('keeps the lock until the news is there, however slow', async () => {
    const { world, first, second } = twoTabs();
    await idle();
    const order: string[] = [];
    world.answerRefreshes(() => {
      order.push('refreshed');
      return granted('T1');
    });
    world.clock.jump(900_000);
    await Promise.all([first.apiFetch('a'), second.apiFetch('b')]);
    void world.origin.locks.request('refresh https://auth.example/refresh', async () => {
      order.push('lock');
    });
    await world.clock.pass(199);
    expect(order).toEqual(['refreshed']);
    await world.clock.pass(1);
    expect(order).toEqual(['refreshed', 'lock']);
  });

  it('is made by the next tab when the first could not', async () => {
    const { world, first, second } = twoTabs();
    await idle();
    world.clock.jump(900_000);
    world.answerRefreshes(null);
    const failed = first.apiFetch('a');
    const served = second.apiFetch('b');
    failed.catch(() => {});
    await idle();
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.fail();
    await expect(failed).rejects.toThrow(TypeError);
    expect(world.refreshes).toHaveLength(2);
    await world.refreshes[1]?.answer(granted('T1'));
    expect((await served).status).toBe(200);
  });

  it('is not waited for for ever: another tab may be frozen with the lock in its hands', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    let thaw = () => {};
    const frozen = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    void world.origin.locks.request('refresh https://auth.example/refresh', () => frozen);
    const request = apiFetch('a');
    request.catch(() => {});
    await world.clock.pass(9_999);
    expect(await stateOf(request)).toBe('pending');
    await world.clock.pass(1);
    await expect(request).rejects.toThrow(TypeError);
    expect(signedOut()).toBe(0);
    thaw();
    await world.clock.pass(200);
    expect((await apiFetch('a')).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });

  it('is told by a new sign-in as well', async () => {
    const { world, first } = twoTabs();
    await idle();
    await first.apiFetch('a');
    expect(world.calls.map(({ token }) => token)).toEqual(['T0']);
  });

  it('is found by a tab whose clock was set back in the meantime', async () => {
    const { world, first, second } = twoTabs();
    await idle();
    world.clock.jump(-3_600_000);
    await first.apiFetch('a');
    await idle();
    await second.apiFetch('b');
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
  });

  it('is made though news repeats the token that was refused', async () => {
    const { world, second } = twoTabs();
    await idle();
    world.answerCalls(null);
    const request = second.apiFetch('a');
    await idle();
    world.tab({ signedIn: SIGNED_IN });
    await idle();
    await world.calls[0]?.answer(unauthorized());
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
    await world.calls[1]?.answer(new Response());
    expect((await request).status).toBe(200);
  });

  it('is not undone by older news that comes late', async () => {
    const { world, first } = twoTabs();
    const late = world.origin.channel('late');
    await idle();
    const obtainedAt = world.clock.now();
    await world.clock.pass(900_000);
    await first.apiFetch('a');
    const old = { value: 'old', obtainedAt, refreshAt: Infinity, expiresAt: Infinity };
    late.postMessage({ token: old });
    await idle();
    await first.apiFetch('b');
    expect(world.calls.map(({ token }) => token)).toEqual(['T1', 'T1']);
  });
});

describe('a sign-out across tabs', () => {
  it('is told to all of them, each of which calls onSignedOut once', async () => {
    const { world, first, second } = twoTabs();
    await idle();
    world.clock.jump(900_000);
    world.answerRefreshes(refused);
    const both = [first.apiFetch('a'), second.apiFetch('b')];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([401, 401]);
    await world.clock.pass(60_000);
    expect(world.refreshes).toHaveLength(1);
    expect([first.signedOut(), second.signedOut()]).toEqual([1, 1]);
  });

  it('is told before the lock is free, so that no tab sends the refused cookie again', async () => {
    const { world, first } = twoTabs();
    await idle();
    world.clock.jump(900_000);
    world.answerRefreshes(refused);
    await first.apiFetch('a');
    let isFree = false;
    void world.origin.locks.request('refresh https://auth.example/refresh', async () => {
      isFree = true;
    });
    await world.clock.pass(199);
    expect(isFree).toBe(false);
    await world.clock.pass(1);
    expect(isFree).toBe(true);
  });

  it('leaves a tab alone that holds another token than the one that was refused', async () => {
    const world = clientWorld();
    const other = world.origin.channel('other');
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    other.postMessage({ refused: 'older' });
    other.postMessage({ refused: undefined });
    await idle();
    expect(signedOut()).toBe(0);
    expect((await apiFetch('a')).status).toBe(200);
    other.postMessage({ refused: 'T0' });
    await idle();
    expect(signedOut()).toBe(1);
    expect((await apiFetch('b')).status).toBe(401);
    other.postMessage({ refused: undefined });
    await idle();
    expect(signedOut()).toBe(1);
  });

  it('reaches a tab that has refreshed before', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    await apiFetch('a');
    world.origin.channel('other').postMessage({ refused: 'T1' });
    await idle();
    expect(signedOut()).toBe(1);
  });
});

describe('a lock that is stolen', () => {
  /** Locks that are given at once, until the test steals the last one. */
  function stealable() {
    let steal = (_error: unknown) => {};
    const locks: Locks = {
      request: (_name, work) =>
        new Promise((resolve, reject) => {
          steal = reject;
          work().then(resolve, reject);
        }),
    };
    return { locks, steal: () => steal(new DOMException('Stolen', 'AbortError')) };
  }

  it('in the middle of a refresh causes no second one, and nobody is signed out', async () => {
    const { locks, steal } = stealable();
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ locks });
    world.answerRefreshes(null);
    const request = apiFetch('a');
    await idle();
    steal();
    await idle();
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await request).status).toBe(200);
    await world.clock.pass(1_000);
    expect(world.refreshes).toHaveLength(1);
    expect(signedOut()).toBe(0);
  });

  it('while the news is on the way causes none either', async () => {
    const { locks, steal } = stealable();
    const world = clientWorld();
    const { apiFetch } = world.tab({ locks });
    expect((await apiFetch('a')).status).toBe(200);
    steal();
    await world.clock.pass(1_000);
    expect((await apiFetch('b')).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });

  it('is asked for once, however many requests have given up waiting for it', async () => {
    const queue: (() => Promise<void>)[] = [];
    const locks: Locks = {
      request: (_name, work) => {
        queue.push(work);
        return new Promise(() => {});
      },
    };
    const world = clientWorld();
    const { apiFetch } = world.tab({ locks });
    world.answerRefreshes(null);
    const given = apiFetch('a');
    given.catch(() => {});
    await world.clock.pass(10_000);
    await expect(given).rejects.toThrow(TypeError);
    const request = apiFetch('b');
    await idle();
    expect(queue).toHaveLength(1);
    for (const work of [...queue, ...queue]) void work();
    await idle();
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await request).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });
});

describe('without locks', () => {
  it.each([
    { title: 'null', locks: null },
    {
      title: 'locks that the browser refuses',
      locks: { request: () => Promise.reject(new DOMException('No', 'SecurityError')) },
    },
  ])('each tab refreshes by itself: $title', async ({ locks }) => {
    const { world, first, second } = twoTabs({ locks });
    world.answerCalls(({ token }) => (token === 'T0' ? unauthorized() : new Response()));
    const both = [first.apiFetch('a'), second.apiFetch('b')];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(world.refreshes).toHaveLength(2);
    expect([first.signedOut(), second.signedOut()]).toEqual([0, 0]);
  });

  it('one tab still makes one refresh for all of its requests', async () => {
    const { world, first } = twoTabs({ locks: null });
    world.answerCalls(onlyT1);
    const requests = Array.from({ length: 20 }, (_, nth) => first.apiFetch(`${nth}`));
    expect((await Promise.all(requests)).every(({ ok }) => ok)).toBe(true);
    expect(world.refreshes).toHaveLength(1);
  });

  it('one tab never has two refreshes on the way, whatever news arrives', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ locks: null });
    world.answerRefreshes(null);
    world.answerCalls(({ token }) => (token === 'N' ? unauthorized() : new Response()));
    const waiting = apiFetch('a');
    await idle();
    world.tab({ signedIn: { access_token: 'N', expires_in: 900 } });
    await idle();
    const meanwhile = apiFetch('b');
    await idle();
    expect(world.calls.map(({ token }) => token)).toEqual(['N']);
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await Promise.all([waiting, meanwhile])).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    expect(world.refreshes).toHaveLength(1);
  });

  it('the news of one tab saves the refresh of the other', async () => {
    const { world, first, second } = twoTabs({ locks: null });
    await idle();
    world.clock.jump(900_000);
    await first.apiFetch('a');
    await idle();
    await second.apiFetch('b');
    expect(world.refreshes).toHaveLength(1);
  });

  it('the loser of a race waits for the news of the winner before it gives up', async () => {
    const { world, first, second } = twoTabs({ locks: null });
    await idle();
    world.clock.jump(900_000);
    world.answerRefreshes(null);
    const lost = first.apiFetch('a');
    const won = second.apiFetch('b');
    await idle();
    await world.refreshes[0]?.answer(refused());
    await world.clock.pass(50);
    await world.refreshes[1]?.answer(granted('T1'));
    await world.clock.pass(150);
    expect((await Promise.all([lost, won])).map(({ status }) => status)).toEqual([200, 200]);
    expect([first.signedOut(), second.signedOut()]).toEqual([0, 0]);
    expect(world.refreshes).toHaveLength(2);
  });

  it('the loser of a race signs nobody else out who is still asking', async () => {
    const { world, first, second } = twoTabs({ locks: null });
    await idle();
    world.clock.jump(900_000);
    world.answerRefreshes(null);
    const lost = first.apiFetch('a');
    const won = second.apiFetch('b');
    await idle();
    await world.refreshes[0]?.answer(refused());
    await world.clock.pass(200);
    expect((await lost).status).toBe(401);
    expect(first.signedOut()).toBe(1);
    await world.refreshes[1]?.answer(granted('T1'));
    expect((await won).status).toBe(200);
    expect(second.signedOut()).toBe(0);
    expect((await first.apiFetch('c')).status).toBe(200);
  });

  it('and without a channel a refusal is final at once', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ locks: null, channel: null });
    world.answerRefreshes(refused);
    expect((await apiFetch('a')).status).toBe(401);
    expect(signedOut()).toBe(1);
    expect(world.clock.timers()).toBe(1);
  });
});

describe('without a channel', () => {
  it('tabs refresh one after the other, each with the cookie that is current', async () => {
    const world = clientWorld();
    const tabs = [world.tab({ channel: null }), world.tab({ channel: null })];
    world.answerRefreshes(null);
    const both = tabs.map(({ apiFetch }) => apiFetch('a'));
    await idle();
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.answer(granted('T1'));
    expect(world.refreshes).toHaveLength(2);
    await world.refreshes[1]?.answer(granted('T2'));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  });
});
