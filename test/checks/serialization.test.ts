import { describe, expect, it } from 'vitest';
import { headerRules } from '../../src/checks/serialization.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const headerOf = (header: object) => base64url(JSON.stringify(header));

/** A JWS with a signature for each pair of headers. */
const jws = (...headers: readonly { protected?: object; header?: object }[]): string =>
  JSON.stringify({
    payload: 'e30',
    signatures: headers.map(({ protected: own, header }) => ({
      ...(own && { protected: headerOf(own) }),
      ...(header && { header }),
      signature: 'AQ',
    })),
  });

const jwe = (shared: object, ...recipients: readonly object[]): string =>
  JSON.stringify({
    protected: headerOf(shared),
    recipients: recipients.map((header) => ({ header })),
    iv: 'AQ',
    ciphertext: 'AQ',
    tag: 'AQ',
  });

const findingsOn = (text: string) =>
  headerRules(onlyToken(text)).map((finding) =>
    [
      finding.kind,
      ...('fault' in finding ? [finding.fault] : []),
      ...('name' in finding && finding.name !== '' ? [finding.name] : []),
    ].join(' '),
  );

describe('"crit"', () => {
  it.each<[string, object, string[]]>([
    ['absent', {}, []],
    ['of "b64"', { b64: false, crit: ['b64'] }, []],
    ['of "b64" that is true', { b64: true, crit: ['b64'] }, []],
    ['a string', { crit: 'b64' }, ['crit-invalid type']],
    ['null', { crit: null }, ['crit-invalid type']],
    ['a list with a number', { crit: ['b64', 1], b64: true }, ['crit-invalid type']],
    ['empty', { crit: [] }, ['crit-invalid empty']],
    ['of a parameter that is not there', { crit: ['b64'] }, ['crit-invalid absent b64']],
    ['of what RFC 7515 defines', { crit: ['alg'] }, ['crit-invalid specified alg']],
    ['of what RFC 7518 defines', { crit: ['p2c'], p2c: 1 }, ['crit-invalid specified p2c']],
    ['of a name twice', { crit: ['b64', 'b64'], b64: true }, ['crit-invalid repeated b64']],
    ['of a name that this page does not know', { crit: ['ext'], ext: 1 }, ['crit-unknown ext']],
    [
      'of a member of every JavaScript object',
      { crit: ['toString'] },
      ['crit-invalid absent toString'],
    ],
  ])('%s', (_, members, expected) => {
    expect(findingsOn(tokenOf('{}', { alg: 'HS256', ...members }))).toEqual(expected);
  });

  it('may name a parameter of the unprotected header', () => {
    const text = jws({ protected: { alg: 'HS256', crit: ['ext'] }, header: { ext: 1 } });
    expect(findingsOn(text)).toEqual(['crit-unknown ext']);
  });

  it('must be protected', () => {
    const text = jws({ protected: { alg: 'HS256', ext: 1 }, header: { crit: ['ext'] } });
    expect(findingsOn(text)).toEqual(['parameter-unprotected crit']);
  });

  it('is looked at in every signature, and once in what recipients share', () => {
    const own = { protected: { alg: 'HS256', crit: [] } };
    expect(findingsOn(jws(own, own))).toEqual(['crit-invalid empty', 'crit-invalid empty']);
    expect(
      findingsOn(jwe({ enc: 'A128GCM', crit: [] }, { alg: 'A128KW' }, { alg: 'dir' })),
    ).toEqual(['crit-invalid empty']);
  });

  it('of very many names that are there is looked through in one go', () => {
    const crit = Array.from({ length: 200_000 }, (_, nth) => `x${nth}`);
    const extensions = Object.fromEntries(crit.map((name) => [name, 0]));
    const found = findingsOn(tokenOf('{}', { alg: 'HS256', crit, ...extensions }));
    expect(found).toHaveLength(100);
    expect(found.at(-1)).toBe('crit-unknown x99');
  });

  it('of thousands of names makes a list that ends', () => {
    const crit = Array.from({ length: 2000 }, (_, index) => `x${index}`);
    expect(findingsOn(tokenOf('{}', { alg: 'HS256', crit }))).toHaveLength(100);
  });
});

