import { describe, expect, it } from 'vitest';
import { clientWorld, granted, unauthorized } from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';
import { tokenOf } from '../support/tokens.ts';

const SIGNED_IN = { access_token: 'T0', expires_in: 900 };
const HOUR = 3_600_000;

/** A world, a tab that has just used its token, and how many seconds pass until it is replaced. */
function session(signedIn: object, lead?: number) {
  const world = clientWorld();
  const { apiFetch } = world.tab({ signedIn: signedIn as typeof SIGNED_IN, lead });
  const secondsUntilRefresh = async (limit = 4_000) => {
    await apiFetch('a');
    for (let second = 0; second <= limit; second += 5) {
      if (world.refreshes.length > 0) return second;
      await world.clock.pass(5_000);
    }
    return null;
  };
  return { world, apiFetch, secondsUntilRefresh };
}

describe('ahead of expiry', () => {
  it('refreshes sixty seconds before, while nobody waits', async () => {
    expect(await session(SIGNED_IN).secondsUntilRefresh()).toBe(840);
  });

  it.each([
    { lead: -30, at: 900 },
    { lead: NaN, at: 840 },
    { lead: 0, at: 900 },
    { lead: 30, at: 870 },
    { lead: 300, at: 600 },
    { lead: 450, at: 450 },
    { lead: 900, at: 450 },
    { lead: 1e9, at: 450 },
    { lead: Infinity, at: 840 },
  ])('refreshes a lead of $lead seconds before, $at seconds into 900', async ({ lead, at }) => {
    expect(await session(SIGNED_IN, lead).secondsUntilRefresh()).toBe(at);
  });

  it.each([
    { lifetime: 10, at: 5 },
    { lifetime: 60, at: 30 },
    { lifetime: 120, at: 60 },
    { lifetime: 200, at: 140 },
  ])('bounds the lead by half of a lifetime of $lifetime seconds', async ({ lifetime, at }) => {
    const signedIn = { access_token: 'T0', expires_in: lifetime };
    expect(await session(signedIn).secondsUntilRefresh()).toBe(at);
  });

  it('sends the token that is still good while its successor is on the way', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    world.answerRefreshes(null);
    await world.clock.pass(850_000);
    expect((await apiFetch('a')).status).toBe(200);
    await idle();
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T0']);
    await world.refreshes[0]?.answer(granted('T1'));
    await apiFetch('b');
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
    expect(world.refreshes).toHaveLength(1);
  });

  it('waits for the successor of a token that has expired', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    await world.clock.pass(900_000);
    await apiFetch('a');
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });

  it('asks for nothing while nobody uses the page', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    await world.clock.pass(10 * HOUR);
    expect(world.refreshes).toHaveLength(0);
    await apiFetch('a');
    await world.clock.pass(10 * HOUR);
    expect(world.refreshes).toHaveLength(2);
  });

  it('uses a token that lives shorter than its way here once, and does not loop', async () => {
    const { world, apiFetch } = session({});
    world.answerRefreshes(null);
    const request = apiFetch('a');
    await world.clock.pass(3_000);
    await world.refreshes[0]?.answer(granted('T1', { expires_in: 2 }));
    expect((await request).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
    expect(world.calls.map(({ token }) => token)).toEqual(['T1']);
  });
});

