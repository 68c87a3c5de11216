import { describe, expect, it } from 'vitest';
import { type Alarm, type Answer, createAuthServer } from '../../src/refresh/authServer.ts';
import { DEFAULT_SETTINGS, type SimulationSettings } from '../../src/refresh/settings.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { nodeSignerFor } from '../support/simulations.ts';

/** A server whose clock is set by hand. */
async function serverWith(changes: Partial<SimulationSettings> = {}) {
  const clock = { now: 0 };
  const alarms: Alarm[] = [];
  const server = createAuthServer(
    { ...DEFAULT_SETTINGS, ...changes },
    () => clock.now,
    await nodeSignerFor(1),
    (alarm) => alarms.push(alarm),
  );
  const at = async (now: number, answer: () => Promise<Answer>) => {
    clock.now = now;
    const { status, error, issued } = await answer();
    return error ?? (status === 200 ? issued.join(' ') : status);
  };
  return {
    server,
    alarms,
    signIn: (now: number) => at(now, server.signIn),
    refresh: (now: number, token: `R${number}` | null) =>
      at(now, () => server.refresh(token, 'owner')),
  };
}

const REFUSED = 'invalid_grant';
const ALARMS = (token: string) => [
  { kind: 'reuse-detected', token, family: 1 },
  { kind: 'revoked', family: 1 },
];

describe('signing in', () => {
  it('gives an access token and a refresh token', async () => {
    const { server, signIn } = await serverWith();
    expect(await signIn(0)).toBe('A1 R1');
    expect(server.issued()).toMatchObject([
      { id: 'A1', family: 1, parent: null, issuedAt: 0, expiresAt: 300, jwt: expect.any(String) },
      { id: 'R1', family: 1, parent: null, issuedAt: 0, expiresAt: 3600, jwt: null },
    ]);
  });

  it('begins a family of its own each time, and leaves the other as it is', async () => {
    const { server, signIn, refresh } = await serverWith();
    await signIn(0);
    await signIn(1);
    expect(server.issued().map(({ family }) => family)).toEqual([1, 1, 2, 2]);
    expect(await refresh(2, 'R1')).toBe('A3 R3');
    expect(await refresh(2, 'R2')).toBe('A4 R4');
  });

  it('says how long the access token lives', async () => {
    const { server } = await serverWith({ accessLifetime: seconds(90) });
    expect((await server.signIn()).tokens?.expires_in).toBe(90);
  });
});

describe('a refresh with rotation', () => {
  it('spends the refresh token and gives out its successor', async () => {
    const { server, signIn, refresh } = await serverWith();
    await signIn(0);
    expect(await refresh(10, 'R1')).toBe('A2 R2');
    expect(await refresh(20, 'R2')).toBe('A3 R3');
    expect(server.issued().slice(-2)).toMatchObject([
      { id: 'A3', parent: 'R2', family: 1 },
      { id: 'R3', parent: 'R2', family: 1 },
    ]);
  });

  it('is refused without a refresh token: there is no grant to be invalid', async () => {
    expect(await (await serverWith()).refresh(0, null)).toBe(401);
  });

  it('is refused for a token that nobody issued', async () => {
    expect(await (await serverWith()).refresh(0, 'R9')).toBe(401);
  });

  it('slides the idle lifetime, up to the absolute one', async () => {
    const { server, signIn, refresh } = await serverWith({
      idleLifetime: seconds(100),
      absoluteLifetime: seconds(150),
    });
    await signIn(0);
    await refresh(90, 'R1');
    expect(server.issued().at(-1)).toMatchObject({ id: 'R2', expiresAt: 150 });
    expect(await refresh(149.9, 'R2')).toBe('A3 R3');
    expect(await refresh(150, 'R3')).toBe(REFUSED);
  });

  it('is refused at the end of the idle lifetime, and raises no alarm', async () => {
    const { signIn, refresh, alarms } = await serverWith({ idleLifetime: seconds(100) });
    await signIn(0);
    expect(await refresh(100, 'R1')).toBe(REFUSED);
    expect(alarms).toEqual([]);
  });
});

