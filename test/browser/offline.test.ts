import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { browserForFile } from '../support/browser.ts';
import type { Site } from '../support/site.ts';
import { serveSite } from '../support/site.ts';
import { settled, watch } from '../support/watch.ts';

const browser = browserForFile();
let site: Site;
let context: BrowserContext;

afterEach(async () => {
  await context.close();
  await site.close();
});

async function visit(folder: string, address = ''): Promise<Page> {
  site = await serveSite(folder);
  context = await browser().newContext();
  const page = await context.newPage();
  await page.goto(site.address + address);
  await settled(page, site);
  return page;
}

async function expectWorking(page: Page): Promise<void> {
  const input = page.getByRole('textbox', { name: 'Token', exact: true });
  await input.fill('typed');
  expect(await input.inputValue()).toBe('typed');
}

const cachedAddresses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });

describe.each(['/', '/tools/jotglass/'])('the site under %s', (folder) => {
  it('asks for nothing outside its folder', async () => {
    const page = await visit(folder);
    await expectWorking(page);
    expect(site.requests.filter((request) => !request.startsWith(`GET ${folder}`))).toEqual([]);
  });

  it('works offline after the first visit', async () => {
    const page = await visit(folder);
    const seen = await watch(page);
    await context.setOffline(true);
    const before = site.requests.length;
    await page.reload();
    await expectWorking(page);
    await page.goto(`${site.address}index.html`);
    await expectWorking(page);
    await page.goto(`${site.address}#token=a.b.c`);
    expect(seen.complaints).toEqual([]);
    expect(site.requests.length).toBe(before);
  });
});

describe('the service worker', () => {
  it('caches the files of the build once, and nothing else', async () => {
    const page = await visit('/');
    const addresses = await cachedAddresses(page);
    expect(addresses).toContain(site.address);
    expect(addresses.some((address) => /\/assets\/[\w-]+\.js$/.test(address))).toBe(true);
    expect(addresses.every((address) => address.startsWith(site.address))).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('neither answers nor stores an address with a query', async () => {
    const page = await visit('/');
    await page.goto(`${site.address}?token=a.b.c`);
    await settled(page, site);
    expect(site.requests).toContain('GET /?token=a.b.c');
    expect((await cachedAddresses(page)).filter((address) => address.includes('?'))).toEqual([]);
  });

  it('deletes the caches of older builds of its own folder, and no others', async () => {
    const page = await visit('/tools/jotglass/');
    const scope = site.address;
    const names = [`jotglass ${scope} 000000000000`, `jotglass ${scope}other/ 1`, 'another app'];
    await page.evaluate(async (caching) => {
      for (const name of caching) await caches.open(name);
      const registration = await navigator.serviceWorker.ready;
      await registration.unregister();
    }, names);
    await page.reload();
    await settled(page, site);
    const left = await page.evaluate(() => caches.keys());
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(names.slice(1)));
  });
});
