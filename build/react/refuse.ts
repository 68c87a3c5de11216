import type { ESTree } from 'vite';
import type { Emit, Node } from './edit.ts';
import { type Facts, truth } from './fold.ts';

/** The tag of the fibers that throw their props, with which React answers what it does not know. */
const THROWS = 29;

/**
 * Where React picks a tag that no fiber has in this page, because of what somebody has written: makes a
 * fiber that throws React's error 130 ("Element type is invalid"), with the name of the element.
 *
 * @returns undefined where no such tag is picked
 */
export function refusal(node: Node, facts: Facts, emit: Emit): string | undefined {
  if (node.type !== 'AssignmentExpression' || !picksTag(node)) return undefined;
  let isRefused = false;
  const refused = (value: Node): string => {
    if (value.type === 'ConditionalExpression') {
      const test = truth(value.test, facts);
      if (test !== undefined) return refused(test ? value.consequent : value.alternate);
      return `(${emit(value.test)} ? ${refused(value.consequent)} : ${refused(value.alternate)})`;
    }
    if (value.type !== 'Literal' || !facts.isNoTag(Number(value.value))) return `(${emit(value)})`;
    isRefused = true;
    return `(pendingProps = Error(formatProdErrorMessage(130, type.name || type, "")), ${THROWS})`;
  };
  const right = refused(node.right);
  return isRefused ? `fiberTag = ${right}` : undefined;
}

/** Whether this is `fiberTag = …`, in the function of React that makes a fiber for an element. */
export function picksTag({ left }: ESTree.AssignmentExpression): boolean {
  return left.type === 'Identifier' && left.name === 'fiberTag';
}
