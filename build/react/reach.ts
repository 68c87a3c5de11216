import type { ESTree } from 'vite';
import { calleeOf, type Node, propertyOf, referenceIn, walk } from './edit.ts';
import { isPure } from './pure.ts';

/** The functions and variables at the top of a file that nothing that runs can reach. Never throws. */
export function unreachableIn(program: ESTree.Program): ReadonlySet<string> {
  const parts = new Map<string, Node[]>();
  const roots: Node[] = [];
  const declared = new Set(program.body.map(nameOf));
  const own = (name: string, node: Node): void => {
    parts.set(name, [...(parts.get(name) ?? []), node]);
  };
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') own(nameOf(statement), statement);
    else if (statement.type === 'VariableDeclaration') {
      for (const declarator of statement.declarations) {
        const { id, init } = declarator;
        if (id.type !== 'Identifier' || !isInert(init)) roots.push(declarator);
        else own(id.name, declarator);
      }
    } else if (statement.type === 'ImportDeclaration') {
      for (const { local } of statement.specifiers) own(local.name, local);
    } else {
      const classes = prototypesSetBy(statement);
      const isOwn = classes.length > 0 && classes.every((name) => declared.has(name));
      if (!isOwn) roots.push(statement);
      for (const name of classes) own(name, statement);
    }
  }
  const reached = new Set<string>();
  const follow = (node: Node): void =>
    walk(node, (place) => {
      const name = referenceIn(place);
      if (name === undefined || reached.has(name)) return;
      reached.add(name);
      for (const part of parts.get(name) ?? []) follow(part);
    });
  for (const root of roots) follow(root);
  return new Set([...parts.keys()].filter((name) => !reached.has(name)));
}

/** The classes whose prototypes a statement adds to and does nothing else: `A.prototype.b = …`. */
export function prototypesSetBy(statement: Node): readonly string[] {
  const names: string[] = [];
  let node: Node = statement.type === 'ExpressionStatement' ? statement.expression : statement;
  while (node.type === 'AssignmentExpression') {
    const object: Node | undefined =
      node.left.type === 'MemberExpression' ? node.left.object : undefined;
    if (object?.type !== 'MemberExpression' || propertyOf(object) !== 'prototype') return [];
    if (object.object.type !== 'Identifier') return [];
    names.push(object.object.name);
    node = node.right;
  }
  return isInert(node) ? names : [];
}

function nameOf(statement: Node): string {
  return statement.type === 'FunctionDeclaration' ? (statement.id?.name ?? '') : '';
}

/** Whether it makes a value and does nothing else, so that it can go with the variable that it is for. */
function isInert(node: Node | null): boolean {
  if (node === null || isPure(node)) return true;
  if (node.type === 'ArrayExpression') return node.elements.every(isInert);
  if (node.type === 'ObjectExpression') {
    return node.properties.every(({ type, ...rest }) => 'value' in rest && isInert(rest.value));
  }
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    return isPure(node.callee.object) && /^(?:for|split)$/.test(propertyOf(node.callee) ?? '');
  }
  return MAKERS.test(calleeOf(node) ?? '');
}

/** Functions that make a value and do nothing else. */
const MAKERS =
  /^(?:Error|createCursor|Map|RegExp|Set|WeakMap|assign|createSyntheticEvent|getVendorPrefixedEventName|makePrefixMap)$/;
