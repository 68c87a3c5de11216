import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes names such as `bc` for the classes of CSS Modules: letters for the place of the class among
 * those of all files. Together they are 1 KB smaller, compressed, than names to read.
 *
 * @param folder - where all CSS Modules of the project are
 * @throws Error when asked about a file elsewhere
 */
export function cssModuleNames(folder: string): (className: string, file: string) => string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .map((path) => join(folder, path))
    .sort();
  const classes = files.flatMap((file) =>
    [...new Set(readFileSync(file, 'utf8').match(NAMES))].map((name) => `${file} ${name}`),
  );
  return (className, file) => {
    const path = join(file.replace(/\?.*$/, ''));
    if (!files.includes(path)) throw new Error(`${path} is not in ${folder}`);
    const name = `${path} ${className}`;
    // Written since: at development alone.
    if (!classes.includes(name)) classes.push(name);
    return letters(classes.indexOf(name));
  };
}

/** Of classes and animations. */
const NAMES = /(?<=\.|@keyframes )[a-z]\w*/gi;

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));
