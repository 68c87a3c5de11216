import { describe, expect, it } from 'vitest';
import { readContents } from '../../src/token/contents.ts';
import { jsonSerializationOf } from '../../src/token/jsonSerialization.ts';
import { headerParameter } from '../../src/token/party.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const PROTECTED = base64url('{"alg":"ES256"}');
const OTHER = base64url('{"alg":"RS256"}');
const PAYLOAD = base64url('{"sub":"a"}');

describe('jsonSerializationOf', () => {
  const kindOf = (members: object) => jsonSerializationOf(JSON.stringify(members))?.kind ?? null;

  it.each([
    ['a flattened JWS', { payload: '', protected: '', signature: '' }, 'jws-json'],
    ['a general JWS', { payload: '', signatures: [] }, 'jws-json'],
    ['a JWS with detached content', { protected: '', signature: '' }, 'jws-json'],
    ['a JWS without a protected header', { payload: '', header: {}, signature: '' }, 'jws-json'],
    ['a flattened JWE', { protected: '', ciphertext: '', iv: '', tag: '' }, 'jwe-json'],
    ['a general JWE', { recipients: [], ciphertext: '' }, 'jwe-json'],
    ['claims', { sub: 'a', exp: 1 }, null],
    ['a claim called signature', { sub: 'a', signature: '' }, null],
    ['a claim called ciphertext', { sub: 'a', ciphertext: '' }, null],
  ])('%s: %#', (_, members, kind) => {
    expect(kindOf(members)).toBe(kind);
  });

  it.each(['', '{', '[]', 'null', '{"payload":"","signatures":[]'])('%j is none', (text) => {
    expect(jsonSerializationOf(text)).toBeNull();
  });

  it('takes a member of another type for one that is not there', () => {
    const text = '{"payload":5,"protected":[],"header":"x","signature":{}}';
    const nothing = { protectedHeader: null, unprotectedHeader: null, value: null };
    expect(jsonSerializationOf(text)).toMatchObject({ payload: null, parties: [nothing] });
  });
});

