import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Plugin, transformWithOxc } from 'vite';

/** The file that people copy: with `?raw` its source, without it the module. */
const CLIENT = /[\\/]src[\\/]refresh[\\/]apiFetch\.ts(?:\?raw)?$/;

const NAMES = /\bSHOWN_(SOURCE|CLIENT)_[0-9a-f]{8}\b/g;

/**
 * Puts the client that people copy into its chunk as it is shown, and runs that: its code stays as it
 * was written, without types, beside its source. A compressor finds the one in the other, so that the
 * two are 1 KB smaller than the source and a minified module, and who debugs the simulation reads the
 * code that the page shows.
 */
export function shownClient(): Plugin {
  let file = '';
  return {
    name: 'jotglass:shown-client',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: CLIENT },
      handler(id) {
        file = id.replace(/\?.*$/, '');
        this.addWatchFile(file);
        // The chunk is named after what is in it now, so that has to change with the source.
        const mark = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
        const code = id.endsWith('?raw')
          ? `export default SHOWN_SOURCE_${mark};`
          : `export const createApiFetch = SHOWN_CLIENT_${mark};`;
        return { code, moduleType: 'js' };
      },
    },
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code.search(NAMES) < 0) continue;
        const source = readFileSync(file, 'utf8');
        chunk.code = `${await definitions(source, file)}${chunk.code.replace(NAMES, 'SHOWN_$1')}`;
      }
    },
  };
}

/** What the two names in the chunk stand for. */
async function definitions(source: string, file: string): Promise<string> {
  const { code } = await transformWithOxc(source, file, { sourcemap: false });
  const text = source.replace(/[\\`]|\$\{/g, '\\$&');
  // Indented as the source is.
  const body = code
    .replace('export function', 'function')
    .replace(/^\*/gm, ' *')
    .replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
  return `const SHOWN_SOURCE=\`${text}\`,SHOWN_CLIENT=(()=>{${body}return createApiFetch})();`;
}
