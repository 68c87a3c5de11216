import { describe, expect, it } from 'vitest';
import { clientWorld, granted, refused, stateOf, unauthorized } from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';

const SIGNED_IN = { access_token: 'T0', expires_in: 900 };

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const text = (status: number, body: string | null) => () => new Response(body, { status });

describe('a failed refresh', () => {
  it.each([
    { title: '401', answer: text(401, null) },
    { title: '401 with a page of HTML', answer: text(401, '<h1>Sign in</h1>') },
    { title: '400 invalid_grant', answer: refused },
  ])('ends in onSignedOut, once, when it was answered with $title', async ({ answer }) => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    world.answerRefreshes(answer);
    const responses = await Promise.all([apiFetch('a'), apiFetch('b')]);
    expect(responses.map(({ status }) => status)).toEqual([401, 401]);
    expect(signedOut()).toBe(1);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls).toHaveLength(0);
  });

  it('ends in no loop: nothing goes out any more, and every answer is 401', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(unauthorized);
    world.answerRefreshes(refused);
    const response = await apiFetch('a');
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('expired');
    await world.clock.pass(3_600_000);
    for (const path of ['b', 'c', 'd']) expect((await apiFetch(path)).status).toBe(401);
    await world.clock.pass(3_600_000);
    expect(signedOut()).toBe(1);
    expect(world.calls).toHaveLength(1);
    expect(world.refreshes).toHaveLength(1);
  });

  it('still lets requests to other origins through', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(refused);
    await apiFetch('a');
    expect((await apiFetch('https://other.example/')).status).toBe(200);
  });

  it('that the poll made ends in onSignedOut too', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch('a');
    world.answerRefreshes(refused);
    await world.clock.pass(900_000);
    expect(signedOut()).toBe(1);
    expect(world.refreshes).toHaveLength(1);
  });

  it('is told once more when somebody signed in again in between', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    world.answerRefreshes(refused);
    await apiFetch('a');
    world.tab({ signedIn: { access_token: 'N', expires_in: 900 } });
    await idle();
    expect((await apiFetch('b')).status).toBe(200);
    expect(world.calls.map(({ token }) => token)).toEqual(['N']);
    await world.clock.pass(1_000_000);
    await apiFetch('c');
    expect(signedOut()).toBe(2);
  });

  it('signs out all the same when onSignedOut throws, and the error is not swallowed', async () => {
    const world = clientWorld();
    const other = world.tab();
    let calls = 0;
    const { apiFetch } = world.tab({
      signedIn: SIGNED_IN,
      onSignedOut: () => {
        calls += 1;
        throw new Error('from onSignedOut');
      },
    });
    world.answerRefreshes(refused);
    const seen = await uncaught(async () => {
      await other.apiFetch('a');
      await world.clock.pass(900_000);
      expect((await apiFetch('b')).status).toBe(401);
      expect((await apiFetch('c')).status).toBe(401);
    });
    expect(seen).toEqual(['from onSignedOut']);
    expect(calls).toBe(1);
    expect(other.signedOut()).toBe(1);
    expect(world.refreshes).toHaveLength(1);
  });

  it('may be answered by requests in onSignedOut, which go nowhere', async () => {
    const world = clientWorld();
    const inside: number[] = [];
    const { apiFetch } = world.tab({
      onSignedOut: () => void apiFetch('sign-out').then(({ status }) => inside.push(status)),
    });
    world.answerRefreshes(refused);
    await apiFetch('a');
    await idle();
    expect(inside).toEqual([401]);
    expect(world.calls).toHaveLength(0);
  });
});

