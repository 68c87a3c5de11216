import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Verdict } from '../../src/token/status.ts';
import { browserForFile } from './browser.ts';
import type { Site } from './site.ts';
import { serveSite } from './site.ts';
import { type Watch, watch } from './watch.ts';

/** A stretch that is selected: in the text box, or in the `code` of a region. */
export interface Selected {
  readonly in: string;
  /** offset in the text of the box or of the `code`, in UTF-16 code units */
  readonly start: number;
  readonly text: string;
}

/** The Inspect screen by the names that people's tools rely on. */
export class InspectPage {
  readonly page: Page;
  readonly seen: Watch;
  readonly input: Locator;
  readonly status: Locator;
  readonly timer: Locator;
  readonly claims: Locator;

  constructor(page: Page, seen: Watch) {
    this.page = page;
    this.seen = seen;
    this.input = page.getByRole('textbox', { name: 'Token', exact: true });
    this.status = page.getByRole('region', { name: 'Status', exact: true });
    this.timer = this.status.getByRole('timer', { name: 'Time left', exact: true });
    this.claims = page.getByRole('table', { name: 'Claims', exact: true });
  }

  /** Puts a text into the box at once, and waits until all that explains it is shown. */
  async show(text: string): Promise<void> {
    await this.input.fill(text);
    if (text.trim() === '') return;
    await this.page.getByRole('heading', { name: 'Findings', exact: true }).waitFor();
  }

  /** Copies a text as another program would, and pastes it where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** The text on the clipboard, which the page itself may not read: by pasting it into the empty box. */
  async copied(): Promise<string> {
    await this.input.fill('');
    await this.page.keyboard.press('ControlOrMeta+V');
    return this.input.inputValue();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async verdict(): Promise<Verdict> {
    return (await this.status.getAttribute('data-verdict')) as Verdict;
  }

  /** What is announced of the verdict: the text of its live region without what is hidden from it. */
  announced(): Promise<string> {
    return this.status.getByRole('status').evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The pretty-printed source in the region "Header" or "Payload". */
  async code(name: 'Header' | 'Payload'): Promise<string> {
    return (await this.region(name).getByRole('code').textContent()) ?? '';
  }

  /** The row of a claim; the first of that name. */
  claim(name: string): Locator {
    const rowheader = this.page.getByRole('rowheader', { name, exact: true });
    return this.claims.getByRole('row').filter({ has: rowheader }).first();
  }

  list(name: 'Findings' | 'Tokens found' | 'Repairs'): Locator {
    return this.page.getByRole('list', { name, exact: true });
  }

  /** Severity and kind of each finding, once the page has nothing left to do: `error padding`. */
  async findings(): Promise<string[]> {
    await this.idle();
    return this.list('Findings')
      .getByRole('listitem')
      .evaluateAll((items: HTMLElement[]) =>
        items.map(({ dataset }) => `${dataset.severity} ${dataset.finding}`),
      );
  }

  /** A finding's own button, which selects its place. */
  finding(kind: string, nth = 0): Locator {
    return this.list('Findings').locator(`[data-finding="${kind}"]`).nth(nth).getByRole('button');
  }

  /** Waits until the work that was put off until after the paint is done. */
  idle(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          // After a click Chromium may hold idle callbacks back for as long as nothing else happens.
          requestIdleCallback(() => resolve(), { timeout: 300 });
        }),
    );
  }

  /** What is selected; null when nothing is. */
  selected(): Promise<Selected | null> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (active instanceof HTMLTextAreaElement) {
        const { selectionStart: start, selectionEnd: end } = active;
        const name = active.labels?.[0]?.textContent ?? '';
        return end > start ? { in: name, start, text: active.value.slice(start, end) } : null;
      }
      const selection = document.getSelection();
      const text = selection?.toString() ?? '';
      if (!selection || text === '') return null;
      const range = selection.getRangeAt(0);
      const code = range.startContainer.parentElement?.closest('code');
      const title = code?.closest('section')?.querySelector('h2')?.textContent ?? '';
      if (!code) return { in: '', start: -1, text };
      const before = document.createRange();
      before.setStart(code, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return { in: title, start: before.toString().length, text };
    });
  }
}

export interface OpenOptions extends BrowserContextOptions {
  /** what follows the page's address, such as `#token=…` */
  readonly fragment?: string;
  /** done to the page before it loads */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

type Open = (options?: OpenOptions) => Promise<InspectPage>;

/**
 * Serves the site and launches the browser for a file of tests.
 *
 * @returns what opens the page in a browser context of its own. It is closed after the test, which
 *   fails when the page complained: by a console message, an error, a policy violation or a dialog.
 */
export function inspectPages(): Open {
  const { open, expectNoComplaint, close } = opener();
  afterEach(async () => {
    await close();
    expectNoComplaint();
  });
  return open;
}

/** The same for a file whose tests need no page of their own: one that they all share. */
export function sharedInspectPage(options?: OpenOptions): () => InspectPage {
  const { open, expectNoComplaint, close } = opener();
  let inspect: InspectPage | undefined;
  beforeAll(async () => {
    inspect = await open(options);
  });
  afterEach(expectNoComplaint);
  afterAll(close);
  return () => {
    if (inspect === undefined) throw new Error('The page is opened before the first test');
    return inspect;
  };
}

function opener(): { open: Open; expectNoComplaint(): void; close(): Promise<void> } {
  const browser = browserForFile();
  const contexts: BrowserContext[] = [];
  const complaints: string[][] = [];
  let site: Site | undefined;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.close());

  return {
    async open({ fragment = '', prepare, ...options } = {}) {
      const context = await browser().newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      const seen = await watch(page);
      complaints.push(seen.complaints);
      page.on('dialog', (dialog) => {
        seen.complaints.push(`dialog: ${dialog.message()}`);
        return dialog.dismiss();
      });
      await prepare?.(page);
      await page.goto(`${site?.address}${fragment}`);
      return new InspectPage(page, seen);
    },
    expectNoComplaint: () => expect(complaints.flatMap((those) => those.splice(0))).toEqual([]),
    async close() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
  };
}
