import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApiFetch } from '../../src/refresh/apiFetch.ts';
import {
  API,
  clientWorld,
  granted,
  REFRESH,
  stateOf,
  unauthorized,
} from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';

const SIGNED_IN = { access_token: 'T0', expires_in: 900 };

/** An API that takes the tokens named, and no others. */
const only =
  (...good: readonly string[]) =>
  ({ token }: { readonly token: string | null }) =>
    token !== null && good.includes(token) ? new Response('ok') : unauthorized();

describe('attaches the token', () => {
  it('to a path, which is resolved against the address of the API', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch('orders?page=2');
    await apiFetch('/orders');
    expect(world.calls.map(({ request }) => request.url)).toEqual([
      'https://api.example/v1/orders?page=2',
      'https://api.example/orders',
    ]);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T0']);
  });

  it('to an address, a URL and a Request of the origin of the API', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch(`${API}a`);
    await apiFetch(new URL('b', API));
    await apiFetch(new Request(`${API}c`));
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T0', 'T0']);
  });

  it.each([
    'https://other.example/orders',
    'http://api.example/v1/orders',
    'https://api.example:8443/v1/orders',
    'https://api.example.evil.example/v1/orders',
    'https://sub.api.example/v1/orders',
    '//other.example/orders',
    '\\\\other.example\\orders',
    'https:\\\\other.example',
    ' https://other.example',
    'data:text/plain,hello',
  ])('to no other origin: %s', async (address) => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch(address);
    expect(world.calls.map(({ token }) => token)).toEqual([null]);
  });

  it('to no Request of another origin, which goes out as it is', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const headers = { Authorization: 'Bearer theirs', 'X-Mine': 'yes' };
    await apiFetch(new Request('https://other.example/', { method: 'PUT', headers }));
    expect(world.calls[0]?.request.method).toBe('PUT');
    expect(world.calls[0]?.request.headers.get('X-Mine')).toBe('yes');
    expect(world.calls[0]?.token).toBe('theirs');
    expect(world.refreshes).toHaveLength(0);
  });

  it('beside the headers of the request, and over an Authorization header of its own', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const headers = { Authorization: 'Bearer stale', 'X-Mine': 'yes' };
    await apiFetch('a', { headers });
    await apiFetch(new Request(`${API}b`, { headers }));
    await apiFetch(new Request(`${API}c`, { headers: { 'X-Lost': 'yes' } }), { headers });
    for (const { request, token } of world.calls) {
      expect(token).toBe('T0');
      expect(request.headers.get('X-Mine')).toBe('yes');
      expect(request.headers.get('X-Lost')).toBeNull();
    }
    expect(headers.Authorization).toBe('Bearer stale');
  });

  it('that the first refresh answers, where signing in has told nothing', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    expect(world.refreshes).toHaveLength(0);
    expect(await (await apiFetch('a')).text()).toBe('ok');
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('only of an answer to signing in that holds one', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: {} as typeof SIGNED_IN });
    await apiFetch('a');
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it.each(['Bearer', 'bearer', 'BEARER', undefined, null])('of the type %s', async (token_type) => {
    const world = clientWorld();
    world.answerRefreshes(() => granted('T1', { token_type }));
    expect((await world.tab().apiFetch('a')).status).toBe(200);
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('of no other type, which signing in may have answered as well', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: { ...SIGNED_IN, token_type: 'DPoP' } });
    await apiFetch('a');
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('and says at once when the address of the API is none', () => {
    expect(() => clientWorld().tab({ api: '/v1/' })).toThrow(TypeError);
  });
});

