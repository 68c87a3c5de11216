import type { ApiFetch } from '../../src/refresh/apiFetch.ts';

/** The `fetch` of Node with what a browser puts under it: a jar for one cookie. */
export interface CookieFetch {
  readonly fetch: ApiFetch;
  /** Takes what a Set-Cookie header says. */
  keep(setCookie: string): void;
  /** The Set-Cookie header that was kept last. */
  kept(): string | undefined;
}

export function cookieFetch(): CookieFetch {
  let kept: string | undefined;
  const attribute = (name: string) => new RegExp(`${name}=([^;]*)`, 'i').exec(kept ?? '')?.[1];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const isForCookie = new URL(request.url).pathname.startsWith(attribute('Path') ?? '/');
      const isLive = kept !== undefined && attribute('Max-Age') !== '0';
      if (isForCookie && isLive && request.credentials === 'include') {
        request.headers.set('Cookie', kept?.split(';')[0] ?? '');
      }
      const response = await fetch(request);
      kept = response.headers.getSetCookie()[0] ?? kept;
      return response;
    },
    keep(setCookie) {
      kept = setCookie;
    },
    kept: () => kept,
  };
}
