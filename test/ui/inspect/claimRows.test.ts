import { describe, expect, it } from 'vitest';
import { type ClaimRowData, claimRows } from '../../../src/ui/inspect/claimRows.ts';
import { onlyToken, tokenOf } from '../../support/tokens.ts';

const rowsOf = (payload: string | object): readonly ClaimRowData[] =>
  claimRows(onlyToken(tokenOf(payload)));

const rowOf = (payload: string | object): ClaimRowData => {
  const [row] = rowsOf(payload);
  if (!row) throw new Error('there is no claim');
  return row;
};

const namesIn = (payload: string): string[] => rowsOf(payload).map(({ name }) => name);

describe('the rows of the table of claims', () => {
  it('keep the order in which the claims are written, and duplicates', () => {
    expect(namesIn('{"b":1,"10":2,"a":3,"9":4,"b":5}')).toEqual(['b', '10', 'a', '9', 'b']);
    const starts = rowsOf('{"b":1,"b":1}').map(({ start }) => start);
    expect(new Set(starts).size).toBe(2);
  });

  it('take the names of JavaScript for ordinary names', () => {
    const names = ['length', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
    const payload = `{${names.map((name) => `"${name}":1`).join()}}`;
    expect(namesIn(payload)).toEqual(names);
    for (const { explanation } of rowsOf(payload)) expect(explanation.kind).toBe('unknown');
  });

  it('are those before the place where the payload stops being JSON', () => {
    expect(namesIn('{"iss":"a","sub":"b","aud":"c')).toEqual(['iss', 'sub']);
  });

  it.each(['[1]', '"text"', 'null', 'no JSON', ''])('are none for the payload %s', (payload) => {
    expect(rowsOf(payload)).toEqual([]);
  });

  it('write hidden characters, and letters that pass for others, as escapes', () => {
    expect(rowOf({ 'ad\u200bmin': 'a\u202eb\n' })).toMatchObject({
      name: 'ad\\u200Bmin',
      value: { kind: 'text', text: 'a\\u202Eb\\u000A' },
    });
    expect(rowOf({ '\u0435\u0445\u0440': 1 }).name).toBe('\\u0435\\u0445\\u0440');
    expect(rowOf({ имя: 'Ада' })).toMatchObject({ name: 'имя', value: { text: 'Ада' } });
    expect(rowOf({ scope: 'a\u202e b' }).value).toEqual({
      kind: 'words',
      words: ['a\\u202E', 'b'],
    });
  });
});

describe('the value of a claim', () => {
  it.each(['12345678901234567890', '3.0', '1e400', '-0', 'true', 'null', '{"a":[1]}', '[1,"a"]'])(
    '%s is shown as it is written',
    (source) => {
      expect(rowOf(`{"x":${source}}`).value).toEqual({ kind: 'source', text: source });
    },
  );

  it('of a string is its text', () => {
    expect(rowOf('{"x":"a\\u0041\\"\\\\"}').value).toEqual({ kind: 'text', text: 'aA"\\' });
    expect(rowOf('{"x":""}').value).toEqual({ kind: 'text', text: '' });
  });

  it('of a list of strings, or of a "scope", is its words', () => {
    expect(rowOf({ aud: ['a', 'b c'] }).value).toEqual({ kind: 'words', words: ['a', 'b c'] });
    expect(rowOf({ scope: 'read write' }).value).toEqual({
      kind: 'words',
      words: ['read', 'write'],
    });
    expect(rowOf({ scope: 'read' }).value).toEqual({ kind: 'text', text: 'read' });
    expect(rowOf({ name: 'Ada Eval' }).value).toEqual({ kind: 'text', text: 'Ada Eval' });
    expect(rowOf({ aud: [] }).value).toEqual({ kind: 'source', text: '[]' });
  });

  it('of a list of a hundred strings is its source', () => {
    expect(rowOf({ groups: Array(100).fill('g') }).value.kind).toBe('source');
  });

  it('keeps its own line breaks, which are no hidden characters', () => {
    expect(rowOf('{"cnf": {\r\n\t"jkt": "a\u202eb" }}').value).toEqual({
      kind: 'source',
      text: '{\r\n\t"jkt": "a\\u202Eb" }',
    });
  });

  it('of a hundred thousand levels is its source', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(rowOf(`{"x":${deep}}`).value).toEqual({ kind: 'source', text: deep });
  });
});

describe('the date of a claim', () => {
  it.each([
    ['exp', 1_782_000_000],
    ['auth_time', 0],
    ['nbf', -1],
    ['iat', 1782000000.5],
  ])('"%s" of %d is that number', (name, date) => {
    expect(rowOf({ [name]: date }).date).toBe(date);
  });

  it.each<[string, unknown]>([
    ['exp', '1782000000'],
    ['exp', null],
    ['exp', true],
    ['exp', [1]],
    ['x', 1_782_000_000],
    ['max_age', 1_782_000_000],
  ])('"%s" of %j is none', (name, value) => {
    expect(rowOf({ [name]: value }).date).toBeNull();
  });

  it('beyond any number is infinite, and its source is kept', () => {
    expect(rowOf('{"exp":1e400}')).toMatchObject({
      date: Number.POSITIVE_INFINITY,
      value: { kind: 'source', text: '1e400' },
    });
  });
});

describe('the explanation of a claim', () => {
  it('names the vendor when the issuer is known', () => {
    const [, tid] = rowsOf({ iss: 'https://sts.windows.net/0/', tid: '0' });
    expect(tid?.explanation.source).toBe('Microsoft Entra ID');
    expect(rowOf({ tid: '0' }).explanation.source).toMatch(/^As used by .*Microsoft Entra ID/);
  });

  it('does not take an issuer that is no string', () => {
    const [, tid] = rowsOf({ iss: ['https://sts.windows.net/0/'], tid: '0' });
    expect(tid?.explanation.source).toMatch(/^As used by/);
  });
});
