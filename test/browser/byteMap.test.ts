import { describe, expect, it } from 'vitest';
import { type InspectPage, inspectPages } from '../support/inspectPage.ts';
import { base64url, HEADER, tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const PAYLOAD = '{"iss":"joe","name":"Zoë 😀","exp":4102444800,"roles":["admin","user"]}';
const TOKEN = tokenOf(PAYLOAD);

/** The characters of the token that hold a part of the payload, by counting bits. */
function charactersOf(part: string): string {
  const bytes = Buffer.from(PAYLOAD);
  const start = bytes.indexOf(part);
  const end = start + Buffer.from(part).length;
  const [, payload = ''] = TOKEN.split('.');
  return payload.slice(Math.floor((start * 8) / 6), Math.ceil((end * 8) / 6));
}

/** What is drawn over the texts, once it has settled: in the token and in the JSON. */
const drawn = (inspect: InspectPage): Promise<string[]> =>
  inspect.page.evaluate(async () => {
    await new Promise((settled) => setTimeout(settled, 100));
    return [...(CSS.highlights.get('jotglass-lit') ?? [])].map(String);
  });

const words = (inspect: InspectPage) =>
  inspect.page.getByText(/characters [\d,]+ to [\d,]+ of the token/);

async function moveCaret(inspect: InspectPage, offset: number): Promise<void> {
  await inspect.input.evaluate((box: HTMLTextAreaElement, at) => {
    box.focus();
    box.setSelectionRange(at, at);
  }, offset);
}

describe('the byte map', () => {
  it('lights up a claim by its name, and puts it out on Escape', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.claim('exp').getByRole('button', { name: 'exp', exact: true }).click();
    const part = '"exp":4102444800';
    expect(await drawn(inspect)).toEqual([charactersOf(part), '"exp": 4102444800']);
    const start = TOKEN.indexOf(charactersOf(part));
    const end = start + charactersOf(part).length;
    expect(await words(inspect).textContent()).toContain(
      `"exp": characters ${start + 1} to ${end} of the token, 16 bytes.`,
    );
    await inspect.page.keyboard.press('Escape');
    expect(await drawn(inspect)).toEqual([]);
    expect(await words(inspect).count()).toBe(0);
  });

  it('follows a click in the JSON, over characters of several bytes', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.region('Payload').getByText('"name"').click();
    expect(await drawn(inspect)).toEqual([charactersOf('"name":"Zoë 😀"'), '"name": "Zoë 😀"']);
    await inspect.region('Payload').getByText('"user"').click();
    expect(await drawn(inspect)).toEqual([charactersOf('"user"'), '"user"']);
    await inspect.region('Header').getByText('"alg"').click();
    expect((await drawn(inspect))[1]).toBe('"alg": "HS256"');
  });

  it('follows the caret in the token, by keyboard', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await moveCaret(inspect, base64url(HEADER).length + 4);
    expect((await drawn(inspect))[1]).toBe('"iss": "joe"');
    for (let step = 0; step < 20; step += 1) await inspect.page.keyboard.press('ArrowRight');
    expect((await drawn(inspect))[1]).toBe('"name": "Zoë 😀"');
    expect(await inspect.input.inputValue()).toBe(TOKEN);
  });

  it('goes on after a fold and an unfold', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.region('Payload').getByText('"iss"').click();
    const before = await drawn(inspect);
    await inspect.button('Fold roles').click();
    expect(await drawn(inspect)).toEqual(before);
  });

  it('shows a place in a long token and in a long source, without moving the page', async () => {
    const inspect = await open({ viewport: { width: 1440, height: 900 } });
    const claims = Object.fromEntries(
      Array.from({ length: 350 }, (_, n) => [`c${n}`, `value ${n}`]),
    );
    await inspect.show(tokenOf({ ...claims, last: true }));
    const top = () => inspect.page.evaluate(() => document.documentElement.scrollTop);
    await inspect.claim('c60').scrollIntoViewIfNeeded();
    const before = await top();
    const name = inspect.claim('c60').getByRole('button', { name: 'c60', exact: true });
    await name.evaluate((button: HTMLElement) => button.click());
    expect((await drawn(inspect))[1]).toBe('"c60": "value 60"');
    expect(await top()).toBe(before);
    const inSight = await inspect.page.evaluate(() =>
      [...(CSS.highlights.get('jotglass-lit') ?? [])].map((range) => {
        const place = (range as Range).getBoundingClientRect();
        const node = (range as Range).startContainer.parentElement;
        const scroller = node?.closest('pre, [aria-hidden="true"]');
        const box = (scroller?.matches('pre') ? scroller : scroller?.parentElement) as Element;
        const { top: first, bottom: last } = box.getBoundingClientRect();
        return place.top >= first && place.bottom <= last;
      }),
    );
    expect(inSight).toEqual([true, true]);
  });

  it('stays right where a text is coloured when it comes into sight', async () => {
    const inspect = await open();
    const list = Array.from({ length: 1500 }, (_, id) => ({ id }));
    const token = tokenOf({ list });
    await inspect.show(token);
    const [, payload = ''] = token.split('.');
    const place = token.indexOf(payload) + payload.length - 30;
    await moveCaret(inspect, place);
    await inspect.region('Payload').scrollIntoViewIfNeeded();
    const coloured = inspect.region('Payload').locator('[data-coloured="true"]');
    await expect.poll(() => coloured.count()).toBeGreaterThan(1);
    expect((await drawn(inspect)).at(-1)).toMatch(/^"id": 149\d$/);
  });
});
