import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inspectPages, type OpenOptions } from '../support/inspectPage.ts';

const openPage = inspectPages();

/** The simulation, once its first run is there. */
async function open(scenario: string, options: OpenOptions = {}) {
  const inspect = await openPage({ fragment: `#/refresh?scenario=${scenario}`, ...options });
  const position = inspect.page.getByRole('slider', { name: 'Position' });
  await position.waitFor();
  return { ...inspect, page: inspect.page, button: inspect.button.bind(inspect), position };
}

const index = async (position: Locator): Promise<number> => Number(await position.inputValue());
const count = async (position: Locator): Promise<number> =>
  Number(await position.getAttribute('max'));
const moveTo = async (position: Locator, share: number): Promise<void> =>
  position.fill(String(Math.round(share * (await count(position)))));

describe('the player', () => {
  it('is played and paused by the space bar, and moved by arrows', async () => {
    const { page, button, position } = await open('two-tabs');
    await button('Play').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => index(position)).toBeGreaterThan(1);
    await page.keyboard.press('Space');
    expect(await button('Play').isVisible()).toBe(true);
    await position.focus();
    await page.keyboard.press('Home');
    expect(await index(position)).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await index(position)).toBe(2);
    expect(await position.getAttribute('aria-valuetext')).toMatch(/^00:00:00: Tab 1 signs in/);
  });

  it('plays to the end, and stops there', async () => {
    const { page, button, position } = await open('lost-response');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
    await button('Play').click();
    await button('Play').waitFor();
    expect(await index(position)).toBe(await count(position));
  });

  it('keeps the playhead in sight in the picture, and the page where it is', async () => {
    const { page, position } = await open('thief-first');
    const box = page.getByRole('region', { name: 'Sequence diagram' });
    const top = () => page.evaluate(() => document.documentElement.scrollTop);
    await position.focus();
    const before = await top();
    for (const share of [0.5, 0.9, 0.2, 1, 0]) {
      await moveTo(position, share);
      const isInSight = await box.evaluate((scroller) => {
        const line = scroller.querySelector('svg[role=img] > line:last-child');
        const { top: above, bottom } = scroller.getBoundingClientRect();
        const y = line?.getBoundingClientRect().y ?? 0;
        return y >= above && y <= bottom;
      });
      expect(isInSight, `at ${share}`).toBe(true);
    }
    expect(await top()).toBe(before);
  });
});

describe('the settings', () => {
  it('stand in the address, take a number as it is typed, and are there again after Back', async () => {
    const { page, button, position } = await open('normal');
    await page.getByLabel('Client’s clock is ahead by').press('ControlOrMeta+A');
    await page.keyboard.type('-600');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/refresh?scenario=normal&skew=-600');
    await button('Open A2 in Inspect').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#/inspect');
    expect(await page.getByRole('region', { name: 'Header' }).innerText()).toContain('at+jwt');
    await page.goBack();
    await position.waitFor();
    expect(await page.getByLabel('Client’s clock is ahead by').inputValue()).toBe('-600');
  });
});

it('exports its events as a file, without a request', async () => {
  const { page, button, seen } = await open('two-tabs');
  const before = [...seen.requests];
  const downloading = page.waitForEvent('download');
  await button('Export JSON').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('jotglass-two-tabs.json');
  const log = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(log).toMatchObject({ scenario: 'two-tabs', seed: 1 });
  expect(seen.requests.slice(before.length).filter((request) => !/ blob:/.test(request))).toEqual(
    [],
  );
});

it('animates nothing where motion is not wanted', async () => {
  const { page, button, position } = await open('two-tabs', { reducedMotion: 'reduce' });
  await button('Play').click();
  await expect.poll(() => index(position)).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

describe.each([
  [1440, 'light'],
  [320, 'dark'],
] as const)('at %d pixels, %s', (width, colorScheme) => {
  it.each(['injected-script', 'lost-response&grace=30'])(
    'axe finds nothing in %s, and nothing is wider than the page',
    async (scenario) => {
      const { page, position } = await open(scenario, {
        viewport: { width, height: 900 },
        colorScheme,
        prepare: (prepared) => prepared.addInitScript({ content: axe.source }),
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const share of [1, 0.5, 0]) {
        await moveTo(position, share);
        expect(await violations(page), `at ${share}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.getByLabel('Grace').fill('99999');
      expect(await violations(page)).toEqual([]);
    },
  );
});

/** What axe finds: a line each, with the element. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const rules = { 'target-size': { enabled: true } };
    const found = await axe.run({ preload: false, rules, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