describe('the wall clock', () => {
  it('is polled: after an hour of sleep the next poll refreshes', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    await apiFetch('a');
    world.clock.jump(HOUR);
    await world.clock.pass(5_000);
    expect(world.refreshes).toHaveLength(1);
  });

  it('is read at each request: the first one after an hour of sleep waits for a refresh', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    await apiFetch('a');
    world.clock.jump(HOUR);
    await apiFetch('b');
    expect(world.calls.map(({ token }) => token)).toEqual(['T0', 'T1']);
  });

  it('set back by an hour makes the token due, and the next one is planned by the new time', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    await apiFetch('a');
    world.clock.jump(-HOUR);
    await world.clock.pass(5_000);
    expect(world.refreshes).toHaveLength(1);
    await apiFetch('b');
    await world.clock.pass(830_000);
    expect(world.refreshes).toHaveLength(1);
    await world.clock.pass(10_000);
    expect(world.refreshes).toHaveLength(2);
  });

  it('set back by less than the lead costs no refresh', async () => {
    const { world, apiFetch } = session(SIGNED_IN);
    world.clock.jump(-59_000);
    await apiFetch('a');
    await world.clock.pass(5_000);
    expect(world.refreshes).toHaveLength(0);
  });

  it('set back while a refresh is on the way costs one more refresh, and no loop', async () => {
    const { world, apiFetch } = session({});
    world.answerRefreshes(null);
    const request = apiFetch('a');
    await world.clock.pass(0);
    world.clock.jump(-HOUR);
    world.answerRefreshes(() => granted('T2'));
    await world.refreshes[0]?.answer(granted('T1'));
    await request;
    await world.clock.pass(1_000);
    await apiFetch('b');
    await world.clock.pass(1_000);
    await apiFetch('c');
    await world.clock.pass(100_000);
    expect(world.refreshes).toHaveLength(2);
    expect(world.calls.at(-1)?.token).toBe('T2');
  });

  it('stops being polled when the signal of the options is aborted', async () => {
    const { world } = session(SIGNED_IN);
    const tab = world.tab({ signedIn: SIGNED_IN });
    await tab.apiFetch('a');
    expect(world.clock.timers()).toBe(2);
    expect(world.origin.open()).toBe(2);
    tab.close();
    expect(world.clock.timers()).toBe(1);
    expect(world.origin.open()).toBe(1);
    await world.clock.pass(HOUR);
    expect(world.refreshes).toHaveLength(0);
  });

  it('is never polled when the signal was aborted before', () => {
    const world = clientWorld();
    const channel = world.origin.channel('closed');
    world.tab({ signal: AbortSignal.abort(), channel, signedIn: SIGNED_IN });
    expect(world.clock.timers()).toBe(0);
  });
});

