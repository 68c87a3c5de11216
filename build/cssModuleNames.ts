import { basename } from 'node:path';

/**
 * Makes names such as `Status_verdict` for the classes of CSS Modules: the same in the prerendered
 * page and in the script, readable, and smaller when compressed than a hash.
 *
 * @throws Error when two files share a name, because their classes would meet
 */
export function cssModuleNames(): (className: string, file: string) => string {
  const files = new Map<string, string>();
  return (className, file) => {
    const path = file.replace(/\?.*$/, '');
    const stem = basename(path, '.module.css');
    const known = files.get(stem) ?? path;
    if (known !== path) throw new Error(`Two CSS Modules are named ${stem}: ${known} and ${path}`);
    files.set(stem, path);
    return `${stem}_${className}`;
  };
}