describe('reuse detection', () => {
  it('revokes the family when a spent refresh token comes again', async () => {
    const { signIn, refresh, alarms } = await serverWith();
    await signIn(0);
    await refresh(10, 'R1');
    expect(await refresh(11, 'R1')).toBe(REFUSED);
    expect(alarms).toEqual(ALARMS('R1'));
    expect(await refresh(12, 'R2')).toBe(REFUSED);
  });

  it('raises the alarm once', async () => {
    const { signIn, refresh, alarms } = await serverWith();
    await signIn(0);
    await refresh(10, 'R1');
    for (const now of [11, 12, 13]) await refresh(now, 'R1');
    expect(alarms.length).toBe(2);
  });

  it('leaves other families alone', async () => {
    const { signIn, refresh } = await serverWith();
    await signIn(0);
    await signIn(0);
    await refresh(10, 'R1');
    await refresh(11, 'R1');
    expect(await refresh(12, 'R2')).toBe('A4 R4');
  });

  it('sees the reuse of a token of any age, expired ones too', async () => {
    const { signIn, refresh, alarms } = await serverWith({ idleLifetime: seconds(100) });
    await signIn(0);
    await refresh(90, 'R1');
    await refresh(180, 'R2');
    expect(await refresh(185, 'R1')).toBe(REFUSED);
    expect(alarms).toEqual(ALARMS('R1'));
  });

  it('refuses a spent token without it, and nothing more', async () => {
    const { signIn, refresh, alarms } = await serverWith({ reuseDetection: false });
    await signIn(0);
    await refresh(10, 'R1');
    expect(await refresh(11, 'R1')).toBe(REFUSED);
    expect(alarms).toEqual([]);
    expect(await refresh(12, 'R2')).toBe('A3 R3');
  });
});

describe('the grace window', () => {
  const grace = { grace: seconds(30) };

  it('answers a spent refresh token with one more successor', async () => {
    const { signIn, refresh, alarms } = await serverWith(grace);
    await signIn(0);
    await refresh(10, 'R1');
    expect(await refresh(39.9, 'R1')).toBe('A3 R3');
    expect(alarms).toEqual([]);
  });

  it('has ended after so many seconds, counted from the first use', async () => {
    const { signIn, refresh, alarms } = await serverWith(grace);
    await signIn(0);
    await refresh(10, 'R1');
    await refresh(20, 'R1');
    expect(await refresh(40, 'R1')).toBe(REFUSED);
    expect(alarms).toEqual(ALARMS('R1'));
  });

  it.each([
    ['R2', 'R3'],
    ['R3', 'R2'],
  ] as const)('lets %s go on when it comes first, and %s no more', async (first, second) => {
    const { signIn, refresh, alarms } = await serverWith(grace);
    await signIn(0);
    await refresh(10, 'R1');
    await refresh(11, 'R1');
    expect(await refresh(100, first)).toBe('A4 R4');
    expect(await refresh(200, second)).toBe(REFUSED);
    expect(alarms).toEqual(ALARMS(second));
  });

  it('does not outlive the family', async () => {
    const { signIn, refresh } = await serverWith({ ...grace, absoluteLifetime: seconds(20) });
    await signIn(0);
    await refresh(10, 'R1');
    expect(await refresh(20, 'R1')).toBe(REFUSED);
  });

  it('answers nobody once the family is revoked', async () => {
    const { signIn, refresh } = await serverWith(grace);
    await signIn(0);
    await refresh(10, 'R1');
    await refresh(50, 'R2');
    await refresh(60, 'R1');
    expect(await refresh(61, 'R2')).toBe(REFUSED);
  });
});

describe('without rotation', () => {
  const fixed = { rotation: false, idleLifetime: seconds(100), absoluteLifetime: seconds(250) };

  it('answers with an access token alone, as often as it is asked', async () => {
    const { signIn, refresh, alarms } = await serverWith(fixed);
    await signIn(0);
    expect(await refresh(10, 'R1')).toBe('A2');
    expect(await refresh(10, 'R1')).toBe('A3');
    expect(alarms).toEqual([]);
  });

  it('slides the idle lifetime of the one refresh token, up to the absolute one', async () => {
    const { server, signIn, refresh } = await serverWith(fixed);
    await signIn(0);
    await refresh(90, 'R1');
    expect(server.issued().find(({ id }) => id === 'R1')?.expiresAt).toBe(190);
    await refresh(180, 'R1');
    expect(await refresh(249, 'R1')).toBe('A4');
    expect(await refresh(250, 'R1')).toBe(REFUSED);
  });
});
