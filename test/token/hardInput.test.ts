import { describe, expect, it, vi } from 'vitest';
import { timelessFindings } from '../../src/checks/index.ts';
import { clientDifference, clientReading } from '../../src/token/clientReading.ts';
import { MOST_FOUND } from '../../src/token/embeddedTokens.ts';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { prettyPrint, prettySpan } from '../../src/token/prettyPrint.ts';
import { statusAt } from '../../src/token/status.ts';
import { base64url, findingsOn, HEADER, kindsOf, onlyToken, tokenOf } from '../support/tokens.ts';

/** Nothing here takes a second, unless its time grows faster than the text: then it takes minutes. */
vi.setConfig({ testTimeout: 60_000 });

const MILLION = 1_000_000;
const HEAD = base64url(HEADER);
const SIGNATURE = base64url(Buffer.alloc(32, 7));

/** Does all that the page does with a text before it shows it. */
const read = (text: string) => {
  const inspection = inspect(text);
  const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
  const [token = null] = tokens;
  const status = statusAt(inspection, token, numericDate(0), seconds(0));
  // Nearly all of these are too long to be sent, which is not what is asked here.
  const findings = timelessFindings(inspection, token, text).filter(
    ({ kind }) => !kind.startsWith('too-long'),
  );
  const pretty = token?.payload ? prettyPrint(token.payload.utf8.text, token.payload.json) : null;
  return { inspection, tokens, token, status, findings, pretty };
};