describe('on 401', () => {
  it('refreshes and retries once', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(only('T1'));
    const response = await apiFetch('a');
    expect(response.status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
    expect(signedOut()).toBe(0);
  });

  it('never retries more than once, and hands over the second 401', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(unauthorized);
    const response = await apiFetch('a');
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('expired');
    expect(world.calls).toHaveLength(2);
    expect(world.refreshes).toHaveLength(1);
    expect(signedOut()).toBe(0);
  });

  it('refreshes once in half a minute for an API that refuses new tokens too', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(unauthorized);
    for (let call = 0; call < 10; call += 1) expect((await apiFetch('a')).status).toBe(401);
    expect(world.refreshes).toHaveLength(1);
    await world.clock.pass(30_000);
    await apiFetch('a');
    expect(world.refreshes).toHaveLength(2);
  });

  it.each([
    'Bearer error="insufficient_user_authentication", acr_values="high"',
    'Bearer realm="shop", error="insufficient_scope"',
    'Bearer realm="shop",error = invalid_request',
    'Negotiate, bearer ERROR="insufficient_scope"',
  ])('hands it over without a refresh where it is not about the token: %s', async (challenge) => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const headers = { 'WWW-Authenticate': challenge };
    world.answerCalls(() => new Response('step up', { status: 401, headers }));
    expect(await (await apiFetch('a')).text()).toBe('step up');
    await world.clock.pass(60_000);
    expect(world.calls).toHaveLength(1);
    expect(world.refreshes).toHaveLength(0);
    world.answerCalls(() => new Response('ok'));
    await apiFetch('b');
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T0']);
  });

  it.each([
    'Bearer',
    'Bearer realm="error"',
    'Bearer error="invalid_token", error_description="The access token expired"',
    'Bearer error=invalid_token',
    'Bearer error_description="expired", error_uri="https://api.example/errors"',
    'DPoP error="use_dpop_nonce", Bearer error="invalid_token"',
  ])('refreshes where it may be about the token: %s', async (challenge) => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const headers = { 'WWW-Authenticate': challenge };
    world.answerCalls(({ token }) =>
      token === 'T1' ? new Response('ok') : new Response(null, { status: 401, headers }),
    );
    expect((await apiFetch('a')).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });

  it('does not poll for a token that the API refuses for ever', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(unauthorized);
    await apiFetch('a');
    await world.clock.pass(60_000);
    expect(world.refreshes).toHaveLength(1);
  });

  it('retries when the body of the 401 breaks off', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(({ token }) => {
      if (token === 'T1') return new Response('ok');
      const body = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
      return new Response(body, { status: 401 });
    });
    expect((await apiFetch('a')).status).toBe(200);
  });

  it('retries with the newer token when one came in the meantime, without a refresh', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(null);
    const slow = apiFetch('slow');
    const quick = apiFetch('quick');
    await idle();
    await world.calls[1]?.answer(unauthorized());
    expect(world.calls[2]?.token).toBe('T1');
    await world.calls[0]?.answer(unauthorized());
    expect(world.calls[3]?.token).toBe('T1');
    await world.calls[2]?.answer(new Response('ok'));
    await world.calls[3]?.answer(new Response('ok'));
    expect((await Promise.all([slow, quick])).map(({ status }) => status)).toEqual([200, 200]);
    expect(world.refreshes).toHaveLength(1);
  });

  it('refreshes again where the newer token has expired in the meantime too', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(null);
    const slow = apiFetch('slow');
    const quick = apiFetch('quick');
    await idle();
    await world.calls[1]?.answer(unauthorized());
    await world.calls[2]?.answer(new Response('ok'));
    await quick;
    await world.clock.pass(1_000);
    world.clock.jump(3_600_000);
    await world.calls[0]?.answer(unauthorized());
    expect(world.calls[3]?.token).toBe('T2');
    await world.calls[3]?.answer(new Response('ok'));
    expect((await slow).status).toBe(200);
  });
});

