import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { transformWithOxc } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApiFetch } from '../../src/refresh/apiFetch.ts';
import { browserForFile } from '../support/browser.ts';
import type { SessionServer, SessionServerOptions } from '../support/sessionServer.ts';
import { serveSession } from '../support/sessionServer.ts';

declare global {
  interface Window {
    apiFetch: ApiFetch;
    signedOut: number;
  }
}

const SOURCE = resolve(import.meta.dirname, '../../src/refresh/apiFetch.ts');

const pageWith = (options: string) => `<!doctype html><title>App</title><script type="module">
  import { createApiFetch } from './client.js';
  window.signedOut = 0;
  const onSignedOut = () => { window.signedOut += 1; };
  window.apiFetch = createApiFetch({ api: '/api/', refreshUrl: '/refresh', onSignedOut, ${options} });
</script>`;

const browser = browserForFile();
let server: SessionServer;
let context: BrowserContext;

afterEach(async () => {
  await context.close();
  await server.close();
});

/** A browser that is signed in, and a server that has both the app and its API. */
async function signIn(options: SessionServerOptions = {}): Promise<void> {
  const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
  server = await serveSession({
    files: {
      '/': ['text/html', pageWith('')],
      '/no-locks': ['text/html', pageWith('locks: null')],
      '/elsewhere': ['text/html', '<!doctype html><title>Elsewhere</title>'],
      '/client.js': ['text/javascript', code],
    },
    ...options,
  });
  context = await browser().newContext();
  await context.request.post(`${server.address}sign-in`);
}

async function openTab(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.address + path);
  await page.waitForFunction(() => window.apiFetch !== undefined);
  return page;
}

/** Two tabs that hold an access token each. */
async function twoTabs(path = ''): Promise<readonly [Page, Page]> {
  const tabs = [await openTab(path), await openTab(path)] as const;
  for (const tab of tabs) expect(await call(tab)).toBe(200);
  return tabs;
}

const call = (tab: Page, path = 'orders'): Promise<number> =>
  tab.evaluate(async (path) => (await window.apiFetch(path)).status, path);

const signedOut = (tab: Page): Promise<number> => tab.evaluate(() => window.signedOut);

/** The next refresh waits at the server. @returns what lets it go */
function holdRefresh(): () => void {
  let letGo = () => {};
  const until = new Promise<void>((release) => {
    letGo = release;
  });
  server.next({ kind: 'waits', until });
  return letGo;
}

/** The refresh token in the browser's jar, which no script of the page can see. */
const refreshToken = async () =>
  (await context.cookies(`${server.address}refresh`)).find(({ name }) => name === 'refresh');

describe('in two tabs of a browser', () => {
  it('takes exactly one refresh when both hit 401 at once', async () => {
    await signIn();
    const [one, two] = await twoTabs();
    const before = server.presented.length;
    server.refuseAccessTokens();
    const letGo = holdRefresh();
    const both = [call(one, 'both'), call(two, 'both')];
    await server.reached('/api/both', 2);
    letGo();
    expect(await Promise.all(both)).toEqual([200, 200]);
    expect(server.presented.length).toBe(before + 1);
    expect([await signedOut(one), await signedOut(two)]).toEqual([0, 0]);
  });

  it('takes exactly one refresh when both begin at once', async () => {
    await signIn();
    const tabs = [await openTab(), await openTab()];
    const letGo = holdRefresh();
    const all = [...tabs, ...tabs, ...tabs].map((tab) => call(tab));
    await server.reached('/refresh', 1);
    letGo();
    expect(await Promise.all(all)).toEqual(Array(6).fill(200));
    expect(server.presented).toEqual(['R1']);
  });

  it('goes on in the other tab when the one that refreshes is closed in the middle', async () => {
    await signIn({ hasGrace: true });
    const tabs = [await openTab(), await openTab()] as const;
    const letGo = holdRefresh();
    call(tabs[0]).catch(() => {});
    await server.reached('/refresh', 1);
    const other = call(tabs[1]);
    await tabs[0].close();
    expect(await other).toBe(200);
    expect(await signedOut(tabs[1])).toBe(0);
    letGo();
  });

  it('keeps the cookie of a refresh whose page was left in the middle', async () => {
    await signIn();
    const tab = await openTab();
    const letGo = holdRefresh();
    call(tab).catch(() => {});
    await server.reached('/refresh', 1);
    await tab.goto(`${server.address}elsewhere`);
    letGo();
    await vi.waitUntil(async () => (await refreshToken())?.value === 'R2');
    expect(await call(await openTab())).toBe(200);
    expect(server.presented).toEqual(['R1', 'R2']);
  });

  it('signs both out when the refresh is refused, and asks once', async () => {
    await signIn();
    const [one, two] = await twoTabs();
    server.signIn();
    server.refuseAccessTokens();
    const before = server.presented.length;
    expect(await call(one)).toBe(401);
    await two.waitForFunction(() => window.signedOut === 1);
    expect(await call(two)).toBe(401);
    expect([await signedOut(one), await signedOut(two)]).toEqual([1, 1]);
    expect(server.presented.length).toBe(before + 1);
  });

  it('signs nobody out without locks, where the server has a grace window', async () => {
    await signIn({ hasGrace: true });
    const [one, two] = await twoTabs('no-locks');
    server.refuseAccessTokens();
    const refreshes = server.presented.length;
    const letGo = holdRefresh();
    const both = [call(one, 'both'), call(two, 'both')];
    await server.reached('/refresh', refreshes + 2);
    letGo();
    expect(await Promise.all(both)).toEqual([200, 200]);
    expect([await signedOut(one), await signedOut(two)]).toEqual([0, 0]);
  });

  it('tells the other tab of a new token, which needs no refresh of its own', async () => {
    await signIn();
    const [one, two] = [await openTab(), await openTab()];
    await call(one);
    expect(await call(two)).toBe(200);
    expect(server.presented).toEqual(['R1']);
  });
});

