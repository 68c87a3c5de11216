import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { type Node, walk } from './edit.ts';

/** A file of TypeScript with JSX. */
export interface Source {
  readonly code: string;
  /** where it stands, for what it imports */
  readonly path: string;
  readonly program: Node;
}

/** What cannot be read where it is spread. */
const UNKNOWN: readonly string[] = ['{...}'];

/** @throws SyntaxError when it is not TypeScript */
export function sourceOf(code: string, path: string): Source {
  return { code, path, program: parseSync('file.tsx', code).program };
}

/**
 * The names of what is spread into an element: of an object where it stands, or by its name, here or in
 * the file that it is imported from. `{...}` for what can be anything.
 */
export function namesSpread(node: Node, source: Source): readonly string[] {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return namesSpread(node.expression, source);
    case 'LogicalExpression':
      return namesSpread(node.right, source);
    case 'ObjectExpression':
      return node.properties.flatMap((property) => {
        if (property.type !== 'Property') return namesSpread(property.argument, source);
        const { key } = property;
        if (property.computed) return UNKNOWN;
        return 'name' in key ? [`${key.name}`] : 'value' in key ? [`${key.value}`] : UNKNOWN;
      });
    case 'Identifier':
      return namesOf(node.name, source);
    default:
      return UNKNOWN;
  }
}

function namesOf(name: string, source: Source): readonly string[] {
  let names = UNKNOWN;
  walk(source.program, ({ node }) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      if (node.id.name === name && node.init) names = namesSpread(node.init, source);
    } else if (node.type === 'TSPropertySignature' && 'name' in node.key) {
      const type = source.code.slice(node.key.end, node.end);
      if (node.key.name === name && /Record<`data-\$\{string\}`,/.test(type)) names = ['data-'];
    } else if (node.type === 'ImportDeclaration' && node.source.value.startsWith('.')) {
      if (!node.specifiers.some(({ local }) => local.name === name)) return;
      const path = resolve(source.path, '..', node.source.value);
      names = namesOf(name, sourceOf(readFileSync(path, 'utf8'), path));
    }
  });
  return names;
}
