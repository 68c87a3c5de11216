import react from '@vitejs/plugin-react';
import type { InlineConfig, UserConfig } from 'vite';
import { defineConfig } from 'vite';
import { cssModuleNames } from './build/cssModuleNames.ts';
import { inlineIcon } from './build/iconPlugin.ts';
import { plainImports } from './build/plainImportPlugin.ts';
import { prerender } from './build/prerenderPlugin.ts';
import { securityHeaders } from './build/securityPlugin.ts';
import { serviceWorker } from './build/serviceWorkerPlugin.ts';

/** The first browsers with `light-dark()`, so that it reaches the page as it was written. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** What the page and its prerendering share. */
const shared = () =>
  ({
    plugins: [react()],
    css: { modules: { generateScopedName: cssModuleNames() } },
    build: { target: BROWSERS, assetsInlineLimit: 0 },
  }) satisfies InlineConfig;

export default defineConfig((): UserConfig => {
  const { plugins, css, build } = shared();
  return {
    base: './',
    css,
    plugins: [
      ...plugins,
      plainImports(),
      prerender(shared),
      inlineIcon(),
      securityHeaders(),
      serviceWorker(),
    ],
    build: {
      ...build,
      // One style sheet: then no chunk has one of its own to wait for.
      modulePreload: false,
      cssCodeSplit: false,
      license: { fileName: 'licenses.md' },
      rollupOptions: { output: { comments: { legal: false } } },
    },
    worker: {
      format: 'es',
      rollupOptions: { output: { entryFileNames: 'assets/workers/[name]-[hash].js' } },
    },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
  };
});
