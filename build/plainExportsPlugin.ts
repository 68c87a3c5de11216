import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** At the ends of a chunk, as Terser writes them. */
const EXPORTS = /\bexport\{([^{}]*)\};?\s*$/;

/**
 * Has chunks export what they share by the names that it has in them: bundlers invent a second name for
 * each, and which is whose is what a compressor cannot guess. The chunks have their hashes by then, but
 * as each chunk is named in the other, what changes one changes the names of both.
 */
export function plainExports(): Plugin {
  return {
    name: 'jotglass:plain-exports',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // What is imported by `import()` is looked up by its names.
      for (const chunk of chunks.filter((one) => !one.isDynamicEntry)) exportPlainly(chunk, chunks);
    },
  };
}

function exportPlainly(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]) {
  const importers = chunks.filter((other) => other.imports.includes(chunk.fileName));
  if (importers.length === 0) return;
  const list = EXPORTS.exec(chunk.code)?.[1];
  if (list === undefined) throw new Error(`${chunk.fileName} exports nothing`);
  const locals = new Map(pairsOf(list).map(([local, exported]) => [exported, local]));
  chunk.code = chunk.code.replace(EXPORTS, () => `export{${[...new Set(locals.values())]}};`);

  const address = `./${basename(chunk.fileName)}`.replace(/\W/g, '\\$&');
  const imports = new RegExp(`\\bimport\\{([^{}]*)\\}(?=from"${address}")`);
  for (const importer of importers) {
    const used = imports.exec(importer.code)?.[1];
    if (used === undefined) throw new Error(`${importer.fileName} lacks ${chunk.fileName}`);
    const members = pairsOf(used).map(([exported, local]) => {
      const name = locals.get(exported);
      return name === local ? local : `${name} as ${local}`;
    });
    importer.code = importer.code.replace(imports, () => `import{${members}}`);
  }
}

/** `a as b, c` → what is before and after each `as`. */
function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(',').map((member) => {
    const [before = '', after = before] = member.trim().split(' as ');
    return [before, after];
  });
}
