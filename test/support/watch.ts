import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

/** What a page was seen to do since it was opened. */
export interface Watch {
  /** Console messages of any level, errors, and violations of the Content Security Policy. */
  readonly complaints: string[];
  /** Method and address of every request by the page, its workers or its service worker. */
  readonly requests: string[];
}

/** Starts to watch a page; call it before the page is opened. */
export async function watch(page: Page): Promise<Watch> {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.context().on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { complain } = window as unknown as { complain(text: string): void };
      complain(`policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  return { complaints, requests };
}

/** Milliseconds without a request after which a page counts as settled. */
const QUIET = 300;
const PATIENCE = 20_000;

/**
 * Waits until the service worker has stored the app and no request has come for a moment.
 *
 * @throws Error when the service worker is not at work in time: it could not fetch one of its files
 */
export async function settled(page: Page, site: Site): Promise<void> {
  const isAtWork = await page.evaluate(
    (patience) =>
      Promise.race([
        navigator.serviceWorker.ready.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, patience, false)),
      ]),
    PATIENCE,
  );
  if (!isAtWork) throw new Error('The service worker did not get to work');
  let quietSince = Date.now();
  let count = site.requests.length;
  while (Date.now() - quietSince < QUIET) {
    await new Promise((resume) => setTimeout(resume, 50));
    if (site.requests.length !== count) quietSince = Date.now();
    count = site.requests.length;
  }
}
