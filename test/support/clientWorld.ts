import type { ApiFetch, ApiFetchOptions } from '../../src/refresh/apiFetch.ts';
import { createApiFetch } from '../../src/refresh/apiFetch.ts';
import type { FakeOrigin } from './fakeOrigin.ts';
import { fakeOrigin } from './fakeOrigin.ts';
import type { ManualClock } from './manualClock.ts';
import { idle, manualClock } from './manualClock.ts';

export const API = 'https://api.example/v1/';
export const REFRESH = 'https://auth.example/refresh';

/** A request as the network saw it, until it is answered. */
export interface Exchange {
  readonly request: Request;
  /** What the Authorization header carries, or null. */
  readonly token: string | null;
  answer(response: Response): Promise<void>;
  fail(): Promise<void>;
}

export interface Tab {
  readonly apiFetch: ApiFetch;
  /** How often `onSignedOut` was called. */
  signedOut(): number;
  close(): void;
}

/** A clock, a browser with tabs, and a network on which the test answers by hand. */
export interface ClientWorld {
  readonly clock: ManualClock;
  readonly origin: FakeOrigin;
  tab(options?: Partial<ApiFetchOptions>): Tab;
  /** Every request to the API so far. */
  readonly calls: readonly Exchange[];
  /** Every refresh so far. */
  readonly refreshes: readonly Exchange[];
  /** How requests to the API are answered from now on; null: by hand. */
  answerCalls(by: ((exchange: Exchange) => Response) | null): void;
  /** How refreshes are answered from now on; null: by hand. */
  answerRefreshes(by: (() => Response) | null): void;
}

/** A successful refresh. The lifetime is 900 s. */
export const granted = (token: string, more: object = {}): Response =>
  Response.json({ access_token: token, expires_in: 900, ...more });

export const refused = (): Response => Response.json({ error: 'invalid_grant' }, { status: 400 });
export const unauthorized = (): Response => new Response('expired', { status: 401 });

/** The API takes every token, and each refresh grants T1, T2, and so on, unless told. */
export function clientWorld(): ClientWorld {
  const clock = manualClock();
  const origin = fakeOrigin();
  const calls: Exchange[] = [];
  const refreshes: Exchange[] = [];
  let tabs = 0;
  let answerCall: ((exchange: Exchange) => Response) | null = () => new Response('ok');
  let answerRefresh: (() => Response) | null = () => granted(`T${refreshes.length}`);

  const fetch: ApiFetch = (input, init) =>
    new Promise((resolve, reject) => {
      const request = new Request(input, init);
      if (request.signal.aborted) reject(request.signal.reason);
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
      const exchange: Exchange = {
        request,
        token: request.headers.get('Authorization')?.replace('Bearer ', '') ?? null,
        answer(response) {
          resolve(response);
          return idle();
        },
        fail() {
          reject(new TypeError('fetch failed'));
          return idle();
        },
      };
      const isRefresh = request.url === REFRESH;
      (isRefresh ? refreshes : calls).push(exchange);
      const answer = isRefresh ? answerRefresh?.() : answerCall?.(exchange);
      if (answer) resolve(answer);
    });

  return {
    clock,
    origin,
    calls,
    refreshes,
    tab(options = {}) {
      const closing = new AbortController();
      let signedOut = 0;
      tabs += 1;
      const apiFetch = createApiFetch({
        api: API,
        refreshUrl: REFRESH,
        onSignedOut: () => {
          signedOut += 1;
        },
        signal: closing.signal,
        fetch,
        clock,
        locks: origin.locks,
        channel: origin.channel(`tab ${tabs}`),
        ...options,
      });
      return { apiFetch, signedOut: () => signedOut, close: () => closing.abort() };
    },
    answerCalls(by) {
      answerCall = by;
    },
    answerRefreshes(by) {
      answerRefresh = by;
    },
  };
}

/** How a promise stands once everything has settled that can. */
export async function stateOf(promise: Promise<unknown>): Promise<'pending' | 'kept' | 'broken'> {
  await idle();
  return Promise.race([
    promise.then(
      () => 'kept' as const,
      () => 'broken' as const,
    ),
    idle().then(() => 'pending' as const),
  ]);
}