describe('nesting', () => {
  it.each([
    ['arrays', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('100,000 levels of %s are read, told and laid out', (_, json) => {
    const { status, findings, pretty } = read(tokenOf(json));
    expect(status.verdict).toBe('no-expiry');
    expect(kindsOf(findings)).toEqual(['deep-nesting']);
    expect(findings[0]).toMatchObject({ depth: json.startsWith('{"a":[') ? 100_001 : 100_000 });
    expect(pretty?.replaceAll(/\s/g, '')).toBe(json);
  });

  it('100,000 levels that are never closed end before their place', () => {
    const json = `{"a":${'['.repeat(100_000)}`;
    expect(read(tokenOf(json)).findings).toMatchObject([
      { kind: 'not-json', error: { kind: 'unexpected-end', inside: 'array', offset: json.length } },
      { kind: 'deep-nesting' },
    ]);
  });

  it('a client that reads them the same shows no difference', () => {
    const token = onlyToken(tokenOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`));
    expect(clientDifference(token, clientReading(token.found.text))).toBeNull();
  });

  it('100 remarks at a great depth each have their pointer', () => {
    const json = `${'{"a":'.repeat(50_000)}[${Array(150).fill('1e400').join(',')}]${'}'.repeat(50_000)}`;
    const { findings } = read(tokenOf(json));
    const places = findings.map(({ place }) => (place.in === 'json' ? place.pointer : ''));
    expect(places[0]).toBe(`${'/a'.repeat(50_000)}/0`);
    expect(places[99]).toBe(`${'/a'.repeat(50_000)}/99`);
    expect(findings.at(-1)).toMatchObject({ kind: 'more-remarks', count: 51 });
  });
});

describe('size', () => {
  const list = (members: number) =>
    JSON.stringify({
      exp: -5,
      list: Array.from({ length: members }, (_, id) => ({ id, name: `user ${id}`, ok: true })),
    });

  it.each([
    ['1 MB', 25_000],
    ['10 MB', 250_000],
  ])('%s of claims are read, with a date among them', (_, members) => {
    const json = list(members);
    const { status, findings, pretty, token } = read(tokenOf(json));
    expect(status).toMatchObject({ verdict: 'expired', validity: { exp: -5 } });
    expect(findings).toEqual([]);
    expect(pretty?.length).toBeGreaterThan(json.length);
    const span = prettySpan(json, token?.payload?.json ?? { kind: 'empty' }, { start: 1, end: 6 });
    expect(pretty?.slice(span.start, span.end)).toBe('"exp"');
  });

  it.each([
    ['one string', JSON.stringify({ a: 'x'.repeat(10 * MILLION) })],
    ['one number', `{"a":${'1'.repeat(10 * MILLION)}}`],
  ])('10 MB of %s are read', (_, json) => {
    expect(read(tokenOf(json)).token?.payload?.json).toMatchObject({
      kind: 'json',
      type: 'object',
    });
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.alloc(MILLION, 0xff)],
    ['zeros', Buffer.alloc(MILLION)],
  ])('1 MB of %s are read', (_, bytes) => {
    expect(read(tokenOf(bytes, '{"alg":"HS256"}')).token?.payload?.base64url.bytes).toHaveLength(
      MILLION,
    );
  });

  it('10 MB of text around a token, and after it, are passed over', () => {
    const prose = 'The quick brown fox jumps over the lazy dog. '.repeat(110_000);
    expect(read(`${prose}${tokenOf('{}')} ${prose}`).tokens).toHaveLength(1);
  });
});

describe('time in proportion to the text, else this would take minutes', () => {
  it.each([
    ['a million dots', '.'.repeat(MILLION)],
    ['a million parts', 'a.'.repeat(MILLION)],
    ['a million tildes', `${tokenOf('{}')}${'~a'.repeat(MILLION)}`],
    ['a million eyJ', 'eyJ'.repeat(MILLION)],
    ['a million eyJ with dots', 'eyJ.'.repeat(MILLION)],
    ['a million eyJ with spaces', 'eyJ '.repeat(MILLION)],
    ['a million e30', 'e30.'.repeat(MILLION)],
    ['many short candidates', 'eyJa.x.'.repeat(MILLION / 20)],
    ['many candidates in quotes', '"eyJhbGciOi.x" '.repeat(MILLION / 50)],
    ['many candidates on lines', 'eyJhbGciOi\n'.repeat(MILLION / 10)],
    ['many words inside of which one begins', 'x30e30.'.repeat(MILLION / 20)],
    ['many gaps of spaces', `${HEAD}.${'a1B '.repeat(MILLION / 10)}`],
    ['many gaps of lines', `${HEAD}.${'a1B\n'.repeat(MILLION / 10)}`],
    ['many gaps of escaped lines', `"${HEAD}.${'a1B\\n'.repeat(MILLION / 10)}"`],
    ['one gap of ten million spaces', `${HEAD}.${' '.repeat(10 * MILLION)}x`],
    ['one gap of ten million line breaks', `${HEAD}.${'\n'.repeat(10 * MILLION)}x`],
    ['one gap of many quotation marks', `${HEAD}.\n${'> '.repeat(5 * MILLION)}x`],
    [
      'many marks around a token',
      `${'\ufeff\u200b'.repeat(MILLION / 5)}${tokenOf('{}')}${'\u200b\ufeff'.repeat(MILLION / 5)}`,
    ],
    ['many quotes behind a token', `${tokenOf('{}')}${'")'.repeat(MILLION)}`],
    ['many percent signs', `${HEAD}%2E${'%2D'.repeat(MILLION / 10)}`],
    ['many foreign characters', `${HEAD}.${'a!'.repeat(MILLION / 2)}.x`],
    ['many equals signs', `${HEAD}${'= '.repeat(MILLION)}`],
    ['many soft line breaks', `${HEAD}.${'a=\n'.repeat(MILLION / 10)}`],
    ['white space alone', ' \n'.repeat(5 * MILLION)],
  ])('%s', (_, text) => {
    const { findings, tokens } = read(text);
    expect(findings.length).toBeLessThan(1000);
    expect(tokens.length).toBeLessThan(2);
  });

  it.each([
    [
      'members',
      `{${Array.from({ length: MILLION / 10 }, (_, nth) => `"m${nth}":${nth}`).join(',')}}`,
    ],
    ['members of one name', `{${'"a":1,'.repeat(MILLION / 10)}"a":1}`],
    ['numbers beyond binary64', `[${'1e400,'.repeat(MILLION / 10)}1e400]`],
    ['backslashes', `{"a":"${'\\\\'.repeat(MILLION)}"}`],
    ['quotation marks that are escaped', `{"a":"${'\\"'.repeat(MILLION)}`],
    ['commas', `[${','.repeat(MILLION)}`],
    ['zeros in a number', `[1${'0'.repeat(MILLION)}1${'0'.repeat(MILLION)}1]`],
    ['zeros in a fraction', `[0.${'0'.repeat(MILLION)}1]`],
    ['hidden characters', `{"a":"${'\u202e'.repeat(MILLION / 4)}"}`],
    ['homoglyphs', `{"${'е'.repeat(MILLION / 4)}":1}`],
    ['letters of one name', `{"${'n'.repeat(MILLION)}":1}`],
    ['spaces', `{"a":${' '.repeat(MILLION)}1}`],
    ['stars of a comment that never ends', `{/*${'*'.repeat(MILLION)}`],
  ])('very many %s in JSON', (_, json) => {
    expect(read(tokenOf(json, '{"alg":"HS256"}')).findings.length).toBeLessThan(200);
  });
});

it('finds the first two hundred of ten thousand tokens in a log', () => {
  const line = (nth: number) =>
    `GET /users Authorization: Bearer ${tokenOf({ sub: `u_${nth}` })} 200\n`;
  const log = Array.from({ length: 10_000 }, (_, nth) => line(nth)).join('');
  const { tokens } = read(log);
  expect(tokens).toHaveLength(MOST_FOUND);
  expect(tokens.at(-1)?.payload?.utf8.text).toBe('{"sub":"u_199"}');
});

describe('alg named after a member of Object.prototype', () => {
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', ''])(
    '"%s" is unknown',
    (alg) => {
      const text = `${base64url(`{"alg":${JSON.stringify(alg)}}`)}.${base64url('{}')}.${SIGNATURE}`;
      expect(findingsOn(text)).toMatchObject([{ kind: 'alg-unknown', alg }]);
    },
  );
});