describe("the server's clock", () => {
  const SKEWS = [
    { client: 'right', skew: 0 },
    { client: 'ten minutes fast', skew: 600 },
    { client: 'ten minutes slow', skew: -600 },
    { client: 'a year fast', skew: 31_536_000 },
    { client: 'a year slow', skew: -31_536_000 },
  ];
  /** What the server's clock says, in seconds, when the client's is fast by the skew. */
  const serverNow = (clientNow: number, skew: number) => Math.floor(clientNow / 1000) - skew;

  it.each(SKEWS)('is estimated by expires_in, with a client $client', async ({ skew }) => {
    const { world, secondsUntilRefresh } = session({});
    world.clock.jump(skew * 1000);
    world.answerRefreshes(() => granted('opaque'));
    expect(await refreshedAfter(world, secondsUntilRefresh)).toBe(840);
  });

  it.each(SKEWS)('is estimated by iat, with a client $client', async ({ skew }) => {
    const { world, secondsUntilRefresh } = session({});
    world.answerRefreshes(() => {
      const iat = serverNow(world.clock.now(), skew);
      return Response.json({ access_token: tokenOf({ iat, exp: iat + 900 }) });
    });
    expect(await refreshedAfter(world, secondsUntilRefresh)).toBe(840);
  });

  it.each(SKEWS)('is estimated by Date, with a client $client', async ({ skew }) => {
    const { world, secondsUntilRefresh } = session({});
    world.answerRefreshes(() => {
      const now = serverNow(world.clock.now(), skew);
      const headers = { Date: new Date(now * 1000).toUTCString() };
      return Response.json({ access_token: tokenOf({ exp: now + 900 }) }, { headers });
    });
    expect(await refreshedAfter(world, secondsUntilRefresh)).toBe(840);
  });

  it('counts from when the request was sent, so that a slow answer is no reason for a 401', async () => {
    const { world, apiFetch } = session({}, 0);
    world.answerRefreshes(null);
    const request = apiFetch('a');
    await world.clock.pass(8_000);
    await world.refreshes[0]?.answer(granted('T1', { expires_in: 60 }));
    await request;
    await world.clock.pass(52_000);
    await world.clock.pass(5_000);
    expect(world.refreshes).toHaveLength(2);
  });

  it('counts the earliest where estimates differ', async () => {
    const iat = 1_800_000_000;
    const token = tokenOf({ iat, exp: iat + 600 });
    expect(await session({ access_token: token, expires_in: 3_600 }).secondsUntilRefresh()).toBe(
      540,
    );
    expect(await session({ access_token: token, expires_in: 300 }).secondsUntilRefresh()).toBe(240);
  });

  it('counts Date against an iat of a token that the server had in stock', async () => {
    const { world, secondsUntilRefresh } = session({});
    world.answerRefreshes(() => {
      const now = serverNow(world.clock.now(), 0);
      const headers = { Date: new Date(now * 1000).toUTCString() };
      const body = { access_token: tokenOf({ iat: now - 600, exp: now + 300 }) };
      return Response.json(body, { headers });
    });
    expect(await refreshedAfter(world, secondsUntilRefresh)).toBe(240);
  });

  it.each([
    { title: 'an opaque token', answer: { access_token: 'opaque' } },
    { title: 'three parts that are no JWT', answer: { access_token: 'a.b.c' } },
    { title: 'claims that are no object', answer: { access_token: tokenOf('null') } },
    {
      title: 'dates that are no numbers',
      answer: { access_token: tokenOf({ exp: '9', iat: [] }) },
    },
    { title: 'a number beyond every number', answer: { access_token: tokenOf('{"exp":1e999}') } },
    { title: 'expires_in in words', answer: { access_token: 'T', expires_in: 'an hour' } },
    { title: 'expires_in of no digits', answer: { access_token: 'T', expires_in: '' } },
    { title: 'expires_in as text below zero', answer: { access_token: 'T', expires_in: '-9' } },
    { title: 'expires_in below zero', answer: { access_token: 'T', expires_in: -1 } },
    { title: 'expires_in of zero', answer: { access_token: 'T', expires_in: 0 } },
    { title: 'iat after exp', answer: { access_token: tokenOf({ iat: 2e9, exp: 1.9e9 }) } },
    { title: 'iat in milliseconds', answer: { access_token: tokenOf({ iat: 18e11, exp: 18e8 }) } },
  ])('cannot be told by $title, which is used until it is refused', async ({ answer }) => {
    const { world, apiFetch } = session(answer);
    await apiFetch('a');
    await world.clock.pass(48 * HOUR);
    await apiFetch('b');
    world.answerCalls(({ token }) => (token === 'T1' ? new Response() : unauthorized()));
    expect(world.refreshes).toHaveLength(0);
    expect((await apiFetch('c')).status).toBe(200);
    expect(world.refreshes).toHaveLength(1);
  });

  it.each(['yesterday', '', '0', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'cannot be told by a Date of "%s" either',
    async (date) => {
      const { world, secondsUntilRefresh } = session({});
      world.answerRefreshes(() =>
        Response.json(
          { access_token: tokenOf({ exp: 1_800_000_900 }) },
          { headers: { Date: date } },
        ),
      );
      expect(await refreshedAfter(world, secondsUntilRefresh)).toBeNull();
    },
  );

  it('is told by expires_in as digits in a string', async () => {
    const signedIn = { access_token: 'opaque', expires_in: '300' };
    expect(await session(signedIn).secondsUntilRefresh()).toBe(240);
  });

  it('is told by expires_in beside claims in bytes that are no ASCII', async () => {
    const token = tokenOf({ name: 'Zoë 🦊', iat: 1_800_000_000, exp: 1_800_000_600 });
    expect(await session({ access_token: token }).secondsUntilRefresh()).toBe(540);
  });

  /** Seconds between the first refresh and the second. */
  async function refreshedAfter(
    world: ReturnType<typeof clientWorld>,
    secondsUntilRefresh: () => Promise<number | null>,
  ) {
    expect(await secondsUntilRefresh()).toBe(0);
    for (let second = 0; second <= 4_000; second += 5) {
      if (world.refreshes.length > 1) return second;
      await world.clock.pass(5_000);
    }
    return null;
  }
});
