import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { BuildOptions, InlineConfig, UserConfig } from 'vite';
import { defineConfig } from 'vite';
import { cssModuleNames } from './build/cssModuleNames.ts';
import { inlineIcon } from './build/iconPlugin.ts';
import { lateStyles } from './build/lateStylesPlugin.ts';
import { plainImports } from './build/plainImportPlugin.ts';
import { prerender } from './build/prerenderPlugin.ts';
import { reactModules } from './build/react/modulesPlugin.ts';
import { securityHeaders } from './build/securityPlugin.ts';
import { serviceWorker } from './build/serviceWorkerPlugin.ts';
import { shownClient } from './build/shownClientPlugin.ts';

const SOURCES = join(import.meta.dirname, 'src');

/** The first browsers with `light-dark()`, so that it reaches the page as it was written. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** Terser makes the whole 2 KB smaller than the minifier that comes with Vite. */
const TERSER: BuildOptions['terserOptions'] = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, inline: 1, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
};

/** What the page and its prerendering share. */
const shared = () =>
  ({
    plugins: [react()],
    css: { modules: { generateScopedName: cssModuleNames(SOURCES) } },
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
      reactModules(),
      shownClient(),
      lateStyles(),
      prerender(shared),
      inlineIcon(),
      securityHeaders(),
      serviceWorker(),
    ],
    build: {
      ...build,
      minify: 'terser',
      terserOptions: TERSER,
      modulePreload: false,
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
