import type { ESTree } from 'vite';
import { constantsIn } from './constants.ts';
import {
  bindingIn,
  calleeOf,
  isTarget,
  type Node,
  type Place,
  plain,
  propertyOf,
  referenceIn,
  walk,
} from './edit.ts';
import { EXPRESSIONS, FILE } from './expressions.ts';
import { ELEMENT_TYPES, FIBERS, FLAGS, FUNCTIONS, VARIABLES } from './features.ts';
import { type Facts, type Known, known, possible, type Value } from './fold.ts';
import { namesIn } from './names.ts';
import { PROPERTIES } from './properties.ts';
import { tagsIn } from './tags.ts';

/** How a file uses one of its names. */
interface Use {
  /** How often the name is declared, in functions too: where it is twice, which one is meant is open. */
  declared: number;
  readonly reads: Place[];
  /** What the name is set to, null where that is no plain assignment. */
  readonly set: (Node | null)[];
}

/** An expression whose value is given. */
interface Given {
  readonly row: string;
  /** The function at the top of the file that it is in. */
  readonly where: string;
  readonly node: Node;
  readonly value: Value;
}

/**
 * Reads from the code what always holds in it, beside what is given. What it says holds for the code as
 * it is: when some of it goes, more may hold of the rest. Never throws.
 */
export function factsOf(program: ESTree.Program, code: string): Facts {
  const uses = usesOf(program);
  const values = new Map<string, readonly Value[]>();
  const results = new Map<string, Value>();
  const unmatched = new Set(ELEMENT_TYPES);
  const empty = new Set<string>();
  const given = new Map<Node, Value>();
  for (const { node, value } of givenExpressions(program, code)) given.set(node, value);
  const facts: Facts = {
    properties: new Map(Object.entries(PROPERTIES).map(([name, [value]]) => [name, value])),
    names: namesIn(program),
    values,
    results,
    unmatched,
    empty,
    given,
    tags: tagsIn(program),
    isNoTag: (tag) => typeof tag === 'number' && FIBERS[tag] !== undefined,
    noFlags: Object.keys(FLAGS).reduce((all, flag) => all | Number(flag), 0),
  };
  for (const [name, [value]] of Object.entries(VARIABLES)) values.set(name, [value]);
  for (const [name, [value]] of Object.entries(FUNCTIONS)) results.set(name, value);
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration' && statement.id !== null) {
      const result = resultOf(statement, facts);
      const use = uses.get(statement.id.name);
      if (result && use?.declared === 1 && use.set.length === 0) {
        results.set(statement.id.name, result[0]);
      }
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        const use = id.type === 'Identifier' ? uses.get(id.name) : undefined;
        if (id.type !== 'Identifier' || use?.declared !== 1 || values.has(id.name)) continue;
        const isFixed = use.set.length === 0;
        if (isFixed && calleeOf(init) === 'Error' && use.reads.every(isCompared)) {
          unmatched.add(id.name);
        }
        if (isFixed && isCursor(init) && use.reads.every(isCurrent)) empty.add(id.name);
        const all = [init, ...use.set].map((node) => possible(node, facts));
        if (all.every((some) => some !== undefined)) values.set(id.name, [...new Set(all.flat())]);
      }
    }
  }
  for (const [node, value] of constantsIn(program, facts)) given.set(node, value);
  return facts;
}

/** The expressions of the code whose values are given, with their rows and the functions they are in. */
export function givenExpressions(program: ESTree.Program, code: string): readonly Given[] {
  const found: Given[] = [];
  // With room for how the code is broken into lines.
  const longest = 2 * Math.max(...Object.keys(EXPRESSIONS).map((row) => row.length));
  for (const statement of program.body) {
    const name = statement.type === 'FunctionDeclaration' ? statement.id?.name : undefined;
    const where = name ?? FILE;
    walk(statement, ({ node }) => {
      if (
        node.end - node.start > longest ||
        !/^(?:Binary|Logical|Member|Call|Assignment)Ex/.test(node.type)
      )
        return;
      const row = plain(code, node);
      const [value, , places] = EXPRESSIONS[row] ?? [];
      if (places?.[where] !== undefined) found.push({ row, where, node, value });
    });
  }
  return found;
}

/** The names that the code declares and does not use. Never throws. */
export function unusedIn(program: ESTree.Program): ReadonlySet<string> {
  const unused = [...usesOf(program)].filter(
    ([, { reads, set }]) => reads.length + set.length === 0,
  );
  return new Set(unused.map(([name]) => name));
}

function usesOf(program: ESTree.Program): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const entryOf = (name: string): Use => {
    const use = uses.get(name) ?? { declared: 0, reads: [], set: [] };
    uses.set(name, use);
    return use;
  };
  walk(program, (place) => {
    const [binding, name] = [bindingIn(place), referenceIn(place)];
    if (binding !== undefined) entryOf(binding).declared += 1;
    if (name === undefined) return;
    const { parent } = place;
    if (!isTarget(place)) entryOf(name).reads.push(place);
    else if (parent?.type !== 'AssignmentExpression') entryOf(name).set.push(null);
    else entryOf(name).set.push(parent.operator === '=' ? parent.right : null);
  });
  return uses;
}

function resultOf({ body, async, generator }: ESTree.Function, facts: Facts): Known {
  if (async || generator) return undefined;
  const [first, ...rest] = body?.body ?? [];
  if (first === undefined) return [undefined];
  if (first.type !== 'ReturnStatement' || rest.length > 0) return undefined;
  return first.argument === null ? [undefined] : known(first.argument, facts);
}

function isCompared({ parent }: Place): boolean {
  return parent?.type === 'BinaryExpression' && /^[=!]==$/.test(parent.operator);
}

/** Whether this is `createCursor(null)`: what React keeps `current` in while it goes down the tree. */
function isCursor(node: Node | null): boolean {
  if (calleeOf(node) !== 'createCursor' || node?.type !== 'CallExpression') return false;
  const [first] = node.arguments;
  return first?.type === 'Literal' && first.value === null;
}

function isCurrent({ node, parent }: Place): boolean {
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    propertyOf(parent) === 'current'
  );
}
