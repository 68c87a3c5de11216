import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Node, walk } from './edit.ts';
import { fieldsIn } from './eventFields.ts';
import { HOOKS } from './features.ts';
import { ATTRIBUTES, EVENTS } from './page.ts';
import { namesSpread, type Source, sourceOf } from './spread.ts';

/** What may be imported of React: the page is built without the rest. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  react: [...HOOKS, 'createContext', 'Fragment', 'memo'],
  'react-dom/client': ['createRoot'],
};

/** Elements that React treats in a way of its own, and that the page is built without. */
const LEFT_OUT: readonly string[] = [
  ...['audio', 'base', 'body', 'embed', 'foreignObject', 'head', 'html', 'iframe', 'image', 'img'],
  ...['link', 'math', 'meta', 'noscript', 'object', 'script', 'source', 'style', 'title', 'video'],
];

const SPECIAL = specialAttributes();

/**
 * What a file uses that the page is built without and that would be passed over in silence, in words.
 *
 * @param code - TypeScript with JSX
 * @param path - where it stands, for what it imports
 */
export function problemsIn(code: string, path = ''): readonly string[] {
  const source = sourceOf(code, path);
  const { program } = source;
  const problems: string[] = [];
  walk(program, ({ node }) => {
    problems.push(...importsIn(node), ...elementIn(node, source), ...optionsIn(node));
  });
  return [...problems, ...fieldsIn(program)];
}

/** The attributes that React treats in a way of its own, by its own lists. */
function specialAttributes(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('react-dom/package.json'));
  const code = readFileSync(join(folder, 'cjs/react-dom-client.production.js'), 'utf8');
  const [, setProp = ''] = /^function setProp\(([\s\S]*?)^}/m.exec(code) ?? [];
  const [, aliases = ''] = /aliases = new Map\(\[([\s\S]*?)\]\),/.exec(code) ?? [];
  const names = [...setProp.matchAll(/case "(\w+)":/g), ...aliases.matchAll(/\["([\w-]+)", /g)];
  if (names.length < 150) throw new Error('React is written anew: its lists of attributes');
  return new Set(names.map(([, name = '']) => name));
}

function importsIn(node: Node): readonly string[] {
  const isOther = /^(?:ImportExpression|Export(?:Named|All)Declaration)$/.test(node.type);
  if (isOther && 'source' in node && node.source !== null) {
    const { source } = node;
    const from = typeof source === 'object' && 'value' in source ? `${source.value}` : '';
    return isReact(from) ? [`${from}, not by an import`] : [];
  }
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
  const from = node.source.value;
  if (!isReact(from)) return [];
  return node.specifiers
    .filter((specifier) => !('importKind' in specifier && specifier.importKind === 'type'))
    .map((specifier) =>
      'imported' in specifier && 'name' in specifier.imported ? specifier.imported.name : '*',
    )
    .filter((name) => !IMPORTS[from]?.includes(name))
    .map((name) => `${name} from ${from}`);
}

function isReact(from: string): boolean {
  return /^(?:react(?:-dom)?|scheduler)(?:\/|$)/.test(from);
}

function elementIn(node: Node, source: Source): readonly string[] {
  if (node.type !== 'JSXOpeningElement') return [];
  if (node.name.type !== 'JSXIdentifier') return [];
  const { name } = node.name;
  const names = node.attributes.flatMap((attribute) => {
    if (attribute.type === 'JSXSpreadAttribute') {
      return namesSpread(attribute.argument, source);
    }
    const { name } = attribute;
    return name.type === 'JSXIdentifier' ? [name.name] : [`${name.namespace.name}:`];
  });
  if (name === 'Fragment') return names.includes('ref') ? ['ref on a Fragment'] : [];
  if (!/^[a-z]/.test(name)) return [];
  const isRefused = name.includes('-') || LEFT_OUT.includes(name);
  return [
    ...(isRefused ? [name] : []),
    ...names.filter(isLeftOut).map((one) => `${one} on a ${name}`),
  ];
}

function isLeftOut(name: string): boolean {
  if (/^on[A-Z]/.test(name)) return !EVENTS.includes(name);
  return /[:{]/.test(name) || (SPECIAL.has(name) && !ATTRIBUTES.includes(name));
}

function optionsIn(node: Node): readonly string[] {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return [];
  return node.callee.name === 'createRoot' && node.arguments.length > 1
    ? ['options of a root']
    : [];
}