describe('readContents of JSON', () => {
  it('reads each signature with its headers', () => {
    const text = JSON.stringify({
      payload: PAYLOAD,
      signatures: [
        { protected: PROTECTED, header: { kid: '1' }, signature: 'AQ' },
        { protected: OTHER, signature: 'Ag' },
      ],
    });
    const contents = readContents(text);
    expect(contents.serialization).toBe('jws-json');
    expect(contents.header?.utf8.text).toBe('{"alg":"ES256"}');
    expect(contents.payload?.utf8.text).toBe('{"sub":"a"}');
    const read = contents.parties.map((party) => [
      headerParameter(contents, 'alg', party),
      headerParameter(contents, 'kid', party),
      [...(party.value?.base64url.bytes ?? [])],
    ]);
    expect(read).toEqual([
      ['ES256', '1', [1]],
      ['RS256', undefined, [2]],
    ]);
  });

  it('is a JWS by its members, whatever its header says', () => {
    const header = base64url('{"alg":"ES256","enc":"A128GCM"}');
    const token = onlyToken(`{"payload":"e30","protected":"${header}","signature":"AQ"}`);
    expect(token.isEncrypted).toBe(false);
    expect(token.claimless).toBeNull();
  });

  it('gives every segment its place, in the order of the text', () => {
    const text = ` {"signature" : "AQ","protected":"${PROTECTED}", "payload":"${PAYLOAD}"}`.trim();
    const { segments } = readContents(text);
    expect(segments.map(({ name, span }) => [name, text.slice(span.start, span.end)])).toEqual([
      ['signature', 'AQ'],
      ['header', PROTECTED],
      ['payload', PAYLOAD],
    ]);
  });

  it('gives each recipient of a JWE the same protected header, read once', () => {
    const text = JSON.stringify({
      protected: base64url('{"enc":"A128GCM"}'),
      unprotected: { cty: 'JWT' },
      recipients: [{ header: { alg: 'A128KW' }, encrypted_key: 'AQ' }, { header: { alg: 'dir' } }],
      iv: 'AQ',
      ciphertext: 'Ag',
      tag: 'Aw',
      aad: 'BA',
    });
    const contents = readContents(text);
    const [first, second] = contents.parties;
    expect(first?.protectedHeader).toBe(second?.protectedHeader);
    expect(headerParameter(contents, 'enc', second)).toBe('A128GCM');
    expect(headerParameter(contents, 'cty', second)).toBe('JWT');
    expect(headerParameter(contents, 'alg')).toBe('A128KW');
    expect(headerParameter(contents, 'alg', second)).toBe('dir');
    expect(second?.value).toBeNull();
    expect(contents.segments.map(({ name }) => name)).toEqual([
      'header',
      'encrypted-key',
      'initialization-vector',
      'ciphertext',
      'authentication-tag',
      'additional-authenticated-data',
    ]);
  });

  it.each(['[]', 'null', '{}', '"AQ"'])(
    'shows the protected header of a JWE with recipients %s',
    (list) => {
      const text = `{"protected":"${PROTECTED}","recipients":${list},"ciphertext":"Ag","iv":"AQ"}`;
      const { header, segments, parties } = readContents(text);
      expect(header?.utf8.text).toBe('{"alg":"ES256"}');
      expect(segments[0]?.name).toBe('header');
      expect(parties).toHaveLength(1);
    },
  );

  it('reads a flattened JWS beside signatures that are no list', () => {
    const text = `{"payload":"${PAYLOAD}","protected":"${PROTECTED}","signatures":null,"signature":"AQ"}`;
    const { header, parties, faults } = readContents(text);
    expect(header?.utf8.text).toBe('{"alg":"ES256"}');
    expect(parties.map(({ value }) => [...(value?.base64url.bytes ?? [])])).toEqual([[1]]);
    expect(faults).toMatchObject([{ fault: 'type', name: 'signatures' }]);
  });

  it('has no signature where the list is empty and nothing stands beside it', () => {
    expect(readContents('{"payload":"e30","signatures":[]}').parties).toEqual([]);
  });

  it('reads a hundred signatures, and tells how many more there are', () => {
    const signatures = Array.from({ length: 150 }, () => ({
      protected: PROTECTED,
      signature: 'AQ',
    }));
    const { parties, unread } = readContents(JSON.stringify({ payload: PAYLOAD, signatures }));
    expect([parties.length, unread]).toEqual([100, 50]);
    expect(readContents(`{"payload":"e30","signature":"AQ"}`).unread).toBe(0);
  });

  it('shows an unprotected header where there is no protected one', () => {
    const text = `{"payload":"${PAYLOAD}","header":{"alg": "none"},"signature":""}`;
    expect(readContents(text).header).toMatchObject({
      encoded: false,
      utf8: { text: '{"alg": "none"}' },
    });
  });

  it('reads a payload that is not encoded as the string that it is', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const text = `{"payload":"$.02 \\u20ac","protected":"${header}","signature":"AQ"}`;
    expect(readContents(text).payload).toMatchObject({
      encoded: false,
      utf8: { text: '$.02 €' },
    });
  });

  it('places what is wrong in a string with escapes where it is written', () => {
    const text = `{"payload":"e30","protected":"${PROTECTED}","signature":"AA\\u0041\\u0041+AAA"}`;
    const { defects } = onlyToken(text);
    expect(defects).toMatchObject([{ kind: 'standard-alphabet' }]);
    expect(defects.map(({ place: { span } }) => text.slice(span.start, span.end))).toEqual(['+']);
  });

  it('reads a string with escapes as what it stands for', () => {
    const text = `{"payload":"\\u0065\\u0033\\u0030","protected":"${PROTECTED}","signature":""}`;
    expect(readContents(text).payload?.utf8.text).toBe('{}');
  });
});
