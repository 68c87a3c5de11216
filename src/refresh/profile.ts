import type { Answer } from './authServer.ts';
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

/** Models a browser's HttpOnly cookie, or its localStorage, which any script of the origin reads. */
export function createProfile({ storage }: Pick<SimulationSettings, 'storage'>): Profile {
  const isOpen = storage === 'local-storage';
  let kept: Loot = {};
  let signIns = 0;

  const keep = ({ tokens, refreshToken }: Answer) => {
    if (!tokens) return;
    kept = {
      ...kept,
      ...(isOpen && { accessToken: tokens.access_token }),
      ...(refreshToken && { refreshToken }),
    };
  };

  return {
    keep,
    keepSignIn(answer) {
      signIns += 1;
      keep(answer);
    },
    signIns: () => signIns,
    refreshToken: () => kept.refreshToken ?? null,
    files: () => kept,
    script: () => (isOpen ? kept : {}),
  };
}
