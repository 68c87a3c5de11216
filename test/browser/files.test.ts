import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type InspectPage, inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const TOKEN = tokenOf({ sub: 'u_42', exp: 4_102_444_800 });

/** Holds a file over the page, and lets it go. */
async function drop({ page }: InspectPage, name: string, content: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], file));
      return transfer;
    },
    [name, [...content]] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.getByText('Drop the file to read it here').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await page.getByText('Drop the file to read it here').waitFor({ state: 'detached' });
}

describe('a file', () => {
  it.each([
    ['dropped on the page', Buffer.from(`token=${TOKEN}`)],
    ['in UTF-16, as PowerShell writes it,', Buffer.from(`\ufefftoken=${TOKEN}`, 'utf16le')],
  ])('%s is read', async (_, content) => {
    const inspect = await open();
    await drop(inspect, 'a.log', content);
    await inspect.page.getByRole('heading', { name: 'Findings' }).waitFor();
    expect(await inspect.input.inputValue()).toBe(`token=${TOKEN}`);
    expect(await inspect.verdict()).toBe('current');
  });

  it('is chosen by the keyboard alone', async () => {
    const inspect = await open();
    const chooser = inspect.page.waitForEvent('filechooser');
    await inspect.button('Open file').focus();
    await inspect.page.keyboard.press('Enter');
    await (await chooser).setFiles({
      name: 'a.har',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ log: { value: `Bearer ${TOKEN}` } })),
    });
    await inspect.page.getByRole('heading', { name: 'Findings' }).waitFor();
    expect(await inspect.verdict()).toBe('current');
    const choosers = inspect.page.locator('input[type=file]');
    expect(
      await choosers.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value)),
    ).toEqual(['', '']);
  });

  it('dropped by mistake is undone', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await drop(inspect, 'other.txt', Buffer.from('nothing'));
    await inspect.page.waitForFunction(
      () => document.querySelector('textarea')?.value === 'nothing',
    );
    await inspect.input.press('ControlOrMeta+Z');
    expect(await inspect.input.inputValue()).toBe(TOKEN);
  });

  it('that is too large leaves the text alone and says what to do', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    const data = await inspect.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(20_000_001)], 'big.har'));
      return transfer;
    });
    await inspect.page.dispatchEvent('main', 'drop', { dataTransfer: data });
    const alert = inspect.page.getByRole('alert');
    await inspect.page.getByText(/^big\.har has 20 MB/).waitFor();
    expect(await alert.textContent()).toContain('Paste the part that you need.');
    expect(await inspect.input.inputValue()).toBe(TOKEN);
    await inspect.show('another text');
    expect(await alert.textContent()).toBe('');
  });

  it('on the clipboard beside its text is left there', async () => {
    const inspect = await open();
    await inspect.page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      data.items.add(new File(['not this'], 'picture.png', { type: 'image/png' }));
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(paste);
    }, TOKEN);
    await expect.poll(() => inspect.input.inputValue()).toBe(TOKEN);
    await inspect.idle();
    expect(await inspect.input.inputValue()).toBe(TOKEN);
  });
});

it('inflates a compressed payload, and says so', async () => {
  const inspect = await open();
  const claims = '{"iss":"https://issuer.example","sub":"u_42"}';
  await inspect.show(tokenOf(deflateRawSync(claims), { alg: 'ES256', zip: 'DEF' }));
  await inspect.list('Findings').locator('[data-finding="compressed-payload"]').waitFor();
  expect((await inspect.code('Payload')).replace(/\s/g, '')).toBe(claims);
  expect(await inspect.verdict()).toBe('no-expiry');
});
