import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

const FOLDER = join(import.meta.dirname, 'own');

/**
 * Functions of our own, by their names, with their code. One with a name of React's stands in the place
 * of that; they call React's, and use its variables, and React calls them.
 */
export function ownFunctions(): ReadonlyMap<string, string> {
  const functions = new Map<string, string>();
  for (const file of readdirSync(FOLDER)) {
    // The names of a function are its own in all of it, so `var` says the same: syntax.ts.
    const code = readFileSync(join(FOLDER, file), 'utf8').replace(/\b(?:const|let) /g, 'var ');
    for (const statement of parseAst(code).body) {
      const declaration =
        statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
      if (declaration?.type !== 'FunctionDeclaration' || declaration.id === null) {
        throw new Error(`build/react/own/${file} holds something else than exported functions`);
      }
      functions.set(declaration.id.name, code.slice(declaration.start, declaration.end));
    }
  }
  return functions;
}
