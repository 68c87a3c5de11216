import type { ESTree } from 'vite';
import { bindingIn, type Node, propertyOf, referenceIn, walk } from './edit.ts';

/** Properties that hold no number, so that a variable with one of them is not mistaken for a tag. */
const NO_NUMBER = /^(?:alternate|child|return|sibling|stateNode|stores|updateQueue)$/;

/** What has a tag too, of its own numbers: a root, an update, and the effect or the queue of a hook. */
const OTHERS = /^(?:lane|root|update|\w*[qQ]ueue)$/;

/**
 * The expressions that read the tag of a fiber: `fiber.tag`, and a variable of a function that holds
 * one, or else what is no number. Never throws.
 */
export function tagsIn(program: ESTree.Program): ReadonlySet<Node> {
  const tags = new Set<Node>();
  for (const statement of program.body) {
    const isTagOf = new Map<string, boolean>();
    const reads: { readonly name: string; readonly node: Node }[] = [];
    const hold = (name: string, value: Node | null): void => {
      const property = propertyOf(value) ?? '';
      const isTag = isFiberTag(value) || value === null || NO_NUMBER.test(property);
      isTagOf.set(name, (isTagOf.get(name) ?? true) && isTag);
    };
    walk(statement, (place) => {
      const { node, parent, key } = place;
      if (isFiberTag(node)) tags.add(node);
      const [binding, name] = [bindingIn(place), referenceIn(place)];
      if (binding !== undefined) {
        hold(binding, parent?.type === 'VariableDeclarator' ? parent.init : node);
      }
      if (name === undefined) return;
      reads.push({ name, node });
      if (parent?.type === 'AssignmentExpression' && key === 'left') {
        hold(name, parent.operator === '=' ? parent.right : node);
      } else if (parent?.type === 'UpdateExpression') hold(name, node);
    });
    if (statement.type !== 'FunctionDeclaration') continue;
    for (const { name, node } of reads) if (isTagOf.get(name)) tags.add(node);
  }
  return tags;
}

/** Whether this is `fiber.tag`. Never throws. */
export function isFiberTag(node: Node | null): boolean {
  if (node?.type !== 'MemberExpression' || propertyOf(node) !== 'tag') return false;
  const { object } = node;
  if (object.type === 'Identifier') return !OTHERS.test(object.name);
  return object.type !== 'ThisExpression' && propertyOf(object) !== 'memoizedState';
}
