import type { ESTree } from 'vite';
import { anew } from './anew.ts';
import { type Node, plain, referenceIn, rewritten } from './edit.ts';
import { FILE } from './expressions.ts';
import { LISTS, SAME } from './lists.ts';
import { ownFunctions } from './own.ts';
import { STATEMENTS } from './statements.ts';

/** The version of React that the tables and our own functions were written for. */
const VERSION = '19.3.1';

/**
 * React DOM with functions and lists of our own in the place of its own, and without the statements
 * that do nothing in this page.
 *
 * @throws Error when it is of another version, or without what the tables name
 */
export function simplified(code: string, program: ESTree.Program): string {
  if (!code.includes(`version = "${VERSION}"`)) throw anew(`it is not version ${VERSION}`);
  const own = ownFunctions();
  const gone = new Map(STATEMENTS.map((row) => [row, 0]));
  const lists = new Set<string>();
  const same = new Set<string>();
  let where = FILE;
  const result = rewritten(code, program, (place) => {
    const { node, parent } = place;
    if (parent === program) where = nameOf(node) ?? FILE;
    if (parent === program && nameOf(node) !== undefined && own.has(where)) return '';
    const name = referenceIn(place) ?? '';
    if (Object.hasOwn(SAME, name)) {
      same.add(name);
      return SAME[name];
    }
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && where === FILE) {
      const { name } = node.id;
      if (!Object.hasOwn(LISTS, name)) return undefined;
      lists.add(name);
      return `${name} = ${LISTS[name]}`;
    }
    if (!/^(?:Expression|If|For)Statement$/.test(node.type)) return undefined;
    const start = plain(code, node);
    const row = STATEMENTS.find((row) => row[0] === where && start.startsWith(row[1]));
    if (row === undefined) return undefined;
    gone.set(row, (gone.get(row) ?? 0) + 1);
    return ';';
  });
  for (const [[where, start, times], found] of gone) {
    if (found !== times) throw anew(`${found} statements begin with "${start}" in ${where}`);
  }
  for (const name of Object.keys(LISTS)) if (!lists.has(name)) throw anew(`it has no "${name}"`);
  for (const name of Object.keys(SAME)) if (!same.has(name)) throw anew(`it has no "${name}"`);
  return [result, ...own.values()].join('\n');
}

function nameOf(node: Node): string | undefined {
  return node.type === 'FunctionDeclaration' ? node.id?.name : undefined;
}
