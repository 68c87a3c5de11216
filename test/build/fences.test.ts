import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

interface Snippet {
  readonly path: string;
  readonly code: string;
  /** The rule that refuses the snippet; absent where the snippet is allowed. */
  readonly rule?: string;
}

const refused = (rule: string, path: string, ...codes: readonly string[]): readonly Snippet[] =>
  codes.map((code) => ({ path, code, rule }));
const allowed = (path: string, ...codes: readonly string[]): readonly Snippet[] =>
  codes.map((code) => ({ path, code }));
const use = (name: string): string => `import { a } from '${name}';\na();\n`;

const SNIPPETS: readonly Snippet[] = [
  ...refused(
    'noRestrictedImports',
    'src/token/*.ts',
    ...['react', 'jose', 'jwt-decode', 'date-fns', 'node:fs', '../clock.ts', '../main.tsx'].map(
      use,
    ),
    ...['../checks/x.ts', '../crypto/x.ts', '../refresh/x.ts', '../text/x.ts', '../ui/x.ts'].map(
      use,
    ),
    "export const late = import('jose');\n",
  ),
  ...refused('noRestrictedImports', 'src/token/registry/*.ts', use('../../ui/x.ts')),
  ...refused('noRestrictedImports', 'src/token/clientReading.ts', use('jose'), use('../text/x.ts')),
  ...allowed('src/token/*.ts', use('./y.ts'), use('./registry/y.ts'), use('jsonc-parser')),
  ...allowed('src/token/registry/*.ts', use('../span.ts')),
  ...allowed('src/token/clientReading.ts', use('jwt-decode'), use('./y.ts')),
  ...refused(
    'noRestrictedImports',
    'src/checks/*.ts',
    ...['../text/x.ts', '../ui/x.ts', '../crypto/x.ts', '../clock.ts', 'jsonc-parser', 'react'].map(
      use,
    ),
  ),
  ...allowed('src/checks/*.ts', use('./y.ts'), use('../token/y.ts')),
  ...refused(
    'noRestrictedImports',
    'src/crypto/*.ts',
    ...['react', '../checks/x.ts', '../ui/x.ts', '../text/x.ts', '../refresh/x.ts'].map(use),
  ),
  ...allowed('src/crypto/*.ts', use('../token/y.ts'), use('./y.ts')),
  ...refused(
    'noRestrictedImports',
    'src/refresh/*.ts',
    ...['jose', 'react', '../ui/x.ts', '../text/x.ts', '../checks/x.ts'].map(use),
  ),
  ...allowed('src/refresh/*.ts', use('../token/y.ts'), use('../crypto/y.ts')),
  // It runs in other people's pages: here all that it reaches for is handed to it.
  ...refused('noRestrictedImports', 'src/refresh/apiFetch.ts', use('./y.ts'), use('react')),
  ...refused(
    'noRestrictedGlobals',
    'src/refresh/apiFetch.ts',
    'export const a = localStorage;\n',
    'export const a = caches;\n',
  ),
  ...refused(
    'noJsRestrictedProperties',
    'src/refresh/apiFetch.ts',
    'export const a = document.cookie;\n',
  ),
  ...allowed('src/refresh/apiFetch.ts', "export const a = fetch('/');\n"),
  ...refused(
    'noRestrictedImports',
    'src/text/*.ts',
    ...['react', 'jose', 'jsonc-parser', '../ui/x.ts', '../clock.ts'].map(use),
  ),
  ...allowed(
    'src/text/*.ts',
    use('date-fns'),
    use('../token/registry/claims.ts'),
    "import type { A } from '../checks/finding.ts';\nexport type B = A;\n",
  ),
  ...refused(
    'noRestrictedImports',
    'src/ui/*.ts',
    ...['date-fns', 'jose', 'jwt-decode', 'jsonc-parser', 'react-dom', '../main.tsx'].map(use),
    use('../offline/serviceWorker.ts'),
  ),
  ...allowed('src/ui/*.ts', use('react'), use('../token/y.ts'), use('../text/y.ts'), use('./y.ts')),
  ...refused('noRestrictedImports', 'src/main.tsx', use('./token/x.ts'), use('./text/x.ts')),
  ...allowed('src/main.tsx', use('./ui/App.tsx'), use('./clock.ts'), use('react-dom/client')),
  ...refused('noRestrictedImports', 'src/offline/*.ts', use('../token/x.ts'), use('../ui/x.ts')),
  ...refused('noRestrictedImports', 'src/clock.ts', use('./ui/x.ts'), use('react')),
  ...refused('noUndeclaredDependencies', 'src/crypto/*.ts', use('vite')),

  ...refused(
    'noRestrictedGlobals',
    'src/token/*.ts',
    ...['document', 'window', 'navigator', 'location', 'crypto', 'globalThis'].map(
      (name) => `export const a = ${name};\n`,
    ),
  ),
  ...refused('noRestrictedGlobals', 'src/checks/*.ts', 'export const a = document;\n'),
  ...['token', 'checks', 'crypto', 'refresh', 'ui'].flatMap((folder) =>
    refused('noRestrictedGlobals', `src/${folder}/*.ts`, 'export const a = new Date(0);\n'),
  ),
  ...refused(
    'noRestrictedGlobals',
    'src/ui/*.ts',
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection'].map(
      (name) => `export const a = ${name};\n`,
    ),
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map(
      (name) => `export const a = ${name};\n`,
    ),
  ),
  ...refused(
    'noJsRestrictedProperties',
    'src/ui/*.ts',
    'export const a = window.localStorage;\n',
    'export const a = window.fetch;\n',
    'export const a = document.cookie;\n',
    "navigator.sendBeacon('/');\n",
    "window.open('/');\n",
    'export const a = performance.now();\n',
  ),
  ...refused('noJsRestrictedProperties', 'src/text/*.ts', 'export const a = Date.now();\n'),
  ...['token', 'checks', 'text', 'crypto'].flatMap((folder) =>
    refused('noRestrictedGlobals', `src/${folder}/*.ts`, 'setTimeout(() => {}, 1);\n'),
  ),
  ...allowed('src/text/*.ts', 'export const a = new Date(0);\n'),
  ...allowed('src/ui/*.ts', 'setTimeout(() => {}, 1);\n', 'export const a = document.title;\n'),
  ...allowed('src/clock.ts', 'export const a = Date.now();\n', 'setTimeout(() => {}, 1);\n'),
  ...allowed('src/offline/*.ts', "export const a = fetch('/');\n", 'export const a = caches;\n'),

  ...refused('noConsole', 'src/ui/*.ts', 'console.log(1);\n'),
  ...allowed('build/*.ts', 'console.log(1);\n'),
  ...refused('noDocumentCookie', 'src/ui/*.ts', "document.cookie = 'a=b';\n"),
  ...refused(
    'noDangerouslySetInnerHtml',
    'src/ui/*.tsx',
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
  ),
  ...refused('noBarrelFile', 'src/ui/index.ts', "export { a } from './a.ts';\n"),
  ...allowed('src/checks/index.ts', "export { a } from './a.ts';\n"),
  ...refused('noDefaultExport', 'src/ui/*.ts', 'export default 1;\n'),
  ...refused('useImportExtensions', 'src/ui/*.ts', use('./neighbour')),
  ...allowed('src/ui/neighbour.ts', 'export const a = 1;\n'),
  ...refused(
    'useExhaustiveDependencies',
    'src/ui/*.ts',
    "import { useEffect } from 'react';\nexport function useA(a: () => void) {\n  useEffect(() => a(), []);\n}\n",
  ),
  ...refused(
    'useHookAtTopLevel',
    'src/ui/*.ts',
    "import { useId } from 'react';\nexport function useA(a: boolean) {\n  if (a) useId();\n}\n",
  ),
  ...refused(
    'noAmbiguousAnchorText',
    'src/ui/*.tsx',
    'export const A = () => <a href="#/a">click here</a>;\n',
  ),
  ...refused('useAltText', 'src/ui/*.tsx', 'export const A = () => <img src="a" />;\n'),
  ...refused('useButtonType', 'src/ui/*.tsx', 'export const A = () => <button>a</button>;\n'),
  ...refused('noUnknownProperty', 'src/ui/*.module.css', '.a {\n  colr: red;\n}\n'),
  ...allowed(
    'src/ui/*.module.css',
    '.a {\n  composes: b;\n}\n',
    '.a :global(.b) {\n  top: 0;\n}\n',
  ),
];

