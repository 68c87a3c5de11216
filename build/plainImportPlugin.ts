import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** What the helper is told beside the import: where the list of what to preload would stand. */
const LIST = /, __VITE_PRELOAD__, import\.meta\.url(?=\))/g;

/**
 * Leaves `import()` to the browser. Vite wraps it in a helper that preloads what a chunk needs; the
 * chunks of this page need nothing that is not there already, and the helper is in every first load.
 */
export function plainImports(): Plugin {
  return {
    name: 'jotglass:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id === HELPER ? 'export const __vitePreload = (load) => load();' : null;
    },
    renderChunk: (code) => code.replace(LIST, ''),
  };
}
