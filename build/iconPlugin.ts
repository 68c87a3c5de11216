import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LINK = 'href="./icon.svg"';

/**
 * Puts the page's icon into the page. Browsers ask for a linked icon again whenever the fragment of
 * the address changes, past any service worker, and the built page asks for nothing after it loaded.
 */
export function inlineIcon(): Plugin {
  let file = '';
  return {
    name: 'jotglass:inline-icon',
    apply: 'build',
    configResolved({ publicDir }) {
      file = join(publicDir, 'icon.svg');
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(LINK)) throw new Error(`index.html has no ${LINK}`);
        return html.replace(LINK, () => `href="${dataAddress(readFileSync(file, 'utf8'))}"`);
      },
    },
  };
}

/** Without its title and white space; escaped only where it must be, which compresses best. */
function dataAddress(svg: string): string {
  const short = svg
    .replace(/<title>.*?<\/title>/, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}<>:;]) ?/g, '$1');
  const escaped = short.replaceAll('"', "'").replace(/[%#<>]/g, encodeURIComponent);
  return `data:image/svg+xml,${escaped}`;
}
