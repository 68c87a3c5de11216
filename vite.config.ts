import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vite';
import { cssModuleNames } from './build/cssModuleNames.ts';
import { inlineIcon } from './build/iconPlugin.ts';
import { joseMessages } from './build/joseMessagesPlugin.ts';
import { TERSER, unusedFirst } from './build/minify.ts';
import { ownNames } from './build/ownNames.ts';
import { plainExports } from './build/plainExportsPlugin.ts';
import { plainImports } from './build/plainImportPlugin.ts';
import { plainPage } from './build/plainPagePlugin.ts';
import { reactModules } from './build/react/modulesPlugin.ts';
import { securityHeaders } from './build/securityPlugin.ts';
import { serviceWorker } from './build/serviceWorkerPlugin.ts';
import { shortCode } from './build/shortCodePlugin.ts';
import { shownClient } from './build/shownClientPlugin.ts';
import { textFirst } from './build/textFirstPlugin.ts';

const SOURCES = join(import.meta.dirname, 'src');

/** The first browsers with `light-dark()`, so that it reaches the page as it was written. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

export default defineConfig((): UserConfig => {
  return {
    base: './',
    css: { modules: { generateScopedName: cssModuleNames(SOURCES) } },
    plugins: [
      react(),
      plainImports(),
      reactModules(),
      joseMessages(),
      shortCode(),
      ownNames(),
      unusedFirst(),
      plainExports(),
      shownClient(),
      textFirst(),
      plainPage(),
      inlineIcon(),
      securityHeaders(),
      serviceWorker(),
    ],
    build: {
      target: BROWSERS,
      assetsInlineLimit: 0,
      // All styles in one file: with the script of what loads late they would be 0.6 KB more.
      cssCodeSplit: false,
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
