import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { shownClient } from '../../build/shownClientPlugin.ts';

const root = mkdtempSync(join(tmpdir(), 'jotglass-client-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'src/refresh'), { recursive: true });

const CLIENT = `/** Says \`\${what}\`. */
export function createApiFetch(what: string): string {
  const quoted = 'it is "' + what + '"';
  return LATER + quoted;
}

const LATER = "so: ";
`;

writeFileSync(
  join(root, 'src/entry.js'),
  "import source from './refresh/apiFetch.ts?raw';\nimport { createApiFetch } from './refresh/apiFetch.ts';\nglobalThis.shown = { source, said: createApiFetch('well') };\n",
);

/** @returns name and code of the one script */
async function built(client: string): Promise<{ name: string; code: string }> {
  writeFileSync(join(root, 'src/refresh/apiFetch.ts'), client);
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [shownClient()],
    build: { write: false, rollupOptions: { input: join(root, 'src/entry.js') } },
  });
  if (!('output' in result)) throw new Error('Not one build');
  const [chunk] = result.output;
  return { name: chunk.fileName, code: chunk.code };
}

it('shows the client to the character, and runs it', async () => {
  const { code } = await built(CLIENT);
  const scope: { shown?: unknown } = {};
  new Function('globalThis', code)(scope);
  expect(scope.shown).toEqual({ source: CLIENT, said: 'so: it is "well"' });
});

it('names the script after the client too, since it is cached for ever', async () => {
  const before = await built(CLIENT);
  const after = await built(CLIENT.replace('so: ', 'thus: '));
  expect(after.name).not.toBe(before.name);
});
