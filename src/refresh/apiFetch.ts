/**
 * A `fetch` that keeps its access token fresh: one file, no dependencies, yours to copy.
 *
 *     const apiFetch = createApiFetch({
 *       api: 'https://api.shop.example/',
 *       refreshUrl: 'https://auth.shop.example/refresh',
 *       onSignedOut: () => location.assign('/sign-in'),
 *     });
 *     const response = await apiFetch('/orders');
 *
 * The access token lives in this closure, and is told to the other tabs of the origin. It is never
 * stored. The refresh token is an HttpOnly, Secure, SameSite cookie that only the browser sees:
 * `refreshUrl` takes a POST with that cookie and answers as RFC 6749 §5.1 has it, with a new cookie
 * beside it (rotation, RFC 9700 §4.14.2). It has to be same-site with the page: no provider's token
 * endpoint, but a small one of your own that holds or forwards the refresh token. Answers get lost on
 * the way, so the server does well to accept a spent cookie for some seconds more: a grace window,
 * which a thief has too.
 *
 * Nothing here is a security check. `exp` and this machine's clock decide when to refresh, and only
 * the server decides whether a token is accepted. An injected script can use this client and
 * listen to the channel: nothing here helps against that.
 */

/** What signing in, and every refresh, answers (RFC 6749 §5.1). */
export interface TokenResponse {
  readonly access_token: string;
  /** "Bearer", or the answer is of no use (§7.1) */
  readonly token_type?: string;
  /** seconds from the moment of the answer */
  readonly expires_in?: number;
}

