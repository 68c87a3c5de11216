import { describe, expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const TOKEN = tokenOf({ sub: 'u_42' });
const OTHER = tokenOf({ exp: 1 });

const link = ({ page }: InspectPage, name: 'Inspect' | 'Refresh') =>
  page.getByRole('navigation', { name: 'Tools' }).getByRole('link', { name, exact: true });

/** The name of the link that is marked as the page that is shown. */
const current = ({ page }: InspectPage) =>
  page.getByRole('navigation', { name: 'Tools' }).locator('[aria-current="page"]').textContent();

describe('a change of screen', () => {
  it('keeps the text, and what undo takes back', async () => {
    const inspect = await open();
    await inspect.input.fill('before');
    await link(inspect, 'Refresh').click();
    await inspect.paste(TOKEN);
    expect(await inspect.input.inputValue()).toBe(TOKEN);
    await link(inspect, 'Inspect').click();
    expect(await inspect.verdict()).toBe('no-expiry');
    await inspect.input.press('ControlOrMeta+Z');
    expect(await inspect.input.inputValue()).toBe('before');
  });

  it('starts at the top, also by Back', async () => {
    const inspect = await open({ viewport: { width: 320, height: 300 } });
    const scrolled = () => inspect.page.evaluate(() => document.documentElement.scrollTop);
    await inspect.show(TOKEN);
    await inspect.page.evaluate(() => window.scrollTo(0, 900));
    expect(await scrolled()).toBe(900);
    await link(inspect, 'Refresh').evaluate((element: HTMLElement) => element.click());
    await expect.poll(() => current(inspect)).toBe('Refresh');
    expect(await scrolled()).toBe(0);
    await inspect.page.goBack();
    await expect.poll(() => current(inspect)).toBe('Inspect');
    expect(await scrolled()).toBe(0);
  });
});

describe('an address', () => {
  it('opens its screen, where a followed link with a token leads to Inspect', async () => {
    const inspect = await open({ fragment: '#/refresh' });
    await expect.poll(() => inspect.page.title()).toBe('Refresh · Jotglass');
    expect(await current(inspect)).toBe('Refresh');
    await inspect.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#token=${OTHER}`);
    await expect.poll(() => current(inspect)).toBe('Inspect');
    expect(await inspect.input.inputValue()).toBe(OTHER);
    expect(await inspect.verdict()).toBe('expired');
    expect(new URL(inspect.page.url()).hash).toBe('');
    await inspect.page.goBack();
    await expect.poll(() => current(inspect)).toBe('Refresh');
    expect(await inspect.input.inputValue()).toBe(OTHER);
  });

  it('of no screen opens Inspect', async () => {
    const inspect = await open({ fragment: '#/nowhere' });
    expect(await current(inspect)).toBe('Inspect');
    expect(await inspect.verdict()).toBe('empty');
  });
});

it('shows what loads late in its styles from the first moment', async () => {
  const inspect = await open({
    fragment: `#token=${TOKEN}`,
    prepare: (page) =>
      page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        new MutationObserver(() => {
          const table = document.querySelector('table');
          if (table) seen.push(getComputedStyle(table).tableLayout);
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  await inspect.claims.waitFor();
  const seen = await inspect.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual(['fixed']);
});
