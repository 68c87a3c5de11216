import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { plainExports } from '../../build/plainExportsPlugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'jotglass-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOURCES: Readonly<Record<string, string>> = {
  '/entry.js': `
    import { word, twice } from '/shared.js';
    globalThis.told = import('/late.js').then(({ late }) => [word(1), twice, late]);
  `,
  '/shared.js': `
    export const word = (count) => globalThis.said?.[count] ?? 'word ' + count;
    export const twice = word(2) + word(2);
  `,
  '/late.js': `
    import { word as say, twice as double } from '/shared.js';
    export const late = [say(3), double, say(4)].join();
  `,
};

/** @returns the two scripts, the one of the entry first */
async function built(changed: Partial<typeof SOURCES> = {}) {
  const sources = { ...SOURCES, ...changed };
  const files: Plugin = {
    name: 'files-of-the-test',
    resolveId: (id) => (id in sources ? id : null),
    load: (id) => sources[id] ?? null,
  };
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [files, plainExports()],
    build: {
      outDir: folder,
      minify: 'terser',
      terserOptions: { module: true },
      modulePreload: false,
      rollupOptions: {
        input: '/entry.js',
        output: { entryFileNames: '[name]-[hash].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  if (!('output' in result)) throw new Error('Not one build');
  const [entry, late, ...others] = result.output.filter((file) => file.type === 'chunk');
  if (entry === undefined || late === undefined || others.length > 0) throw new Error('Not two');
  return { entry, late };
}

it('exports what chunks share by one name, and what is imported late by its own', async () => {
  const { entry, late } = await built();
  expect(entry.code).toMatch(/export\{\w+,\w+\};$/);
  expect(late.code).toMatch(/^import\{.*\}from".*export\{\w+ as late\};?\s*$/s);

  await import(pathToFileURL(join(folder, entry.fileName)).href);
  const { told } = globalThis as { told?: Promise<unknown> };
  expect(await told).toEqual(['word 1', 'word 2word 2', 'word 3,word 2word 2,word 4']);
});

it('counts on both chunks being named anew when one changes, since they are cached for ever', async () => {
  const before = await built();
  for (const [path, from, to] of [
    ['/shared.js', "'word '", "'name '"],
    ['/late.js', 'say(4)', 'say(5)'],
  ] as const) {
    const after = await built({ [path]: `${SOURCES[path]}`.replace(from, to) });
    expect(after.entry.fileName).not.toBe(before.entry.fileName);
    expect(after.late.fileName).not.toBe(before.late.fileName);
  }
});
