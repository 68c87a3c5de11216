import { expiryOf } from './accessTokens.ts';
import type { Servers } from './servers.ts';
import type { TokenId } from './simulationLog.ts';
import type { VirtualTime } from './virtualTime.ts';

/** What was carried away. */
export interface Loot {
  readonly accessToken?: string;
  readonly refreshToken?: TokenId;
}

/** How often the thief looks in, in milliseconds. */
const PAUSE = 100_000;
/** How long before its expiry the thief replaces an access token, in seconds. */
const LEAD = 10;

/** Uses what was stolen, from a machine of the thief's own, until nothing of it works any more. */
export function startThief(loot: Loot, servers: Servers, time: VirtualTime, end: number): void {
  let { accessToken, refreshToken } = loot;
  // The first thing is a token that the owner does not have.
  let refreshAt = 0;
  const machine = { after: time.after, isPaused: () => false };

  const lookIn = async () => {
    if (refreshToken && time.now() / 1000 >= refreshAt) {
      const answer = await servers.refresh('thief', refreshToken, machine);
      refreshToken = answer.tokens ? (answer.refreshToken ?? refreshToken) : undefined;
      if (answer.tokens) {
        accessToken = answer.tokens.access_token;
        refreshAt = expiryOf(accessToken) - LEAD;
      }
    }
    if (accessToken) {
      const { status } = await servers.call('thief', accessToken, 1, machine);
      if (status === 401) accessToken = undefined;
    }
  };

  const goOn = async () => {
    await lookIn().catch(() => {});
    if ((accessToken || refreshToken) && time.now() + PAUSE <= end) time.after(PAUSE, goOn);
  };
  if (accessToken || refreshToken) void goOn();
}
