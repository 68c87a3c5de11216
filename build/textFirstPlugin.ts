import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LATE = /[\\/]src[\\/]ui[\\/]afterFirstPaint\.ts$/;

/**
 * Puts the words into the late chunk before the code that shows them: sentence beside sentence, and
 * code beside code, a compressor finds more of what it has met.
 */
export function textFirst(): Plugin {
  return {
    name: 'jotglass:text-first',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: LATE },
      handler(code, id) {
        const folder = join(id, '../../text');
        const files = readdirSync(folder)
          .filter((name) => name.endsWith('.ts'))
          .sort();
        return {
          code: files.map((name) => `import '../text/${name}';`).join('') + code,
          map: null,
        };
      },
    },
  };
}
