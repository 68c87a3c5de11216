import { describe, expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const SMALL = tokenOf({ sub: 'u_42', exp: 4_102_444_800 });
const DEEP = 100_000;

/** Many claims of some kinds, of about so many bytes. */
function claimsOf(bytes: number): string {
  const members: string[] = [];
  for (let length = 0, at = 0; length < bytes; at += 1) {
    const member = `"claim_${at}":{"id":${at},"roles":["reader","writer"],"name":"value ${at}"}`;
    members.push(member);
    length += member.length + 1;
  }
  return `{${members.join()}}`;
}

const LINE = '2026-03-01T10:00:00Z INFO request=17 path=/a/b/c?x=1 status=200\n';
const logOf = (bytes: number): string => LINE.repeat(Math.floor(bytes / LINE.length));

async function pasteIntoBox(inspect: InspectPage, text: string): Promise<void> {
  await inspect.input.focus();
  await inspect.paste(text);
  expect(await inspect.input.evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(
    text.length,
  );
}

/** The page goes on: the text can be edited and cleared, and another token read. */
async function expectUsable(inspect: InspectPage): Promise<void> {
  const length = () => inspect.input.evaluate((box: HTMLTextAreaElement) => box.value.length);
  const before = await length();
  await inspect.input.focus();
  await inspect.page.keyboard.press('ControlOrMeta+Home');
  await inspect.page.keyboard.type('.');
  expect(await length()).toBe(before + 1);
  await inspect.button('Clear').click();
  expect(await length()).toBe(0);
  expect(await inspect.verdict()).toBe('empty');
  await inspect.show(SMALL);
  expect(await inspect.verdict()).toBe('current');
}

describe('a token with a payload of 1 MB', () => {
  it('is shown whole', async () => {
    const inspect = await open();
    const payload = claimsOf(1_000_000);
    await pasteIntoBox(inspect, tokenOf(payload));
    expect(await inspect.verdict()).toBe('no-expiry');
    expect((await inspect.code('Payload')).replace(/\n */g, '').replaceAll('": ', '":')).toBe(
      payload,
    );
    const rows = inspect.claims.getByRole('row');
    const before = await rows.count();
    const more = inspect.page.getByRole('button', { name: /^Show all [\d,]+ claims$/ });
    expect(await more.count()).toBe(1);
    expect(before).toBeLessThan(200);
    await expectUsable(inspect);
  });

  it('of one long string is shown whole', async () => {
    const inspect = await open();
    const text = 'x'.repeat(1_000_000);
    await pasteIntoBox(inspect, tokenOf({ text }));
    expect(await inspect.code('Payload')).toBe(`{\n  "text": "${text}"\n}`);
    await inspect.page.getByRole('button', { name: /^Show all 1,000,00\d characters$/ }).click();
    expect(await inspect.claim('text').textContent()).toContain(text);
    await expectUsable(inspect);
  });

  it('has its findings at their places, far down as they may be', async () => {
    const inspect = await open();
    const claims = claimsOf(500_000);
    await pasteIntoBox(inspect, tokenOf(`${claims.slice(0, -1)},"id":12345678901234567890}`));
    await inspect.finding('inexact-number').click();
    expect(await inspect.selected()).toMatchObject({
      in: 'Payload',
      text: '12345678901234567890',
    });
    const { isInSight, isColoured } = await inspect.page.evaluate(() => {
      const range = document.getSelection()?.getRangeAt(0);
      const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
      return {
        isInSight: bottom > top && top >= 0 && bottom <= window.innerHeight,
        isColoured: range?.endContainer.parentElement?.textContent === range?.toString(),
      };
    });
    expect(isColoured).toBe(true);
    expect(isInSight).toBe(true);
  });

  it('stays selected while it is scrolled', async () => {
    const inspect = await open();
    await pasteIntoBox(inspect, tokenOf(claimsOf(200_000)));
    const source = inspect.region('Payload').getByRole('code');
    const before = await source.evaluate((code) => {
      const { firstChild, lastChild } = code.children[5] as Element;
      const selection = document.getSelection();
      if (!firstChild || !lastChild) return '';
      selection?.setBaseAndExtent(firstChild, 10, lastChild, 4000);
      return selection?.toString();
    });
    expect(before).toHaveLength(3990);
    await source.evaluate(async (code) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const block of [5, 20]) {
        code.children[block]?.scrollIntoView();
        for (let frames = 0; frames < 3; frames += 1) await frame();
      }
    });
    await inspect.idle();
    const selected = await inspect.page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe(before);
  });

  it.each([0.1, 0.5, 0.98])('has the place at %d of it brought into sight', async (share) => {
    const inspect = await open();
    const token = tokenOf({ text: 'x'.repeat(200_000) });
    const at = Math.floor(token.length * share);
    await pasteIntoBox(inspect, `${token.slice(0, at)}*${token.slice(at)}`);
    await inspect.finding('foreign-character').click();
    expect(await inspect.selected()).toEqual({ in: 'Token', start: at, text: '*' });
    const { top, height, whole } = await inspect.input.evaluate((box) => ({
      top: box.scrollTop,
      height: box.clientHeight,
      whole: box.scrollHeight,
    }));
    expect(whole).toBeGreaterThan(10 * height);
    expect(top).toBeLessThan(whole * share);
    expect(top + height).toBeGreaterThan(whole * share);
  });

  it('is read as a client does when asked to', async () => {
    const inspect = await open();
    await pasteIntoBox(inspect, tokenOf(`{"a":1,"text":"${'x'.repeat(100_000)}"}`));
    await inspect.page.getByRole('button', { name: /^Read it as an app with jwt-decode/ }).click();
    await inspect.page.getByText('An app with jwt-decode reads the same.').waitFor();
  });
});

