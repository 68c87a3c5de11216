import { describe, expect, it } from 'vitest';
import { lengths } from '../../src/checks/lengths.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const bytes = (length: number): string => base64url(Buffer.alloc(length, 7));

const jws = (alg: string, signature: number | string): string =>
  `${base64url(`{"alg":"${alg}"}`)}.e30.${typeof signature === 'number' ? bytes(signature) : signature}`;

const jwe = (alg: string, enc: string, key: number, iv: number, tag: number): string =>
  `${base64url(`{"alg":"${alg}","enc":"${enc}"}`)}.${bytes(key)}.${bytes(iv)}.AAAA.${bytes(tag)}`;

const findingsOn = (text: string): string[] =>
  lengths(onlyToken(text)).map((finding) =>
    finding.kind === 'wrong-length'
      ? `${finding.part} ${finding.alg} ${finding.bytes} of ${finding.due}`
      : finding.kind,
  );

describe('the length of a signature', () => {
  it.each([
    ['HS256', 32],
    ['HS384', 48],
    ['HS512', 64],
    ['ES256', 64],
    ['ES256K', 64],
    ['ES384', 96],
    ['ES512', 132],
    ['Ed25519', 64],
    ['Ed448', 114],
  ])('of %s is %i bytes', (alg, due) => {
    expect(findingsOn(jws(alg, due))).toEqual([]);
    expect(findingsOn(jws(alg, due - 1))).toEqual([`signature ${alg} ${due - 1} of ${due}`]);
    expect(findingsOn(jws(alg, due + 1))).toEqual([`signature ${alg} ${due + 1} of ${due}`]);
  });

  it('of EdDSA is that of either curve', () => {
    expect(findingsOn(jws('EdDSA', 64))).toEqual([]);
    expect(findingsOn(jws('EdDSA', 114))).toEqual([]);
    expect(findingsOn(jws('EdDSA', 32))).toEqual(['signature EdDSA 32 of 64']);
  });

  it.each(['RS256', 'PS512', 'none', 'XS256', 'toString'])('of %s is not fixed', (alg) => {
    expect(findingsOn(jws(alg, 5))).toEqual([]);
  });

  it('of one byte is no DER, whatever that is', () => {
    expect(findingsOn(jws('ES256', base64url('0')))).toEqual(['signature ES256 1 of 64']);
  });

  it('is nothing where the signature was taken away', () => {
    expect(findingsOn(jws('HS256', 0))).toEqual(['signature HS256 0 of 32']);
    expect(findingsOn(jws('RS256', 0))).toEqual(['signature RS256 0 of null']);
  });

  it('is looked at where it was cut in the middle of a byte', () => {
    expect(findingsOn(jws('HS256', 'AQJ'))).toEqual(['signature HS256 2 of 32']);
  });

  it('is not looked at where its characters are wrong, or parts are missing', () => {
    expect(findingsOn(jws('HS256', 'AAAAA'))).toEqual([]);
    expect(findingsOn(`${base64url('{"alg":"HS256"}')}.e30.AAAA.AAAA`)).toEqual([]);
  });

  it('is looked at in every signature of a JWS', () => {
    const party = (alg: string) => ({
      protected: base64url(`{"alg":"${alg}"}`),
      signature: bytes(64),
    });
    const text = JSON.stringify({ payload: 'e30', signatures: ['ES256', 'ES512'].map(party) });
    expect(findingsOn(text)).toEqual(['signature ES512 64 of 132']);
  });

  it('is not looked at where "alg" is nested too deep to print', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(findingsOn(`${base64url(`{"alg":${deep}}`)}.e30.AAAA`)).toEqual([]);
  });
});

