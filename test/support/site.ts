import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { headersFor, readHeadersFile } from '../../build/headersFile.ts';

/** Where `npm run build` puts the site. */
export const DIST: string = resolve(import.meta.dirname, '../../dist');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  /** Address of the page: loopback, a free port, and the folder. Ends in `/`. */
  readonly address: string;
  /** Every request that reached the server so far: method and URL path with query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the built site as a CDN would, with the headers of its `_headers` file.
 *
 * @param folder - the path under which the site stands; `/` unless told
 */
export async function serveSite(folder = '/'): Promise<Site> {
  const rules = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
  const requests: string[] = [];

  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = `/${pathname.slice(folder.length)}`;
    const file = join(DIST, path === '/' ? 'index.html' : path);
    const isThere =
      pathname.startsWith(folder) &&
      !path.includes('..') &&
      existsSync(file) &&
      statSync(file).isFile();
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
      ...headersFor(rules, path),
    });
    response.end(readFileSync(file));
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
