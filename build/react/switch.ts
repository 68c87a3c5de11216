import type { ESTree } from 'vite';
import { type Emit, hoisted, type Node } from './edit.ts';

/**
 * A `switch` without the branches that nothing reaches. A branch that the one before it falls into
 * stays, without its label.
 *
 * @param isNever - whether a label is never met
 * @returns undefined where all of it stays
 */
export function prunedSwitch(
  node: ESTree.SwitchStatement,
  isNever: (label: Node) => boolean,
  emit: Emit,
): string | undefined {
  let fallsOn = false;
  let isWhole = true;
  const gone: Node[] = [];
  const branches = node.cases.map(({ test, consequent }) => {
    const isMet = test === null || !isNever(test);
    const list = prunedList(consequent, emit);
    if (!isMet || list !== undefined) isWhole = false;
    if (!isMet && !fallsOn) {
      gone.push(...consequent);
      return '';
    }
    fallsOn = !consequent.some(endsHere);
    const label = test === null ? 'default' : `case ${emit(test)}`;
    return `${isMet ? `${label}:` : ''}${list ?? consequent.map(emit).join('\n')}\n`;
  });
  if (isWhole) return undefined;
  const code = `switch (${emit(node.discriminant)}) {${branches.join('')}}`;
  const variables = hoisted(...gone);
  return variables === '' ? code : `{${variables}${code}}`;
}

/** A list of statements without those after one that ends it; undefined where there are none. */
export function prunedList(list: readonly Node[], emit: Emit): string | undefined {
  const end = list.findIndex(endsHere) + 1;
  const rest = end === 0 ? [] : list.slice(end);
  if (!rest.some((node) => node.type !== 'FunctionDeclaration' && !isBare(node))) return undefined;
  const functions = rest.filter(({ type }) => type === 'FunctionDeclaration');
  const gone = rest.filter(({ type }) => type !== 'FunctionDeclaration');
  return `${hoisted(...gone)}${[...list.slice(0, end), ...functions].map(emit).join('\n')}`;
}

/** Whether what follows in the same list is never reached by way of this statement. */
function endsHere(node: Node): boolean {
  if (node.type === 'BlockStatement') return node.body.some(endsHere);
  if (node.type === 'IfStatement') {
    return node.alternate !== null && endsHere(node.consequent) && endsHere(node.alternate);
  }
  return /^(?:Return|Throw|Break|Continue)Statement$/.test(node.type);
}

/** Whether this declares variables and nothing else: it may stand where nothing runs. */
function isBare(node: Node): boolean {
  return (
    node.type === 'VariableDeclaration' && node.declarations.every(({ init }) => init === null)
  );
}
