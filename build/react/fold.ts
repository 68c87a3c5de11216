import type { ESTree } from 'vite';
import { calleeOf, type Node, propertyOf } from './edit.ts';
import { isLeftOutName } from './names.ts';
import { isBoolean, isPure } from './pure.ts';

type Binary = Extract<Node, { type: 'BinaryExpression' }>;

export type Value = boolean | number | string | null | undefined;

/** A value in an array, so that a value of `undefined` is told from none. */
export type Known = readonly [Value] | undefined;

/** What holds wherever the code runs, beside what the code says where it stands. */
export interface Facts {
  /** All values that a variable of the file ever has, by its name. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** What a function of the file returns and does nothing else, by its name. */
  readonly results: ReadonlyMap<string, Value>;
  /** Variables that hold what nothing else can be equal to. */
  readonly unmatched: ReadonlySet<string>;
  /** Variables that only ever hold `{ current: null }`. */
  readonly empty: ReadonlySet<string>;
  /** Properties that have one value, whatever has them. */
  readonly properties: ReadonlyMap<string, Value>;
  /** Identifiers that hold names of what the page is written with, or else what is no name. */
  readonly names: ReadonlySet<Node>;
  /** Expressions whose value is given. */
  readonly given: ReadonlyMap<Node, Value>;
  /** The expressions that are the tag of a fiber. */
  readonly tags: ReadonlySet<Node>;
  /** Whether no fiber has this tag. */
  readonly isNoTag: (tag: Value) => boolean;
  /** The flags that no fiber has, as bits. */
  readonly noFlags: number;
}

/** The value of an expression that always has the same one and does nothing else. Never throws. */
export function known(node: Node, facts: Facts): Known {
  if (facts.given.has(node)) return [facts.given.get(node)];
  switch (node.type) {
    case 'Literal':
      return isPlain(node.value) ? [node.value] : undefined;
    case 'Identifier':
      return single(facts.values.get(node.name));
    case 'MemberExpression': {
      const { object } = node;
      const name = propertyOf(node) ?? '';
      if (facts.properties.has(name)) return [facts.properties.get(name)];
      const isEmpty = object.type === 'Identifier' && facts.empty.has(object.name);
      return isEmpty && name === 'current' ? [null] : undefined;
    }
    case 'UnaryExpression':
      return unary(node, facts);
    case 'BinaryExpression':
      return binary(node, facts);
    case 'LogicalExpression':
      return logical(node, facts);
    case 'ConditionalExpression': {
      const test = truth(node.test, facts);
      return test === undefined ? undefined : known(test ? node.consequent : node.alternate, facts);
    }
    case 'CallExpression': {
      const name = calleeOf(node) ?? '';
      const isKnown = facts.results.has(name) && node.arguments.every(isPure);
      return isKnown ? [facts.results.get(name)] : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a test always has the same outcome, and which; it does nothing else then. */
export function truth(node: Node, facts: Facts): boolean | undefined {
  const value = known(node, facts);
  if (value !== undefined) return Boolean(value[0]);
  if (node.type !== 'LogicalExpression' || node.operator === '??') return undefined;
  const stops = node.operator === '||';
  const left = truth(node.left, facts);
  const right = truth(node.right, facts);
  if (left !== undefined) return left === stops ? stops : right;
  return right === stops && isPure(node.left) ? stops : undefined;
}

/** All values that an expression can have, where all of them stand in the code. */
export function possible(node: Node | null, facts: Facts): readonly Value[] | undefined {
  if (node === null) return undefined;
  const value = known(node, facts);
  if (value !== undefined) return value;
  if (node.type === 'Identifier') return facts.values.get(node.name);
  if (node.type === 'SequenceExpression') return possible(node.expressions.at(-1) ?? null, facts);
  if (node.type === 'AssignmentExpression' && node.operator === '=') {
    return possible(node.right, facts);
  }
  if (node.type !== 'ConditionalExpression') return undefined;
  const [yes, no] = [possible(node.consequent, facts), possible(node.alternate, facts)];
  return yes && no && [...yes, ...no];
}

/** Code for a value. */
export function literal(value: Value): string {
  if (typeof value === 'boolean') return value ? '!0' : '!1';
  if (value === undefined) return 'void 0';
  return typeof value === 'number' && value < 0 ? `(${value})` : JSON.stringify(value);
}

function unary({ operator, argument }: ESTree.UnaryExpression, facts: Facts): Known {
  if (operator === 'void') return isPure(argument) ? [undefined] : undefined;
  if (operator === '!') {
    const inner = truth(argument, facts);
    return inner === undefined ? undefined : [!inner];
  }
  const inner = operator === '-' ? known(argument, facts)?.[0] : undefined;
  return typeof inner === 'number' ? [-inner] : undefined;
}

const COMPARE: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
  '==': (left, right) => left === right || (isNothing(left) && isNothing(right)),
  '!=': (left, right) => left !== right && !(isNothing(left) && isNothing(right)),
};

function binary(node: Binary, facts: Facts): Known {
  const left = known(node.left, facts);
  const right = known(node.right, facts);
  if (node.operator === '&') return bits(node, left?.[0], right?.[0], facts);
  if (node.operator === '<' && typeof left?.[0] === 'number' && typeof right?.[0] === 'number') {
    return [left[0] < right[0]];
  }
  const compare = COMPARE[node.operator];
  if (compare === undefined) return undefined;
  // Of the loose comparisons, those with null and undefined alone are as plain as they look.
  const isPlainLooking =
    node.operator.length === 3 || isNothing(left?.[0]) || isNothing(right?.[0]);
  if (left && right && isPlainLooking) {
    return [compare(left[0], right[0])];
  }
  if (node.operator.length < 3) return undefined;
  const differ = cannotBe(node.left, right, facts) || cannotBe(node.right, left, facts);
  return differ ? [node.operator === '!=='] : undefined;
}

function bits({ left, right }: Binary, a: Value, b: Value, facts: Facts): Known {
  if (typeof a === 'number' && typeof b === 'number') return [a & b];
  const mask = a ?? b;
  const name = propertyOf(a === undefined ? left : right);
  const isNever = typeof mask === 'number' && (mask & ~facts.noFlags) === 0;
  return isNever && (name === 'flags' || name === 'subtreeFlags') ? [0] : undefined;
}

export function cannotBe(node: Node, value: Known, facts: Facts): boolean {
  if (node.type === 'Identifier' && facts.unmatched.has(node.name)) return true;
  if (value === undefined) return false;
  if (facts.tags.has(node)) return facts.isNoTag(value[0]);
  if (facts.names.has(node)) return isLeftOutName(value[0]);
  return node.type === 'Identifier' && facts.values.get(node.name)?.includes(value[0]) === false;
}

function logical(node: ESTree.LogicalExpression, facts: Facts): Known {
  if (node.operator === '??') return undefined;
  const stops = node.operator === '||';
  const left = truth(node.left, facts);
  if (left === stops) return known(node.left, facts);
  const right = known(node.right, facts);
  if (left !== undefined) return right;
  return right?.[0] === stops && isPure(node.left) && isBoolean(node.left) ? right : undefined;
}

function single(values: readonly Value[] | undefined): Known {
  return values?.length === 1 ? [values[0]] : undefined;
}

function isNothing(value: Value): boolean {
  return value === null || value === undefined;
}

function isPlain(value: unknown): value is Value {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value);
}
