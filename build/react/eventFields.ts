import { type Node, propertyOf, walk } from './edit.ts';
import { FIELDS } from './page.ts';

const KEPT: ReadonlySet<string> = new Set([
  ...['type', 'target', 'currentTarget', 'nativeEvent', 'defaultPrevented'],
  ...['preventDefault', 'stopPropagation', ...FIELDS],
]);

type Function = Extract<Node, { type: 'FunctionExpression' | 'ArrowFunctionExpression' }>;

/**
 * The fields that handlers of React's events read and the page is built without, in words. A handler is
 * a function that an element is given where it stands, or whose parameter is said to be React's event.
 */
export function fieldsIn(program: Node): readonly string[] {
  const types = new Set<string>();
  const handlers = new Set<Node>();
  const problems: string[] = [];
  walk(program, ({ node }) => {
    if (node.type === 'ImportDeclaration' && node.source.value === 'react') {
      for (const { local } of node.specifiers) types.add(local.name);
    }
    if (node.type === 'JSXOpeningElement') for (const one of handlersOf(node)) handlers.add(one);
    if (!isFunction(node)) return;
    const [param] = node.params;
    if (param === undefined || !(handlers.has(node) || types.has(typeOf(param)))) return;
    const unknown = fieldsRead(node, param).filter((name) => !KEPT.has(name));
    problems.push(...unknown.map((name) => `${name} of an event`));
  });
  return problems;
}

/** What an element is given for its events, as `onClick={…}`; a component is given no events. */
function handlersOf(node: Extract<Node, { type: 'JSXOpeningElement' }>): readonly Node[] {
  if (node.name.type !== 'JSXIdentifier' || !/^[a-z]/.test(node.name.name)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') return [];
    const isEvent = /^on[A-Z]/.test(attribute.name.name);
    return isEvent && attribute.value?.type === 'JSXExpressionContainer'
      ? [attribute.value.expression]
      : [];
  });
}

function isFunction(node: Node): node is Function {
  return /^(?:Arrow)?Function(?:Expression|Declaration)$/.test(node.type);
}

/** The name of the type that a parameter is said to have, empty where there is none. */
function typeOf(param: Node): string {
  const annotation = 'typeAnnotation' in param ? param.typeAnnotation : null;
  if (annotation?.type !== 'TSTypeAnnotation') return '';
  const { typeAnnotation: type } = annotation;
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return '';
  return type.typeName.name.endsWith('Event') ? type.typeName.name : '';
}

function fieldsRead(node: Function, param: Node): readonly string[] {
  if (param.type === 'ObjectPattern') {
    return param.properties.map((property) =>
      property.type === 'Property' && 'name' in property.key ? `${property.key.name}` : '{...}',
    );
  }
  const fields: string[] = [];
  walk(node, ({ node: read }) => {
    if (read.type !== 'MemberExpression' || read.object.type !== 'Identifier') return;
    const isRead = param.type === 'Identifier' && read.object.name === param.name;
    const name = propertyOf(read);
    if (isRead && name !== undefined) fields.push(name);
  });
  return fields;
}