/** The machine's wall clock and its timers, in milliseconds. */
export interface ClientClock {
  now(): number;
  /** @returns what cancels it */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface ApiFetchOptions {
  /** Requests to this address's origin carry the token, others never do. Paths are resolved against it. */
  readonly api: string | URL;
  readonly refreshUrl: string | URL;
  /** Called once, when the server refuses the refresh token or somebody else has signed in. */
  readonly onSignedOut: () => void;
  /** What signing in has just answered. Without it, the first request begins with a refresh. */
  readonly signedIn?: TokenResponse | undefined;
  /** Seconds before expiry at which to refresh, 60 unless told; never more than half of the lifetime. */
  readonly lead?: number | undefined;
  /** Signs out: drops the token and leaves the other tabs. Every request is then answered 401. */
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: ApiFetch | undefined;
  readonly clock?: ClientClock | undefined;
  /** Web Locks. `null`, or a browser without them: each tab refreshes by itself. */
  readonly locks?: Locks | null | undefined;
  /** Tells other tabs of a new token; `null`: nobody is told. */
  readonly channel?: Channel | null | undefined;
}

export type ApiFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
export type Locks = { request(name: string, work: () => Promise<void>): Promise<unknown> };
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** An access token, and when to replace it: milliseconds of this machine's clock. */
interface AccessToken {
  readonly value: string;
  readonly obtainedAt: number;
  readonly refreshAt: number;
  readonly expiresAt: number;
}

/** A new access token, or that the refresh was refused to a tab that held this one. */
type News = { readonly token: AccessToken } | { readonly refused: string | undefined };

/** How often to look at the wall clock. One long timer would stand still while the machine sleeps. */
const POLL = 5_000;
/** How long a request waits for a refresh, by this tab or another one, before it gives up. */
const PATIENCE = 10_000;
/** How long the refresh itself may take: given up sooner, a late answer's new cookie would be lost. */
const LONGEST_REFRESH = 30_000;
/** How long news takes from tab to tab, at most: the lock is kept until they are there. */
const HANDOVER = 200;
/** The longest pause of the poll while the authorization server cannot be reached. */
const LONGEST_PAUSE = 30_000;
/** The longest pause of a request then: somebody waits for it. */
const SHORT_PAUSE = 2_000;

/**
 * Makes a `fetch` that attaches the access token, refreshes it ahead of expiry, and on 401 refreshes
 * and retries once.
 *
 * It answers 401 only when the server means it: the person is signed out, the API refuses a fresh
 * token too, or the body was a stream, which cannot be sent twice. Where no token is to be had because
 * of the network or a 5xx, it rejects with a TypeError, as `fetch` does, and nobody is signed out.
 *
 * @throws TypeError when `api` is no address
 */
export function createApiFetch(options: ApiFetchOptions): ApiFetch {
  const { refreshUrl, onSignedOut, clock = systemClock } = options;
  const lead = Math.max(0, isNumber(options.lead) ? options.lead : 60);
  const api = new URL(options.api, globalThis.location?.href);
  const send: ApiFetch = options.fetch ?? ((input, init) => fetch(input, init));
  const locks = options.locks === undefined ? (globalThis.navigator?.locks ?? null) : options.locks;
  const name = `refresh ${refreshUrl}`;
  // With the version of `News`: another tab may run older code.
  let channel = options.channel === undefined ? openChannel(`${name} 1`) : options.channel;

  let token: AccessToken | undefined;
  let person: string | undefined;
  let isSignedOut = false;
  let isUsed = false;
  let renewing: Promise<TypeError | undefined> | undefined;
  let asking: Promise<TypeError | undefined> | undefined;
  let isQueued = false;
  let refusedNew: string | undefined;
  let settle = (_failure?: TypeError) => {};
  let failures = 0;
  let failedAt = 0;

  const isExpired = () => !token || clock.now() >= token.expiresAt;
  const isDue = () => {
    if (!token) return true;
    const { obtainedAt, refreshAt, expiresAt } = token;
    // Set back by more than the lead makes up for, the clock no longer says when this token expires.
    const wasSetBack = clock.now() < obtainedAt - (expiresAt - refreshAt);
    return wasSetBack || clock.now() >= refreshAt;
  };
  const isSettled = () => isSignedOut || !isDue();
  /** Whether it is too early to ask again, each failure doubling the pause up to the longest. */
  const isResting = (longest: number) => {
    const rested = clock.now() - failedAt;
    return failures > 0 && rested >= 0 && rested < Math.min(longest, 500 * 2 ** failures);
  };

  const accept = (next: AccessToken) => {
    // The newest wins, in whatever order answers and news arrive.
    if (token && next.obtainedAt < token.obtainedAt && !isDue()) return;
    if (options.signal?.aborted) return;
    const sub = JSON.stringify(claimsOf(next.value).sub);
    // The page shows one person's data.
    if (person && sub && sub !== person) return signOut();
    person ??= sub;
    token = next;
    isSignedOut = false;
    isUsed = false;
    failures = 0;
  };
  const signOut = () => {
    token = undefined;
    // On its own, so that an error in it is seen and is no failure of the refresh.
    if (!isSignedOut) queueMicrotask(onSignedOut);
    isSignedOut = true;
  };
  const tell = (news: News) => channel?.postMessage(news);

  /** One refresh for everybody who asks meanwhile. Never rejects. @returns why it failed */
  const renew = (): Promise<TypeError | undefined> => {
    renewing ??= new Promise<TypeError | undefined>((resolve) => {
      const cancel = clock.after(PATIENCE, () => resolve(failure('No answer yet')));
      settle = (problem) => {
        cancel();
        resolve(problem);
      };
      // What an earlier request has given up waiting for serves this one too.
      if (isQueued) return;
      isQueued = true;
      // A browser that refuses the lock is a browser without locks.
      void (locks ? locks.request(name, work).catch(work) : work());
    }).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  /** Done under the lock. */
  const work = async () => {
    // Looked at again: another tab may have refreshed while this one waited.
    const isNeeded = !isSettled();
    // Never two at a time, even where the lock was stolen.
    if (isNeeded) asking ??= refresh();
    const problem = await asking;
    asking = undefined;
    isQueued = false;
    settle(problem);
    if (locks && channel && isNeeded && !problem) await pause(clock, HANDOVER);
  };

  const refresh = async (): Promise<TypeError | undefined> => {
    if (isResting(SHORT_PAUSE)) return failure('The last attempt has only just failed');
    const held = token?.value;
    const patience = new AbortController();
    const cancel = clock.after(LONGEST_REFRESH, () => patience.abort());
    const sentAt = clock.now();
    try {
      const response = await send(refreshUrl, {
        method: 'POST',
        credentials: 'include',
        cache: 'no-store',
        redirect: 'error',
        // Goes on when the page is left, or the new cookie would be lost and the spent one sent again.
        keepalive: true,
        signal: patience.signal,
      });
      const { ok, status, headers } = response;
      const body = asObject(await response.json().catch(() => null));
      const next = ok && accessToken(body, sentAt, lead, headers.get('Date'));
      if (next) {
        accept(next);
        tell({ token: next });
      } else if (status === 401 || (status === 400 && body.error === 'invalid_grant')) {
        // Without a lock another tab may have been first, and its news on the way.
        if (!locks && channel) await pause(clock, HANDOVER);
        if (token?.value === held) {
          tell({ refused: held });
          signOut();
        }
      } else {
        throw new Error(`The refresh was answered with ${status}`);
      }
      return undefined;
    } catch (error) {
      failures += 1;
      failedAt = clock.now();
      return failure(error);
    } finally {
      cancel();
    }
  };

  /** The token to send, or none when signed out. @throws TypeError when there is none for now */
  const tokenFor = async (signal: AbortSignal, canReplay: boolean) => {
    if (!isSettled()) {
      const renewal = renew();
      // A token that is still good goes out while its successor is on the way.
      if (isExpired() || !canReplay) {
        const problem = await unlessAborted(renewal, signal);
        if (problem && !isSettled()) throw problem;
      }
    }
    return token;
  };

  const sendWith = ({ value }: AccessToken, request: Request) => {
    request.headers.set('Authorization', `Bearer ${value}`);
    isUsed = true;
    return send(request);
  };

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const news = asObject(data);
      if (isAccessToken(news.token)) accept(news.token);
      // Who holds another token, or is asking, finds out without being told.
      else if ('refused' in news && !asking && token?.value === news.refused) signOut();
      if (!asking && isSettled()) settle();
    };
  }

