import type { Node } from './edit.ts';

/** Whether an expression can go when nobody needs its value: what React reads has no getters. */
export function isPure(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'UnaryExpression':
      return node.operator !== 'delete' && isPure(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isPure(node.left) && isPure(node.right);
    case 'ConditionalExpression':
      return isPure(node.test) && isPure(node.consequent) && isPure(node.alternate);
    case 'MemberExpression':
      return isPure(node.object) && (!node.computed || isPure(node.property));
    default:
      return false;
  }
}

/** Whether an expression is true or false and never anything else. Never throws. */
export function isBoolean(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!';
  if (node.type === 'BinaryExpression') return /^(?:[=!]==?|[<>]=?|in)$/.test(node.operator);
  return node.type === 'LogicalExpression' && isBoolean(node.left) && isBoolean(node.right);
}
