import { describe, expect, it } from 'vitest';
import { MOST_FOUND } from '../../src/token/embeddedTokens.ts';
import { findTokens, sourceOffset } from '../../src/token/find.ts';
import { base64url, HEADER, tokenOf } from '../support/tokens.ts';

const HEAD = base64url(HEADER);
const BODY = base64url('{"sub":"u_42"}');
const SIGNATURE = base64url(Buffer.alloc(32, 7));
const COMPACT = tokenOf({ sub: 'u_43' });

const GENERAL = {
  payload: BODY,
  signatures: [
    { protected: HEAD, header: { kid: 'a' }, signature: SIGNATURE },
    { protected: HEAD, signature: SIGNATURE },
  ],
};
const FLATTENED = { payload: BODY, protected: HEAD, signature: SIGNATURE };
const DETACHED = { protected: HEAD, signature: SIGNATURE };
const GENERAL_JWE = {
  protected: HEAD,
  unprotected: { jku: 'https://a.example' },
  recipients: [{ header: { alg: 'A128KW' }, encrypted_key: 'AAAA' }],
  iv: 'AAAA',
  ciphertext: 'AAAA',
  tag: 'AAAA',
};
const FLATTENED_JWE = { header: { alg: 'dir' }, iv: 'AAAA', ciphertext: 'AAAA', tag: 'AAAA' };
const SD_JWT = {
  header: { disclosures: ['WyJhIiwiYiIsMV0'], kb_jwt: COMPACT },
  payload: BODY,
  protected: HEAD,
  signature: SIGNATURE,
};

const texts = (text: string) => findTokens(text).map((found) => found.text);

describe.each([
  ['a general JWS', GENERAL],
  ['a general JWS without payload', { signatures: GENERAL.signatures }],
  ['a general JWS, its payload last', { signatures: GENERAL.signatures, payload: BODY }],
  ['a flattened JWS', FLATTENED],
  ['a flattened JWS with members of other names before', { a: { b: [1] }, ...FLATTENED }],
  ['a flattened JWS without payload', DETACHED],
  ['a flattened JWS without protected header', { payload: BODY, header: {}, signature: 'AA' }],
  ['an SD-JWT in JSON, with a Key Binding JWT', SD_JWT],
  ['a general JWE', GENERAL_JWE],
  ['a flattened JWE', FLATTENED_JWE],
])('%s', (_, object) => {
  const token = JSON.stringify(object);
  const printed = JSON.stringify(object, null, 2);

  it('is found as a whole text, as it stands', () => {
    for (const text of [token, printed]) {
      expect(findTokens(` ${text}\n`)).toMatchObject([{ text, repairs: [] }]);
    }
  });

  it.each<[string, (inner: string) => string]>([
    ['a log line', (inner) => `12:00 INFO {x} sent ${inner} {"a":1} to {"b`],
    ['a command', (inner) => `curl -d '${inner}' https://a.example`],
    ['a member', (inner) => `{"ok":true,"data":{"token":${inner}},"next":[1]}`],
    ['an array', (inner) => `[{"a":"{"},${inner},{}]`],
    ['JSON that breaks off', (inner) => `{"a":[{"b":${inner},"c":`],
    ['JSON that is broken before', (inner) => `{"a" {"b":1,} ,"x":${inner}}`],
    ['a string whose quotation marks are not escaped', (inner) => `{"body":"${inner}"}`],
    ['a lot of text', (inner) => `${'lorem {"ipsum": '.repeat(20_000)}${inner}`],
  ])('is found in %s', (_where, around) => {
    for (const inner of [token, printed]) {
      const text = around(inner);
      const [found, ...others] = findTokens(text);
      expect(others).toEqual([]);
      expect(found?.text).toBe(inner);
      expect(text.slice(found?.span.start, found?.span.end)).toBe(inner);
    }
  });

  it('is found in a JSON string, without its escapes', () => {
    for (const inner of [token, printed]) {
      const text = JSON.stringify({ a: 'x "y" z', text: `say: ${inner}\r\n`, b: '"' });
      const [found, ...others] = findTokens(text);
      expect(others).toEqual([]);
      expect(found?.text).toBe(inner);
      expect(found && JSON.parse(`"${text.slice(found.span.start, found.span.end)}"`)).toBe(inner);
      const repair = found?.repairs.find(({ kind }) => kind === 'unescaped-json-string');
      expect(repair?.count).toBe(JSON.stringify(inner).split('\\').length - 1);
      expect(text.slice(repair?.span.start, repair?.span.end)).toBe(repair?.removed);
    }
  });
});