  // A page that nobody uses asks for nothing, so the server's idle lifetime means what it says.
  const poll = () => {
    if (isUsed && !isSettled() && !isResting(LONGEST_PAUSE)) void renew();
    cancelPoll = clock.after(POLL, poll);
  };
  let cancelPoll = clock.after(POLL, poll);
  const end = () => {
    cancelPoll();
    channel?.close();
    channel = null;
    token = undefined;
    isSignedOut = true;
    settle();
  };
  if (options.signal?.aborted) end();
  options.signal?.addEventListener('abort', end);
  const initial = accessToken(asObject(options.signedIn), clock.now(), lead, null);
  if (initial) {
    accept(initial);
    tell({ token: initial });
  }

  return async (input, init) => {
    const isRequest = input instanceof Request;
    const url = new URL(isRequest ? input.url : input, api);
    if (url.origin !== api.origin) return send(isRequest ? input : url, init);

    // Read now, as `fetch` does: the caller may change what was passed while a refresh is waited for.
    const request = new Request(isRequest ? input : url, init);
    const { signal } = request;
    const canReplay = !(init?.body instanceof ReadableStream);
    signal.throwIfAborted();
    const first = await tokenFor(signal, canReplay);
    if (!first) return new Response(null, { status: 401, statusText: 'Signed out' });

    const response = await sendWith(first, canReplay ? request.clone() : request);
    if (response.status !== 401 || hasOtherCause(response)) return response;
    // Refused as soon as it was issued: another new token would fare no better, for a while.
    if (first.value === refusedNew && clock.now() - first.obtainedAt < LONGEST_PAUSE)
      return response;
    // What the API refuses has expired, whatever the clock says.
    if (token?.value === first.value)
      token = { ...token, refreshAt: -Infinity, expiresAt: -Infinity };
    if (!canReplay) return response;
    // The API refused the request before it did anything, so any method may be sent again.
    const second = await tokenFor(signal, canReplay);
    if (!second) return response;
    response.body?.cancel().catch(() => {});
    const again = await sendWith(second, request);
    if (again.status === 401) refusedNew = second.value;
    return again;
  };
}

/**
 * Places a token's life on this machine's clock. The server's clock is read off its answer: when the
 * request was sent it said at most what `iat` says, or `Date` (which another origin has to expose).
 * Where several estimates can be made the earliest counts: too early costs a request, too late a 401.
 * An estimate by which a new token has expired is none; a token without any is used until refused.
 *
 * @returns none where the answer holds no token that a header could carry (RFC 6750 §2.1)
 */
function accessToken(
  response: Readonly<Record<string, unknown>>,
  sentAt: number,
  lead: number,
  date: string | null,
): AccessToken | undefined {
  const { access_token: value, token_type, expires_in } = response;
  if (!isSendable(value) || !/^bearer$/i.test(String(token_type ?? 'bearer'))) return undefined;
  const { exp, iat } = claimsOf(value);
  const serverTimes = [iat, date && Date.parse(date) / 1000].filter(isNumber);
  const lifetimes = [Number(expires_in)]
    .concat(isNumber(exp) ? serverTimes.map((serverTime) => exp - serverTime) : [])
    .filter(isNumber)
    .filter((seconds) => seconds > 0);
  const lifetime = Math.min(...lifetimes) * 1000;
  const expiresAt = sentAt + lifetime;
  const refreshAt = expiresAt - Math.min(lead * 1000, lifetime / 2);
  return { value, obtainedAt: sentAt, expiresAt, refreshAt };
}

const isSendable = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.~+/-]+=*$/.test(value);

function isAccessToken(token: unknown): token is AccessToken {
  const { value, obtainedAt, refreshAt, expiresAt } = asObject(token);
  const times = [refreshAt, expiresAt].filter((time) => time !== Infinity);
  return isSendable(value) && [obtainedAt, ...times].every(isNumber);
}

/** Whether a 401 names another error (RFC 6750 §3.1). */
const hasOtherCause = ({ headers }: Response): boolean =>
  /^(?!.*invalid_token).*[ ,]error *=/i.test(headers.get('WWW-Authenticate') ?? '');

/** Reads a JWT's claims without verifying anything. An opaque token has none. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = token.split('.')[1] ?? '';
    return asObject(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))));
  } catch {
    return {};
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> => Object(value);

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const failure = (cause: unknown): TypeError =>
  new TypeError('The access token could not be refreshed', { cause });

const pause = (clock: ClientClock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => clock.after(milliseconds, resolve));

/** Settles as the promise does, or rejects as soon as this one caller gives up: others still wait. */
function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    const done = () => signal.removeEventListener('abort', giveUp);
    result.then(resolve, reject).finally(done);
  });
}

const openChannel = (name: string): Channel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

const systemClock: ClientClock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
