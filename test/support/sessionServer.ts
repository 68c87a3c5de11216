import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenOf } from './tokens.ts';

/** What happens to a refresh instead of being answered at once. */
export type Mishap =
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  /** never answered */
  | { readonly kind: 'hangs' }
  /** answered, but the body never ends */
  | { readonly kind: 'hangs-in-the-body' }
  /** the connection breaks before the server has done anything */
  | { readonly kind: 'breaks' }
  /** the server does its part, and the connection breaks before the answer */
  | { readonly kind: 'is-lost' }
  /** the server does its part, and answers when it is told */
  | { readonly kind: 'waits'; readonly until: Promise<void> };

interface Carried {
  readonly path: string;
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** An API and its authorization server on loopback: rotation, reuse detection, real cookies. */
export interface SessionServer {
  /** Ends in `/`. Everything under `api/` wants the token, `refresh` the cookie; `sign-in` sets it. */
  readonly address: string;
  /** Every request so far: method, path and status, or `-` where there was no answer. */
  readonly log: readonly string[];
  /** What every request carried. */
  readonly carried: readonly Carried[];
  /** The refresh tokens that were presented, in order. */
  readonly presented: readonly (string | undefined)[];
  /** Makes a session, as signing in does. @returns the value of a Set-Cookie header */
  signIn(): string;
  /** From now on the API refuses every access token that was issued so far. */
  refuseAccessTokens(): void;
  /** What happens to the next refresh. */
  next(mishap: Mishap): void;
  /** Resolves when so many requests for a path have reached the server. */
  reached(path: string, count: number): Promise<void>;
  close(): Promise<void>;
}

export interface SessionServerOptions {
  /** Whether a spent refresh token still gets a successor. */
  readonly hasGrace?: boolean;
  /** Seconds that an access token lives. */
  readonly lifetime?: number;
  /** What else there is to get, by path: media type and content. */
  readonly files?: Readonly<Record<string, readonly [string, string]>>;
  /** Milliseconds; the server's clock. */
  readonly now?: () => number;
}

const ATTRIBUTES = 'HttpOnly; SameSite=Strict; Path=/refresh';

export async function serveSession(options: SessionServerOptions = {}): Promise<SessionServer> {
  const { hasGrace = false, lifetime = 900, files = {}, now = Date.now } = options;
  const log: string[] = [];
  const carried: Carried[] = [];
  const presented: (string | undefined)[] = [];
  const waiting = new Map<() => boolean, () => void>();
  const mishaps: Mishap[] = [];
  let issued = 0;
  let refused = 0;
  let current: string | undefined;
  const spent = new Set<string>();

  const rotate = (): string => {
    issued += 1;
    if (current) spent.add(current);
    current = `R${issued}`;
    return `refresh=${current}; ${ATTRIBUTES}`;
  };

  /** The new cookie and the body, or that there is none to be had. */
  const refresh = (sent: string | undefined): [cookie: string, body: object] | null => {
    if (sent !== undefined && spent.has(sent) && !hasGrace) current = undefined;
    const isTaken = sent !== undefined && (sent === current || (hasGrace && spent.has(sent)));
    if (!isTaken || current === undefined) return null;
    const cookie = rotate();
    const iat = Math.floor(now() / 1000);
    const access_token = tokenOf({ jti: issued, iat, exp: iat + lifetime });
    return [cookie, { access_token, expires_in: lifetime }];
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    response.on('close', () => {
      log.push(
        `${request.method} ${path} ${response.writableFinished ? response.statusCode : '-'}`,
      );
    });
    const { cookie, authorization } = request.headers;
    carried.push({ path, cookie, authorization });
    for (const [isReached, resolve] of waiting) if (isReached()) resolve();
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      if (path === '/refresh') void answerRefresh(request, response);
      else if (path === '/sign-in') response.writeHead(204, { 'Set-Cookie': rotate() }).end();
      else if (path.startsWith('/api/')) answerCall(request, response, Buffer.concat(body));
      else answerFile(path, response);
    });
  });

  async function answerRefresh(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = /refresh=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    presented.push(sent);
    const mishap = mishaps.shift();
    if (mishap?.kind === 'hangs') return;
    if (mishap?.kind === 'breaks') return void response.destroy();
    if (mishap?.kind === 'status') return void response.writeHead(mishap.status).end(mishap.body);
    const answer = refresh(sent);
    if (mishap?.kind === 'is-lost') return void response.destroy();
    if (mishap?.kind === 'waits') await mishap.until;
    if (answer === null) {
      const headers = { 'Set-Cookie': `refresh=; Max-Age=0; ${ATTRIBUTES}` };
      response.writeHead(400, headers).end('{"error":"invalid_grant"}');
      return;
    }
    const [cookie, tokens] = answer;
    response.writeHead(200, { 'Content-Type': 'application/json', 'Set-Cookie': cookie });
    if (mishap?.kind === 'hangs-in-the-body') response.write('{"access_token":"T');
    else response.end(JSON.stringify(tokens));
  }

  function answerCall(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const token = /^Bearer [^.]+\.([^.]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const claims = token && JSON.parse(Buffer.from(token, 'base64url').toString());
    const isGood = token !== '' && claims.jti > refused && claims.exp > now() / 1000;
    const redirect = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('to');
    if (!isGood) response.writeHead(401).end('expired');
    else if (redirect) response.writeHead(307, { Location: redirect }).end();
    else response.writeHead(200).end(JSON.stringify([request.method, body.toString()]));
  }

  function answerFile(path: string, response: ServerResponse): void {
    const [type, content] = files[path] ?? [];
    response.writeHead(type === undefined ? 404 : 200, { 'Content-Type': type ?? 'text/plain' });
    response.end(content);
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    log,
    carried,
    presented,
    signIn: rotate,
    refuseAccessTokens() {
      refused = issued;
    },
    next: (mishap) => mishaps.push(mishap),
    reached: (path, count) =>
      new Promise((resolve) => {
        const isReached = () => carried.filter((one) => one.path === path).length >= count;
        if (isReached()) resolve();
        else waiting.set(isReached, resolve);
      }),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
