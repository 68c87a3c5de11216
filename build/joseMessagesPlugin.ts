import type { ESTree, Plugin } from 'vite';
import { parseAst } from 'vite';
import { rewritten } from './react/edit.ts';

const JOSE = /\/node_modules\/jose\//;

/** A message reads as a sentence: the names and identifiers that jose works with have no two spaces. */
const SENTENCE = / .* /;

/**
 * Builds jose without the sentences of its errors: 1.4 KB that nobody reads, since the page tells by
 * itself why a signature does not verify or a token does not open.
 */
export function joseMessages(): Plugin {
  return {
    name: 'jotglass:jose-messages',
    apply: 'build',
    transform: {
      filter: { id: JOSE },
      handler: (code) => withoutSentences(code),
    },
  };
}

/** Every string of a module that reads as a sentence gives way to an empty one. */
export const withoutSentences = (code: string): string =>
  rewritten(code, parseAst(code), ({ node }) => {
    if (isSentence(node)) return "''";
    return isTwoInOne(node) ? code.slice(node.start, node.end) : undefined;
  });

/** `{ a }` stands for two nodes in one place, which would be written one after the other. */
const isTwoInOne = (node: ESTree.Node): boolean =>
  /^(?:Im|Ex)portSpecifier$/.test(node.type) || (node.type === 'Property' && node.shorthand);

const isSentence = (node: ESTree.Node): boolean =>
  node.type === 'TemplateLiteral'
    ? SENTENCE.test(node.quasis.map(({ value }) => value.raw).join('x'))
    : node.type === 'Literal' && typeof node.value === 'string' && SENTENCE.test(node.value);
