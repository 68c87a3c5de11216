import type { CDPSession } from 'playwright-core';
import { freshContext, openApp, openBare, type Stage } from './browser.ts';
import { payloadOf, tokenOf } from './payloads.ts';
import type { Row } from './report.ts';

const TICKS = 15;

const LIMIT = 1;

export const TICK_FLOOR = 'a bare page that writes the time into one text node at every second';

const BARE_CLOCK = `<p id="time"></p><script>
  const { firstChild } = Object.assign(document.getElementById('time'), { textContent: 'now' });
  setInterval(() => { firstChild.data = new Date().toISOString(); }, 1000);
</script>`;

/** Script time of one tick of the clock, by the browser's own count, over some seconds. */
export async function tickRows(stage: Stage, now: number): Promise<Row[]> {
  const floor = await tickCost(stage, null);
  const rows: Row[] = [];
  for (const [size, bytes] of [
    ['1 KB', 1000],
    ['1 MB', 1_000_000],
  ] as const) {
    const cost = await tickCost(stage, tokenOf(payloadOf('claims', bytes, now)));
    rows.push({
      what: `${size} on the page, script`,
      unit: 'ms',
      median: cost.script,
      p95: null,
      floor: floor.script,
      budget: { limit: LIMIT, of: 'p95' },
    });
    rows.push({
      what: `${size} on the page, all tasks`,
      unit: 'ms',
      median: cost.task,
      p95: null,
      floor: floor.task,
      budget: null,
    });
  }
  return rows;
}

/** What a stretch of time took of the main thread, in seconds. */
export interface Cost {
  readonly script: number;
  readonly task: number;
}

/** @param token - what is on the page; null for the bare page */
async function tickCost(stage: Stage, token: string | null): Promise<Cost> {
  const context = await freshContext(stage);
  const page = token === null ? await openBare(context, BARE_CLOCK) : await openApp(stage, context);
  if (token !== null) await page.getByRole('textbox', { name: 'Token', exact: true }).fill(token);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(2500);
  const before = await costSoFar(session);
  await page.waitForTimeout(TICKS * 1000);
  const after = await costSoFar(session);
  await context.close();
  return {
    script: ((after.script - before.script) / TICKS) * 1000,
    task: ((after.task - before.task) / TICKS) * 1000,
  };
}

/** What the main thread has done since the page began; the session has to have `Performance` enabled. */
export async function costSoFar(session: CDPSession): Promise<Cost> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const value = (wanted: string) => all.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
}
