import { describe, expect, it } from 'vitest';
import { findTokens } from '../../src/token/find.ts';
import { contentSpan, gapRepair, type RepairKind, RepairList } from '../../src/token/repairs.ts';
import { tokenOf } from '../support/tokens.ts';

const TOKEN = tokenOf({ sub: 'a' });
const [HEAD = '', ...REST] = TOKEN.split('.');
const BASE64 = Buffer.from(TOKEN).toString('base64');
const cut = (by: string) => `${TOKEN.slice(0, 30)}${by}${TOKEN.slice(30)}`;

/** A text that wants the repair, what is removed first, and where it stands. */
const ROWS: Readonly<
  Record<
    Exclude<RepairKind, 'unescaped-json-string'>,
    readonly [text: string, removed: string, start: number]
  >
> = {
  'removed-scheme': [`Bearer ${TOKEN}`, 'Bearer ', 0],
  'removed-quotes': [`"${TOKEN}"`, '"', 0],
  'removed-trailing-punctuation': [`${TOKEN};`, ';', TOKEN.length],
  'removed-surrounding-text': [`${TOKEN} is it`, 'is it', TOKEN.length + 1],
  'removed-byte-order-mark': [`\ufeff${TOKEN}`, '\ufeff', 0],
  'removed-zero-width-characters': [cut('\u200b\u200d'), '\u200b\u200d', 30],
  'removed-non-breaking-spaces': [cut('\u00a0'), '\u00a0', 30],
  'joined-lines': [cut('\r\n  '), '\r\n  ', 30],
  'removed-soft-line-breaks': [cut('=\n'), '=\n', 30],
  'removed-spaces': [cut('  '), '  ', 30],
  'decoded-base64': [BASE64, BASE64, 0],
  'decoded-percent-encoding': [`${HEAD}%2E${REST.join('.')}`, '%2E', HEAD.length],
};

describe('every repair', () => {
  it.each(Object.entries(ROWS))('%s is named, with its place', (kind, [text, removed, start]) => {
    const [found] = findTokens(text);
    expect(found?.text).toBe(TOKEN);
    const repair = found?.repairs.find((each) => each.kind === kind);
    expect(repair).toMatchObject({ removed, span: { start, end: start + removed.length } });
    expect(text.slice(start, start + removed.length)).toBe(removed);
  });
});

it('lists one entry a kind in the order of their places', () => {
  const list = new RepairList();
  list.add('removed-spaces', '  ', 9);
  list.add('joined-lines', '\n', 3);
  list.add('removed-spaces', ' ', 20);
  expect(list.list()).toEqual([
    { kind: 'joined-lines', removed: '\n', count: 1, span: { start: 3, end: 4 } },
    { kind: 'removed-spaces', removed: '  ', count: 2, span: { start: 9, end: 11 } },
  ]);
});

it.each([
  ['\n', 'joined-lines'],
  [' \r\n> ', 'joined-lines'],
  ['\r', 'joined-lines'],
  ['\\n', 'joined-lines'],
  ['\u00a0\n', 'joined-lines'],
  [' \u00a0', 'removed-non-breaking-spaces'],
  ['\u202f', 'removed-non-breaking-spaces'],
  [' \t', 'removed-spaces'],
] as const)('joining over %j is called %s', (gap, kind) => {
  expect(gapRepair(gap)).toBe(kind);
});

it.each([
  ['  abc  ', 'abc'],
  ['Authorization: Bearer abc', 'abc'],
  ['DPoP "abc",', 'abc'],
  ['"abc";\n', 'abc'],
  ['abc...', 'abc'],
  ['abc…', 'abc'],
  ['...', ''],
  ['', ''],
  ['"', ''],
  ['token', 'token'],
])('the content of %j is %j', (text, content) => {
  const { start, end } = contentSpan(text);
  expect(text.slice(start, end)).toBe(content);
});
