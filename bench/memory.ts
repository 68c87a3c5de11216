import type { CDPSession, Page } from 'playwright-core';
import { freshContext, openApp, type Stage } from './browser.ts';
import { payloadOf, SIZES, tokenOf } from './payloads.ts';
import type { Row } from './report.ts';

const FEW = 10;
const MANY = 1000;

export const MEMORY_FLOOR = `the same page after ${FEW} pastes`;

/** What the page holds after very many pastes, garbage collected, beside what it holds after a few. */
export async function memoryRows(stage: Stage, now: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of ['1 KB', '100 KB'] as const) {
    const context = await freshContext(stage);
    const page = await openApp(stage, context);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    await pasteOften(page, SIZES[size], now, FEW);
    const few = await held(session);
    await pasteOften(page, SIZES[size], now, MANY - FEW);
    const many = await held(session);
    await context.close();
    rows.push(
      { what: `${size}, heap`, unit: 'KB', median: many.heap, floor: few.heap, ...UNBOUNDED },
      { what: `${size}, nodes`, unit: '', median: many.nodes, floor: few.nodes, ...UNBOUNDED },
    );
  }
  return rows;
}

const UNBOUNDED = { p95: null, budget: null } as const;

/** How many tokens are handed to the page at once: more than 100 MB would break the connection. */
const BATCH = 50;

/** Puts one token after the other into the box, each another, and waits for the frame that shows it. */
async function pasteOften(page: Page, bytes: number, now: number, times: number): Promise<void> {
  for (let from = 0; from < times; from += BATCH) {
    const length = Math.min(BATCH, times - from);
    const tokens = Array.from({ length }, (_, nth) =>
      tokenOf(payloadOf('claims', bytes, now + times + from + nth)),
    );
    await page.evaluate(async (texts) => {
      const box = document.querySelector('textarea') as HTMLTextAreaElement;
      for (const text of texts) {
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      }
    }, tokens);
  }
}

/** KB of the heap and the number of DOM nodes, both after a collection of garbage. */
async function held(session: CDPSession): Promise<{ heap: number; nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string) =>
    metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize') / 1000, nodes: value('Nodes') };
}
