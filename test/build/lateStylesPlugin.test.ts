import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { adoption, lateStyles } from '../../build/lateStylesPlugin.ts';

const SOURCES = {
  '/entry.js': 'import "/entry.css"; import("/late.js")',
  '/late.js': 'import "/late.css"; console.log("late")',
  '/entry.css': 'b { color: red }',
  '/late.css': 'i { content: "`\\\\"; color: blue }',
};

/** @returns the built files, by name: the text of each */
async function built(changed: Partial<typeof SOURCES> = {}): Promise<Map<string, string>> {
  const sources: Record<string, string> = { ...SOURCES, ...changed };
  const files: Plugin = {
    name: 'files-of-the-test',
    resolveId: (id) => (id in sources ? id : null),
    load: (id) => sources[id] ?? null,
  };
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [files, lateStyles()],
    build: { write: false, modulePreload: false, rollupOptions: { input: '/entry.js' } },
  });
  if (!('output' in result)) throw new Error('Not one build');
  return new Map(
    result.output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : `${file.source}`,
    ]),
  );
}

const named = (files: Map<string, string>, pattern: RegExp): string[] =>
  [...files.keys()].filter((name) => pattern.test(name));

it('leaves the styles of what loads first in a file, and puts those of what loads late into its script', async () => {
  const files = await built();
  const [sheet, ...others] = named(files, /\.css$/);
  expect(others).toEqual([]);
  expect(files.get(sheet ?? '')?.trim()).toBe('b{color:red}');
  const [late] = named(files, /late.*\.js$/);
  expect(files.get(late ?? '')).toContain('console.log(');
  expect([...files.values()].join('\n')).not.toMatch(/late[\w-]*\.css/);
});

it('adopts the very styles before the rest of the script runs', async () => {
  const files = await built();
  const [late] = named(files, /late.*\.js$/);
  const done: string[] = [];
  class Sheet {
    replaceSync(css: string) {
      done.push(css);
    }
  }
  const run = new Function('CSSStyleSheet', 'document', 'console', files.get(late ?? '') ?? '');
  run(
    Sheet,
    { adoptedStyleSheets: { push: (sheet: object) => done.push(sheet.constructor.name) } },
    { log: (word: string) => done.push(word) },
  );
  expect(done).toEqual([expect.stringContaining('content:"`\\\\"'), 'Sheet', 'late']);
});

it('names the script anew when its styles alone change, since names are cached for good', async () => {
  const scripts = async (changed = {}) => named(await built(changed), /\.js$/);
  const before = await scripts();
  expect(before).toHaveLength(2);
  expect(await scripts()).toEqual(before);
  const after = await scripts({ '/late.css': 'i { color: green }' });
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toEqual([]);
});

it.each(['i{background:url(dot.png)}', '@import "more.css";'])(
  'refuses %s, whose file would be looked for in another place',
  (css) => {
    expect(() => adoption(css)).toThrow('may name no other file');
  },
);
