import { describe, expect, it } from 'vitest';
import { sdJwt } from '../../../src/checks/sdJwt.ts';
import { sdJwtOf } from '../../../src/token/sdJwt/sdJwt.ts';
import {
  digestOf,
  disclosureOf,
  processedOf,
  readSdJwt,
  saltOf,
  sdJwtText,
} from '../../support/sdJwt.ts';
import { base64url, onlyToken, tokenOf } from '../../support/tokens.ts';

const ONE = disclosureOf([saltOf(1), 'a', 1]);
const TWO = disclosureOf([saltOf(2), 2]);
const BOUND = sdJwtText({ payload: {}, disclosures: [ONE, TWO], keyBinding: {} });

const names = (text: string) => readSdJwt(onlyToken(text)).disclosures.map(({ name }) => name);

/** A part of an SD-JWT in JSON form, from its compact form. */
function inJsonForm(compact: string, unprotected: object): string {
  const [protectedHeader, payload, signature] = compact.split(/[.~]/);
  return JSON.stringify({ payload, protected: protectedHeader, header: unprotected, signature });
}

describe('sdJwtOf', () => {
  it('reads the Disclosures, the Key Binding JWT and what its digest covers', () => {
    const token = onlyToken(BOUND);
    const { disclosures, keyBinding, covered, isClosed, alg } = readSdJwt(token);
    expect(disclosures.map(({ encoded }) => encoded)).toEqual([ONE, TWO]);
    expect(keyBinding?.token?.header?.utf8.text).toContain('kb+jwt');
    expect(covered + BOUND.slice(keyBinding?.span.start)).toBe(BOUND);
    expect(covered.endsWith('~')).toBe(true);
    expect([isClosed, alg]).toEqual([true, 'sha-256']);
  });

  it('tells where a Disclosure stands', () => {
    const [, two] = readSdJwt(onlyToken(BOUND)).disclosures;
    expect(BOUND.slice(two?.segment.span.start, two?.segment.span.end)).toBe(TWO);
  });

  it('is null for any other token', () => {
    expect(sdJwtOf(onlyToken(tokenOf({ _sd: [] })))).toBeNull();
    expect(
      sdJwtOf(onlyToken(`${base64url('{"alg":"dir","enc":"A128GCM"}')}..AA.AA.AA`)),
    ).toBeNull();
  });

  it('takes one without Disclosures', () => {
    expect(names(sdJwtText({ payload: {} }))).toEqual([]);
  });

  it('takes what stands behind the last tilde for a Disclosure when it has no dot', () => {
    const open = sdJwtText({ payload: {}, disclosures: [TWO, ONE] }).slice(0, -1);
    expect(names(open)).toEqual([null, 'a']);
    expect(readSdJwt(onlyToken(open))).toMatchObject({ keyBinding: null, isClosed: false });
  });

  it.each([
    ['with two parts', 'eyJhbGciOiJFUzI1NiJ9.e30'],
    ['with four parts', 'eyJhbGciOiJFUzI1NiJ9.e30.AA.AA'],
  ])('has no Key Binding JWT in text %s', (_, last) => {
    const { keyBinding } = readSdJwt(onlyToken(`${sdJwtText({ payload: {} })}${last}`));
    expect(keyBinding).toMatchObject({ token: null });
  });

  it('reads the hash algorithm of whatever type', () => {
    const algOf = (payload: string) => readSdJwt(onlyToken(sdJwtText({ payload }))).alg;
    expect(algOf('{"_sd_alg":"sha-512"}')).toBe('sha-512');
    expect(algOf('{"_sd_alg":null}')).toBeNull();
    expect(algOf('{"_sd_alg":"a","_sd_alg":"b"}')).toBe('b');
  });

  it('finds "sd_hash" wrong when a Disclosure is added, taken away or moved', async () => {
    const matches = async (text: string) => (await processedOf(onlyToken(text))).hashMatches;
    const last = BOUND.lastIndexOf('~') + 1;
    const binding = BOUND.slice(last);
    const other = (...disclosures: string[]) => sdJwtText({ payload: {}, disclosures }) + binding;
    expect(await matches(other(ONE, TWO))).toBe(true);
    expect(await matches(other(ONE))).toBe(false);
    expect(await matches(other(TWO, ONE))).toBe(false);
    expect(await matches(other(ONE, TWO, disclosureOf([saltOf(3), 3])))).toBe(false);
    expect(await matches(other())).toBe(false);
  });

  it('takes "sd_hash" over more Disclosures than are read', async () => {
    const disclosures = Array.from({ length: 10_100 }, (_, nth) =>
      disclosureOf([saltOf(nth), nth]),
    );
    const text = sdJwtText({ payload: {}, disclosures, keyBinding: {} });
    expect((await processedOf(onlyToken(text))).hashMatches).toBe(true);
  });

  it('says nothing of digests where not every Disclosure was read', async () => {
    const disclosures = Array.from({ length: 10_001 }, (_, nth) => `d${nth}`);
    const token = onlyToken(sdJwtText({ payload: { _sd: ['a'] }, disclosures, keyBinding: {} }));
    expect(readSdJwt(token).unread).toBe(1);
    expect(await processedOf(token)).toMatchObject({ disclosed: null, hashMatches: true });
    expect(sdJwt(token).filter(({ kind }) => kind === 'cnf-missing')).toEqual([]);
  });

  it('matches thousands of Disclosures', async () => {
    const disclosures = Array.from({ length: 1500 }, (_, nth) => disclosureOf([saltOf(nth), nth]));
    const payload = { a: disclosures.map((one) => ({ '...': digestOf(one) })) };
    const { disclosed } = await processedOf(onlyToken(sdJwtText({ payload, disclosures })));
    expect([disclosed?.unmatched, disclosed?.places.size]).toEqual([0, 1500]);
  });

  it('takes "sd_hash" by the algorithm of the SD-JWT', async () => {
    const payload = { _sd_alg: 'sha-512' };
    const text = sdJwtText({ payload, keyBinding: {} });
    expect((await processedOf(onlyToken(text))).hashMatches).toBe(false);
  });

  it('reads the JSON form as the compact one', async () => {
    const last = BOUND.lastIndexOf('~') + 1;
    const json = inJsonForm(BOUND, { disclosures: [ONE, TWO], kb_jwt: BOUND.slice(last) });
    const { covered, disclosures } = readSdJwt(onlyToken(json));
    expect(covered).toBe(BOUND.slice(0, last));
    expect(disclosures.map(({ encoded }) => encoded)).toEqual([ONE, TWO]);
    const [first] = disclosures;
    expect(json.slice(first?.segment.span.start, first?.segment.span.end)).toBe(ONE);
    expect((await processedOf(onlyToken(json))).hashMatches).toBe(true);
  });

  it('takes digests over what strings with escapes stand for', async () => {
    const last = BOUND.lastIndexOf('~') + 1;
    const escaped = (text: string) =>
      text.replace(/^./, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
    const json = inJsonForm(BOUND, {
      disclosures: [ONE, TWO],
      kb_jwt: BOUND.slice(last),
    }).replaceAll(/"(?:[\w-]{20,}|e30)[\w.-]*"/g, (string) => `"${escaped(string.slice(1, -1))}"`);
    const { covered, disclosures } = readSdJwt(onlyToken(json));
    expect(json.split('\\u00').length).toBeGreaterThan(5);
    expect(covered).toBe(BOUND.slice(0, last));
    expect(disclosures.map(({ encoded }) => encoded)).toEqual([ONE, TWO]);
    expect((await processedOf(onlyToken(json))).hashMatches).toBe(true);
  });

  it('takes no text for a Disclosure that stands where the Key Binding JWT does in JSON form', () => {
    expect(readSdJwt(onlyToken(inJsonForm(BOUND, { kb_jwt: 'text' })))).toMatchObject({
      disclosures: [],
      keyBinding: { token: null },
      isClosed: true,
    });
  });

  it('takes no other values for Disclosures in JSON form', () => {
    const of = (header: object) => readSdJwt(onlyToken(inJsonForm(BOUND, header)));
    expect(of({ disclosures: [ONE, 1, null, [TWO], { a: '\\' }] }).disclosures).toHaveLength(1);
    expect(of({ disclosures: 'text', kb_jwt: 7 })).toMatchObject({
      disclosures: [],
      keyBinding: null,
    });
    expect(sdJwtOf(onlyToken(inJsonForm(BOUND, { kid: 'a' })))).toBeNull();
  });
});
