import { expect, it } from 'vitest';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const CLAIMS = { iss: 'https://a.example/', aud: ['api'], scope: 'read', exp: 4_000_000_000 };

it('a policy is filled in from the token, changed by keyboard, and cleared', async () => {
  const inspect = await open();
  const { page } = inspect;
  await inspect.show(tokenOf(CLAIMS));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const policy = page.locator('[data-verdict-of="policy"]');
  const answer = page.locator('[data-answer]');
  expect(await policy.getAttribute('data-outcome')).toBe('not-asked');

  await page.getByText('What the server expects', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await inspect.button('Take from the token').press('Enter');
  expect(await page.getByRole('textbox', { name: 'Issuer' }).inputValue()).toBe(CLAIMS.iss);
  expect(await policy.getAttribute('data-outcome')).toBe('met');
  expect(await answer.textContent()).toContain('200 if the signature verifies');

  await page.getByRole('textbox', { name: 'Scopes' }).focus();
  await page.keyboard.type('read, write');
  expect(await policy.getAttribute('data-outcome')).toBe('not-met');
  expect(await policy.textContent()).toContain('scope lacks "write"');
  expect(await answer.textContent()).toContain('403 (insufficient_scope)');

  await page.getByRole('textbox', { name: 'Issuer' }).press('End');
  await page.keyboard.press('Backspace');
  expect(await policy.textContent()).toContain('they differ in case or the last slash');
  expect(await answer.textContent()).toContain('401 (invalid_token)');

  await inspect.button('Clear policy').press('Enter');
  expect(await policy.getAttribute('data-outcome')).toBe('not-asked');
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain('example');
});