describe('the end, by the signal', () => {
  it('signs out: every answer is 401, and nobody is asked or called', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut, close } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch('a');
    close();
    const response = await apiFetch('b');
    expect([response.status, response.statusText]).toEqual([401, 'Signed out']);
    await world.clock.pass(3_600_000);
    expect((await apiFetch('c')).status).toBe(401);
    expect(world.calls).toHaveLength(1);
    expect(world.refreshes).toHaveLength(0);
    expect(signedOut()).toBe(0);
  });

  it('waits for no refresh that is on the way, whose answer is not adopted', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut, close } = world.tab();
    world.answerRefreshes(null);
    const waiting = apiFetch('a');
    await idle();
    close();
    expect((await waiting).status).toBe(401);
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await apiFetch('b')).status).toBe(401);
    expect(world.calls).toHaveLength(0);
    expect(world.refreshes).toHaveLength(1);
    expect(signedOut()).toBe(0);
  });

  it.each([refused, text(503, null)])('is no sign-out by the server', async (answer) => {
    const world = clientWorld();
    const { apiFetch, signedOut, close } = world.tab();
    world.answerRefreshes(null);
    const waiting = apiFetch('a');
    await idle();
    close();
    await waiting;
    await world.refreshes[0]?.answer(answer());
    await world.clock.pass(1_000);
    expect((await apiFetch('b')).status).toBe(401);
    expect(signedOut()).toBe(0);
  });

  it('comes before a refresh that waits for another tab, which is not sent any more', async () => {
    const world = clientWorld();
    const { apiFetch, close } = world.tab();
    let leave = () => {};
    const other = () =>
      new Promise<void>((resolve) => {
        leave = resolve;
      });
    void world.origin.locks.request('refresh https://auth.example/refresh', other);
    const waiting = apiFetch('a');
    await idle();
    close();
    expect((await waiting).status).toBe(401);
    leave();
    await idle();
    expect(world.refreshes).toHaveLength(0);
  });

  it('may have come before the beginning: what signing in answered is told to nobody', async () => {
    const world = clientWorld();
    const other = world.tab();
    const signal = AbortSignal.abort();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN, signal });
    expect((await apiFetch('a')).status).toBe(401);
    await other.apiFetch('b');
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('leaves other tabs and other origins alone', async () => {
    const world = clientWorld();
    const other = world.tab();
    const { apiFetch, close } = world.tab({ signedIn: SIGNED_IN });
    await idle();
    close();
    expect((await apiFetch('https://other.example/')).status).toBe(200);
    expect((await other.apiFetch('b')).status).toBe(200);
    expect(world.refreshes).toHaveLength(0);
  });
});

describe('nobody is signed out', () => {
  const ANSWERS = {
    'a 500': text(500, null),
    'a 503 with a page of HTML': text(503, '<h1>Busy</h1>'),
    'a 503 that claims invalid_grant': json(503, { error: 'invalid_grant' }),
    'a 500 that holds a token': json(500, { access_token: 'T1', expires_in: 900 }),
    'a 429': json(429, { error: 'slow_down' }),
    'a 403': text(403, 'blocked by a proxy'),
    'a 404': text(404, null),
    'a 400 with another error': json(400, { error: 'invalid_request' }),
    'a 400 without a body': text(400, null),
    'a 400 whose body is null': json(400, null),
    'a 200 that is no JSON': text(200, '<h1>Welcome to the hotel</h1>'),
    'a 200 that is cut off': text(200, '{"access_token":"T'),
    'a 200 without a body': text(200, null),
    'a 204': text(204, null),
    'a 200 of null': json(200, null),
    'a 200 of a list': json(200, ['T1']),
    'a 200 without access_token': json(200, { token: 'T1' }),
    'a 200 with an empty access_token': json(200, { access_token: '' }),
    'a 200 whose access_token is a number': json(200, { access_token: 1 }),
    'a 200 whose access_token would break the header': json(200, { access_token: 'a\r\nb: c' }),
    'a 200 whose access_token has a space': json(200, { access_token: 'Bearer T1' }),
    'a 200 whose token_type is DPoP': json(200, { access_token: 'T1', token_type: 'DPoP' }),
    'a 200 whose token_type is empty': json(200, { access_token: 'T1', token_type: '' }),
    'a 200 whose token_type is a number': json(200, { access_token: 'T1', token_type: 1 }),
  };

  it.each(Object.entries(ANSWERS))(
    'by %s: the request rejects, as fetch does',
    async (_, answer) => {
      const world = clientWorld();
      const { apiFetch, signedOut } = world.tab();
      world.answerRefreshes(answer);
      await expect(apiFetch('a')).rejects.toThrow(TypeError);
      expect(world.calls).toHaveLength(0);
      expect(signedOut()).toBe(0);
      world.answerRefreshes(() => granted('T1'));
      await world.clock.pass(1_000);
      expect((await apiFetch('a')).status).toBe(200);
    },
  );

  it('by a network failure, whose cause can be read', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    world.answerRefreshes(null);
    const request = apiFetch('a');
    request.catch(() => {});
    await idle();
    await world.refreshes[0]?.fail();
    await expect(request).rejects.toMatchObject({
      name: 'TypeError',
      message: 'The access token could not be refreshed',
      cause: { message: 'fetch failed' },
    });
    expect(signedOut()).toBe(0);
  });

  it('by an authorization server that never answers: a request waits for ten seconds', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    world.answerRefreshes(null);
    const request = apiFetch('a');
    request.catch(() => {});
    await world.clock.pass(9_999);
    expect(await stateOf(request)).toBe('pending');
    await world.clock.pass(1);
    await expect(request).rejects.toThrow(TypeError);
    expect(world.refreshes[0]?.request.signal.aborted).toBe(false);
    await world.clock.pass(20_000);
    expect(world.refreshes[0]?.request.signal.aborted).toBe(true);
    expect(signedOut()).toBe(0);
  });

  it('by an answer that comes when nobody waits for it any more: it is taken all the same', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab();
    world.answerRefreshes(null);
    const request = expect(apiFetch('a')).rejects.toThrow(TypeError);
    await world.clock.pass(10_000);
    await request;
    const next = apiFetch('b');
    await world.clock.pass(5_000);
    await world.refreshes[0]?.answer(granted('T1'));
    expect((await next).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
    expect(signedOut()).toBe(0);
  });

  it('by a 401 of the API whose refresh fails: the request rejects instead', async () => {
    const world = clientWorld();
    const { apiFetch, signedOut } = world.tab({ signedIn: SIGNED_IN });
    world.answerCalls(unauthorized);
    world.answerRefreshes(text(503, null));
    await expect(apiFetch('a')).rejects.toThrow(TypeError);
    expect(signedOut()).toBe(0);
  });
});

