import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const openPage = inspectPages();
const SOURCE = readFileSync('src/refresh/apiFetch.ts', 'utf8');
const now = (): number => Math.floor(Date.now() / 1000);

describe('the client', () => {
  it('is shown as it stands in the project, to the character', async () => {
    const { page } = await openPage({ fragment: '#/refresh' });
    const region = page.getByRole('region', { name: 'Source of apiFetch.ts' });
    expect(await region.textContent()).toBe(SOURCE);
  });

  it('is downloaded as it is shown, without a request', async () => {
    const { page, seen } = await openPage({ fragment: '#/refresh' });
    const button = page.getByRole('button', { name: 'Download apiFetch.ts' });
    await button.waitFor();
    const before = seen.requests.length;
    const downloading = page.waitForEvent('download');
    await button.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('apiFetch.ts');
    expect(readFileSync(await download.path(), 'utf8')).toBe(SOURCE);
    expect(seen.requests.slice(before).filter((request) => !/ blob:/.test(request))).toEqual([]);
  });
});

describe('the plan', () => {
  it('counts down to sixty seconds before the token expires, and draws that moment', async () => {
    const { page, input } = await openPage({ fragment: '#/refresh' });
    const timer = page.getByRole('timer', { name: 'Time until refresh' });
    await page.getByText('Paste a token and its plan is drawn here.').waitFor();
    await input.fill(tokenOf({ iat: now(), exp: now() + 3661 }));
    const first = await timer.innerText();
    expect(first).toMatch(/^(?:01:00:0\d|59:5\d)$/);
    await expect.poll(() => timer.innerText()).not.toBe(first);
    const picture = page.getByRole('img', { name: /^Timeline: / });
    expect(await picture.locator('[data-moment="refresh"]').count()).toBe(1);
  });

  it('says what is wrong with it, and takes another lead', async () => {
    const { page, input } = await openPage({ fragment: '#/refresh' });
    await input.waitFor();
    await input.fill(tokenOf({ iat: now(), exp: now() + 90 }));
    const kinds = () =>
      page
        .getByRole('list', { name: 'Findings', exact: true })
        .getByRole('listitem')
        .evaluateAll((items: HTMLElement[]) => items.map(({ dataset }) => dataset.finding));
    await expect.poll(kinds).toEqual(['lead-over-half']);
    const plan = page.getByRole('region', { name: 'Plan', exact: true });
    await plan.getByRole('spinbutton', { name: 'Lead' }).fill('120');
    await expect.poll(kinds).toEqual(['lead-not-shorter']);
    await plan.getByRole('spinbutton', { name: 'Lead' }).fill('20');
    await expect.poll(kinds).toEqual([]);
  });
});

it('shows the simulation to who follows a link to a scenario', async () => {
  const { page } = await openPage({ fragment: '#/refresh?scenario=asleep' });
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  await scenario.waitFor();
  expect(await scenario.inputValue()).toBe('asleep');
  await expect
    .poll(() => scenario.evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(200);
});
