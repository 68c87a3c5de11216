import type { ESTree } from 'vite';
import { type Node, walk } from './edit.ts';
import { ATTRIBUTES, ELEMENTS, EVENTS } from './page.ts';

/** The functions of React that compare names of elements, attributes and events. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'commitHostMount',
  'completeWork',
  'createFiberFromTypeAndProps',
  'dispatchEventForPluginEventSystem',
  'getChildHostContextProd',
  'getListener',
  'pushHostContainer',
  'restoreStateOfTarget',
  'setInitialProperties',
  'setProp',
  'shouldSetTextContent',
  'updateProperties',
]);

/** What React calls events otherwise than by the name after `on`, in lower case. */
const NATIVE: Readonly<Record<string, string>> = { onBlur: 'focusout', onFocus: 'focusin' };

/** The event that the browser knows for a property. */
export const nativeEvent = (name: string): string => NATIVE[name] ?? name.slice(2).toLowerCase();

const KEPT: ReadonlySet<unknown> = new Set([
  ...[...ELEMENTS, ...ATTRIBUTES, ...EVENTS],
  ...EVENTS.map(nativeEvent),
]);

/** Whether this is a name of something that React treats in a way of its own, and is built without. */
export function isLeftOutName(name: unknown): boolean {
  return typeof name === 'string' && /^[a-z][\w-]+$/i.test(name) && !KEPT.has(name);
}

/** The variables of these functions: each holds a name, or else what is no name. Never throws. */
export function namesIn(program: ESTree.Program): ReadonlySet<Node> {
  const names = new Set<Node>();
  for (const statement of program.body) {
    if (statement.type !== 'FunctionDeclaration') continue;
    if (!FUNCTIONS.has(statement.id?.name ?? '')) continue;
    walk(statement, ({ node }) => {
      if (node.type === 'Identifier') names.add(node);
    });
  }
  return names;
}
