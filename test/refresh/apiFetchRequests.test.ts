import { describe, expect, it } from 'vitest';
import type { Exchange } from '../support/clientWorld.ts';
import { API, clientWorld, granted, stateOf, unauthorized } from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';

const SIGNED_IN = { access_token: 'T0', expires_in: 900 };

/** Takes the first refresh's token, and no other. */
const onlyT1 = ({ token }: Exchange) => (token === 'T1' ? new Response('ok') : unauthorized());

const bytes = (text: string) => new TextEncoder().encode(text);
const stream = (text: string) => new Blob([text]).stream();
const streaming = (text: string) =>
  ({ method: 'POST', body: stream(text), duplex: 'half' }) as RequestInit;

function form(): FormData {
  const data = new FormData();
  data.set('name', 'Zoë');
  data.set('file', new Blob(['a\r\nb']), 'a.txt');
  return data;
}

describe('replays a body', () => {
  const BODIES: Readonly<Record<string, () => BodyInit | null>> = {
    'that is not there': () => null,
    'that is empty': () => '',
    'of text': () => 'Zoë 🦊',
    'of parameters': () => new URLSearchParams({ a: '1 2', b: 'ö' }),
    'of a Blob': () => new Blob(['a', 'b'], { type: 'text/csv' }),
    'of a form': form,
    'of bytes': () => bytes('bytes'),
    'of an ArrayBuffer': () => bytes('buffer').buffer,
    'of a part of an ArrayBuffer': () => new DataView(bytes('a view of it').buffer, 2, 4),
  };

  it.each(Object.entries(BODIES))('%s', async (_, body) => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    const response = await apiFetch('a', { method: 'POST', body: body() });
    expect(response.status).toBe(200);
    await sameTwice(world.calls, 'POST');
  });

  it.each(Object.entries(BODIES))('%s, in a Request', async (_, body) => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    const response = await apiFetch(new Request(`${API}a`, { method: 'PUT', body: body() }));
    expect(response.status).toBe(200);
    await sameTwice(world.calls, 'PUT');
  });

  it('of a Request whose text is put over by the options', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    const request = new Request(`${API}a`, { method: 'POST', body: 'first' });
    expect((await apiFetch(request, { method: 'PATCH', body: 'second' })).status).toBe(200);
    expect(await sameTwice(world.calls, 'PATCH')).toBe('second');
  });

  it('as it was when the request was made, whatever becomes of it while a refresh is waited for', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(null);
    const body = new URLSearchParams({ page: '1' });
    const headers = new Headers({ 'X-Page': '1' });
    const request = apiFetch('a', { method: 'POST', body, headers });
    body.set('page', '2');
    headers.set('X-Page', '2');
    await idle();
    await world.refreshes[0]?.answer(granted('T1'));
    await request;
    expect(await world.calls[0]?.request.text()).toBe('page=1');
    expect(world.calls[0]?.request.headers.get('X-Page')).toBe('1');
  });

  it('never, where it is a stream: the 401 is handed over', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    const response = await apiFetch('a', streaming('once'));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('expired');
    expect(world.calls).toHaveLength(1);
    expect(await world.calls[0]?.request.text()).toBe('once');
  });

  it('never, where it is a stream, but the next one goes out with a token that is new', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    expect((await apiFetch('a', streaming('once'))).status).toBe(401);
    expect((await apiFetch('a', streaming('again'))).status).toBe(200);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
  });
});

describe('a stream', () => {
  it('goes out with a token that is good for long', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    expect((await apiFetch('a', streaming('once'))).status).toBe(200);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0']);
    expect(world.refreshes).toHaveLength(0);
  });

  it('never goes out with a token that is about to expire', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await world.clock.pass(850_000);
    expect((await apiFetch('a', streaming('once'))).status).toBe(200);
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('stays unread when the refresh that it waits for fails, and can be sent later', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await world.clock.pass(850_000);
    world.answerRefreshes(() => new Response(null, { status: 503 }));
    await expect(apiFetch('a', streaming('once'))).rejects.toThrow(TypeError);
    expect(world.calls).toHaveLength(0);
    expect((await apiFetch('a', { method: 'POST', body: 'text' })).status).toBe(200);
  });
});

describe('honours AbortSignal', () => {
  it('that was aborted before: nothing goes out', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    await expect(apiFetch('a', { signal })).rejects.toBe(reason);
    await expect(apiFetch(new Request(`${API}a`, { signal }))).rejects.toBe(reason);
    expect(world.refreshes).toHaveLength(0);
    expect(world.calls).toHaveLength(0);
  });

  it('while waiting for a refresh, and disturbs nobody else who waits', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(null);
    const controller = new AbortController();
    const given = apiFetch('a', { signal: controller.signal });
    const kept = apiFetch('b');
    await idle();
    controller.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(world.refreshes[0]?.request.signal.aborted).toBe(false);
    expect(await stateOf(kept)).toBe('pending');
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await kept).status).toBe(200);
    expect(world.calls.map(({ request }) => request.url)).toEqual([`${API}b`]);
    expect(world.refreshes).toHaveLength(1);
  });

  it('of a Request while waiting for a refresh', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(null);
    const controller = new AbortController();
    const request = apiFetch(new Request(`${API}a`, { signal: controller.signal }));
    await idle();
    controller.abort(new Error('left'));
    await expect(request).rejects.toThrow('left');
  });

  it('during the request', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(null);
    const controller = new AbortController();
    const request = apiFetch('a', { signal: controller.signal });
    request.catch(() => {});
    await idle();
    expect(world.calls).toHaveLength(1);
    controller.abort(new Error('left'));
    await expect(request).rejects.toThrow('left');
  });

  it('while waiting for the refresh after a 401, and sends nothing again', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(onlyT1);
    world.answerRefreshes(null);
    const controller = new AbortController();
    const request = apiFetch('a', { method: 'POST', body: 'x', signal: controller.signal });
    request.catch(() => {});
    await idle();
    expect(world.refreshes).toHaveLength(1);
    controller.abort(new Error('left'));
    await expect(request).rejects.toThrow('left');
    await world.refreshes[0]?.answer(granted('T1'));
    expect(world.calls).toHaveLength(1);
    expect((await apiFetch('b')).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });

  it('in the very moment in which the 401 arrives', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const controller = new AbortController();
    world.answerRefreshes(null);
    world.answerCalls(() => {
      queueMicrotask(() => controller.abort(new Error('left')));
      return unauthorized();
    });
    await expect(apiFetch('a', { signal: controller.signal })).rejects.toThrow('left');
  });

  it('of a Request that the options take away again', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    const request = new Request(`${API}a`, { signal: AbortSignal.abort() });
    expect((await apiFetch(request, { signal: null })).status).toBe(200);
  });
});

/** Both requests were the same in all but the token. @returns their text */
async function sameTwice(calls: readonly Exchange[], method: string): Promise<string> {
  const [first, second] = calls;
  if (first === undefined || second === undefined) throw new Error('There were not two requests');
  expect(calls).toHaveLength(2);
  expect([first.token, second.token]).toEqual(['T0', 'T1']);
  expect(first.request.method).toBe(method);
  expect(second.request.method).toBe(method);
  expect(second.request.headers.get('Content-Type')).toBe(
    first.request.headers.get('Content-Type'),
  );
  const texts = [await first.request.text(), await second.request.text()] as const;
  expect(texts[1]).toBe(texts[0]);
  return texts[0];
}
