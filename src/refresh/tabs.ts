import { API, AUTH } from './accessTokens.ts';
import { type ApiFetch, createApiFetch, type TokenResponse } from './apiFetch.ts';
import type { Answer } from './authServer.ts';
import type { Device } from './device.ts';
import type { Recorder } from './network.ts';
import type { Profile } from './profile.ts';
import type { Tab } from './scenarios.ts';
import type { Servers } from './servers.ts';
import type { SimulationSettings } from './settings.ts';
import type { UserSaw } from './simulationLog.ts';
import type { Loot } from './thief.ts';

/** One tab of the browser, and the person who uses it. */
export interface BrowserTab {
  /** Loads the page: by signing in, unless the browser has a refresh token already. */
  open(): void;
  /** The page sends so many requests at once. Who was signed out signs in before that. */
  use(calls: number): void;
  /** A script runs in the page, if that is open. What it finds there, or asks for, it hands over. */
  inject(handOver: (found: Loot) => void): void;
  /** The tab is closed, once the person has seen what is on its way. */
  close(): void;
}

export interface BrowserTabParts {
  readonly settings: SimulationSettings;
  readonly device: Device;
  readonly profile: Profile;
  readonly servers: Servers;
  readonly record: Recorder;
}

const REFRESH_URL = `${AUTH}refresh`;

/** Models a page that uses `createApiFetch` as it is, with a browser of this world around it. */
export function createTab(tab: Tab, parts: BrowserTabParts): BrowserTab {
  const { settings, device, profile, servers, record } = parts;
  let page: Promise<ApiFetch | null> | null = null;
  let leave = new AbortController();
  let signInsSeen = 0;
  let isOpen = false;
  let calls = 0;
  let answered: Promise<unknown> = Promise.resolve();

  const onSignedOut = (from: AbortController) => {
    // The page gives way to that of signing in: nothing of it goes on.
    if (from.signal.aborted) return;
    record({ kind: 'signed-out', tab });
    signInsSeen = profile.signIns();
    from.abort();
    page = null;
  };

  const load = async (): Promise<ApiFetch | null> => {
    leave = new AbortController();
    const here = leave;
    let signedIn: TokenResponse | undefined;
    // Where somebody has signed in since, in another tab, the cookie is there already.
    if (profile.signIns() === signInsSeen) {
      const answer = await servers.signIn(tab, device).catch(() => null);
      signedIn = answer?.tokens;
      if (!answer || !signedIn) {
        page = null;
        return null;
      }
      profile.keepSignIn(answer);
    }
    const makeClient = (signal: AbortSignal, fetch: ApiFetch) =>
      createApiFetch({
        api: API,
        refreshUrl: REFRESH_URL,
        onSignedOut: () => onSignedOut(here),
        signedIn,
        lead: settings.lead,
        signal,
        fetch,
        clock: device,
        locks: settings.singleFlight === 'origin' ? device.locks : null,
        channel: settings.singleFlight === 'origin' ? device.openChannel() : null,
      });
    const fetch = createFetch((tokens) => {
      if (settings.singleFlight === 'none') signedIn = tokens;
    });
    if (settings.singleFlight !== 'none') return makeClient(here.signal, fetch);
    // Every component makes a client of its own, of what the page was given last, however long ago.
    return async (input, init) => {
      const component = new AbortController();
      const client = makeClient(component.signal, fetch);
      return client(input, init).finally(() => component.abort());
    };
  };

  /** The browser adds the cookie and keeps the next one, whichever script of the page asks. */
  const refresh = async () => {
    const answer = await servers.refresh(tab, profile.refreshToken(), device);
    profile.keep(answer);
    return answer;
  };

  /** What the browser gives the page as `fetch`. */
  const createFetch = (onTokens: (tokens: TokenResponse) => void): ApiFetch => {
    const attempts = new Map<string, number>();
    return async (input, init) => {
      const { url, headers } = new Request(input, init);
      if (url === REFRESH_URL) {
        const answer = await refresh();
        if (answer.tokens) onTokens(answer.tokens);
        return responseTo(answer);
      }
      const attempt = (attempts.get(url) ?? 0) + 1;
      attempts.set(url, attempt);
      const bearer = headers.get('Authorization')?.slice('Bearer '.length) ?? '';
      return responseTo(await servers.call(tab, bearer, attempt as 1 | 2, device));
    };
  };

  const call = async () => {
    calls += 1;
    const url = `${API}orders/${calls}`;
    const client = await page;
    const response = await client?.(url).catch(() => null);
    record({ kind: 'saw', tab, outcome: outcomeOf(response?.status) });
  };

  const appear = () => {
    if (!isOpen) record({ kind: 'opened', tab });
    isOpen = true;
  };

  return {
    open() {
      appear();
      page ??= load();
    },
    use(count) {
      appear();
      record({ kind: 'used', tab, calls: count });
      page ??= load();
      for (let nth = 0; nth < count; nth += 1) answered = Promise.all([answered, call()]);
    },
    inject(handOver) {
      if (!isOpen) return;
      const work = async () => {
        record({ kind: 'injected', tab });
        const stored = profile.script();
        const accessToken = stored.accessToken ?? (await refresh()).tokens?.access_token;
        handOver(accessToken ? { ...stored, accessToken } : stored);
      };
      // A second refresh beside that of the client would give the script away.
      device.locks.request('', work).catch(() => {});
    },
    close: () => void answered.then(() => leave.abort()),
  };
}

const outcomeOf = (status: number | undefined): UserSaw['outcome'] => {
  if (status === 401) return 'refused';
  return status === 200 ? 'answer' : 'unreachable';
};

/** A Response without a stream, which would be read in time that is not of this world. */
function responseTo({ status, error, tokens }: Answer): Response {
  const json = async () => tokens ?? { error };
  return Object.assign(new Response(null, { status }), { json });
}
