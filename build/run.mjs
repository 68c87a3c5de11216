/** Runs a TypeScript program on Node.js, bundled as the page's scripts are: `node build/run.mjs FILE`. The
 * bundle stands elsewhere, so a program finds its files from the working folder. */
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which file to run: node build/run.mjs FILE');

const outDir = resolve(ROOT, 'node_modules/.cache/jotglass');
const name = `${basename(file).replace(/\.\w+$/, '')}.js`;
await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: file,
    outDir,
    emptyOutDir: false,
    rollupOptions: { output: { entryFileNames: name } },
  },
});
await import(pathToFileURL(resolve(outDir, name)).href);
