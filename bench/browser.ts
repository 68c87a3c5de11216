import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { findBrowser } from '../test/support/findBrowser.ts';

/** The built page, served, and the browser that shows it. */
export interface Stage {
  readonly browser: Browser;
  /** address of the page, on loopback; ends in `/` */
  readonly address: string;
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A frame is made as soon as there is one to make: what is measured is work, not the wait for the screen.
  '--disable-frame-rate-limit',
];

/** Serves the built page with its headers and launches the browser of the tests, for as long as `play` takes. */
export async function setStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const server = await preview({ logLevel: 'silent', preview: { port: 0, open: false } });
  try {
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error('The built page is not served on loopback');
    const isRoot = process.getuid?.() === 0;
    const args = isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS;
    const browser = await chromium.launch({ executablePath: findBrowser(), args });
    await play({ browser, address }).finally(() => browser.close());
  } finally {
    await server.close();
  }
}

const WINDOW = { width: 1280, height: 800 };

/** A fresh profile: no page of it shares memory, caches or a service worker with another's. */
export const freshContext = ({ browser }: Stage): Promise<BrowserContext> =>
  browser.newContext({ viewport: WINDOW });

/** Opens the built page and waits until its late parts are there. */
export async function openApp({ address }: Stage, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** Opens a page of our own making, which is no request. */
export async function openBare(context: BrowserContext, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>${html}`)}`);
  return page;
}
