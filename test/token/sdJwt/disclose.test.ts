import { describe, expect, it } from 'vitest';
import { type DigestFault, disclose } from '../../../src/token/sdJwt/disclose.ts';
import { readDisclosure } from '../../../src/token/sdJwt/disclosure.ts';
import { base64url } from '../../support/tokens.ts';

/** Discloses with the JSON of Disclosures, by digests of our own choice. */
function run(payload: string, disclosures: Readonly<Record<string, string>> = {}) {
  const read = Object.entries(disclosures).map(([digest, json]) => {
    const encoded = base64url(json);
    return [digest, readDisclosure(encoded, { start: 0, end: encoded.length })] as const;
  });
  const { text, places, unmatched, faults } = disclose(payload, new Map(read));
  return {
    text,
    places: Object.fromEntries(places),
    unmatched,
    faults: faults.map(described(payload)),
  };
}

/** A fault by its kind and by what stands in its place, or else by its name. */
const described =
  (payload: string) =>
  ({ kind, within, span, name }: DigestFault): string =>
    `${kind} ${span ? (within?.text ?? payload).slice(span.start, span.end) : name}`;

describe('disclose', () => {
  it('writes a payload without digests as it is, but for white space', () => {
    const payload =
      '{"b": [1.0, -0, 1e400, {"a": null, "a": "\\u0041"}], "__proto__": {}, "": [] }';
    expect(run(payload)).toEqual({
      text: '{"b":[1.0,-0,1e400,{"a":null,"a":"\\u0041"}],"__proto__":{},"":[]}',
      places: {},
      unmatched: 0,
      faults: [],
    });
  });

  it('puts claims behind the others, in the order of their digests, and takes "_sd" out', () => {
    const disclosures = { x: '["s","first",1.50]', y: '["s","second\\u0021",{"a":[]}]' };
    expect(run('{"_sd":["y","x"],"a":1}', disclosures)).toMatchObject({
      text: '{"a":1,"second\\u0021":{"a":[]},"first":1.50}',
      places: { x: '/first', y: '/second!' },
    });
  });

  it('puts array elements in the place of their digests', () => {
    const payload = '{"a":[{"...":"x"},"b",{"...":"y"},{"...":"z"}]}';
    expect(run(payload, { y: '["s",[2]]', z: '["s","c"]' })).toEqual({
      text: '{"a":["b",[2],"c"]}',
      places: { y: '/a/1', z: '/a/2' },
      unmatched: 1,
      faults: [],
    });
  });

  it('follows digests within what was disclosed', () => {
    const disclosures = {
      outer: '["s","list",[{"...":"inner"},{"...":"unknown"}]]',
      inner: '["s",{"_sd":["deep"],"a":1}]',
      deep: '["s","d~/",true]',
    };
    expect(run('{"_sd":["outer"]}', disclosures)).toEqual({
      text: '{"list":[{"a":1,"d~/":true}]}',
      places: { outer: '/list', inner: '/list/0', deep: '/list/0/d~0~1' },
      unmatched: 1,
      faults: [],
    });
  });

  it('leaves an empty object where nothing is disclosed', () => {
    expect(run('{"a":{"_sd":["x","y"]}}')).toMatchObject({ text: '{"a":{}}', unmatched: 2 });
  });

  it('takes out "_sd_alg" at the top, of whatever type', () => {
    expect(run('{"_sd_alg":"sha-256","a":1}').text).toBe('{"a":1}');
    expect(run('{"a":1,"_sd_alg":{"b":[{}]}}')).toMatchObject({ text: '{"a":1}', faults: [] });
  });

  it('reads names that are written with escapes, and digests too', () => {
    const payload = '{"\\u005fsd":["x"],"a":[ { "\\u002e.\\u002E" : "\\u0079" } ]}';
    expect(run(payload, { x: '["s","b",1]', y: '["s",2]' }).text).toBe('{"a":[2],"b":1}');
  });

  it.each([
    ['null', '{"_sd":null,"a":1}', 'sd-misplaced "_sd"'],
    ['a string', '{"_sd":"x","a":1}', 'sd-misplaced "_sd"'],
    ['an object', '{"_sd":{"x":["x"]},"a":1}', 'sd-misplaced "_sd"'],
    ['an array with a number', '{"_sd":["x",1],"a":1}', 'sd-misplaced "_sd"'],
    ['an empty array in an array', '{"_sd":[[]],"a":1}', 'sd-misplaced "_sd"'],
    ['an array in an array', '{"_sd":[["x"]],"a":1}', 'sd-misplaced "_sd"'],
  ])('tells that "_sd" is %s, and follows none of it', (_, payload, fault) => {
    expect(run(payload, { x: '["s","b",1]' })).toEqual({
      text: '{"a":1}',
      places: {},
      unmatched: 0,
      faults: [fault],
    });
  });

  it.each([
    ['in an object', '{"...":"x"}'],
    ['beside another name', '{"a":[{"...":"x","b":1}]}'],
    ['behind another name', '{"a":[{"b":1,"...":"x"}]}'],
    ['with a value that is no string', '{"a":[{"...":["x"]}]}'],
    ['with a value that is an object', '{"a":[{"...":{"b":1}}]}'],
  ])('tells of three dots %s, and leaves them', (_, payload) => {
    expect(run(payload, { x: '["s",1]' })).toEqual({
      text: payload,
      places: {},
      unmatched: 0,
      faults: ['sd-misplaced "..."'],
    });
  });

  it('tells of an "_sd_alg" within a claim, or disclosed', () => {
    expect(run('{"a":{"_sd_alg":"sha-256"}}').faults).toEqual(['sd-misplaced "_sd_alg"']);
    expect(run('{"_sd":["x"]}', { x: '["s","_sd_alg","sha-256"]' })).toMatchObject({
      text: '{"_sd_alg":"sha-256"}',
      faults: ['sd-misplaced _sd_alg'],
    });
  });

  it.each([
    ['in one array', '{"_sd":["x","x"]}'],
    ['in two objects', '{"a":{"_sd":["x"]},"b":{"_sd":["x"]}}'],
    ['in an object and an array', '{"_sd":["x"],"a":[{"...":"x"}]}'],
  ])('tells of a digest that stands twice %s, disclosed or not', (_, payload) => {
    expect(run(payload).faults).toEqual(['digest-repeated "x"']);
    const { text, faults } = run(payload, { x: '["s","n",1]', y: '["s",1]' });
    expect(text.match(/"n":1/g)?.length ?? 0).toBeLessThan(2);
    expect(faults).toContain('digest-repeated "x"');
  });

  it('ends where Disclosures hold each other', () => {
    const disclosures = { x: '["s","a",{"_sd":["y"]}]', y: '["s","b",{"_sd":["x"]}]' };
    expect(run('{"_sd":["x"]}', disclosures)).toMatchObject({
      text: '{"a":{"b":{}}}',
      faults: ['digest-repeated "x"'],
    });
  });

  it('puts no claim in an array, and no element in an object', () => {
    const disclosures = { x: '["s","n",1]', y: '["s",2]' };
    expect(run('{"_sd":["y"],"a":[{"...":"x"}]}', disclosures)).toEqual({
      text: '{"a":[]}',
      places: { x: null, y: null },
      unmatched: 0,
      faults: ['disclosure-misplaced n', 'disclosure-misplaced null'],
    });
  });

  it('puts no claim where its name is already, before, behind or disclosed', () => {
    const disclosures = { x: '["s","a",2]', y: '["s","\\u0061",3]' };
    expect(run('{"_sd":["x"],"a":1}', disclosures).faults).toEqual(['disclosure-name-taken a']);
    expect(run('{"a":1,"_sd":["x"]}', disclosures).text).toBe('{"a":1}');
    expect(run('{"_sd":["x","y"]}', disclosures)).toMatchObject({
      text: '{"a":2}',
      places: { x: '/a', y: null },
    });
    expect(run('{"b":{"a":1},"_sd":["x"]}', disclosures).text).toBe('{"b":{"a":1},"a":2}');
  });

  it('leaves out a Disclosure that is none', () => {
    expect(run('{"_sd":["x","y"]}', { x: '["s"]', y: '[1,"n",1]' })).toEqual({
      text: '{}',
      places: { x: null, y: null },
      unmatched: 0,
      faults: [],
    });
  });

  it('takes a hundred thousand levels, of objects, arrays and Disclosures', () => {
    const deep = `${'{"a":['.repeat(50_000)}{"...":"x"}${']}'.repeat(50_000)}`;
    const value = `${'['.repeat(100_000)}{"_sd":["y"]}${']'.repeat(100_000)}`;
    const { text, places } = run(deep, { x: `["s",${value}]`, y: '["s","n",1]' });
    expect(text).toContain('{"n":1}');
    expect(places.y).toMatch(/^\/a\/0.*\/0\/n$/);
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, nth) => [`${nth}`, `["s","n",{"_sd":["${nth + 1}"]}]`]),
    );
    expect(run('{"_sd":["0"]}', chain).unmatched).toBe(1);
  });

  it('takes a hundred thousand digests in one object, whose "_sd" stands there many times', () => {
    const digests = Array.from({ length: 100_000 }, (_, nth) => `"${nth}"`);
    expect(run(`{"_sd":[${digests.join()}]}`).unmatched).toBe(100_000);
    const repeated = digests.map((digest) => `"_sd":[${digest}]`);
    expect(run(`{${repeated.join()}}`, { 99999: '["s","n",1]' })).toMatchObject({
      text: '{"n":1}',
      unmatched: 99_999,
    });
  });
});
