import type { Answer } from './authServer.ts';
import { createCookieJar } from './cookieJar.ts';
import type { SimulationSettings } from './settings.ts';
import type { TokenId } from './simulationLog.ts';
import type { Loot } from './thief.ts';

/** Where a browser keeps the refresh token for all tabs of the origin. */
export interface Profile {
  /** Takes what an answer brought. */
  keep(answer: Answer): void;
  /** The same, where it answers a sign-in. */
  keepSignIn(answer: Answer): void;
  /** How often somebody has signed in. */
  signIns(): number;
  /** What goes with a refresh. */
  refreshToken(): TokenId | null;
  /** What somebody finds who copies the browser's files. */
  files(): Loot;
  /** What a script finds that runs in the page. */
  script(): Loot;
}

const PATH = '/refresh';

/** Models a browser's cookie jar, and its localStorage where the settings have the page use that. */
export function createProfile({ storage }: Pick<SimulationSettings, 'storage'>): Profile {
  const jar = createCookieJar();
  // Stands for localStorage, which any script of the origin reads.
  let stored: Loot = {};
  let signIns = 0;

  const named = (cookies: string) => (cookies.split('=')[1] ?? null) as TokenId | null;
  const refreshToken = () => stored.refreshToken ?? named(jar.header(PATH, true));
  const withRefreshToken = (token: TokenId | null): Loot => (token ? { refreshToken: token } : {});

  const keep = ({ tokens, refreshToken: next }: Answer) => {
    if (!tokens) return;
    if (storage === 'cookie') {
      if (next) jar.store(`refresh=${next}; Path=${PATH}; Secure; HttpOnly; SameSite=Strict`);
    } else {
      const accessToken = tokens.access_token;
      stored = { accessToken, ...withRefreshToken(next ?? refreshToken()) };
    }
  };

  return {
    keep,
    keepSignIn(answer) {
      signIns += 1;
      keep(answer);
    },
    signIns: () => signIns,
    refreshToken,
    files: () => ({ ...withRefreshToken(refreshToken()), ...stored }),
    script: () => ({ ...withRefreshToken(named(jar.script(PATH))), ...stored }),
  };
}