it('leads from each character back over the escapes', () => {
  const inner = JSON.stringify(GENERAL, null, 1);
  const text = JSON.stringify({ text: inner });
  const [found] = findTokens(text);
  for (let at = 0; found && at < inner.length; at += 1) {
    const source = text[sourceOffset(found, at)];
    expect(source).toBe(/["\n]/.test(inner[at] ?? '') ? '\\' : inner[at]);
  }
});

it('finds them among tokens in compact form, in order, with their names and lines', () => {
  const text = `{"id_token":"${COMPACT}",\n"a":${JSON.stringify(SD_JWT)},\n"b":{"payload":"x","y":"${COMPACT}"},
"c":${JSON.stringify(JSON.stringify(FLATTENED_JWE))}, "d":${JSON.stringify(DETACHED)}}`;
  const found = findTokens(text);
  expect(found.map((each) => each.text)).toEqual([
    COMPACT,
    JSON.stringify(SD_JWT),
    COMPACT,
    JSON.stringify(FLATTENED_JWE),
    JSON.stringify(DETACHED),
  ]);
  expect(found.map(({ label, line }) => [label, line])).toEqual([
    ['id_token', 1],
    ['a', 2],
    ['y', 3],
    ['c', 4],
    ['d', 4],
  ]);
});

it('takes the outermost of those that stand in one another', () => {
  const outer = JSON.stringify({ x: GENERAL, ...FLATTENED });
  expect(texts(`see ${outer}`)).toEqual([outer]);
});

it('finds no more than are listed, though they stand in one object', () => {
  const list = Array(MOST_FOUND + 1).fill({ payload: 'a', signature: 'b' });
  expect(findTokens(JSON.stringify({ list }))).toHaveLength(MOST_FOUND);
});

it('goes on behind an object that holds many, one of them in a string before its first member', () => {
  const inner = JSON.stringify({ payload: 'a', signature: 'b' });
  const outer = JSON.stringify({
    x: inner,
    payload: 'a',
    signature: 'b',
    list: Array(MOST_FOUND).fill(COMPACT),
  });
  expect(texts(`${outer} ${COMPACT}`)).toEqual([outer, inner, COMPACT]);
});

it('finds one of a megabyte', () => {
  const text = JSON.stringify({ ...FLATTENED, payload: 'A'.repeat(1_400_000) });
  expect(texts(`x ${text}`)).toEqual([text]);
});

it('finds one behind a long object, and one that goes on where the search of that ends', () => {
  const token = JSON.stringify(FLATTENED);
  const filling = `{"payload":"a","list":[${'1234567,'.repeat(262_130)}0],"x":${token}`;
  expect(texts(filling)).toEqual([token]);
  expect(texts(`${filling}}`)).toEqual([token]);
});

describe('what is none', () => {
  it.each([
    ['a missing comma', `{"payload":"${BODY}" "protected":"${HEAD}","signature":"AA"}`],
    ['a missing brace', `{"payload":"${BODY}","protected":"${HEAD}","signature":"AA"`],
    ['a payload that is an object', '{"payload":{"a":1},"signature":"AA"}'],
    ['a ciphertext alone', '{"ciphertext":"AA"}'],
    ['a signature alone', '{"signature":"AA"}'],
    ['signatures of another kind', '{"signatures":[{"sig":"AA"}],"a":1}'],
    ['names that are values', '["payload","signature","protected"]'],
    ['names of Object.prototype', '{"__proto__":"a","constructor":"b","payload":"c"}'],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([]);
    expect(texts(`in a log ${text} line`)).toEqual([]);
  });
});
