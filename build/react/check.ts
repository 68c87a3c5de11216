import type { ESTree } from 'vite';
import { anew } from './anew.ts';
import {
  bindingIn,
  calleeOf,
  isTarget,
  type Node,
  plain,
  propertyOf,
  referenceIn,
  walk,
} from './edit.ts';
import { EXPRESSIONS } from './expressions.ts';
import { givenExpressions } from './facts.ts';
import { ELEMENT_TYPES, FIBERS, FLAGS, FUNCTIONS, HOOKS, VARIABLES } from './features.ts';
import { picksTag } from './refuse.ts';
import { isFiberTag } from './tags.ts';

/**
 * Makes sure that all that `features.ts` and `expressions.ts` name is there to be left out.
 *
 * @throws Error with the row that names what is not there
 */
export function assertStands(program: ESTree.Program, code: string): void {
  const declared = new Map<string, Node[]>();
  const properties = new Set<string>();
  const set = new Set<string>();
  walk(program, (place) => {
    const [binding, name] = [bindingIn(place), referenceIn(place)];
    if (binding !== undefined && place.parent !== undefined) {
      declared.set(binding, [...(declared.get(binding) ?? []), place.parent]);
    }
    if (name !== undefined && isTarget(place)) set.add(name);
    if (place.parent?.type === 'Property' && place.node.type === 'Identifier') {
      if (place.key === 'key') properties.add(place.node.name);
    }
  });
  const evidence = Object.entries({ ...FUNCTIONS, ...VARIABLES });
  for (const name of [...ELEMENT_TYPES, ...evidence.map(([name]) => name)]) {
    const times = declared.get(name)?.length ?? 0;
    if (times !== 1) throw anew(`"${name}" is declared ${times} times`);
  }
  for (const [name, [, , written]] of evidence) {
    const isIn = declared.get(name)?.some((node) => plain(code, node).includes(written));
    if (!isIn) throw anew(`"${name}" is declared without "${written}"`);
  }
  for (const name of [...ELEMENT_TYPES, ...Object.keys(FUNCTIONS)]) {
    if (set.has(name)) throw anew(`"${name}" is set to something else`);
  }
  for (const hook of HOOKS) if (!properties.has(hook)) throw anew(`it has no hook "${hook}"`);
  const found = givenExpressions(program, code);
  for (const [row, [, , places]] of Object.entries(EXPRESSIONS)) {
    for (const [where, times] of Object.entries(places)) {
      const here = found.filter((given) => given.row === row && given.where === where).length;
      if (here !== times) throw anew(`"${row}" is ${here} times in ${where}, not ${times} times`);
    }
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
  return isFiberTag(node.left) || picksTag(node) ? node.right : undefined;
}

function argumentsOf(node: Node): readonly Node[] {
  return node.type === 'CallExpression' ? node.arguments : [];
}
