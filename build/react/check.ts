import type { ESTree } from 'vite';
import { bindingIn, calleeOf, type Node, propertyOf, walk } from './edit.ts';
import { givenExpressions } from './facts.ts';
import {
  ELEMENT_TYPES,
  EXPRESSIONS,
  FIBERS,
  FLAGS,
  FUNCTIONS,
  HOOKS,
  STATEMENTS,
  VARIABLES,
} from './features.ts';
import { picksTag } from './refuse.ts';

const ANEW = 'React is written anew:';
const WHAT_TO_DO =
  'See whether it still holds what build/react/features.ts says, and mend the row.';

/**
 * Makes sure that all that `features.ts` names is there to be left out.
 *
 * @throws Error with the row that names what is not there
 */
export function assertStands(program: ESTree.Program, code: string): void {
  const declared = new Map<string, number>();
  const properties = new Set<string>();
  walk(program, (place) => {
    const name = bindingIn(place);
    if (name !== undefined) declared.set(name, (declared.get(name) ?? 0) + 1);
    if (place.parent?.type === 'Property' && place.node.type === 'Identifier') {
      if (place.key === 'key') properties.add(place.node.name);
    }
  });
  for (const name of [...ELEMENT_TYPES, ...Object.keys({ ...FUNCTIONS, ...VARIABLES })]) {
    if (declared.get(name) !== 1)
      throw anew(`"${name}" is declared ${declared.get(name) ?? 0} times`);
  }
  for (const hook of HOOKS) if (!properties.has(hook)) throw anew(`it has no hook "${hook}"`);
  const found = new Set(givenExpressions(program, code).map(({ row }) => row));
  for (const row of Object.keys(EXPRESSIONS)) {
    if (!found.has(row)) throw anew(`it has nowhere "${row}"`);
  }
  for (const start of Object.keys(STATEMENTS)) {
    const isThere = program.body.some((node) => code.startsWith(start, node.start));
    if (!isThere) throw anew(`no statement begins with "${start}"`);
  }
}

/**
 * Makes sure that what is left neither makes a fiber nor sets a flag that is left out everywhere else.
 *
 * @throws Error with what it still makes or sets
 */
export function assertLeftOut(program: ESTree.Program): void {
  const noFlags = Object.keys(FLAGS).reduce((all, flag) => all | Number(flag), 0);
  walk(program, ({ node }) => {
    const made = tagMadeBy(node);
    if (made !== undefined && FIBERS[made] !== undefined) {
      throw anew(`it still makes fibers with the tag ${made}, for ${FIBERS[made]}`);
    }
    if (node.type !== 'AssignmentExpression' || !/^\|?=$/.test(node.operator)) return;
    const isFlags = /^(?:subtreeF|f)lags$/.test(propertyOf(node.left) ?? '');
    const flags = isFlags && node.right.type === 'Literal' ? Number(node.right.value) : 0;
    if ((flags & noFlags) !== 0) throw anew(`it still sets the flags ${flags}`);
  });
}

/** The tag that a fiber gets here: `createFiberImplClass(5, …)`, `fiberTag = 5`, `fiber.tag = 5`. */
function tagMadeBy(node: Node): number | undefined {
  const tag = calleeOf(node) === 'createFiberImplClass' ? argumentsOf(node)[0] : tagSetBy(node);
  return tag?.type === 'Literal' && typeof tag.value === 'number' ? tag.value : undefined;
}

function tagSetBy(node: Node): Node | undefined {
  if (node.type !== 'AssignmentExpression') return undefined;
  const isTag = propertyOf(node.left) === 'tag' && !isOfAnother(node.left);
  return isTag || picksTag(node) ? node.right : undefined;
}

function argumentsOf(node: Node): readonly Node[] {
  return node.type === 'CallExpression' ? node.arguments : [];
}

/** A root and an update have tags too, of their own numbers. */
function isOfAnother(node: ESTree.AssignmentTarget): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { object } = node;
  const isUpdate = object.type === 'Identifier' && /^(?:update|lane)$/.test(object.name);
  return isUpdate || object.type === 'ThisExpression';
}

function anew(what: string): Error {
  return new Error(`${ANEW} ${what}. ${WHAT_TO_DO}`);
}
