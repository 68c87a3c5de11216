import { afterEach, describe, expect, it } from 'vitest';
import { createApiFetch } from '../../src/refresh/apiFetch.ts';
import { cookieFetch } from '../support/cookieFetch.ts';
import { fakeOrigin } from '../support/fakeOrigin.ts';
import { manualClock } from '../support/manualClock.ts';
import type { SessionServerOptions } from '../support/sessionServer.ts';
import { serveSession } from '../support/sessionServer.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server, a browser that is signed in, and its tabs, with the time in the test's hands. */
async function session(options: SessionServerOptions = {}) {
  const clock = manualClock();
  const server = await serveSession({ now: clock.now, ...options });
  const browser = cookieFetch();
  const origin = fakeOrigin();
  const closing = new AbortController();
  ends.push(
    () => server.close(),
    () => closing.abort(),
  );
  browser.keep(server.signIn());
  let signedOut = 0;
  const tab = (name = 'tab') =>
    createApiFetch({
      api: `${server.address}api/`,
      refreshUrl: `${server.address}refresh`,
      onSignedOut: () => {
        signedOut += 1;
      },
      signal: closing.signal,
      fetch: browser.fetch,
      clock,
      locks: origin.locks,
      channel: origin.channel(name),
    });
  return { clock, server, browser, tab, apiFetch: tab(), signedOut: () => signedOut };
}

const refreshesIn = (log: readonly string[]) => log.filter((line) => line.includes('/refresh'));

describe('over real HTTP', () => {
  it('begins with a refresh, and rotates the cookie, which is HttpOnly and SameSite', async () => {
    const { server, browser, apiFetch } = await session();
    const response = await apiFetch('orders');
    expect(await response.json()).toEqual(['GET', '']);
    expect(server.log).toEqual(['POST /refresh 200', 'GET /api/orders 200']);
    expect(server.presented).toEqual(['R1']);
    expect(browser.kept()).toBe('refresh=R2; HttpOnly; SameSite=Strict; Path=/refresh');
  });

  it('sends the refresh token to the authorization server, and never to the API', async () => {
    const { server, apiFetch } = await session();
    await apiFetch('orders');
    const bearer = expect.stringMatching(/^Bearer ey/);
    expect(server.carried).toEqual([
      { path: '/refresh', cookie: 'refresh=R1', authorization: undefined },
      { path: '/api/orders', cookie: undefined, authorization: bearer },
    ]);
  });

  it('presents each refresh token once in a long session, and sees no 401', async () => {
    const { clock, server, apiFetch, signedOut } = await session();
    for (let minute = 0; minute < 60; minute += 1) {
      expect((await apiFetch('orders')).status).toBe(200);
      await clock.pass(60_000);
    }
    expect(server.presented).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
    expect(server.log.filter((line) => !line.endsWith(' 200'))).toEqual([]);
    expect(signedOut()).toBe(0);
  });

  it('on 401 refreshes and retries once, with the same body', async () => {
    const { clock, server, apiFetch } = await session();
    await apiFetch('orders');
    await clock.pass(1_000);
    server.refuseAccessTokens();
    const response = await apiFetch('orders', { method: 'POST', body: 'Zoë' });
    expect(await response.json()).toEqual(['POST', 'Zoë']);
    expect(server.log.slice(2)).toEqual([
      'POST /api/orders 401',
      'POST /refresh 200',
      'POST /api/orders 200',
    ]);
  });

  it('makes one refresh for twenty 401s in two tabs', async () => {
    const { clock, server, tab, signedOut } = await session();
    const tabs = [tab('one'), tab('two')];
    for (const apiFetch of tabs) await apiFetch('first');
    await clock.pass(1_000);
    server.refuseAccessTokens();
    const before = server.presented.length;
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => tabs[nth % 2]?.(`orders/${nth}`)),
    );
    expect(responses.map((response) => response?.status)).toEqual(Array(20).fill(200));
    expect(server.presented.length).toBe(before + 1);
    expect(signedOut()).toBe(0);
  });

  it('sends a stream once, and hands over its 401', async () => {
    const { clock, server, apiFetch } = await session();
    await apiFetch('orders');
    await clock.pass(1_000);
    const send = () => {
      const init = { method: 'POST', body: new Blob(['once']).stream(), duplex: 'half' };
      return apiFetch('orders', init as RequestInit);
    };
    expect(await (await send()).json()).toEqual(['POST', 'once']);
    server.refuseAccessTokens();
    expect((await send()).status).toBe(401);
    expect(await (await send()).json()).toEqual(['POST', 'once']);
  });

  it('takes the token along to no other origin, not even by way of a redirect', async () => {
    const { apiFetch } = await session();
    const other = await serveSession({ files: { '/elsewhere': ['text/plain', 'hello'] } });
    ends.push(() => other.close());
    for (const address of ['elsewhere', 'elsewhere?direct']) {
      const to = `${other.address}${address}`;
      const response = await apiFetch(address === 'elsewhere' ? `orders?to=${to}` : to);
      expect(await response.text()).toBe('hello');
    }
    const nothing = { path: '/elsewhere', cookie: undefined, authorization: undefined };
    expect(other.carried).toEqual([nothing, nothing]);
  });

  it('ends in onSignedOut when the refresh token was used by somebody else', async () => {
    const { clock, server, browser, apiFetch, signedOut } = await session();
    await apiFetch('orders');
    await clock.pass(1_000);
    server.signIn();
    server.refuseAccessTokens();
    expect((await apiFetch('orders')).status).toBe(401);
    expect((await apiFetch('orders')).status).toBe(401);
    expect(signedOut()).toBe(1);
    expect(refreshesIn(server.log)).toEqual(['POST /refresh 200', 'POST /refresh 400']);
    expect(browser.kept()).toContain('Max-Age=0');
  });
});

