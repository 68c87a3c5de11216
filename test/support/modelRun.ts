import type { ApiFetch, Channel, ClientClock } from '../../src/refresh/apiFetch.ts';
import { createApiFetch } from '../../src/refresh/apiFetch.ts';
import type { Hold } from './everyInterleaving.ts';
import { fakeOrigin } from './fakeOrigin.ts';

const API = 'https://api.example/';
const REFRESH = 'https://auth.example/refresh';
/** Timers up to here are handovers between tabs. All others guard against what hangs: nothing does. */
const HANDOVER = 1_000;

export interface ModelOptions {
  /** How many requests each tab makes at once. */
  readonly requests: readonly number[];
  readonly hasLocks: boolean;
  /** Whether news is always there before the lock is free, as the pause between them is meant to see to. */
  readonly isNewsInTime: boolean;
  /** What the authorization server does with a spent refresh token. */
  readonly spent: 'grants' | 'refuses' | 'revokes';
  /** Whether the tabs start with the token T0, which the API refuses, or with none. */
  readonly hasToken: boolean;
}

/** What was seen in a run. */
export interface ModelRun {
  /** What each request was answered with, or its error. */
  readonly outcomes: readonly (number | Error)[];
  /** How often each request was sent. */
  readonly sends: Readonly<Record<string, number>>;
  /** Refreshes that were sent. */
  readonly refreshes: number;
  /** The most refreshes in flight at once, by one tab and by all. */
  readonly most: { readonly tab: number; readonly origin: number };
  /** Refreshes with a refresh token that was spent before. */
  readonly spentSent: number;
  /** Refreshes by a tab that knew of a token newer than any that was refused to it. */
  readonly needless: number;
  readonly signedOut: number;
  /** Resolves when every request has its outcome. */
  readonly done: Promise<unknown>;
}

/**
 * Tabs of one browser, whose API and authorization server do all that they do when the schedule lets
 * them: a refresh arrives, its answer arrives, a call is answered, a lock is granted, news arrive.
 */
export function modelRun(hold: Hold, options: ModelOptions): ModelRun {
  const { requests, hasLocks, isNewsInTime, spent, hasToken } = options;
  const outcomes: (number | Error)[] = [];
  const sends: Record<string, number> = {};
  const most = { tab: 0, origin: 0 };
  const run = { refreshes: 0, spentSent: 0, needless: 0, signedOut: 0 };

  let cookie = 'R0';
  let current = 'R0';
  let isRevoked = false;
  let issued = 0;
  let inFlight = 0;
  let hasBegun = false;
  const origin = fakeOrigin(hold);
  const clock: ClientClock = {
    now: () => 1_800_000_000_000,
    after(milliseconds, callback) {
      let isCancelled = false;
      if (milliseconds <= HANDOVER) {
        void hold('handover', isNewsInTime).then(() => isCancelled || callback());
      }
      return () => {
        isCancelled = true;
      };
    },
  };

  const tab = (nth: number) => {
    const refusedHere = new Set(['T0']);
    let newest = 'T0';
    let inFlightHere = 0;
    const learn = (token: string) => {
      if (token.slice(1).padStart(9) > newest.slice(1).padStart(9)) newest = token;
    };

    const refresh = async () => {
      run.refreshes += 1;
      if (!refusedHere.has(newest)) run.needless += 1;
      inFlight += 1;
      inFlightHere += 1;
      most.origin = Math.max(most.origin, inFlight);
      most.tab = Math.max(most.tab, inFlightHere);
      const sent = cookie;
      await hold(`refresh of tab ${nth} arrives`);
      const isSpent = sent !== current;
      if (isSpent) run.spentSent += 1;
      if (isSpent && spent === 'revokes') isRevoked = true;
      const isRefused = isRevoked || (isSpent && spent !== 'grants');
      if (!isRefused) issued += 1;
      const [access, next] = [`T${issued}`, `R${issued}`];
      if (!isRefused) current = next;
      await hold(`answer to tab ${nth} arrives`);
      inFlight -= 1;
      inFlightHere -= 1;
      if (isRefused) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      cookie = next;
      learn(access);
      return Response.json({ access_token: access, expires_in: 900 });
    };

    const call = async (request: Request) => {
      const path = new URL(request.url).pathname;
      sends[path] = (sends[path] ?? 0) + 1;
      const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
      await hold(`${path} with ${token} is answered`);
      if (token !== 'T0') return new Response(null, { status: 200 });
      refusedHere.add(token);
      return new Response(null, { status: 401 });
    };

    const end = origin.channel(`tab ${nth}`);
    const channel: Channel = {
      postMessage: (message) => hasBegun && end.postMessage(message),
      close: () => end.close(),
      get onmessage() {
        return end.onmessage;
      },
      set onmessage(listener) {
        end.onmessage = function (event) {
          if (event.data.token) learn(event.data.token.value);
          listener?.call(this, event);
        };
      },
    };

    const fetch: ApiFetch = (input) => (input instanceof Request ? call(input) : refresh());
    return createApiFetch({
      api: API,
      refreshUrl: REFRESH,
      ...(hasToken && { signedIn: { access_token: 'T0', expires_in: 900 } }),
      onSignedOut: () => {
        run.signedOut += 1;
      },
      fetch,
      clock,
      locks: hasLocks ? origin.locks : null,
      channel,
    });
  };

  const tabs = requests.map((_, nth) => tab(nth + 1));
  hasBegun = true;
  const made = tabs.flatMap((apiFetch, nth) =>
    Array.from({ length: requests[nth] ?? 0 }, (_, count) =>
      apiFetch(`/${nth + 1}/${count + 1}`).then(
        ({ status }) => outcomes.push(status),
        (error) => outcomes.push(error),
      ),
    ),
  );
  return Object.assign(run, { outcomes, sends, most, done: Promise.all(made) });
}
