import type { ESTree } from 'vite';

export type Node = ESTree.Node;

/** A node that stands in another, and what it is there: `left` of an assignment, `body` of a loop. */
export interface Place {
  readonly node: Node;
  readonly parent: Node | undefined;
  readonly key: string;
}

/** Returns what stands in the place of a node, or undefined to leave it and go into it. */
export type Rewrite = (place: Place, emit: Emit) => string | undefined;

/** Gives the code of a node in the place that is written anew, itself written anew. */
export type Emit = (node: Node) => string;

/** A program is gone through often, and what is in a node stays as it is. */
const CHILDREN = new WeakMap<Node, readonly Place[]>();

/** The nodes directly in a node, in the order of the source. Never throws. */
export function childrenOf(parent: Node): readonly Place[] {
  const known = CHILDREN.get(parent);
  if (known !== undefined) return known;
  const places: Place[] = [];
  for (const [key, value] of Object.entries(parent)) {
    for (const node of Array.isArray(value) ? value : [value]) {
      if (isNode(node)) places.push({ node, parent, key });
    }
  }
  places.sort((a, b) => a.node.start - b.node.start);
  CHILDREN.set(parent, places);
  return places;
}

/** Calls `visit` for a node and for all that is in it, but for what is in a node where it says false. */
export function walk(node: Node, visit: (place: Place) => unknown): void {
  const go = (place: Place): void => {
    if (visit(place) !== false) for (const child of childrenOf(place.node)) go(child);
  };
  go({ node, parent: undefined, key: '' });
}

/** The code with some of its nodes written anew; all the rest is kept to the letter. */
export function rewritten(code: string, program: Node, rewrite: Rewrite): string {
  const emitAt = (place: Place): string => {
    const replaced = rewrite(place, (node) => emitAt({ node, parent: place.node, key: '' }));
    if (replaced !== undefined) return replaced;
    let text = '';
    let at = place.node.start;
    for (const child of childrenOf(place.node)) {
      text += code.slice(at, child.node.start) + emitAt(child);
      at = child.node.end;
    }
    return text + code.slice(at, place.node.end);
  };
  return emitAt({ node: program, parent: undefined, key: '' });
}

/** The name that is read or written here, undefined where it names a property, a label or nothing. */
export function referenceIn(place: Place): string | undefined {
  const { node, parent, key } = place;
  if (node.type !== 'Identifier' || parent === undefined || bindingIn(place)) return undefined;
  if (parent.type === 'MemberExpression' && key === 'property' && !parent.computed)
    return undefined;
  if (parent.type === 'Property' && key === 'key' && !parent.computed) return undefined;
  if (/^(?:Labeled|Break|Continue)Statement$/.test(parent.type)) return undefined;
  return node.name;
}

/** The name that is declared here. */
export function bindingIn({ node, parent, key }: Place): string | undefined {
  if (node.type !== 'Identifier' || parent === undefined) return undefined;
  const isBinding =
    (parent.type === 'VariableDeclarator' && key === 'id') ||
    (parent.type === 'CatchClause' && key === 'param') ||
    /^Import.*Specifier$/.test(parent.type) ||
    (/Function/.test(parent.type) && (key === 'id' || key === 'params'));
  return isBinding ? node.name : undefined;
}

/** Whether something is set, changed or deleted here, and not read alone. */
export function isTarget({ parent, key }: Place): boolean {
  if (parent?.type === 'AssignmentExpression' || /^For(?:In|Of)/.test(parent?.type ?? '')) {
    return key === 'left';
  }
  if (parent?.type === 'UnaryExpression') return parent.operator === 'delete';
  return parent?.type === 'UpdateExpression';
}

/** The code of a node in one line. */
export function plain(code: string, node: Node): string {
  return code.slice(node.start, node.end).replace(/\s+/g, ' ');
}

/** The property of `a.b`, undefined for anything else. */
export function propertyOf(node: Node | null): string | undefined {
  return node?.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier'
    ? node.property.name
    : undefined;
}

/** The function that is called by its name here, undefined for anything else. */
export function calleeOf(node: Node | null): string | undefined {
  return (node?.type === 'CallExpression' || node?.type === 'NewExpression') &&
    node.callee.type === 'Identifier'
    ? node.callee.name
    : undefined;
}

/** Declares the variables of the function that code declares with `var`, for when the code goes. */
export function hoisted(...nodes: readonly Node[]): string {
  const names = new Set<string>();
  for (const node of nodes) {
    walk(node, (place) => {
      const name = place.parent?.type === 'VariableDeclarator' ? bindingIn(place) : undefined;
      if (name !== undefined) names.add(name);
      return !/Function/.test(place.node.type);
    });
  }
  return names.size > 0 ? `var ${[...names].join()};` : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