describe('while the authorization server is down', () => {
  it('a token that is still good goes out', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    world.answerRefreshes(text(503, null));
    await world.clock.pass(880_000);
    expect((await apiFetch('a')).status).toBe(200);
    await world.clock.pass(20_000);
    await expect(apiFetch('b')).rejects.toThrow(TypeError);
  });

  it('the poll gets rarer, but no rarer than every half a minute', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch('a');
    world.answerRefreshes(text(503, null));
    const polls: number[] = [];
    for (let second = 0; second < 1_000; second += 5) {
      const before = world.refreshes.length;
      await world.clock.pass(5_000);
      if (world.refreshes.length > before) polls.push(second + 5 - 840);
    }
    expect(polls).toEqual([0, 5, 10, 15, 25, 45, 75, 105, 135]);
  });

  it('requests may ask every two seconds, however often they come', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(text(503, null));
    const attempts: number[] = [];
    for (let second = 0; second < 10; second += 0.5) {
      const before = world.refreshes.length;
      await apiFetch('a').catch(() => {});
      if (world.refreshes.length > before) attempts.push(second);
      await world.clock.pass(500);
    }
    expect(attempts).toEqual([0, 1, 3, 5, 7, 9]);
  });

  it('a person who comes when it is up again waits for no pause of the poll', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab({ signedIn: SIGNED_IN });
    await apiFetch('a');
    world.answerRefreshes(text(503, null));
    await world.clock.pass(920_000);
    world.answerRefreshes(() => granted('T1'));
    await world.clock.pass(2_000);
    expect((await apiFetch('b')).status).toBe(200);
  });

  it('the pauses begin anew after a refresh that worked', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(text(503, null));
    for (const wait of [1_000, 2_000, 4_000]) {
      await apiFetch('a').catch(() => {});
      await world.clock.pass(wait);
    }
    world.answerRefreshes(() => granted('T1'));
    await apiFetch('a');
    await world.clock.pass(1_000);
    world.clock.jump(900_000);
    world.answerRefreshes(text(503, null));
    await apiFetch('a').catch(() => {});
    const before = world.refreshes.length;
    await world.clock.pass(1_000);
    await apiFetch('a').catch(() => {});
    expect(world.refreshes.length).toBe(before + 1);
  });

  it('a clock that is set back lengthens no pause', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(text(503, null));
    await apiFetch('a').catch(() => {});
    world.clock.jump(-3_600_000);
    world.answerRefreshes(() => granted('T1'));
    expect((await apiFetch('a')).status).toBe(200);
  });

  it('the token of another tab ends the pause', async () => {
    const world = clientWorld();
    const { apiFetch } = world.tab();
    world.answerRefreshes(text(503, null));
    await apiFetch('a').catch(() => {});
    world.tab({ signedIn: SIGNED_IN });
    await idle();
    expect((await apiFetch('a')).status).toBe(200);
  });
});

/** The messages of what nobody caught while the work was done. */
async function uncaught(work: () => Promise<void>): Promise<readonly string[]> {
  const messages: string[] = [];
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', ({ message }) => messages.push(message));
  try {
    await work();
    await idle();
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  }
  return messages;
}
