import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor, readHeadersFile, writeHeadersFile } from './headersFile.ts';
import { HEADER_RULES, PAGE_POLICY } from './securityHeaders.ts';

/**
 * Puts the Content Security Policy into the built page, writes `_headers` beside it for CDNs, and
 * lets `vite preview` send those headers. The dev server has no policy: its client needs a socket.
 */
export function securityHeaders(): Plugin {
  return {
    name: 'jotglass:security-headers',
    transformIndexHtml(_html, { server }) {
      if (server !== undefined) return [];
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
    generateBundle() {
      const source = writeHeadersFile(HEADER_RULES);
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
    configurePreviewServer({ config, middlewares }) {
      const file = join(config.root, config.build.outDir, '_headers');
      const rules = existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : {};
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*$/, '');
        for (const [name, value] of Object.entries(headersFor(rules, path))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
