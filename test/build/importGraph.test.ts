import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Who may import whom. `values` may be imported whole, `types` by `import type` only, and `packages`
 * are names of packages. A file's own row, if it has one, counts instead of its folder's.
 */
interface Fence {
  readonly values: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const FENCES: Readonly<Record<string, Fence>> = {
  'token/': { values: ['token/'], packages: ['jsonc-parser'] },
  'token/clientReading.ts': { values: ['token/'], packages: ['jsonc-parser', 'jwt-decode'] },
  'checks/': { values: ['checks/', 'token/'] },
  'crypto/': { values: ['crypto/', 'token/'], packages: ['jose'] },
  'refresh/': { values: ['refresh/', 'token/', 'crypto/'] },
  'refresh/apiFetch.ts': { values: [] },
  // Of the core, text/ takes types, and its leaves: the registry's tables, units, and how characters
  // are written. Nothing that reads a token.
  'text/': {
    values: [
      'text/',
      'token/registry/',
      'token/numericDate.ts',
      'token/characters.ts',
      'token/confusables.ts',
    ],
    types: ['token/', 'checks/', 'crypto/', 'refresh/'],
    packages: ['date-fns'],
  },
  'ui/': {
    values: ['ui/', 'token/', 'checks/', 'crypto/', 'refresh/', 'text/'],
    types: ['clock.ts'],
    packages: ['react'],
  },
  'offline/': { values: ['offline/'] },
  'clock.ts': { values: ['token/'] },
  'main.tsx': { values: ['ui/', 'clock.ts'], packages: ['react-dom'] },
};

describe('the import graph of src/', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(5);
  });

  it.each(sources)('%s imports only what its folder may', (path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    expect(importsOf(text).filter((one) => !isAllowed(path, one))).toEqual([]);
  });

  it.each([
    ['text/words.ts', "import type { Inspection } from '../token/inspect.ts';", true],
    ['text/words.ts', "import { inspect } from '../token/inspect.ts';", false],
    ['text/words.ts', "export { inspect } from '../token/inspect.ts';", false],
    ['text/words.ts', "import { REGISTERED_CLAIMS } from '../token/registry/claims.ts';", true],
    ['ui/App.tsx', "import type { Clock } from '../clock.ts';", true],
    ['ui/App.tsx', "import { systemClock } from '../clock.ts';", false],
    ['ui/inspect/Claims.tsx', "import { claims } from '../../../token/claims.ts';", false],
    ['token/find.ts', "const late = await import('jose');", false],
    ['refresh/plan.ts', "import {\n  sign,\n} from '../crypto/sign.ts';", true],
    ['main.tsx', "import { hydrateRoot } from 'react-dom/client';", true],
  ])('%s: `%s` is allowed: %s', (path, text, allowed) => {
    expect(importsOf(text).every((one) => isAllowed(path, one))).toBe(allowed);
  });

  // apiFetch.ts is for other people's pages, where it has to have a clock; in this one it is given one.
  it('reads the clock in clock.ts, and in the file that people copy, alone', () => {
    const readers = sources.filter((path) =>
      readsTheClock(readFileSync(join(ROOT, 'src', path), 'utf8')),
    );
    expect(readers.sort()).toEqual(['clock.ts', 'refresh/apiFetch.ts']);
  });

  it.each([
    ['new Date()', true],
    ['new Date', true],
    ['Date.now()', true],
    ['performance.now()', true],
    ['Temporal.Now.instant()', true],
    ['new Date(ms)', false],
    ['new Date(\n  ms,\n)', false],
  ])('`%s` reads the clock: %s', (text, reads) => {
    expect(readsTheClock(text)).toBe(reads);
  });
});

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): readonly Import[] {
  const statements =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(statements)].map((match) => ({
    from: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function isAllowed(path: string, { from, typeOnly }: Import): boolean {
  const fence = FENCES[path] ?? FENCES[`${path.split('/')[0]}/`];
  if (fence === undefined) return false;
  if (!from.startsWith('.')) {
    return (fence.packages ?? []).some((name) => from === name || from.startsWith(`${name}/`));
  }
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  const open = typeOnly ? [...fence.values, ...(fence.types ?? [])] : fence.values;
  return open.some(
    (place) => target === place || (place.endsWith('/') && target.startsWith(place)),
  );
}

function readsTheClock(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^\s)])|\bperformance\.now\b|\bTemporal\.Now\b/.test(
    code,
  );
}
