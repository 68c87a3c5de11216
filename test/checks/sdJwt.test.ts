import { describe, expect, it } from 'vitest';
import { sdJwt } from '../../src/checks/sdJwt.ts';
import { digestOf, disclosureOf, SD_HEADER, saltOf, sdJwtText } from '../support/sdJwt.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const kinds = (text: string) => sdJwt(onlyToken(text)).map(({ kind }) => kind);

const CLAIM = disclosureOf([saltOf(1), 'a', 1]);
const withDisclosures = (...disclosures: string[]) => sdJwtText({ payload: {}, disclosures });
const bound = (keyBinding: object, keyBindingHeader?: object) =>
  sdJwtText({
    payload: { cnf: {} },
    keyBinding,
    ...(keyBindingHeader && { keyBindingHeader }),
  });

/** A JWS in JSON form with unprotected headers, one a signature. */
function general(...headers: object[]): string {
  const [protectedHeader, payload, signature] = tokenOf({}, SD_HEADER).split('.');
  const signatures = headers.map((header) => ({ protected: protectedHeader, header, signature }));
  return JSON.stringify({ payload, signatures });
}

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const DEEP_TYPE = sdJwtText({ payload: {} }).replace(
  /^[^.]+/,
  base64url(`{"alg":"HS256","typ":${DEEP}}`),
);

describe('the checks on an SD-JWT that need no digest', () => {
  it.each([
    ['Disclosures as they should be', withDisclosures(CLAIM, disclosureOf([saltOf(2), 1])), []],
    ['a Key Binding JWT as it should be', bound({}), []],
    ['a JWT', tokenOf({ sd_hash: 'a' }), []],
    ['JSON form as it should be', general({ disclosures: [CLAIM] }, { kid: 'a' }), []],
    [
      'a type with a prefix',
      sdJwtText({ payload: {}, header: { typ: 'application/dc+sd-jwt' } }),
      [],
    ],
    ['a type that is nested too deeply to be written out', DEEP_TYPE, ['sd-jwt-typ']],
    ['no type', sdJwtText({ payload: {}, header: { alg: 'HS256' } }), ['sd-jwt-typ']],
    ['the type of a JWT', sdJwtText({ payload: {}, header: { typ: 'JWT' } }), ['sd-jwt-typ']],
    ['an empty Disclosure', withDisclosures(''), ['disclosure-malformed']],
    ['a Disclosure that is an object', withDisclosures(disclosureOf({})), ['disclosure-malformed']],
    [
      'four elements',
      withDisclosures(disclosureOf([saltOf(1), 'a', 1, 2])),
      ['disclosure-malformed'],
    ],
    [
      'a salt that is no string',
      withDisclosures(disclosureOf([1, 'a', 1])),
      ['disclosure-malformed'],
    ],
    [
      'the name "_sd"',
      withDisclosures(disclosureOf([saltOf(1), '_sd', []])),
      ['disclosure-malformed'],
    ],
    [
      'a name of dots',
      withDisclosures(disclosureOf([saltOf(1), '...', 'a'])),
      ['disclosure-malformed'],
    ],
    ['a Disclosure twice', withDisclosures(CLAIM, CLAIM), ['disclosure-repeated']],
    ['120 bits of salt', withDisclosures(disclosureOf(['a'.repeat(20), 1])), ['salt-weak']],
    ['126 bits of salt', withDisclosures(disclosureOf(['a'.repeat(21), 1])), ['salt-weak']],
    ['132 bits of salt', withDisclosures(disclosureOf(['a'.repeat(22), 1])), []],
    ['an empty salt', withDisclosures(disclosureOf(['', 1])), ['salt-weak']],
    ['a short salt that is no base64url', withDisclosures(disclosureOf(['long enough?', 1])), []],
    ['a salt twice', withDisclosures(CLAIM, disclosureOf([saltOf(1), 'b', 1])), ['salt-weak']],
    ['"_sd_alg" null', sdJwtText({ payload: '{"_sd_alg":null}' }), ['sd-misplaced']],
    ['no last tilde', withDisclosures(CLAIM).slice(0, -1), ['tilde-missing']],
    ['"_sd" in a JWT', tokenOf({ _sd: [digestOf('a')] }), ['tilde-missing']],
    ['"_sd_alg" in a JWT', tokenOf({ a: {}, _sd_alg: 'sha-256' }), ['tilde-missing']],
    ['a Key Binding JWT alone', tokenOf({}, { alg: 'ES256', typ: 'kb+jwt' }), []],
    ['an empty Key Binding JWT', `${withDisclosures(CLAIM)}..`, ['kb-jwt-malformed']],
    ['text for a Key Binding JWT', `${withDisclosures(CLAIM)}a.b`, ['kb-jwt-malformed']],
    ['no type of its own', bound({}, { alg: 'ES256', typ: 'JWT' }), ['kb-jwt-member']],
    ['a MAC', bound({}, { alg: 'HS256', typ: 'kb+jwt' }), ['kb-jwt-member']],
    ['no signature', bound({}, { alg: 'none', typ: 'kb+jwt' }), ['kb-jwt-member']],
    ['no algorithm', bound({}, { typ: 'kb+jwt' }), ['kb-jwt-member']],
    ['no nonce', bound({ nonce: undefined }), ['kb-jwt-member']],
    ['a nonce that is a number', bound({ nonce: 1 }), ['kb-jwt-member']],
    ['two audiences', bound({ aud: ['a', 'b'] }), ['kb-jwt-member']],
    ['a date as a string', bound({ iat: '1700000000' }), ['kb-jwt-member']],
    ['no digest', bound({ sd_hash: undefined }), ['kb-jwt-member']],
    ['no key to bind', sdJwtText({ payload: {}, keyBinding: {} }), ['cnf-missing']],
    [
      'Disclosures in a later header',
      general({ disclosures: [] }, { disclosures: [CLAIM] }),
      ['sd-header-misplaced'],
    ],
    [
      'a Key Binding JWT in a later header',
      general({ disclosures: [] }, { kb_jwt: 'a.b.c' }),
      ['sd-header-misplaced'],
    ],
    ['Disclosures that are no array', general({ disclosures: 'a' }), ['sd-header-misplaced']],
    ['Disclosures that are no strings', general({ disclosures: [1] }), ['sd-header-misplaced']],
    [
      'padding in JSON form',
      general({ disclosures: [`${disclosureOf([saltOf(1), 'ab'])}=`] }),
      ['disclosure-malformed'],
    ],
  ])('find what is wrong with %s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('take a key that is disclosed', () => {
    const disclosures = [disclosureOf([saltOf(1), 'cnf', {}])];
    expect(kinds(sdJwtText({ payload: {}, disclosures, keyBinding: {} }))).toEqual([]);
  });

  it('tell the place and the name', () => {
    const text = withDisclosures(CLAIM, disclosureOf(['short', 'b', 1]));
    const start = text.lastIndexOf('~', text.length - 2) + 1;
    expect(sdJwt(onlyToken(text))).toEqual([
      {
        kind: 'salt-weak',
        name: 'b',
        place: { in: 'token', segment: 'disclosure', span: { start, end: text.length - 1 } },
      },
    ]);
  });

  it('stay within a header that is empty', () => {
    expect(sdJwt(onlyToken('..~'))[0]?.place.span).toEqual({ start: 0, end: 0 });
  });

  it('list a hundred Disclosures that are wrong', () => {
    const many = Array.from({ length: 300 }, () => '');
    expect(kinds(withDisclosures(...many))).toHaveLength(100);
  });
});