describe('an ECDSA signature in DER form', () => {
  const der = (length: number): string =>
    base64url(Buffer.concat([Buffer.of(0x30, length - 2, 2, 32), Buffer.alloc(length - 4, 7)]));

  it.each([70, 71, 72])('of %i bytes is told', (length) => {
    expect(findingsOn(jws('ES256', der(length)))).toEqual(['der-signature']);
  });

  it('is none where the length is right, or the algorithm another', () => {
    expect(findingsOn(jws('ES256', der(64)))).toEqual([]);
    expect(findingsOn(jws('HS256', der(70)))).toEqual(['signature HS256 70 of 32']);
  });
});

describe('the parts of a JWE', () => {
  it.each([
    ['dir', 'A128GCM', 0, 12, 16],
    ['dir', 'A256GCM', 0, 12, 16],
    ['dir', 'A128CBC-HS256', 0, 16, 16],
    ['dir', 'A192CBC-HS384', 0, 16, 24],
    ['dir', 'A256CBC-HS512', 0, 16, 32],
    ['ECDH-ES', 'A128GCM', 0, 12, 16],
    ['A128KW', 'A256GCM', 40, 12, 16],
    ['ECDH-ES+A256KW', 'A128CBC-HS256', 40, 16, 16],
    ['PBES2-HS512+A256KW', 'A192GCM', 32, 12, 16],
    ['A256GCMKW', 'A256CBC-HS512', 64, 16, 32],
    ['RSA-OAEP', 'A128GCM', 256, 12, 16],
    ['RSA1_5', 'A128GCM', 512, 12, 16],
  ])('%s with %s have %i, %i and %i bytes', (alg, enc, key, iv, tag) => {
    expect(findingsOn(jwe(alg, enc, key, iv, tag))).toEqual([]);
  });

  it.each([
    [jwe('dir', 'A128GCM', 0, 16, 16), 'initialization-vector A128GCM 16 of 12'],
    [jwe('dir', 'A128CBC-HS256', 0, 12, 16), 'initialization-vector A128CBC-HS256 12 of 16'],
    [jwe('dir', 'A128GCM', 0, 12, 15), 'authentication-tag A128GCM 15 of 16'],
    [jwe('dir', 'A256CBC-HS512', 0, 16, 16), 'authentication-tag A256CBC-HS512 16 of 32'],
    [jwe('dir', 'A128GCM', 16, 12, 16), 'encrypted-key dir 16 of 0'],
    [jwe('ECDH-ES', 'A128GCM', 24, 12, 16), 'encrypted-key ECDH-ES 24 of 0'],
    [jwe('RSA-OAEP', 'A128GCM', 0, 12, 16), 'encrypted-key RSA-OAEP 0 of null'],
    [jwe('A128KW', 'A128GCM', 16, 12, 16), 'encrypted-key A128KW 16 of 24'],
    [jwe('A128GCMKW', 'A128GCM', 24, 12, 16), 'encrypted-key A128GCMKW 24 of 16'],
  ])('%s', (text, expected) => {
    expect(findingsOn(text)).toEqual([expected]);
  });

  it('are looked at for each recipient', () => {
    const text = JSON.stringify({
      protected: base64url('{"enc":"A128GCM"}'),
      recipients: [
        { header: { alg: 'A128KW' }, encrypted_key: bytes(24) },
        { header: { alg: 'A256KW' } },
      ],
      iv: bytes(12),
      ciphertext: 'AAAA',
      tag: bytes(16),
    });
    expect(findingsOn(text)).toEqual(['encrypted-key A256KW 0 of 24']);
  });

  it('that are left out have no bytes', () => {
    const text = JSON.stringify({
      protected: base64url('{"alg":"dir","enc":"A128GCM"}'),
      ciphertext: 'AAAA',
      tag: bytes(16),
    });
    expect(lengths(onlyToken(text))).toMatchObject([
      { part: 'initialization-vector', bytes: 0, place: { span: { start: 0, end: text.length } } },
    ]);
  });

  it('are not looked at where "enc" is not registered', () => {
    expect(findingsOn(jwe('dir', 'toString', 0, 1, 1))).toEqual([]);
  });
});
