import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { build } from 'vite';

const PLACEHOLDER = '<!-- prerendered -->';

/**
 * Renders the empty app at build and puts it into the page, so that the frame paints before the
 * script runs. `src/prerender.tsx` is built for Node.js with the same settings as the page.
 *
 * @param shared - the settings that decide the markup: plugins of JSX, names of CSS Modules
 */
export function prerender(shared: () => InlineConfig): Plugin {
  let root = '';
  return {
    name: 'jotglass:prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACEHOLDER)) throw new Error(`index.html has no ${PLACEHOLDER}`);
        const markup = await renderApp(root, shared());
        return html.replace(PLACEHOLDER, () => markup);
      },
    },
  };
}

async function renderApp(root: string, shared: InlineConfig): Promise<string> {
  const outDir = resolve(root, 'node_modules/.cache/jotglass');
  await build({
    ...shared,
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ...shared.build,
      ssr: 'src/prerender.tsx',
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'prerender.js' } },
    },
  });
  const file = pathToFileURL(resolve(outDir, 'prerender.js'));
  file.search = `${process.hrtime.bigint()}`;
  const { prerenderApp } = (await import(file.href)) as { prerenderApp(): string };
  return prerenderApp();
}
