import { describe, expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { inspectPages } from '../support/inspectPage.ts';
import { base64url, HEADER, tokenOf } from '../support/tokens.ts';

const pages = inspectPages();
const open = () => pages({ viewport: { width: 1440, height: 900 } });

const TOKEN = tokenOf({ sub: 'u_42', id: '1' });
/** Has a finding in the token, one in its JSON, and more to click on than most. */
const FAULTY = `${base64url(HEADER)}.${base64url('{"id":12345678901234567890,"a":1}')}.AQJ`;

const press = (inspect: InspectPage, key: string) => inspect.page.keyboard.press(key);

/** What has the focus, by its accessible name or else its role. */
const focused = (inspect: InspectPage): Promise<string> =>
  inspect.page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'the page';
    const isBox =
      activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
    const label = isBox && activeElement.labels?.[0];
    const named = activeElement.getAttribute('aria-label');
    return (named ?? (label || activeElement).textContent)?.replace(/\s+/g, ' ').trim() ?? '';
  });

/** Whether an outline shows what has the focus: its own, or that of what stands around it. */
const showsFocus = (inspect: InspectPage): Promise<boolean> =>
  inspect.page.evaluate(() => {
    for (
      let element = document.activeElement, steps = 0;
      element && steps < 3;
      element = element.parentElement, steps += 1
    ) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) return true;
    }
    return false;
  });

/** Tabs through the whole page once, from its beginning. */
async function stops(inspect: InspectPage): Promise<string[]> {
  await inspect.page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const names: string[] = [];
  while (names.length < 100) {
    await press(inspect, 'Tab');
    const name = await focused(inspect);
    if (name === 'the page') break;
    // A date has a stop for each of its fields.
    if (name !== names.at(-1)) names.push(name);
    expect(await showsFocus(inspect), `the focus on ${name} is seen`).toBe(true);
  }
  return names;
}

describe('the Tab key', () => {
  it('goes through the empty page in its order', async () => {
    const inspect = await open();
    const examples = await inspect.page.getByRole('main').getByRole('listitem').allTextContents();
    expect(examples.length).toBeGreaterThan(5);
    expect(await stops(inspect)).toEqual([
      'Inspect',
      'Refresh',
      'Nothing leaves this page',
      'Token',
      'Load example',
      'Open file',
      'Clear',
      ...examples,
    ]);
  });

  it('goes through a token in the order of the page, to all that can be clicked', async () => {
    const inspect = await open();
    await inspect.show(`${FAULTY} ${TOKEN}`);
    expect(await stops(inspect)).toEqual([
      'Inspect',
      'Refresh',
      'Nothing leaves this page',
      'Token',
      'Load example',
      'Open file',
      'Clear',
      // The arrow keys go on from the token that is chosen.
      expect.stringMatching(/^JWT, never expires/),
      'What the server expects',
      'Key',
      'Open key file',
      expect.stringMatching(/^Error: The signature has 2 bytes/),
      expect.stringMatching(/^Warning: The client reads another number/),
      expect.stringMatching(/^Warning: The last character/),
      'Copy claims',
      'id',
      'a',
      'Copy header',
      'Fold the whole object',
      'What its parameters mean',
      'Copy payload',
      'Fold the whole object',
      'Date and time',
      expect.stringMatching(/^Its dates pass now on/),
    ]);
    const clickable = inspect.page.locator('button:visible, a:visible, textarea:visible');
    expect(await clickable.count()).toBe(22);
  });

  it('goes to a long text, which the arrow keys scroll', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ list: Array.from({ length: 2000 }, (_, nth) => nth) }));
    const source = inspect.region('Payload').getByRole('group', { name: 'Payload' });
    await inspect.button('Copy payload').focus();
    await press(inspect, 'Tab');
    expect(await source.evaluate((element) => element === document.activeElement)).toBe(true);
    await press(inspect, 'End');
    await expect.poll(() => source.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(500);
  });
});

describe('"Load example"', () => {
  it('is opened, chosen from and typed after by keyboard', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.button('Load example').focus();
    await press(inspect, 'Enter');
    await press(inspect, 'Tab');
    await press(inspect, 'Tab');
    expect(await focused(inspect)).toBe('Expired three days ago');
    await press(inspect, 'Enter');
    await expect.poll(() => inspect.verdict()).toBe('expired');
    expect(await focused(inspect)).toBe('Token');
    const example = await inspect.input.inputValue();
    await inspect.page.keyboard.type('!');
    expect(await inspect.input.inputValue()).toBe(`${example}!`);
  });

  it('on the empty page leads to the others as well', async () => {
    const inspect = await open();
    await inspect.button('Load example').focus();
    await press(inspect, 'Enter');
    await inspect.page.locator('[popover]:popover-open').waitFor();
    expect(await focused(inspect)).toBe('Token');
    for (let choice = 0; choice < 4; choice += 1) await press(inspect, 'Tab');
    expect(await focused(inspect)).toBe('Not yet valid');
    await press(inspect, 'Enter');
    await expect.poll(() => inspect.verdict()).toBe('not-yet-valid');
  });

  it('closes on Escape, with the text and the focus as they were', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.button('Load example').focus();
    await press(inspect, 'Enter');
    await press(inspect, 'Tab');
    await press(inspect, 'Escape');
    expect(await inspect.page.locator('[popover]:popover-open').count()).toBe(0);
    expect(await focused(inspect)).toBe('Load example');
    expect(await inspect.input.inputValue()).toBe(TOKEN);
  });
});

