import type { Page } from 'playwright-core';
import { freshContext, openApp, openBare, type Stage } from './browser.ts';
import { payloadOf, SHAPES, type Shape, SIZES, tokenOf } from './payloads.ts';
import { type Row, rowOf } from './report.ts';
import { compare } from './samples.ts';

/** How often a paste of each size is measured, and what is allowed for nearly all of them. */
const EFFORT = {
  '1 KB': { rounds: 40, limit: 16.7 },
  '100 KB': { rounds: 12, limit: 40 },
  '1 MB': { rounds: 8, limit: 250 },
} as const;

const WARM_UPS = 3;

/** Milliseconds that the frames which show the emptied box are given, before the next is measured. */
const PAUSE = 150;

export const PASTE_FLOOR =
  'the same paste into a text box of the same size and type, alone on a page';

/** Paste to painted result in the built page, beside the same paste into a bare text box. */
export async function pasteRows(stage: Stage, now: number): Promise<Row[]> {
  const rows: Row[] = [];
  const context = await freshContext(stage);
  await context.addInitScript(watchPastes);
  const app = await openApp(stage, context);
  const bare = await openBare(context, await bareBoxLike(app));
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const token = tokenOf(payloadOf(shape, SIZES[size], now));
      await copy(bare, token);
      const { rounds, limit } = EFFORT[size];
      const comparison = await compare(
        rounds,
        WARM_UPS,
        () => paste(app),
        () => paste(bare),
      );
      rows.push(rowOf(`${size}, ${SHAPES[shape]}`, comparison, { limit, of: 'p95' }));
    }
  }
  await context.close();
  return rows;
}

/** What the page under test tells of its last paste: milliseconds, or null while it is under way. */
interface Watched {
  pasteToPaint: number | null;
}

/**
 * Runs in the page, and measures from the `paste` event, by the browser's own stamp, to the end of
 * the frame that shows the result.
 *
 * The event comes before Chromium puts the text into the box, which a user waits for too, so that
 * counts. The result is there when the status tells another verdict than "empty" and the payload has
 * a text, which is looked for at the beginning of each frame; a bare page has no status, and shows
 * its result in the first. In that frame the page is laid out, painted, and handed to the compositor;
 * a message that was sent at its beginning arrives when that is done. What follows, on other threads
 * and mostly on a graphics card, is no work of the page's.
 */
function watchPastes(): void {
  const watched: Watched = { pasteToPaint: null };
  Object.assign(window, { watched });
  const frameDone = new MessageChannel();
  let pasted = 0;

  const isShown = () => {
    const status = document.querySelector<HTMLElement>('[data-verdict]');
    if (status === null) return true;
    const payload = document.querySelector('[data-segment="payload"] code');
    return status.dataset.verdict !== 'empty' && payload?.firstChild != null;
  };
  const lookAtFrame = () => {
    if (isShown()) frameDone.port2.postMessage(null);
    else requestAnimationFrame(lookAtFrame);
  };
  frameDone.port1.onmessage = () => {
    watched.pasteToPaint = performance.now() - pasted;
  };
  addEventListener(
    'paste',
    ({ timeStamp }) => {
      pasted = timeStamp;
      requestAnimationFrame(lookAtFrame);
    },
    true,
  );
}

/** Puts a text on the clipboard as a user does, which needs no permission. */
async function copy(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Token', exact: true });
  await box.fill(text);
  await box.press('ControlOrMeta+A');
  await box.press('ControlOrMeta+C');
}

/** Empties the box, lets the page come to rest, and pastes. @returns milliseconds to the painted result */
async function paste(page: Page): Promise<number> {
  const box = page.getByRole('textbox', { name: 'Token', exact: true });
  await page.bringToFront();
  await box.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.evaluate(async (pause) => {
    (window as unknown as { watched: Watched }).watched.pasteToPaint = null;
    await new Promise((rested) => setTimeout(rested, pause));
    await new Promise((rested) => requestIdleCallback(rested));
  }, PAUSE);
  await page.keyboard.press('ControlOrMeta+V');
  const handle = await page.waitForFunction(
    () => (window as unknown as { watched: Watched }).watched.pasteToPaint,
  );
  return (await handle.jsonValue()) as number;
}

/** A page with nothing but a text box of the same measures and type as the page's own. */
function bareBoxLike(app: Page): Promise<string> {
  return app.getByRole('textbox', { name: 'Token', exact: true }).evaluate((box) => {
    const style = getComputedStyle(box);
    const { width, height } = (box.parentElement ?? box).getBoundingClientRect();
    const same = ['font', 'letter-spacing', 'padding', 'white-space', 'word-break', 'color'];
    const css = [
      `width:${width}px;height:${height}px;box-sizing:border-box;resize:none`,
      ...same.map((name) => `${name}:${style.getPropertyValue(name)}`),
    ].join(';');
    return `<textarea aria-label="Token" spellcheck="false" style="${css.replaceAll('"', "'")}"></textarea>`;
  });
}
