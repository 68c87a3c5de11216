import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { textFirst } from '../../build/textFirstPlugin.ts';

const root = mkdtempSync(join(tmpdir(), 'jotglass-text-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SOURCES: Readonly<Record<string, string>> = {
  'src/text/good.ts': "export const good = 'well' + globalThis.end;",
  'src/text/bad.ts': "export const bad = 'ill' + globalThis.end;",
  'src/text/spare.ts': "export const spare = 'nobody says it';",
  'src/ui/Part.ts': "import { good } from '../text/good.ts'; globalThis.part = ['part', good];",
  'src/ui/afterFirstPaint.ts':
    "import './Part.ts'; import { bad } from '../text/bad.ts'; globalThis.late = bad;",
};
for (const folder of ['src/text', 'src/ui']) mkdirSync(join(root, folder), { recursive: true });
for (const [path, code] of Object.entries(SOURCES)) writeFileSync(join(root, path), code);

it('has all words come before the code that shows them, and none that nobody needs', async () => {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [textFirst()],
    build: { write: false, rollupOptions: { input: join(root, 'src/ui/afterFirstPaint.ts') } },
  });
  if (!('output' in result)) throw new Error('Not one build');
  const { code } = result.output[0];
  const places = ['ill', 'well', 'part'].map((word) => code.search(new RegExp(`["'\`]${word}`)));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(code).not.toContain('nobody');
});