describe('with an authorization server in trouble', () => {
  it.each([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503, body: '<h1>Busy</h1>' },
    { kind: 'status', status: 429 },
    { kind: 'status', status: 200, body: '<h1>Welcome to the hotel</h1>' },
    { kind: 'status', status: 307 },
    { kind: 'breaks' },
  ] as const)('%j signs nobody out, and the next attempt works', async (mishap) => {
    const { clock, server, apiFetch, signedOut } = await session();
    server.next(mishap);
    await expect(apiFetch('orders')).rejects.toThrow(TypeError);
    expect(signedOut()).toBe(0);
    await clock.pass(1_000);
    expect((await apiFetch('orders')).status).toBe(200);
    expect(server.presented).toEqual(['R1', 'R1']);
  });

  it('waits ten seconds for an answer, and signs nobody out', async () => {
    const { clock, server, apiFetch, signedOut } = await session();
    server.next({ kind: 'hangs' });
    const request = expect(apiFetch('orders')).rejects.toThrow(TypeError);
    await server.reached('/refresh', 1);
    await clock.pass(10_000);
    await request;
    expect(signedOut()).toBe(0);
    await clock.pass(21_000);
    expect((await apiFetch('orders')).status).toBe(200);
  });

  it('waits ten seconds for a body that never ends', async () => {
    const { clock, server, apiFetch, signedOut } = await session({ hasGrace: true });
    server.next({ kind: 'hangs-in-the-body' });
    const request = expect(apiFetch('orders')).rejects.toThrow(TypeError);
    await server.reached('/refresh', 1);
    await clock.pass(10_000);
    await request;
    expect(signedOut()).toBe(0);
  });

  it.each([
    { title: 'is forgiven by a grace window', hasGrace: true, status: 200, signedOuts: 0 },
    { title: 'looks like theft without one', hasGrace: false, status: 401, signedOuts: 1 },
  ])('an answer that is lost on the way $title', async ({ hasGrace, status, signedOuts }) => {
    const { clock, server, apiFetch, signedOut } = await session({ hasGrace });
    server.next({ kind: 'is-lost' });
    await expect(apiFetch('orders')).rejects.toThrow(TypeError);
    expect(signedOut()).toBe(0);
    await clock.pass(1_000);
    expect((await apiFetch('orders')).status).toBe(status);
    expect(signedOut()).toBe(signedOuts);
  });

  it('lets one caller give up, and serves the other', async () => {
    const { server, apiFetch } = await session();
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.next({ kind: 'waits', until });
    const leaving = new AbortController();
    const given = expect(apiFetch('a', { signal: leaving.signal })).rejects.toThrow('left');
    const kept = apiFetch('b');
    await server.reached('/refresh', 1);
    leaving.abort(new Error('left'));
    await given;
    release();
    expect((await kept).status).toBe(200);
    expect(server.log).toEqual(['POST /refresh 200', 'GET /api/b 200']);
  });
});