describe('"b64"', () => {
  it('false without "crit" is told, and true is not', () => {
    const token = (b64: boolean) => `${headerOf({ alg: 'HS256', b64 })}.e30.AQ`;
    expect(findingsOn(token(false))).toEqual(['b64-not-critical']);
    expect(findingsOn(token(true))).toEqual([]);
  });

  it('must be protected', () => {
    const text = jws({ protected: { alg: 'HS256' }, header: { b64: false } });
    expect(findingsOn(text)).toEqual(['parameter-unprotected b64']);
  });

  it('must be the same in all signatures', () => {
    const unencoded = { protected: { alg: 'HS256', b64: false, crit: ['b64'] } };
    const encoded = { protected: { alg: 'HS256' } };
    const said = { protected: { alg: 'HS256', b64: true } };
    expect(findingsOn(jws(unencoded, encoded))).toEqual(['parameter-differs b64']);
    expect(findingsOn(jws(unencoded, unencoded))).toEqual([]);
    expect(findingsOn(jws(encoded, said))).toEqual([]);
  });
});

describe('the headers of a token', () => {
  it('are compared in one go, however many parameters they have', () => {
    const many = (start: number) =>
      Object.fromEntries(Array.from({ length: 60_000 }, (_, nth) => [`x${start + nth}`, 0]));
    const text = jws({ protected: many(0), header: many(59_999) });
    expect(findingsOn(text)).toEqual(['parameter-repeated x59999']);
  });

  it('must not share a name', () => {
    const text = jws({ protected: { alg: 'HS256', kid: '1' }, header: { kid: '2' } });
    expect(findingsOn(text)).toEqual(['parameter-repeated kid']);
  });

  it('of recipients must not repeat one that all share', () => {
    const text = jwe({ enc: 'A128GCM', alg: 'A128KW' }, { kid: '1' }, { alg: 'A256KW' });
    expect(findingsOn(text)).toEqual(['parameter-repeated alg']);
  });

  it('of other signatures may', () => {
    expect(findingsOn(jws({ protected: { alg: 'HS256' } }, { header: { alg: 'ES256' } }))).toEqual(
      [],
    );
  });

  it('of a JWE have "zip" in the protected one', () => {
    expect(findingsOn(jwe({ enc: 'A128GCM' }, { alg: 'dir', zip: 'DEF' }))).toEqual([
      'parameter-unprotected zip',
    ]);
    expect(findingsOn(jwe({ enc: 'A128GCM', zip: 'DEF' }, { alg: 'dir' }))).toEqual([]);
  });

  it('of all recipients have the same "enc"', () => {
    const text = jwe({}, { alg: 'A128KW', enc: 'A128GCM' }, { alg: 'A128KW', enc: 'A256GCM' });
    expect(findingsOn(text)).toEqual(['parameter-differs enc']);
  });

  it('with objects for values are not taken to differ from themselves', () => {
    expect(findingsOn(jws({ protected: { alg: 'HS256', enc: {} } }))).toEqual([]);
    expect(findingsOn(jwe({ enc: {} }, { alg: 'dir' }, { alg: 'dir' }))).toEqual([]);
  });
});

describe('the place of a finding', () => {
  it('is in the decoded header where that is shown', () => {
    expect(headerRules(onlyToken(tokenOf('{}', '{"alg":"HS256","crit":[]}')))).toMatchObject([
      { place: { in: 'json', segment: 'header', pointer: '/crit', span: { start: 22, end: 24 } } },
    ]);
  });

  it('is the member in an unprotected header', () => {
    const text = jws({ protected: { alg: 'HS256' }, header: { kid: '1', b64: false } });
    const [finding] = headerRules(onlyToken(text));
    const { start, end } = finding?.place.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('false');
  });

  it('is the whole of a protected header that is not shown', () => {
    const other = { alg: 'HS256', crit: [] };
    const text = jws({ protected: { alg: 'HS256' } }, { protected: other });
    const [finding] = headerRules(onlyToken(text));
    const { start, end } = finding?.place.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe(headerOf(other));
  });
});
