import { type ESTree, parseAst } from 'vite';
import { assertLeftOut, assertStands } from './check.ts';
import {
  type Emit,
  hoisted,
  isTarget,
  type Node,
  type Place,
  referenceIn,
  rewritten,
} from './edit.ts';
import { factsOf, unusedIn } from './facts.ts';
import { ELEMENT_TYPES, HOOKS } from './features.ts';
import { cannotBe, type Facts, known, literal, truth } from './fold.ts';
import { isPure } from './pure.ts';
import { prototypesSetBy, unreachableIn } from './reach.ts';
import { refusal } from './refuse.ts';
import { simplified } from './simplify.ts';
import { prunedList, prunedSwitch } from './switch.ts';
import { assertSyntax } from './syntax.ts';

/**
 * React DOM without what the page cannot reach: what `features.ts` says, and all that follows from
 * it. When a branch goes, a function may have nobody left who calls it, and a variable nobody who sets
 * it to anything else; with their values known, more branches go. A minifier does the first of that and
 * not the second, so it is done here until nothing more goes. What is left is React's own code.
 *
 * @param code - React DOM as a module
 * @throws Error when React is not written as `features.ts` says
 */
export function withoutFeatures(code: string): string {
  let [before, after] = ['', simplified(code, parsed(code))];
  assertStands(parsed(after), after);
  while (after !== before) [before, after] = [after, pruned(after)];
  assertLeftOut(parsed(after));
  return after;
}

/**
 * One round: without the branches that nothing reaches as the code stands, and without the functions
 * and variables that nothing uses.
 *
 * @throws Error when the code is written with what `syntax.ts` does not list
 */
export function pruned(code: string): string {
  const program = parsed(code);
  const facts = factsOf(program, code);
  const unused = unusedIn(program);
  const unreachable = unreachableIn(program);
  return rewritten(code, program, (place, emit) => {
    const { node, parent } = place;
    if (parent === program) {
      const left = declarationLeft(node, unreachable, emit);
      if (left !== undefined) return left;
    }
    if (node.type === 'FunctionDeclaration' && unused.has(node.id?.name ?? '')) return '';
    return (
      refusal(node, facts, emit) ?? statement(node, facts, emit) ?? expression(place, facts, emit)
    );
  });
}

function parsed(code: string): ESTree.Program {
  const program = parseAst(code) as ESTree.Program;
  assertSyntax(program);
  return program;
}

/** What is left of a declaration at the top of the file; undefined where all of it is. */
function declarationLeft(node: Node, gone: ReadonlySet<string>, emit: Emit): string | undefined {
  if (node.type === 'FunctionDeclaration') return gone.has(node.id?.name ?? '') ? '' : undefined;
  if (node.type === 'ImportDeclaration') {
    return node.specifiers.every(({ local }) => gone.has(local.name)) ? '' : undefined;
  }
  if (node.type !== 'VariableDeclaration') {
    const classes = prototypesSetBy(node);
    return classes.length > 0 && classes.every((name) => gone.has(name)) ? '' : undefined;
  }
  const kept = node.declarations.filter(({ id }) => id.type !== 'Identifier' || !gone.has(id.name));
  if (kept.length === node.declarations.length) return undefined;
  return kept.length === 0 ? '' : `var ${kept.map(emit).join()};`;
}

function statement(node: Node, facts: Facts, emit: Emit): string | undefined {
  if (node.type === 'SwitchStatement') {
    return prunedSwitch(node, (label) => isNever(node.discriminant, label, facts), emit);
  }
  if (node.type === 'IfStatement') {
    const test = truth(node.test, facts);
    if (test === undefined) return undefined;
    const [kept, left] = test
      ? [node.consequent, node.alternate]
      : [node.alternate, node.consequent];
    return `{${left === null ? '' : hoisted(left)}${kept === null ? '' : emit(kept)}}`;
  }
  if (node.type === 'ForStatement' && node.test && truth(node.test, facts) === false) {
    return `{${node.init === null ? '' : `${emit(node.init)};`}${hoisted(node.body)}}`;
  }
  if (node.type === 'TryStatement' && node.handler === null && isEmptyBlock(node.finalizer)) {
    return emit(node.block);
  }
  if (node.type === 'BlockStatement') {
    const list = prunedList(node.body, emit);
    return list === undefined ? undefined : `{${list}}`;
  }
  return node.type === 'ObjectExpression' ? object(node, facts, emit) : undefined;
}

/** An object without the hooks that are left out, and without properties that have one value anyway. */
function object(node: ESTree.ObjectExpression, facts: Facts, emit: Emit): string | undefined {
  // The hooks are in objects of their own, one for each time in the life of a component.
  const isDispatcher = node.properties.some((property) => nameOf(property) === 'useState');
  const kept = node.properties.filter((property) => {
    const name = nameOf(property);
    const isLeftOut = isDispatcher && /^use(?:[A-Z]|$)/.test(name) && !HOOKS.includes(name);
    const value = 'value' in property ? property.value : property;
    return !isLeftOut && !(facts.properties.has(name) && isPure(value));
  });
  return kept.length < node.properties.length ? `{${kept.map(emit).join()}}` : undefined;
}

function isEmptyBlock(node: ESTree.BlockStatement | null): boolean {
  return !!node?.body.every(
    (part) =>
      part.type === 'EmptyStatement' ||
      (part.type === 'ExpressionStatement' && isPure(part.expression)),
  );
}

function expression(place: Place, facts: Facts, emit: Emit): string | undefined {
  const { node } = place;
  if (facts.given.has(node) && !isTarget(place) && place.key !== 'object') {
    return literal(facts.given.get(node));
  }
  if (node.type === 'UpdateExpression') {
    const value = known(node.argument, facts);
    return value === undefined ? undefined : literal(value[0]);
  }
  if (node.type === 'AssignmentExpression') {
    const value = known(node.left, facts);
    if (value === undefined) return undefined;
    const isOwn = node.left.type === 'Identifier' && node.operator === '=';
    return isOwn && isPure(node.right) ? literal(value[0]) : `(${emit(node.right)})`;
  }
  if (isTarget(place) || node.type === 'Literal') return undefined;
  if (node.type === 'UnaryExpression' && node.argument.type === 'Literal') return undefined;
  if (node.type === 'Identifier' && referenceIn(place) === undefined) return undefined;
  const value = known(node, facts);
  if (value !== undefined) {
    return place.key === 'object' ? `(${literal(value[0])})` : literal(value[0]);
  }
  if (node.type === 'ConditionalExpression') {
    const test = truth(node.test, facts);
    return test === undefined ? undefined : `(${emit(test ? node.consequent : node.alternate)})`;
  }
  if (node.type !== 'LogicalExpression') return undefined;
  const outcome = isTest(place) ? truth(node, facts) : undefined;
  if (outcome !== undefined) return literal(outcome);
  const left = node.operator === '??' ? undefined : truth(node.left, facts);
  return left === (node.operator === '&&') ? `(${emit(node.right)})` : undefined;
}

/** Whether it matters of an expression only whether it holds. */
function isTest({ parent, key }: Place): boolean {
  if (parent?.type === 'UnaryExpression') return parent.operator === '!';
  return key === 'test' && parent?.type !== 'SwitchCase';
}

function isNever(node: Node, label: Node, facts: Facts): boolean {
  if (label.type === 'Identifier' && ELEMENT_TYPES.includes(label.name)) return true;
  return cannotBe(node, known(label, facts), facts);
}

function nameOf(property: ESTree.ObjectPropertyKind): string {
  return property.type === 'Property' && property.key.type === 'Identifier'
    ? property.key.name
    : '';
}