describe('another script of the origin', () => {
  it('may steal the lock in the middle of a refresh, which is not made twice', async () => {
    await signIn();
    const tab = await openTab();
    const letGo = holdRefresh();
    const request = call(tab);
    await server.reached('/refresh', 1);
    await tab.evaluate(() =>
      navigator.locks.request('refresh /refresh', { steal: true }, async () => {}),
    );
    letGo();
    expect(await request).toBe(200);
    expect(server.presented).toEqual(['R1']);
    expect(await signedOut(tab)).toBe(0);
  });

  it('may say what it likes: what is no news is ignored, without an error', async () => {
    await signIn();
    const tab = await openTab();
    const errors: Error[] = [];
    tab.on('pageerror', (error) => errors.push(error));
    await tab.evaluate(() => {
      const channel = new BroadcastChannel('refresh /refresh 1');
      const evil = { token: { value: 'evil', refreshAt: Infinity } };
      for (const message of ['x', null, 42, {}, evil]) channel.postMessage(message);
    });
    // Messages of one page arrive in order, so this one comes last.
    await tab.evaluate(
      () =>
        new Promise((resolve) => {
          new BroadcastChannel('refresh /refresh 1').onmessage = resolve;
          new BroadcastChannel('refresh /refresh 1').postMessage('the end');
        }),
    );
    expect(await call(tab)).toBe(200);
    expect(await signedOut(tab)).toBe(0);
    expect(server.presented).toEqual(['R1']);
    expect(errors).toEqual([]);
  });
});

describe('in a browser', () => {
  it('never sees the refresh token, and stores nothing', async () => {
    await signIn();
    const [tab] = await twoTabs();
    expect(await refreshToken()).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const stored = await tab.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
      location.href,
    ]);
    expect(stored).toEqual(['', 0, 0, [], [], null, server.address]);
    const readable = await tab.evaluate(async () => {
      const response = await fetch('/refresh', { method: 'POST' });
      return [...response.headers.keys()];
    });
    expect(readable).not.toContain('set-cookie');
  });

  it('refreshes at the next poll after an hour of sleep', async () => {
    await signIn();
    const tab = await context.newPage();
    await tab.clock.install();
    await tab.goto(server.address);
    await tab.waitForFunction(() => window.apiFetch !== undefined);
    await call(tab);
    await tab.clock.fastForward('01:00:00');
    await server.reached('/refresh', 2);
    expect(server.presented).toEqual(['R1', 'R2']);
  });

  it('replays every body that is no stream', async () => {
    await signIn();
    const [tab] = await twoTabs();
    const kinds = ['text', 'parameters', 'bytes', 'blob', 'form', 'request'] as const;
    for (const kind of kinds) {
      server.refuseAccessTokens();
      const [method, body] = await tab.evaluate(async (kind) => {
        const form = new FormData();
        form.set('file', new Blob(['Zoë']), 'a.txt');
        const bodies = {
          text: 'Zoë',
          parameters: new URLSearchParams({ name: 'Zoë' }),
          bytes: new TextEncoder().encode('Zoë'),
          blob: new Blob(['Z', 'oë']),
          form,
          request: null,
        };
        const init = { method: 'POST', body: bodies[kind] };
        const request = new Request('/api/orders', { method: 'POST', body: 'Zoë' });
        const response = await window.apiFetch(
          ...((kind === 'request' ? [request] : ['orders', init]) as [string, RequestInit]),
        );
        return (await response.json()) as [string, string];
      }, kind);
      expect(method).toBe('POST');
      expect(body).toContain(kind === 'parameters' ? 'name=Zo%C3%AB' : 'Zoë');
    }
    expect(server.log.filter((line) => line.endsWith('orders 401'))).toHaveLength(kinds.length);
  });

  it('takes the token along to no other origin, not even by way of a redirect', async () => {
    await signIn();
    const tab = await openTab();
    const other = await serveSession();
    await call(tab, `orders?to=${other.address}api/redirected`).catch(() => {});
    await call(tab, `${other.address}api/direct`).catch(() => {});
    expect(other.carried.map(({ path }) => path)).toContain('/api/direct');
    expect(other.carried.filter(({ authorization }) => authorization)).toEqual([]);
    await other.close();
  });
});
