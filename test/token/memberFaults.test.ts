import { describe, expect, it } from 'vitest';
import { jsonSerializationOf } from '../../src/token/jsonSerialization.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const PROTECTED = base64url('{"alg":"ES256"}');
const SIGNED = { protected: PROTECTED, signature: 'AQ' };
const FLAT = { payload: 'e30', ...SIGNED };
const GENERAL = { payload: 'e30', signatures: [SIGNED] };
const JWE = { protected: PROTECTED, iv: 'AQ', ciphertext: 'AQ', tag: 'AQ' };

const faultsIn = (members: object) =>
  jsonSerializationOf(JSON.stringify(members))?.faults.map(({ fault, name }) => `${fault} ${name}`);

describe('what the members of a JSON Serialization have against it', () => {
  it.each([
    ['a flattened JWS', FLAT],
    ['one with both headers', { ...FLAT, header: { kid: '1' } }],
    ['one with an unprotected header alone', { payload: 'e30', header: {}, signature: 'AQ' }],
    ['one with detached content', SIGNED],
    ['a general JWS', GENERAL],
    ['a flattened JWE', JWE],
    [
      'one with every member',
      { ...JWE, aad: 'AQ', unprotected: {}, header: {}, encrypted_key: '' },
    ],
    ['a general JWE', { ...JWE, recipients: [{ header: {}, encrypted_key: 'AQ' }, {}] }],
    ['one with members that nobody defined', { ...FLAT, disclosures: 1, ciphertexts: [], tag: 2 }],
  ])('is nothing in %s', (_, members) => {
    expect(faultsIn(members)).toEqual([]);
  });

  it.each([
    ['a payload that is an object', { ...FLAT, payload: {} }, ['type payload']],
    ['a protected header that is an object', { ...FLAT, protected: {} }, ['type protected']],
    ['an unprotected header that is a string', { ...FLAT, header: 'e30' }, ['type header']],
    ['a signature that is null', { ...FLAT, signature: null }, ['type signature']],
    ['signatures that are an object', { payload: 'e30', signatures: {} }, ['type signatures']],
    ['no signature in the list', { payload: 'e30', signatures: [] }, ['empty signatures']],
    ['an element that is a string', { ...GENERAL, signatures: ['AQ'] }, ['type signatures/0']],
    [
      'a member of the wrong type in the list',
      { ...GENERAL, signatures: [SIGNED, { ...SIGNED, header: [] }] },
      ['type signatures/1/header'],
    ],
    ['a list beside a signature', { ...GENERAL, signature: 'AQ' }, ['beside signature']],
    ['a list beside a header', { ...GENERAL, header: {} }, ['beside header']],
    ['no header at all', { payload: 'e30', signature: 'AQ' }, ['missing protected']],
    [
      'no signature beside the header',
      { payload: 'e30', signatures: [{ protected: PROTECTED }] },
      ['missing signatures/0/signature'],
    ],
    ['a ciphertext that is a number', { ...JWE, ciphertext: 1 }, ['type ciphertext']],
    ['additional data that is an object', { ...JWE, aad: {} }, ['type aad']],
    ['a shared header that is a string', { ...JWE, unprotected: '' }, ['type unprotected']],
    ['no recipient in the list', { ...JWE, recipients: [] }, ['empty recipients']],
    [
      'recipients beside an encrypted key',
      { ...JWE, recipients: [{}], encrypted_key: 'AQ' },
      ['beside encrypted_key'],
    ],
    [
      'an encrypted key that is a number',
      { ...JWE, recipients: [{ encrypted_key: 1 }] },
      ['type recipients/0/encrypted_key'],
    ],
  ])('is %s', (_, members, expected) => {
    expect(faultsIn(members)).toEqual(expected);
  });

  it('makes the token malformed, at the place of the member', () => {
    const text = JSON.stringify({ ...GENERAL, signatures: [{ ...SIGNED, header: 'x' }] });
    const { mainDefect } = onlyToken(text);
    expect(mainDefect).toMatchObject({
      kind: 'json-member',
      of: 'JWS',
      name: 'signatures/0/header',
    });
    const { start, end } = mainDefect?.place.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('"x"');
  });

  it.each(['', '{"alg":', '[]', '"ES256"'])(
    'is a protected header behind the first that holds %j, and no JSON object',
    (content) => {
      const other = { protected: base64url(content), signature: 'AQ' };
      const text = JSON.stringify({ payload: 'e30', signatures: [SIGNED, SIGNED, other] });
      expect(onlyToken(text).mainDefect).toMatchObject({
        kind: 'json-member',
        fault: 'header',
        name: 'signatures/2/protected',
        place: { span: { end: text.indexOf('","signature"', text.length - 30) } },
      });
    },
  );

  it('leaves the first protected header to the reading of what is shown', () => {
    const first = { protected: base64url('[]'), signature: 'AQ' };
    const text = JSON.stringify({ payload: 'e30', signatures: [first, SIGNED] });
    expect(onlyToken(text).defects).toMatchObject([{ kind: 'header-not-an-object' }]);
  });

  it('hides nothing of what can be read', () => {
    const { payload, parties } = onlyToken(JSON.stringify({ ...FLAT, header: 'x' }));
    expect(payload?.utf8.text).toBe('{}');
    expect(parties[0]?.protectedHeader?.utf8.text).toBe('{"alg":"ES256"}');
  });
});
