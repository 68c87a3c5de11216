import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY } from '../../build/securityHeaders.ts';
import { browserForFile } from '../support/browser.ts';
import type { Site } from '../support/site.ts';
import { serveSite } from '../support/site.ts';
import type { Watch } from '../support/watch.ts';
import { settled, watch } from '../support/watch.ts';

/** In the token's claims, and so in nothing that outlives the page. */
const SECRET = `secret-${randomUUID()}`;
const URLS = ['jku', 'x5u', 'iss', 'picture'].map((name) => `https://${name}.example/${SECRET}`);
const [JKU, X5U, ISS, PICTURE] = URLS;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const TOKEN = [
  part({ alg: 'RS256', typ: 'JWT', jku: JKU, x5u: X5U, kid: SECRET }),
  part({ iss: ISS, sub: SECRET, picture: PICTURE, website: PICTURE, iat: now, exp: now + 900 }),
  'c2lnbmF0dXJl',
].join('.');

const browser = browserForFile();
let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());
afterEach(() => context.close());

async function open(fragment = ''): Promise<{ page: Page; seen: Watch }> {
  context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const seen = await watch(page);
  await page.goto(site.address + fragment);
  await settled(page, site);
  return { page, seen };
}

const input = (page: Page) => page.getByRole('textbox', { name: 'Token', exact: true });

describe('the built page', () => {
  it('carries the whole Content Security Policy', async () => {
    const { page } = await open();
    const tag = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await tag.getAttribute('content')).toBe(PAGE_POLICY);
    expect(PAGE_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types jotglass",
    );
  });

  it('sends, keeps and complains about nothing while everything on it is touched', async () => {
    const { page, seen } = await open();
    expect(seen.requests.length).toBeGreaterThan(3);
    const before = site.requests.length;
    seen.requests.length = 0;

    await input(page).pressSequentially(TOKEN.slice(0, 20));
    await input(page).fill(TOKEN);
    for (const screen of ['Refresh', 'Inspect']) {
      await page.getByRole('link', { name: screen, exact: true }).click();
      await touchEverything(page);
    }
    await settled(page, site);

    expect(seen.complaints).toEqual([]);
    expect(seen.requests).toEqual([]);
    expect(site.requests.slice(before)).toEqual([]);
    expect(context.pages()).toHaveLength(1);
    await expectNothingKept(page);
  });

  it.each([
    ['an OpenID configuration', JSON.stringify({ issuer: ISS, jwks_uri: JKU })],
    ['a JWK Set', JSON.stringify({ keys: [{ kty: 'oct', k: SECRET, x5u: X5U, kid: SECRET }] })],
    ['the address of keys', `${JKU}/jwks.json`],
    ['a secret', SECRET],
  ])('asks nobody for the keys that a token or %s names, and keeps none', async (_, key) => {
    const { page, seen } = await open();
    seen.requests.length = 0;
    await input(page).fill(TOKEN);
    await page.getByRole('textbox', { name: 'Key', exact: true }).fill(key);
    const region = page.getByRole('region', { name: 'Verification', exact: true });
    await expect.poll(() => region.getAttribute('data-verification')).toMatch(/failed|key-error/);
    await settled(page, site);
    expect(seen.requests).toEqual([]);
    expect(seen.complaints).toEqual([]);
    await expectNothingKept(page);
  });

  it('covers a key until somebody asks to see it', async () => {
    const { page } = await open();
    await input(page).fill(TOKEN);
    const key = page.getByRole('textbox', { name: 'Key', exact: true });
    await key.fill(SECRET);
    const covering = () =>
      key.evaluate((box) => getComputedStyle(box).getPropertyValue('-webkit-text-security'));
    expect(await covering()).toBe('disc');
    await page.getByRole('button', { name: 'Show key', exact: true }).click();
    expect(await covering()).toBe('none');
  });

  it.each([
    ['#token=', TOKEN],
    ['#access_token=', TOKEN],
    ['#id_token=', TOKEN],
  ])('reads a token from %s once and removes it from the address', async (start, token) => {
    const { page, seen } = await open(start + token);
    expect(await input(page).inputValue()).toBe(token);
    expect(page.url()).toBe(site.address);
    await page.goto(`${site.address}#/inspect`);
    await page.goBack();
    expect(page.url()).not.toContain(token);
    expect(seen.complaints).toEqual([]);
    await expectNothingKept(page);
  });

  it('reads and removes the token of a link that is followed while it is open', async () => {
    const { page, seen } = await open();
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#access_token=${TOKEN}&state=1`);
    await expect.poll(() => input(page).inputValue()).toBe(TOKEN);
    expect(page.url()).toBe(site.address);
    expect(seen.complaints).toEqual([]);
  });

  it('never reads the query', async () => {
    const { page } = await open(`?token=${TOKEN}`);
    expect(await input(page).inputValue()).toBe('');
  });
});

/** Fills and clicks whatever there is on a screen, shown or not, and puts the token back now and then. */
async function touchEverything(page: Page): Promise<void> {
  // The browser itself complains of a text in a date.
  const boxes = page.locator('input:not([type="datetime-local"]), textarea');
  for (let index = 0; index < (await boxes.count()); index += 1) {
    await boxes
      .nth(index)
      .fill(TOKEN, { timeout: 1000 })
      .catch(() => {});
  }
  const clickable = page.locator('button, summary, a:not(nav a), label, input, select, [role]');
  for (let index = 0; index < (await clickable.count()); index += 1) {
    const target = clickable.nth(index);
    const isShown = await target.isVisible();
    // What covers it, or hides it, must not keep it from being tried.
    if (isShown) await target.click({ timeout: 500 }).catch(() => {});
    else await target.evaluate((element: HTMLElement) => element.click()).catch(() => {});
    await page.keyboard.press('Escape');
    await expectTitleWithoutSecret(page);
    if (index % 10 === 0) await input(page).fill(TOKEN);
  }
}

async function expectTitleWithoutSecret(page: Page): Promise<void> {
  expect(await page.title()).not.toContain(SECRET);
}

/** Looks everywhere that a page can leave something, for anything but the app's own files. */
async function expectNothingKept(page: Page): Promise<void> {
  const kept = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
    windowName: window.name,
    historyState: JSON.stringify(history.state),
    address: location.href,
    cached: (
      await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    )
      .flat()
      .map(({ url }) => url),
  }));
  const { cached, address, historyState, ...empty } = kept;
  expect(empty).toEqual({
    localStorage: [],
    sessionStorage: [],
    databases: [],
    cookie: '',
    windowName: '',
  });
  expect(await context.cookies()).toEqual([]);
  expect(`${historyState} ${address}`).not.toContain(SECRET);
  expect(`${historyState} ${address}`).not.toContain(TOKEN);
  expect(cached.filter((url) => !isOwnFile(url))).toEqual([]);
  expect(await historyOf(page)).not.toContain(SECRET);
  expect(await historyOf(page)).not.toContain(TOKEN);
  await expectTitleWithoutSecret(page);
}

/** Addresses and titles. What a person typed into the address bar is the browser's own to keep. */
async function historyOf(page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url, title }) => `${url} ${title}`).join('\n');
}

function isOwnFile(url: string): boolean {
  const path = url.startsWith(site.address) ? url.slice(site.address.length) : undefined;
  return (
    path !== undefined && /^(?:|assets\/[\w./-]+|icon[\w.-]+|manifest\.webmanifest)$/.test(path)
  );
}
