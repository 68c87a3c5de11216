import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { base64url, HEADER, tokenOf } from '../../support/tokens.ts';
import { input, pasteIntoApp } from '../renderApp.tsx';

/** What stands for the browser's own: which stretches are drawn, by the name of their look. */
const highlights = new Map<string, Set<Range>>();

beforeEach(() => {
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
});
afterEach(() => {
  for (const name of ['CSS', 'requestIdleCallback', 'cancelIdleCallback']) {
    vi.stubGlobal(name, undefined);
  }
  document.getSelection()?.removeAllRanges();
});

const drawn = (look: 'lit' | 'shared') =>
  [...(highlights.get(`jotglass-${look}`) ?? [])].map(String);

const PAYLOAD = '{"iss":"joe","sub":"u_42","address":{"zip":"1"}}';
const TOKEN = tokenOf(PAYLOAD);
const claim = (name: string) => screen.getByRole('button', { name });
const words = () => screen.queryByText(/of the token[,.]/)?.textContent ?? null;

/** Puts the caret of the text box to a place, or selects a stretch. */
function moveCaret(start: number, end = start): void {
  act(() => input().focus());
  input().setSelectionRange(start, end);
  fireEvent(document, new Event('selectionchange'));
}

/** Puts the caret into a text of the JSON, or selects from one to another. */
function selectInJson(region: string, from: string, to = from): void {
  const code = within(screen.getByRole('region', { name: region })).getByRole('code');
  const node = (text: string) => {
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.textContent?.includes(text)) break;
    return walker.currentNode;
  };
  act(() => input().blur());
  document.getSelection()?.setBaseAndExtent(node(from), 1, node(to), 2);
  fireEvent(document, new Event('selectionchange'));
}

describe('the name of a claim in the table', () => {
  it('lights up its characters in the token and its member in the JSON, in words too', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    expect(screen.getByRole('rowheader', { name: 'sub' })).toBeDefined();
    await user.click(claim('sub'));
    const [inToken, inJson] = drawn('lit');
    const before = Buffer.from(PAYLOAD.slice(0, PAYLOAD.indexOf('"sub"'))).length;
    const start = base64url(HEADER).length + 1 + Math.floor((before * 4) / 3);
    expect(TOKEN.slice(start, start + (inToken?.length ?? 0))).toBe(inToken);
    expect(inJson).toBe('"sub": "u_42"');
    expect(claim('sub').getAttribute('aria-pressed')).toBe('true');
    expect(claim('iss').getAttribute('aria-pressed')).toBe('false');
    const end = start + (inToken?.length ?? 0);
    expect(words()).toContain(`"sub": characters ${start + 1} to ${end} of the token, 12 bytes.`);
    expect(drawn('shared')).toEqual([inToken?.[0], inToken?.at(-1)]);
    expect(words()).toContain('The first and the last hold bits of a neighbour too.');
  });

  it('puts it out when it is pressed again, as Escape and "Dismiss" do', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    await user.click(claim('iss'));
    await user.click(claim('iss'));
    expect(drawn('lit')).toEqual([]);
    await user.click(claim('iss'));
    await user.keyboard('{Escape}');
    expect(drawn('lit')).toEqual([]);
    expect(words()).toBeNull();
    await user.click(claim('iss'));
    await user.click(claim('Dismiss'));
    expect(drawn('lit')).toEqual([]);
    expect(claim('iss').getAttribute('aria-pressed')).toBe('false');
  });

  it('tells two claims of one name apart', async () => {
    const { user } = await pasteIntoApp(tokenOf('{"a":1,"a":2}'));
    const [, second] = screen.getAllByRole('button', { name: 'a' });
    await user.click(second as HTMLElement);
    expect(drawn('lit')[1]).toBe('"a": 2');
    expect(second?.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the caret', () => {
  it('in the text box lights up the member that its character is of', async () => {
    await pasteIntoApp(TOKEN);
    moveCaret(base64url(HEADER).length + 6);
    expect(drawn('lit')[1]).toBe('"iss": "joe"');
    expect(claim('iss').getAttribute('aria-pressed')).toBe('true');
    moveCaret(3);
    expect(drawn('lit')[1]).toBe('"alg": "HS256"');
    expect(claim('iss').getAttribute('aria-pressed')).toBe('false');
  });

  it('in the signature lights up nothing', async () => {
    await pasteIntoApp(TOKEN);
    moveCaret(3);
    moveCaret(TOKEN.length - 3);
    expect(drawn('lit')).toEqual([]);
    expect(words()).toBeNull();
  });

  it('in the JSON lights up the innermost member', async () => {
    await pasteIntoApp(TOKEN);
    selectInJson('Payload', '"zip"');
    expect(drawn('lit')[1]).toBe('"zip": "1"');
    expect(words()).toMatch(/^"zip": characters/);
    selectInJson('Header', '"alg"');
    expect(drawn('lit')[1]).toBe('"alg": "HS256"');
  });
});

describe('a selection', () => {
  it('lights up all members that it touches', async () => {
    await pasteIntoApp(TOKEN);
    selectInJson('Payload', '"iss"', '"u_42"');
    expect(drawn('lit')[1]).toBe('"iss": "joe",\n  "sub": "u_42"');
    expect(words()).toMatch(/^"iss" to "sub": characters/);
  });

  it('of what is lit up, made by the button, lights up the same', async () => {
    const { user } = await pasteIntoApp(TOKEN);
    await user.click(claim('sub'));
    const before = drawn('lit');
    await user.click(claim('Select in the token'));
    fireEvent(document, new Event('selectionchange'));
    const { selectionStart, selectionEnd } = input();
    expect(TOKEN.slice(selectionStart, selectionEnd)).toBe(before[0]);
    expect(drawn('lit')).toEqual(before);
  });
});

it('unfolds what hides the member', async () => {
  const { user } = await pasteIntoApp(TOKEN);
  await user.click(screen.getByRole('button', { name: 'Fold address' }));
  const [, payload = ''] = TOKEN.split('.');
  moveCaret(base64url(HEADER).length + 1 + payload.length - 8);
  expect(words()).toMatch(/^"zip"/);
  expect(screen.getByRole('button', { name: 'Fold address' })).toBeDefined();
});

it('searches no text any more that is shown no more', async () => {
  const waiting = new Map<number, () => void>();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => waiting.set(9, run) && 9);
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id));
  const { user } = await pasteIntoApp(TOKEN);
  expect(waiting.size).toBe(1);
  await user.clear(input());
  expect(waiting.size).toBe(0);
});

it('is put out when the text changes', async () => {
  const { user } = await pasteIntoApp(TOKEN);
  await user.click(claim('iss'));
  await user.type(input(), 'A');
  expect(drawn('lit')).toEqual([]);
});

it('is told in words where the browser draws nothing, and beside a long text', async () => {
  vi.stubGlobal('CSS', {});
  const { user } = await pasteIntoApp(tokenOf({ ab: 1, b: 'x'.repeat(30_000) }));
  await user.click(claim('ab'));
  expect(words()).toMatch(/^"ab": characters \d+ to \d+ of the token, 6 bytes\./);
  await user.click(claim('Select in the token'));
  expect(input().selectionEnd - input().selectionStart).toBe(9);
});
