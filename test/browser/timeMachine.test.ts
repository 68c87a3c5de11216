import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const START = Date.parse('2026-03-01T10:00:00Z');
const now = START / 1000;
const TOKEN = tokenOf({ iat: now - 300, exp: now + 600 });

/** Opens the page with a clock that stands still, and a token of a quarter of an hour. */
async function openWithToken(): Promise<InspectPage> {
  const inspect = await open({
    timezoneId: 'Europe/Berlin',
    async prepare(page: Page) {
      await page.clock.install({ time: START - 3_600_000 });
      await page.clock.pauseAt(START);
    },
  });
  await inspect.show(TOKEN);
  return inspect;
}

const slider = ({ page }: InspectPage) => page.getByRole('slider', { name: 'Now', exact: true });
const mark = ({ status }: InspectPage) => status.getByText('Not the present');

it('the slider moves the present by keyboard, and every verdict follows', async () => {
  const inspect = await openWithToken();
  const { page } = inspect;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const time = page.locator('[data-verdict-of="time"]');
  expect(await mark(inspect).count()).toBe(0);

  await slider(inspect).focus();
  await page.keyboard.press('End');
  expect(await inspect.verdict()).toBe('expired');
  expect(await time.getAttribute('data-outcome')).toBe('expired');
  expect(await page.locator('[data-answer]').textContent()).toContain('401 (invalid_token)');
  expect(await page.title()).toBe('Not the present: Expired · Jotglass');
  expect(await mark(inspect).textContent()).toContain('1 Mar 2026, 11:1');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await inspect.verdict()).toBe('current');
  expect(await time.getAttribute('data-outcome')).toBe('current');
  expect(await inspect.claim('iat').textContent()).toContain('in 2 minutes');

  await inspect.button('Back to the present').press('Enter');
  expect(await inspect.timer.textContent()).toBe('10:00');
  expect(await mark(inspect).count()).toBe(0);
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain(String(now));
});

it('a date can be typed, a jump leads to the expiry, and a leeway of a library passes it', async () => {
  const inspect = await openWithToken();
  const { page } = inspect;
  await page.getByLabel('Date and time').fill('2026-03-01T11:09:00');
  expect(await inspect.timer.textContent()).toBe('01:00');

  await inspect.button('10 s before it expires').click();
  await page.clock.runFor(10_000);
  expect(await inspect.verdict()).toBe('expired');

  await page.getByText(/^Its dates pass now on \d+ of \d+ servers/).click();
  const row = page.getByRole('row', { name: /Spring Security/ });
  expect(await row.textContent()).toMatch(/pass$/);
  await row.getByRole('button').click();
  expect(await inspect.verdict()).toBe('current');
  expect(await page.locator('[data-verdict-of="time"]').textContent()).toContain(
    'only the leeway keeps it',
  );
});

it('the mark of another moment is seen from everywhere, and nothing makes room for it', async () => {
  const inspect = await openWithToken();
  const places = () =>
    Promise.all(
      [inspect.timer, inspect.region('Verdicts'), slider(inspect)].map(async (part) =>
        part.evaluate((element) => element.getBoundingClientRect().top + window.scrollY),
      ),
    );
  const before = await places();
  await slider(inspect).focus();
  await inspect.page.keyboard.press('ArrowRight');
  expect(await places()).toEqual(before);
  for (const part of [inspect.input, inspect.claims, slider(inspect)]) {
    await part.scrollIntoViewIfNeeded();
    const box = await mark(inspect).boundingBox();
    const height = await inspect.page.evaluate(() => window.innerHeight);
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
  }
});
