import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { withoutFeatures } from './prune.ts';
import { problemsIn } from './use.ts';

const require = createRequire(import.meta.url);
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** React's files for production, by what imports them. */
const FILES: Readonly<Record<string, string>> = {
  react: join(packageOf('react'), 'cjs/react.production.js'),
  'react/jsx-runtime': join(packageOf('react'), 'cjs/react-jsx-runtime.production.js'),
  'react-dom': join(packageOf('react-dom'), 'cjs/react-dom.production.js'),
  'react-dom/client': join(packageOf('react-dom'), 'cjs/react-dom-client.production.js'),
  scheduler: join(packageOf('scheduler'), 'cjs/scheduler.production.js'),
};

/**
 * Builds React from modules, and React DOM without what the page cannot reach (features.ts). React
 * comes as CommonJS, of which a bundler drops nothing and reaches everything by a look-up such as
 * `(0, x.jsx)(…)`: 2.5 KB of the first load, and some time at each element.
 */
export function reactModules(): Plugin {
  return {
    name: 'jotglass:react-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => FILES[id] ?? null },
    transform: {
      order: 'pre',
      filter: { id: /\/src\/[^?]*\.tsx?$/ },
      handler(code, id) {
        const problems = problemsIn(code, id);
        if (problems.length === 0) return null;
        throw new Error(
          `${id}: React is built without ${problems.join(', ')}. See build/react/page.ts.`,
        );
      },
    },
    load(id) {
      if (!Object.values(FILES).includes(id)) return null;
      const module = asModule(readFileSync(id, 'utf8'));
      if (id === FILES.react) return withoutClasses(module);
      return id === FILES['react-dom/client'] ? withoutFeatures(module) : module;
    },
  };
}

/**
 * React without `Component` and `PureComponent`, which add to their prototypes, so that no bundler dares
 * to drop them: features.ts has no class components. A class that extends one throws as it is declared.
 *
 * @throws Error when they are written in a way that this does not know
 */
export function withoutClasses(code: string): string {
  const short = code
    .replace(/^function Component\([\s\S]*^pureComponentPrototype\.isPure\w+ = !0;\n/m, '')
    .replace(/^exported_(?:Pure)?Component = \w+;\n/gm, '');
  const left = short.match(/\b(?:Pure|pure)?Component\w*/g);
  if (left?.join() !== 'Component,PureComponent')
    throw new Error('React is written anew: Component');
  return short;
}

/**
 * Turns a file of React from CommonJS into a module.
 *
 * @throws Error when it is written in a way that this does not know
 */
export function asModule(code: string): string {
  const names = [...new Set([...code.matchAll(/\bexports\.(\w+)/g)].map(([, name]) => name))];
  const imports: string[] = [];
  const body = code
    .replace(/^var (?:\w+ = require\("[\w/-]+"\)[,;]\s*)+/m, (declaration) => {
      for (const [, name, from] of declaration.matchAll(/(\w+) = require\("([\w/-]+)"\)/g)) {
        imports.push(`import * as ${name} from '${from}';`);
      }
      return '';
    })
    .replace(/\bexports\.(\w+)/g, 'exported_$1');
  if (/\b(?:require\(|exports\b(?!_))/.test(body)) throw new Error('React is written anew');
  const declared = names.map((name) => `exported_${name}`).join();
  const exported = names.map((name) => `exported_${name} as ${name}`).join();
  return `${imports.join('')}var ${declared};${body}\nexport { ${exported} };`;
}
