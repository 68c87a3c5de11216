import { type ESTree, type Plugin, parseAst } from 'vite';
import { withShortNames } from './fiberNames.ts';
import { walk } from './react/edit.ts';

const REACT_DOM = /[\\/]react-dom-client\.production\.js$/;
const JSX_RUNTIME = /[\\/]react-jsx-runtime\.production\.js$/;

/** Writes the same in fewer bytes, where no minifier knows that it is the same. */
export function shortCode(): Plugin {
  return {
    name: 'jotglass:short-code',
    apply: 'build',
    transform: {
      filter: { id: [REACT_DOM, JSX_RUNTIME] },
      handler: (code, id) => (REACT_DOM.test(id) ? withShortNames(code) : withOneJsx(code)),
    },
    renderChunk: withoutConst,
  };
}

/**
 * React's `jsxs`, for elements with several children, is its `jsx`: in production they differ in name.
 *
 * @throws Error when they are not the same function
 */
export function withOneJsx(code: string): string {
  const same = /\bexported_jsx = (\w+);[\s\S]*\bexported_jsxs = \1;/;
  const short = code.replace('exported_jsxs as jsxs', 'exported_jsx as jsxs');
  if (!same.test(code) || short === code) throw new Error('React is written anew: jsxs');
  return short;
}

/** Declares with `let` what `const` declares: who checks that nothing is set again is TypeScript. */
export function withoutConst(code: string): string {
  let short = '';
  let end = 0;
  walk(parseAst(code) as ESTree.Program, ({ node }) => {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') return;
    short += `${code.slice(end, node.start)}let`;
    end = node.start + 'const'.length;
  });
  return short + code.slice(end);
}
