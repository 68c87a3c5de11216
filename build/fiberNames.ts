import { type ESTree, parseAst } from 'vite';
import { type Node, rewritten, walk } from './react/edit.ts';

/**
 * Members of what React DOM makes for itself alone: fibers, their queues and lanes, and roots. Nothing
 * outside its file reads them, no element has them, and no string of the file says them, so that there
 * they can be called as briefly as variables are.
 */
export const FIBER_NAMES: readonly string[] = [
  ...['child', 'deletions', 'elementType', 'memoizedProps', 'memoizedState', 'pendingProps'],
  ...['refCleanup', 'return', 'sibling', 'stateNode', 'subtreeFlags', 'updateQueue'],
  ...['callbacks', 'lastEffect', 'lastRenderedState'],
  ...['childLanes', 'lanes', 'pendingLanes', 'callbackNode', 'containerInfo', 'firstContext'],
];

/** The letters of minified code by how often they come, so that the names are like its variables. */
const LETTERS = [...'etnraslioucdphmfgyvwbkxSECNTLIRADMOPHFUGjzBVWJqQKXYZ'];

/** What is a word of JavaScript, or a member of much that is no fiber. */
const TAKEN = ['as', 'at', 'do', 'if', 'in', 'is', 'id', 'of', 'on'];

/**
 * React DOM with short names for what is its own; the most frequent get the shortest.
 *
 * @throws Error when a name is not there any more, or stands in a string, where it may be looked up by
 */
export function withShortNames(code: string, names: readonly string[] = FIBER_NAMES): string {
  const program = parseAst(code) as ESTree.Program;
  const counts = new Map<string, number>();
  const strings = new Set<unknown>();
  walk(program, ({ node, parent, key }) => {
    const name = memberIn(node, parent, key);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (node.type === 'Literal') strings.add(node.value);
  });
  for (const name of names) {
    if (!counts.has(name) || strings.has(name)) throw new Error(`React is written anew: ${name}`);
  }

  const taken = new Set<unknown>([...TAKEN, ...strings, ...counts.keys()]);
  const pairs = LETTERS.flatMap((last) => LETTERS.map((first) => first + last));
  const free = [...LETTERS, ...pairs].filter((name) => !taken.has(name));
  const order = [...names].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const short = new Map(order.map((name, nth) => [name, free[nth]]));
  return rewritten(code, program, ({ node, parent, key }) =>
    short.get(memberIn(node, parent, key) ?? ''),
  );
}

/** The name of a member, where it is written as `a.name` or as `{ name: … }`. */
function memberIn(node: Node, parent: Node | undefined, key: string): string | undefined {
  const isMember =
    (parent?.type === 'MemberExpression' && key === 'property') ||
    (parent?.type === 'Property' && key === 'key');
  return isMember && !parent.computed && node.type === 'Identifier' ? node.name : undefined;
}
