import { describe, expect, it } from 'vitest';
import type { ClientWorld, Tab } from '../support/clientWorld.ts';
import { clientWorld, granted, unauthorized } from '../support/clientWorld.ts';
import { idle } from '../support/manualClock.ts';
import { tokenOf } from '../support/tokens.ts';

const ALICE = tokenOf({ sub: 'alice' });
const BOB = tokenOf({ sub: 'bob' });

const signedInWith = (access_token: string) => ({ signedIn: { access_token, expires_in: 900 } });

/** What a tab sends when asked, once everything that was said has arrived. */
async function sends(world: ClientWorld, { apiFetch }: Tab): Promise<string | null | undefined> {
  await idle();
  const before = world.calls.length;
  await apiFetch('a');
  return world.calls[before]?.token;
}

/** A tab that has no token, or this one, and what another script of the origin says to it. */
async function told(message: unknown, token?: string) {
  const world = clientWorld();
  const tab = world.tab(token === undefined ? {} : signedInWith(token));
  const other = world.origin.channel('other');
  await idle();
  other.postMessage(message);
  await idle();
  return { world, tab };
}

describe("another person's token", () => {
  it('is not adopted from another tab: the page is of one person, who is signed out', async () => {
    const world = clientWorld();
    const tab = world.tab(signedInWith(ALICE));
    await idle();
    await world.clock.pass(1_000);
    world.tab(signedInWith(BOB));
    expect(await sends(world, tab)).toBeUndefined();
    expect(tab.signedOut()).toBe(1);
    expect((await tab.apiFetch('b')).status).toBe(401);
    expect(world.refreshes).toHaveLength(0);
  });

  it('is not adopted from a refresh, whose cookie may be that of another tab', async () => {
    const world = clientWorld();
    const tab = world.tab({ ...signedInWith(ALICE), channel: null });
    world.answerCalls(unauthorized);
    world.answerRefreshes(() => granted(BOB));
    expect((await tab.apiFetch('a')).status).toBe(401);
    expect(world.calls.map(({ token }) => token)).toEqual([ALICE]);
    expect(tab.signedOut()).toBe(1);
  });

  it('is not adopted after a sign-out either, and nothing is told twice', async () => {
    const world = clientWorld();
    const tab = world.tab(signedInWith(ALICE));
    await idle();
    world.origin.channel('other').postMessage({ refused: ALICE });
    await idle();
    world.tab(signedInWith(BOB));
    expect(await sends(world, tab)).toBeUndefined();
    expect(tab.signedOut()).toBe(1);
    world.tab(signedInWith(tokenOf({ sub: 'alice', jti: 2 })));
    expect(await sends(world, tab)).toBe(tokenOf({ sub: 'alice', jti: 2 }));
  });

  it('answers 401 to requests that wait', async () => {
    const world = clientWorld();
    const tab = world.tab(signedInWith(ALICE));
    await idle();
    world.clock.jump(900_000);
    void world.origin.locks.request(
      'refresh https://auth.example/refresh',
      () => new Promise(() => {}),
    );
    const waiting = tab.apiFetch('a');
    await idle();
    world.tab(signedInWith(BOB));
    expect((await waiting).status).toBe(401);
    expect(tab.signedOut()).toBe(1);
  });

  it('is ignored when it is older than the one that this page was given', async () => {
    const world = clientWorld();
    const late = world.origin.channel('late');
    const obtainedAt = world.clock.now();
    await world.clock.pass(1_000);
    const tab = world.tab(signedInWith(ALICE));
    late.postMessage({
      token: { value: BOB, obtainedAt, refreshAt: Infinity, expiresAt: Infinity },
    });
    expect(await sends(world, tab)).toBe(ALICE);
    expect(tab.signedOut()).toBe(0);
  });

  it.each([
    { title: 'the same person', from: ALICE, to: tokenOf({ sub: 'alice', jti: 2 }) },
    { title: 'an opaque token after a JWT', from: ALICE, to: 'opaque' },
    { title: 'a JWT after an opaque token', from: 'opaque', to: BOB },
    { title: 'a JWT without a sub', from: ALICE, to: tokenOf({ jti: 2 }) },
    {
      title: 'a sub that is no text',
      from: tokenOf({ sub: [1] }),
      to: tokenOf({ sub: [1], a: 1 }),
    },
  ])('is not what $title is', async ({ from, to }) => {
    const world = clientWorld();
    const tab = world.tab(signedInWith(from));
    await idle();
    await world.clock.pass(1_000);
    world.tab(signedInWith(to));
    expect(await sends(world, tab)).toBe(to);
    expect(tab.signedOut()).toBe(0);
  });
});

describe('a message that is no news', () => {
  const GOOD = { value: 'N', obtainedAt: 2e12, refreshAt: Infinity, expiresAt: Infinity };

  it.each([
    'x',
    '',
    null,
    undefined,
    42,
    true,
    [],
    {},
    { token: null },
    { token: 'N' },
    { token: {} },
    { token: { value: 'evil', refreshAt: Infinity } },
    { token: { ...GOOD, value: 'a\r\nb: c' } },
    { token: { ...GOOD, value: '' } },
    { token: { ...GOOD, value: ['N'] } },
    { token: { ...GOOD, obtainedAt: NaN } },
    { token: { ...GOOD, obtainedAt: '1' } },
    { token: { ...GOOD, refreshAt: NaN } },
    { token: { ...GOOD, refreshAt: -Infinity } },
    { token: { ...GOOD, expiresAt: null } },
    { token: { ...GOOD, expiresAt: 1n } },
    { refused: 'other' },
    { refused: null },
  ])('is ignored: %o', async (message) => {
    for (const token of [undefined, 'T0']) {
      const { world, tab } = await told(message, token);
      expect(await sends(world, tab)).toBe(token ?? 'T1');
      expect(tab.signedOut()).toBe(0);
    }
  });

  it('stands beside news, which is adopted', async () => {
    for (const times of [{}, { refreshAt: 1.9e12, expiresAt: 1.9e12 + 60_000 }]) {
      const { world, tab } = await told({ token: { ...GOOD, obtainedAt: 1.8e12, ...times } });
      expect(await sends(world, tab)).toBe('N');
    }
    const { tab } = await told({ refused: undefined });
    await tab.apiFetch('a');
    expect(tab.signedOut()).toBe(1);
  });
});
