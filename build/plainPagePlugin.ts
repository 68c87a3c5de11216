import type { Plugin } from 'vite';

/** What Vite leaves at the end of styles for itself. */
const MARK = /\n?\/\*\$vite\$:\d+\*\/\n?$/;

/** Takes out of the page and its styles what is there for the tools and for who reads the source. */
export function plainPage(): Plugin {
  return {
    name: 'jotglass:plain-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: onOneLine },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = `${file.source}`.replace(MARK, '');
      }
    },
  };
}

/** Without white space between elements on lines of their own, and with one space for other lines. */
export function onOneLine(html: string): string {
  return html
    .replace(/>\s*\n\s*(?=<)/g, '>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?\/?>/g, '>');
}