describe('the lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jotglass-fences-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses import cycles', () => {
    const found = lint(join(folder, 'cycle'), [
      { path: 'src/ui/a.ts', code: "import { b } from './b.ts';\nexport const a = () => b;\n" },
      { path: 'src/ui/b.ts', code: "import { a } from './a.ts';\nexport const b = () => a;\n" },
    ]);
    expect(found.get('src/ui/a.ts')).toContain('noImportCycles');
  });

  const results = rounds(SNIPPETS).map((snippets, round) => {
    const found = lint(join(folder, String(round)), snippets);
    return snippets.map(({ path, code, rule }) => ({
      title: `${path}: ${rule ?? 'the lint'} ${rule ? 'refuses' : 'takes'} ${code.trim()}`,
      rule,
      found: found.get(path) ?? [],
    }));
  });

  it.each(results.flat())('$title', ({ rule, found }) => {
    if (rule === undefined) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });
});

/** Numbers the `*` of each path, and deals out what still shares a path, so that each round is one run. */
function rounds(snippets: readonly Snippet[]): readonly (readonly Snippet[])[] {
  const dealt: Snippet[][] = [];
  for (const [number, snippet] of snippets.entries()) {
    const path = snippet.path.replace('*', `x${number}`);
    const round = dealt.find((others) => others.every((other) => other.path !== path));
    if (round === undefined) dealt.push([{ ...snippet, path }]);
    else round.push({ ...snippet, path });
  }
  return dealt;
}

/** Lints the snippets under the project's own configuration. @returns path → names of rules */
function lint(folder: string, snippets: readonly Snippet[]): Map<string, readonly string[]> {
  for (const { path, code } of snippets) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  for (const name of ['biome.json', 'package.json']) {
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  const run = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const { diagnostics } = JSON.parse(run.stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const found = new Map<string, readonly string[]>();
  for (const { category, location } of diagnostics) {
    const path = location.path.replaceAll('\\', '/');
    found.set(path, [...(found.get(path) ?? []), category.split('/').at(-1) ?? '']);
  }
  return found;
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}
