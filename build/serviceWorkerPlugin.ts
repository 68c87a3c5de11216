import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { build } from 'vite';

/** Files that a host reads, or a person, but never the page. */
const NOT_CACHED = ['_headers', 'licenses.md', 'service-worker.js'];

/** Builds `src/offline/serviceWorker.ts` with the list of the build's files. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'jotglass:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const outDir = resolve(config.root, config.build.outDir);
        await build({
          root: config.root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { PRECACHE: JSON.stringify(precacheOf(outDir)) },
          build: {
            target: config.build.target,
            outDir,
            emptyOutDir: false,
            modulePreload: false,
            rollupOptions: {
              input: 'src/offline/serviceWorker.ts',
              output: { format: 'iife', entryFileNames: 'service-worker.js' },
            },
          },
        });
      },
    },
  };
}

/** @returns the addresses of the files, relative to the page, and a hash over all their bytes */
function precacheOf(folder: string): { revision: string; files: readonly string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_CACHED.includes(path))
    .sort();
  const hash = createHash('sha256');
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return {
    revision: hash.digest('hex').slice(0, 12),
    files: files.map((path) => (path === 'index.html' ? './' : path)),
  };
}
