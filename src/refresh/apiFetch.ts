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
 * The access token stays in the memory of the origin's tabs. The refresh token is an HttpOnly, Secure,
 * SameSite cookie: `refreshUrl`, same-site and your own, takes a POST with it and answers as RFC 6749
 * §5.1 has it, with the next cookie (rotation, RFC 9700 §4.14.2). Answers get lost, so the server does
 * well to accept a spent cookie for some seconds more: a grace window, which a thief has too.
 *
 * Nothing here is a security check: only the server decides whether a token is accepted, and an injected
 * script can use this client.
 */

/** The answer to a sign-in or a refresh (RFC 6749 §5.1). */
export interface TokenResponse {
  readonly access_token: string;
  /** "Bearer" (§7.1) */
  readonly token_type?: string;
  /** seconds */
  readonly expires_in?: number;
}

/** Wall clock and timers, in milliseconds. */
export interface ClientClock {
  now(): number;
  /** @returns what cancels it */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface ApiFetchOptions {
  /** Paths are resolved against it. Requests to other origins carry no token. */
  readonly api: string | URL;
  readonly refreshUrl: string | URL;
  /** Called once, when the refresh token is refused or somebody else has signed in. */
  readonly onSignedOut: () => void;
  /** Without it, the first request begins with a refresh. */
  readonly signedIn?: TokenResponse | undefined;
  /** Seconds before expiry at which to refresh: 60, and at most half of the lifetime. */
  readonly lead?: number | undefined;
  /** Signs out, this tab alone: every request is then answered 401. */
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: ApiFetch | undefined;
  readonly clock?: ClientClock | undefined;
  /** Web Locks; `null`: each tab refreshes by itself. */
  readonly locks?: Locks | null | undefined;
  /** To the other tabs; `null`: they are not told of a new token. */
  readonly channel?: Channel | null | undefined;
}

export type ApiFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
export type Locks = { request(name: string, work: () => Promise<void>): Promise<unknown> };
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** Times are milliseconds of this machine's clock. */
interface AccessToken {
  readonly value: string;
  readonly obtainedAt: number;
  readonly refreshAt: number;
  readonly expiresAt: number;
}

/** A new token, or that the refresh was refused to a tab that held this one. */
type News = { readonly token: AccessToken } | { readonly refused: string | undefined };

/** How often to look at the wall clock, in milliseconds: one long timer would sleep with the machine. */
const POLL = 5_000;
/** How long a request waits for a refresh. */
const PATIENCE = 10_000;
/** How long the refresh itself may take: given up sooner, a late answer's cookie would be lost. */
const LONGEST_REFRESH = 30_000;
/** How long news takes from tab to tab, at most: the lock is kept until then. */
const HANDOVER = 200;
/** The longest pause of the poll after failures. */
const LONGEST_PAUSE = 30_000;
/** The longest pause of a request then: somebody waits for it. */
const SHORT_PAUSE = 2_000;

/**
 * Makes a `fetch` that refreshes the access token ahead of expiry, and on 401 refreshes and retries once.
 *
 * It answers 401 only when signed out, when the API refuses a fresh token too, and for a stream, which
 * cannot be sent twice. Where the network or a 5xx leaves it without a token, it rejects with a TypeError
 * as `fetch` does, and nobody is signed out.
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
  // The version of `News`, since another tab may run older code.
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
    // Set back by more than the lead, the clock no longer says when this token expires.
    const wasSetBack = clock.now() < obtainedAt - (expiresAt - refreshAt);
    return wasSetBack || clock.now() >= refreshAt;
  };
  const isSettled = () => isSignedOut || !isDue();
  /** Whether it is too early to ask again: each failure doubles the pause. */
  const isResting = (longest: number) => {
    const rested = clock.now() - failedAt;
    return failures > 0 && rested >= 0 && rested < Math.min(longest, 500 * 2 ** failures);
  };

  const accept = (next: AccessToken) => {
    // The newest wins, in whatever order they arrive.
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
    // Its errors are no failure of the refresh.
    if (!isSignedOut) queueMicrotask(onSignedOut);
    isSignedOut = true;
  };
  const tell = (news: News) => channel?.postMessage(news);

  /** One refresh for all who ask. Never rejects. @returns why it failed */
  const renew = (): Promise<TypeError | undefined> => {
    renewing ??= new Promise<TypeError | undefined>((resolve) => {
      const cancel = clock.after(PATIENCE, () => resolve(failure('No answer yet')));
      settle = (problem) => {
        cancel();
        resolve(problem);
      };
      // One that a request has given up waiting for.
      if (isQueued) return;
      isQueued = true;
      // Where the browser refuses the lock, without it.
      void (locks ? locks.request(name, work).catch(work) : work());
    }).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  /** Done under the lock. */
  const work = async () => {
    // Another tab may have refreshed while this one waited.
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
        // Goes on when the page is left, or the new cookie would be lost.
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
        // Another tab may have been first, and its news on the way.
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

  /** None when signed out. @throws TypeError when there is none for now */
  const tokenFor = async (signal: AbortSignal, canReplay: boolean) => {
    if (!isSettled()) {
      const renewal = renew();
      // A token that is still good goes out meanwhile.
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
      // Who holds another token, or is asking, finds out alone.
      else if ('refused' in news && !asking && token?.value === news.refused) signOut();
      if (!asking && isSettled()) settle();
    };
  }

  // A page that nobody uses asks for nothing: idle lifetimes count.
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

    // Read now, as `fetch` does: the caller may change it meanwhile.
    const request = new Request(isRequest ? input : url, init);
    const { signal } = request;
    const canReplay = !(init?.body instanceof ReadableStream);
    signal.throwIfAborted();
    const first = await tokenFor(signal, canReplay);
    if (!first) return new Response(null, { status: 401, statusText: 'Signed out' });

    const response = await sendWith(first, canReplay ? request.clone() : request);
    if (response.status !== 401 || hasOtherCause(response)) return response;
    // Refused as soon as it was issued: another would be too.
    if (first.value === refusedNew && clock.now() - first.obtainedAt < LONGEST_PAUSE)
      return response;
    // What the API refuses has expired.
    if (token?.value === first.value)
      token = { ...token, refreshAt: -Infinity, expiresAt: -Infinity };
    if (!canReplay) return response;
    // The API has done nothing yet, so any method may be sent again.
    const second = await tokenFor(signal, canReplay);
    if (!second) return response;
    response.body?.cancel().catch(() => {});
    const again = await sendWith(second, request);
    if (again.status === 401) refusedNew = second.value;
    return again;
  };
}

/**
 * Places a token's life on this machine's clock. When the request was sent, the server's clock said at
 * most `iat`, or `Date` (which another origin has to expose). The earliest estimate counts: too early
 * costs a request, too late a 401. Without any, a token is used until refused.
 *
 * @returns none where no header could carry it (RFC 6750 §2.1)
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

/** Verifies nothing. An opaque token has no claims. */
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

/** Rejects as soon as this caller gives up: others still wait. */
function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
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
