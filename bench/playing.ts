import { freshContext, openApp, type Stage } from './browser.ts';
import type { Row } from './report.ts';
import { costSoFar } from './ticking.ts';

/** One frame at 60 a second. */
const LIMIT = 16.7;

/** The ones with the most to draw: two tabs, and a thief with a session of his own. */
const SCENARIOS = ['two-tabs', 'thief-first'] as const;

/**
 * What the main thread does for an event of the simulation, played at its fastest: script, style,
 * layout and paint, and the frames in between, over the number of events.
 */
export async function playRows(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const scenario of SCENARIOS) {
    const context = await freshContext(stage);
    const address = `${stage.address}#/refresh?scenario=${scenario}`;
    const page = await openApp({ ...stage, address }, context);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
    const events = Number(await page.getByRole('slider').getAttribute('max'));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await costSoFar(session);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'detached' });
    const after = await costSoFar(session);
    await context.close();
    rows.push({
      what: `${scenario}, ${events} events`,
      unit: 'ms',
      median: ((after.task - before.task) / events) * 1000,
      p95: null,
      floor: null,
      budget: { limit: LIMIT, of: 'p95' },
    });
  }
  return rows;
}
