import type { ESTree } from 'vite';
import { walk } from './edit.ts';

/** The syntax that is rewritten, by its nodes: all that React DOM and own/ are written with. */
const SYNTAX: ReadonlySet<string> = new Set([
  ...['Program', 'ImportDeclaration', 'ImportNamespaceSpecifier'],
  ...['ExportNamedDeclaration', 'ExportSpecifier'],
  ...['FunctionDeclaration', 'VariableDeclaration', 'VariableDeclarator'],
  ...['BlockStatement', 'EmptyStatement', 'ExpressionStatement', 'LabeledStatement'],
  ...['IfStatement', 'SwitchStatement', 'SwitchCase', 'TryStatement', 'CatchClause'],
  ...['DoWhileStatement', 'ForStatement', 'ForInStatement'],
  ...['BreakStatement', 'ContinueStatement', 'ReturnStatement', 'ThrowStatement'],
  ...['ArrayExpression', 'ObjectExpression', 'Property', 'FunctionExpression'],
  ...['AssignmentExpression', 'UpdateExpression', 'UnaryExpression', 'BinaryExpression'],
  ...['LogicalExpression', 'ConditionalExpression', 'SequenceExpression'],
  ...['CallExpression', 'NewExpression', 'MemberExpression', 'ArrowFunctionExpression'],
  ...['TemplateLiteral', 'TemplateElement', 'WhileStatement'],
  ...['Identifier', 'Literal', 'ThisExpression'],
]);

/**
 * Makes sure that code is written with nothing but what is known here. A pattern, for one, declares or
 * sets variables where `edit.ts` looks for none, so that they would pass for what nobody sets.
 *
 * @throws Error with what is not known
 */
export function assertSyntax(program: ESTree.Program): void {
  walk(program, ({ node }) => {
    const isVar = node.type !== 'VariableDeclaration' || node.kind === 'var';
    const isPlain =
      node.type !== 'Property' || (node.kind === 'init' && !node.shorthand && !node.method);
    if (SYNTAX.has(node.type) && isVar && isPlain) return;
    const what = isVar ? (isPlain ? node.type : 'property without a colon') : node.kind;
    throw new Error(`React is written anew: build/react/ does not know its syntax "${what}".`);
  });
}