it('opens and closes the privacy facts', async () => {
  const inspect = await open();
  const facts = inspect.page.getByText('Nothing is stored');
  await inspect.button('Nothing leaves this page').focus();
  expect(await facts.isVisible()).toBe(false);
  await press(inspect, 'Enter');
  await facts.waitFor();
  await press(inspect, 'Escape');
  expect(await facts.isVisible()).toBe(false);
  expect(await focused(inspect)).toBe('Nothing leaves this page');
});

describe('a finding', () => {
  it('moves the selection to its place in the token, where typing goes on', async () => {
    const inspect = await open();
    await inspect.show(FAULTY);
    await inspect.finding('trailing-bits').focus();
    await press(inspect, 'Enter');
    expect(await focused(inspect)).toBe('Token');
    expect(await inspect.selected()).toMatchObject({ in: 'Token', text: 'J' });
    await inspect.page.keyboard.type('I');
    expect(await inspect.input.inputValue()).toBe(FAULTY.replace(/J$/, 'I'));
    await expect
      .poll(() => inspect.findings())
      .toEqual(['error wrong-length', 'warning inexact-number']);
  });

  it('moves the selection to its place in the JSON, from where Tab goes on', async () => {
    const inspect = await open();
    await inspect.show(FAULTY);
    await inspect.finding('inexact-number').focus();
    await press(inspect, 'Space');
    expect(await inspect.selected()).toMatchObject({
      in: 'Payload',
      text: '12345678901234567890',
    });
    await press(inspect, 'Shift+Tab');
    expect(await focused(inspect)).toBe('Copy payload');
  });

  it.each([0.1, 0.5, 0.98])('brings its place into sight at %d of a long token', async (share) => {
    const inspect = await open();
    const token = tokenOf({ text: 'x'.repeat(9000) });
    const at = Math.floor(token.length * share);
    await inspect.show(`${token.slice(0, at)}*${token.slice(at)}`);
    await inspect.finding('foreign-character').focus();
    await press(inspect, 'Enter');
    expect(await inspect.selected()).toEqual({ in: 'Token', start: at, text: '*' });
    // A text box does not tell where its letters are: the coloured picture behind it does.
    const { box, place } = await inspect.input.evaluate((element, offset) => {
      const picture = element.previousElementSibling as Element;
      const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let rest = offset; walker.nextNode(); ) {
        const length = walker.currentNode.textContent?.length ?? 0;
        if (rest < length) {
          range.setStart(walker.currentNode, rest);
          range.setEnd(walker.currentNode, rest + 1);
          break;
        }
        rest -= length;
      }
      const scroller = element.parentElement as Element;
      return { box: scroller.getBoundingClientRect(), place: range.getBoundingClientRect() };
    }, at);
    expect(place.height).toBeGreaterThan(0);
    expect(place.top).toBeGreaterThanOrEqual(Math.max(box.top, 0));
    expect(place.bottom).toBeLessThanOrEqual(Math.min(box.bottom, 900));
  });
});

describe('undo', () => {
  it('brings back what "Clear" cleared', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    await inspect.button('Clear').focus();
    await press(inspect, 'Enter');
    expect(await inspect.verdict()).toBe('empty');
    expect(await focused(inspect)).toBe('Token');
    await press(inspect, 'ControlOrMeta+Z');
    expect(await inspect.input.inputValue()).toBe(TOKEN);
    expect(await inspect.verdict()).toBe('no-expiry');
    await press(inspect, 'ControlOrMeta+Shift+Z');
    expect(await inspect.verdict()).toBe('empty');
  });

  it('brings back what an example or a paste replaced', async () => {
    const inspect = await open();
    await inspect.input.focus();
    await inspect.page.keyboard.type('typed by hand');
    await inspect.button('Load example').click();
    await inspect.page
      .locator('[popover]')
      .getByRole('button', { name: 'Never expires', exact: true })
      .click();
    await expect.poll(() => inspect.verdict()).toBe('no-expiry');
    await press(inspect, 'ControlOrMeta+Z');
    expect(await inspect.input.inputValue()).toBe('typed by hand');

    await inspect.button('Nothing leaves this page').focus();
    await inspect.paste(TOKEN);
    expect(await inspect.input.inputValue()).toBe(TOKEN);
    await press(inspect, 'ControlOrMeta+Z');
    expect(await inspect.input.inputValue()).toBe('typed by hand');
  });
});

it('selects, cuts and writes in the box as in any other', async () => {
  const inspect = await open();
  await inspect.show(TOKEN);
  await press(inspect, 'ControlOrMeta+A');
  expect(await inspect.selected()).toEqual({ in: 'Token', start: 0, text: TOKEN });
  await press(inspect, 'ControlOrMeta+X');
  expect(await inspect.verdict()).toBe('empty');
  await press(inspect, 'ControlOrMeta+V');
  expect(await inspect.input.inputValue()).toBe(TOKEN);
  await press(inspect, 'ControlOrMeta+Home');
  await inspect.page.keyboard.type('Bearer ');
  expect(await inspect.input.inputValue()).toBe(`Bearer ${TOKEN}`);
  expect(await inspect.list('Repairs').textContent()).toContain('Bearer');
});
