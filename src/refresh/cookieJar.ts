/** The cookies that a browser keeps for one site. */
export interface CookieJar {
  /** Takes a `Set-Cookie` field, as it comes with an answer (RFC 6265 §5.2). Never throws. */
  store(setCookie: string): void;
  /** The `Cookie` field of a request to this path, which the network layer adds; empty: none is sent. */
  header(path: string, isSameSite: boolean): string;
  /** What a script of the page reads as `document.cookie`: nothing that is HttpOnly. */
  script(path: string): string;
}

/** Models a jar with the attributes that guard a refresh token: Path, HttpOnly and SameSite=Strict. */
export function createCookieJar(): CookieJar {
  /** by name and path: the fields as they came */
  const cookies = new Map<string, string>();
  const cookiesOf = (path: string, isHidden: RegExp | null) =>
    [...cookies.values()]
      .filter((cookie) => matches(path, pathOf(cookie)) && !isHidden?.test(cookie))
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ');
  return {
    store: (setCookie) =>
      cookies.set(`${setCookie.split('=', 1)[0]} ${pathOf(setCookie)}`, setCookie),
    header: (path, isSameSite) => cookiesOf(path, isSameSite ? null : /; *samesite=strict/i),
    script: (path) => cookiesOf(path, /; *httponly/i),
  };
}

const pathOf = (setCookie: string): string => /; *path=([^;]*)/i.exec(setCookie)?.[1] ?? '/';

/** @see RFC 6265 §5.1.4 */
const matches = (path: string, of: string): boolean =>
  path === of || path.startsWith(of.endsWith('/') ? of : `${of}/`);
