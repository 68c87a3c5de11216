import type { Plugin } from 'vite';

/**
 * Puts the styles of what loads late into its script, as a constructed style sheet: the first paint
 * does not wait for them, they are in effect when the script is, and nothing more is requested.
 *
 * Vite hashes the name of such a script over the names of its style sheets, and so over what they say.
 */
export function lateStyles(): Plugin {
  return {
    name: 'jotglass:late-styles',
    apply: 'build',
    // After Vite has finished the styles, and before it looks for those that a script waits for.
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.isEntry) continue;
        const files = chunk.viteMetadata?.importedCss ?? new Set<string>();
        for (const file of files) {
          const asset = bundle[file];
          if (asset?.type !== 'asset') throw new Error(`${chunk.fileName} lacks its ${file}`);
          chunk.code = `${adoption(`${asset.source}`)}${chunk.code}`;
          delete bundle[file];
        }
        files.clear();
      }
    },
  };
}

/** @throws Error when the styles name other files, which would be looked for beside the page */
export function adoption(css: string): string {
  if (/url\(|@import/.test(css)) throw new Error(`Late styles may name no other file: ${css}`);
  const text = JSON.stringify(css.trim());
  return `{let s=new CSSStyleSheet;s.replaceSync(${text});document.adoptedStyleSheets.push(s)}`;
}
