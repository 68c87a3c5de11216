import type { MinifyOptions } from 'terser';
import type { Plugin } from 'vite';
import { minify } from 'vite';

/** Letters by how often they come. Names without capitals are like the words around them. */
const LETTERS = 'etaoinsrhldcumfpgwybvkxjqz';

/**
 * Terser makes the whole 2 KB smaller than the minifier that comes with Vite. Nothing here has a
 * getter that does more than answer, and no built-in function is another than the browser's.
 */
export const TERSER: MinifyOptions = {
  module: true,
  ecma: 2020,
  safari10: false,
  compress: {
    passes: 5,
    inline: 1,
    keep_fargs: false,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
  },
  mangle: { nth_identifier: { get: nameOf } },
};

/** Has Vite's minifier leave out what it finds unused, before Terser: each finds what the other misses. */
export function unusedFirst(): Plugin {
  return {
    name: 'jotglass:unused-first',
    apply: 'build',
    async renderChunk(code, { fileName }) {
      const treeshake = { propertyReadSideEffects: false, manualPureFunctions: ['Symbol.for'] };
      const result = await minify(fileName, code, { compress: { treeshake }, mangle: false });
      if (result.errors[0]) throw new Error(result.errors[0].message);
      return result.code;
    },
  };
}

/** 0 is `e`, 25 is `z`, 26 is `ee`, 27 is `te`. */
export function nameOf(nth: number): string {
  const rest = Math.floor(nth / LETTERS.length);
  return `${LETTERS[nth % LETTERS.length]}${rest > 0 ? nameOf(rest - 1) : ''}`;
}
