/**
 * Measures the page against its budgets and prints what it finds; it asserts nothing, since times
 * depend on the machine and on what else that does. Each time stands beside a floor, which was
 * measured by turns with it, and below which no page or decoder could come.
 *
 * `npm run bench` does all of it, `npm run bench -- inspect ticks` some.
 */
import { cpus } from 'node:os';
import { setStage } from './browser.ts';
import { FIND_FLOOR, findRows, INSPECT_FLOOR, inspectRows } from './inspecting.ts';
import { loadingRows } from './loading.ts';
import { MEMORY_FLOOR, memoryRows } from './memory.ts';
import { PASTE_FLOOR, pasteRows } from './pasting.ts';
import { playRows } from './playing.ts';
import { printSection } from './report.ts';
import { TICK_FLOOR, tickRows } from './ticking.ts';

const now = Math.floor(Date.now() / 1000);

const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  inspect: async () => printSection('inspect, in Node.js', INSPECT_FLOOR, await inspectRows(now)),
  find: async () => printSection('findTokens, in Node.js', FIND_FLOOR, await findRows(now)),
  paste: () =>
    setStage(async (stage) =>
      printSection(
        'Paste to painted result, in Chromium',
        PASTE_FLOOR,
        await pasteRows(stage, now),
      ),
    ),
  memory: () =>
    setStage(async (stage) =>
      printSection(
        'Memory after a thousand pastes, in Chromium',
        MEMORY_FLOOR,
        await memoryRows(stage, now),
      ),
    ),
  ticks: () =>
    setStage(async (stage) =>
      printSection('One tick of the clock, in Chromium', TICK_FLOOR, await tickRows(stage, now)),
    ),
  playing: () =>
    setStage(async (stage) =>
      printSection('An event of the simulation, played, all tasks', null, await playRows(stage)),
    ),
  loading: () =>
    setStage(async (stage) =>
      printSection('First load, HTML, CSS and JS after brotli', null, await loadingRows(stage)),
    ),
};

const asked = process.argv.slice(3);
const wanted = asked.length > 0 ? asked : Object.keys(SECTIONS);
console.log(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const name of wanted) {
  const section = SECTIONS[name];
  if (section === undefined)
    throw new Error(`No part "${name}": ${Object.keys(SECTIONS).join(', ')}`);
  await section();
}
