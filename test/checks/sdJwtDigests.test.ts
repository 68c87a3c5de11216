import { afterEach, describe, expect, it, vi } from 'vitest';
import { sdJwtDigests } from '../../src/checks/sdJwtDigests.ts';
import {
  digestOf,
  disclosureOf,
  outcomeOf,
  readSdJwt,
  saltOf,
  sdJwtText,
} from '../support/sdJwt.ts';
import { onlyToken } from '../support/tokens.ts';

async function findings(text: string) {
  const token = onlyToken(text);
  return sdJwtDigests(token, readSdJwt(token), await outcomeOf(token));
}

const CLAIM = disclosureOf([saltOf(1), 'a', 1]);
const ELEMENT = disclosureOf([saltOf(2), 2]);
const named = (name: string) => disclosureOf([saltOf(3), name, 1]);

/** An SD-JWT that discloses claims at the top. */
const disclosing = (disclosures: readonly string[], header?: object, payload = {}) =>
  sdJwtText({
    payload: { ...payload, _sd: disclosures.map((one) => digestOf(one)) },
    disclosures,
    ...(header && { header }),
  });

afterEach(() => vi.unstubAllGlobals());

describe('the checks on an SD-JWT with its digests', () => {
  it.each([
    ['a claim in its place', disclosing([CLAIM]), []],
    ['decoys', sdJwtText({ payload: { _sd: [digestOf('a')] } }), []],
    [
      'a Disclosure for no digest',
      sdJwtText({ payload: {}, disclosures: [CLAIM] }),
      ['disclosure-unreferenced'],
    ],
    ['an element for a claim', disclosing([ELEMENT]), ['disclosure-misplaced']],
    [
      'a claim for an element',
      sdJwtText({ payload: { a: [{ '...': digestOf(CLAIM) }] }, disclosures: [CLAIM] }),
      ['disclosure-misplaced'],
    ],
    ['a name that is taken', disclosing([CLAIM], undefined, { a: 2 }), ['disclosure-name-taken']],
    ['a digest twice', disclosing([CLAIM, CLAIM]), ['digest-repeated']],
    ['"_sd" that is a string', sdJwtText({ payload: { _sd: 'a' } }), ['sd-misplaced']],
    ['three dots in an object', sdJwtText({ payload: { '...': 'a' } }), ['sd-misplaced']],
    [
      '"_sd_alg" below the top',
      sdJwtText({ payload: { a: { _sd_alg: 'sha-256' } } }),
      ['sd-misplaced'],
    ],
    [
      'a digest by another algorithm',
      sdJwtText({ payload: { _sd_alg: 'sha-512', _sd: [digestOf(CLAIM)] }, disclosures: [CLAIM] }),
      ['disclosure-unreferenced'],
    ],
    [
      '"sd_hash" of another text',
      sdJwtText({ payload: {}, keyBinding: { sd_hash: digestOf('') } }),
      ['sd-hash-mismatch'],
    ],
    [
      '"sd_hash" that is a number',
      sdJwtText({ payload: {}, keyBinding: { sd_hash: 1 } }),
      ['sd-hash-mismatch'],
    ],
    ['"sd_hash" as it should be', sdJwtText({ payload: {}, keyBinding: {} }), []],
    ['an issuer', disclosing([named('iss')]), ['validity-disclosed']],
    ['an expiration time', disclosing([named('exp')]), ['validity-disclosed']],
    ['a status', disclosing([named('status')]), []],
    [
      'a status in an SD-JWT VC',
      disclosing([named('status')], { typ: 'dc+sd-jwt' }),
      ['vc-claim-disclosed'],
    ],
    [
      'a type in an SD-JWT VC of an older draft',
      disclosing([named('vct')], { typ: 'vc+sd-jwt' }),
      ['vc-claim-disclosed'],
    ],
    [
      'an expiration time in an SD-JWT VC',
      disclosing([named('exp')], { typ: 'dc+sd-jwt' }),
      ['vc-claim-disclosed'],
    ],
    [
      'an audience in an SD-JWT VC',
      disclosing([named('aud')], { typ: 'dc+sd-jwt' }),
      ['validity-disclosed'],
    ],
    [
      'an expiration time of something else',
      sdJwtText({
        payload: { card: { _sd: [digestOf(named('exp'))] } },
        disclosures: [named('exp')],
      }),
      [],
    ],
    [
      'an algorithm of the registry that browsers lack',
      sdJwtText({ payload: { _sd_alg: 'sha3-256' } }),
      ['digests-unchecked'],
    ],
    [
      'an algorithm that is no string',
      sdJwtText({ payload: { _sd_alg: 1 }, disclosures: [CLAIM] }),
      [],
    ],
    ['a payload that is no object', sdJwtText({ payload: '[1]', disclosures: [CLAIM] }), []],
    ['a payload that is broken', sdJwtText({ payload: '{"_sd":[', disclosures: [CLAIM] }), []],
  ])('find what is wrong with %s', async (_, text, expected) => {
    expect((await findings(text)).map(({ kind }) => kind)).toEqual(expected);
  });

  it('accept algorithms other than the default', async () => {
    const payload = { _sd_alg: 'sha-384', _sd: [digestOf(CLAIM, 'sha384')] };
    expect(await findings(sdJwtText({ payload, disclosures: [CLAIM] }))).toEqual([]);
  });

  it('say that nothing was checked where there is no secure context', async () => {
    vi.stubGlobal('crypto', {});
    expect(await findings(disclosing([CLAIM]))).toMatchObject([{ kind: 'digests-unchecked' }]);
  });

  it('point at the digest in the payload, and at the Disclosure that holds it', async () => {
    const payload = `{"_sd":["x","${digestOf(disclosureOf([saltOf(5), 'b', { _sd: 1 }]))}","x"]}`;
    const disclosures = [disclosureOf([saltOf(5), 'b', { _sd: 1 }])];
    const text = sdJwtText({ payload, disclosures });
    const [within, repeated] = await findings(text);
    const span = { start: payload.lastIndexOf('"x"'), end: payload.lastIndexOf('"x"') + 3 };
    expect(repeated).toEqual({
      kind: 'digest-repeated',
      name: null,
      place: { in: 'json', segment: 'payload', pointer: '', span },
    });
    expect(within).toMatchObject({ kind: 'sd-misplaced', place: { segment: 'disclosure' } });
    const { start = 0, end } = within?.place.span ?? {};
    expect(text.slice(start, end)).toBe(disclosures[0]);
  });
});