describe('one refresh', () => {
  it('serves any number of concurrent requests', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    const responses = await Promise.all(Array.from({ length: 50 }, (_, nth) => apiFetch(`${nth}`)));
    expect(responses.every(({ ok }) => ok)).toBe(true);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls).toHaveLength(50);
  });

  it('serves any number of 401s at once', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(only('T1'));
    const responses = await Promise.all(Array.from({ length: 50 }, (_, nth) => apiFetch(`${nth}`)));
    expect(responses.every(({ ok }) => ok)).toBe(true);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls).toHaveLength(100);
  });

  it('serves 401s that come one after the other', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(null);
    world.answerRefreshes(null);
    const both = [apiFetch('a'), apiFetch('b')];
    await idle();
    await world.calls[0]?.answer(unauthorized());
    await world.calls[1]?.answer(unauthorized());
    expect(world.refreshes).toHaveLength(1);
    await world.refreshes[0]?.answer(granted('T1'));
    await world.calls[2]?.answer(new Response());
    await world.calls[3]?.answer(new Response());
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(world.refreshes).toHaveLength(1);
  });
});

describe('what it asks and keeps', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('refreshes with a POST that carries cookies, goes round caches and outlives the page', async () => {
    const world = clientWorld();
    await world.tab().apiFetch('a');
    const { request, token } = world.refreshes[0] ?? expect.fail('no refresh');
    expect(request.url).toBe(REFRESH);
    expect(request.method).toBe('POST');
    expect(request.credentials).toBe('include');
    expect(request.cache).toBe('no-store');
    expect(request.redirect).toBe('error');
    expect(request.keepalive).toBe(true);
    expect(request.body).toBeNull();
    expect(token).toBeNull();
  });

  it('never touches storage of any kind, nor the cookie', async () => {
    const touched: string[] = [];
    const trap = (name: string) =>
      new Proxy(() => {}, {
        get: () => touched.push(name),
        set: () => Boolean(touched.push(name)),
        apply: () => touched.push(name),
        has: () => Boolean(touched.push(name)),
      });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
      vi.stubGlobal(name, trap(name));
    }
    vi.stubGlobal('document', trap('document'));
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerCalls(only('T2'));
    const retried = apiFetch('a', { method: 'POST', body: 'x' });
    await world.clock.pass(1_000_000);
    expect((await retried).status).toBe(200);
    world.answerRefreshes(unauthorized);
    await apiFetch('a');
    expect(touched).toEqual([]);
  });

  it('uses the fetch, the clock, the locks and the channel of the platform unless told', async () => {
    const log: string[] = [];
    const closing = new AbortController();
    vi.stubGlobal('location', { href: 'https://app.example/some/page' });
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, work: () => Promise<void>) => {
          log.push(`lock ${name}`);
          return work();
        },
      },
    });
    vi.stubGlobal('BroadcastChannel', function (this: object, name: string) {
      log.push(`channel ${name}`);
      const channel = { postMessage: () => log.push('told'), close: () => log.push('closed') };
      return Object.assign(this, channel);
    });
    vi.stubGlobal('fetch', (input: Request | string) => {
      log.push(typeof input === 'string' ? input : input.url);
      return Promise.resolve(granted('T1'));
    });
    const apiFetch = createApiFetch({
      api: '/api/',
      refreshUrl: '/refresh',
      onSignedOut: () => log.push('signed out'),
      signal: closing.signal,
    });
    await apiFetch('a');
    closing.abort();
    expect(log).toEqual([
      'channel refresh /refresh 1',
      'lock refresh /refresh',
      '/refresh',
      'told',
      'https://app.example/api/a',
      'closed',
    ]);
  });

  it('does without locks and a channel where the platform has none', async () => {
    vi.stubGlobal('navigator', undefined);
    vi.stubGlobal('BroadcastChannel', undefined);
    const world = clientWorld();
    const { apiFetch } = world.tab({ locks: undefined, channel: undefined });
    expect((await apiFetch('a')).status).toBe(200);
    expect(await stateOf(apiFetch('b'))).toBe('kept');
    expect(world.refreshes).toHaveLength(1);
  });
});