/** Waits until a long text has been looked through. */
const searched = (inspect: InspectPage) =>
  inspect.page.getByRole('progressbar', { name: 'Looking for tokens' }).waitFor({
    state: 'detached',
  });

describe('10 MB of text', () => {
  it('give the token in them', async () => {
    const inspect = await open();
    await pasteIntoBox(inspect, `${logOf(5_000_000)}token=${SMALL}\n${logOf(5_000_000)}`);
    await searched(inspect);
    expect(await inspect.verdict()).toBe('current');
    expect(await inspect.code('Payload')).toContain('"u_42"');
    await expectUsable(inspect);
  });

  it('without a token are said to hold none', async () => {
    const inspect = await open();
    await pasteIntoBox(inspect, 'nothing to read. '.repeat(600_000));
    await searched(inspect);
    expect(await inspect.verdict()).toBe('malformed');
    expect(await inspect.findings()).toEqual(['error no-token']);
    await expectUsable(inspect);
  });
});

it('leaves the page its turn while a long text is looked through, and says how far it has come', async () => {
  const inspect = await open();
  const seen = await inspect.input.evaluate(async (box: HTMLTextAreaElement) => {
    const shares: number[] = [];
    const verdicts = new Set<string | undefined>();
    box.value = 'eyJ.e30.'.repeat(1_250_000);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    for (let frames = 0; frames < 2000; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const bar = document.querySelector('progress');
      if (!bar && shares.length > 0) break;
      if (bar) shares.push(bar.position);
      verdicts.add(document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict);
    }
    return { shares, verdicts: [...verdicts] };
  });
  expect(seen.shares.length).toBeGreaterThan(3);
  expect(seen.shares.toSorted((a, b) => a - b)).toEqual(seen.shares);
  expect(seen.verdicts).toContain('undetermined');
  await expectUsable(inspect);
});

it('reads what takes the place of a text that is still being looked through', async () => {
  const inspect = await open();
  await inspect.input.evaluate((box: HTMLTextAreaElement) => {
    box.value = 'eyJ.e30.'.repeat(1_250_000);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await inspect.show(SMALL);
  expect(await inspect.verdict()).toBe('current');
  expect(await inspect.page.getByRole('progressbar').count()).toBe(0);
});

it('takes a log that is pasted anywhere on the page', async () => {
  const inspect = await open();
  const text = `${logOf(1_000_000)}${SMALL}`;
  await inspect.button('Nothing leaves this page').focus();
  await inspect.paste(text);
  expect(await inspect.input.inputValue()).toBe(text);
  expect(await inspect.verdict()).toBe('current');
  await expectUsable(inspect);
});

it.each([
  ['arrays', `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
  ['objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
])('shows 100,000 levels of %s', async (_, payload) => {
  const inspect = await open();
  await pasteIntoBox(inspect, tokenOf(payload));
  expect(await inspect.verdict()).toBe('no-expiry');
  expect(await inspect.findings()).toEqual(['warning too-long-for-headers', 'info deep-nesting']);
  expect((await inspect.code('Payload')).replace(/\s/g, '')).toBe(payload);
  await inspect.finding('deep-nesting').click();
  expect(await inspect.selected()).toMatchObject({ in: 'Payload' });
  await expectUsable(inspect);
});

it('lists hundreds of tokens', async () => {
  const inspect = await open();
  const text = Array.from({ length: 300 }, (_, nth) => tokenOf({ sub: `user ${nth}` })).join('\n');
  await pasteIntoBox(inspect, text);
  const choices = inspect.list('Tokens found').getByRole('button');
  await choices.last().click();
  const shown = JSON.parse(await inspect.code('Payload')).sub;
  expect(shown).toBe(`user ${(await choices.count()) - 1}`);
  await expectUsable(inspect);
});
