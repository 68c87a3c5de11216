import { describe, expect, it } from 'vitest';
import { algorithm } from '../../src/checks/algorithm.ts';
import { base64url, onlyToken } from '../support/tokens.ts';

const SIGNATURE = base64url(Buffer.alloc(32, 7));
const findingsOn = (header: string, signature = SIGNATURE) =>
  algorithm(onlyToken(`${base64url(header)}.${base64url('{}')}.${signature}`));

describe('the "alg" of a header', () => {
  it.each(['none', 'None', 'nOnE', 'NONE'])(
    '%s is an error, with the value as it is written',
    (alg) => {
      const header = `{"typ":"JWT","alg":"${alg}"}`;
      const place = {
        in: 'json',
        segment: 'header',
        pointer: '/alg',
        span: { start: 19, end: 25 },
      };
      expect(findingsOn(header, '')).toEqual([{ kind: 'alg-none', alg, signed: false, place }]);
      expect(findingsOn(header)).toEqual([{ kind: 'alg-none', alg, signed: true, place }]);
    },
  );

  it('missing is told', () => {
    expect(findingsOn('{"typ":"JWT"}')).toEqual([
      {
        kind: 'alg-missing',
        place: { in: 'json', segment: 'header', pointer: '', span: { start: 0, end: 1 } },
      },
    ]);
  });

  it.each([
    ['a name that nobody registered', '"XS256"', 'XS256'],
    ['another spelling', '"hs256"', 'hs256'],
    ['a number', '5', 5],
    ['null', 'null', null],
    ['an array', '["HS256"]', ['HS256']],
    ['a member of Object.prototype', '"toString"', 'toString'],
    ['the empty string', '""', ''],
  ])('%s is unknown', (_, json, alg) => {
    expect(findingsOn(`{"alg":${json}}`)).toMatchObject([{ kind: 'alg-unknown', alg }]);
  });

  it.each(['HS256', 'RS256', 'ES256K', 'EdDSA', 'Ed448', 'ML-DSA-44'])(
    '%s signs, as a JWS needs',
    (alg) => {
      expect(findingsOn(`{"alg":"${alg}"}`)).toEqual([]);
    },
  );

  it.each([
    ['RSA-OAEP', 'JWE key management'],
    ['dir', 'JWE key management'],
    ['A128GCM', 'JWE content encryption'],
    ['RS1', 'JWK'],
  ])('%s in a JWS is misplaced, since it is for %s', (alg, use) => {
    expect(findingsOn(`{"alg":"${alg}"}`)).toMatchObject([
      { kind: 'alg-misplaced', alg, use, due: 'JWS' },
    ]);
  });

  it('a signature algorithm in a JWE is misplaced, one for its key is not', () => {
    const jwe = (alg: string) =>
      algorithm(onlyToken(`${base64url(`{"alg":"${alg}","enc":"A128GCM"}`)}.a1b2.c3d4.e5f6.AAAA`));
    expect(jwe('HS256')).toMatchObject([{ kind: 'alg-misplaced', due: 'JWE key management' }]);
    expect(jwe('RSA-OAEP')).toEqual([]);
  });

  it('of a JWE stands beside "enc", which is looked at alike', () => {
    const jwe = (header: string) =>
      algorithm(onlyToken(`${base64url(header)}..AAAA.AAAA.AAAA`)).map(({ kind }) => kind);
    expect(jwe('{"alg":"dir","enc":"A128GCM"}')).toEqual([]);
    expect(jwe('{"alg":"dir"}')).toEqual(['enc-missing']);
    expect(jwe('{"alg":"dir","enc":null}')).toEqual(['enc-unknown']);
    expect(jwe('{"alg":"dir","enc":"a128gcm"}')).toEqual(['enc-unknown']);
    expect(jwe('{"alg":"A128GCM","enc":"dir"}')).toEqual(['alg-misplaced', 'enc-misplaced']);
  });

  it('is looked at in every signature, at its own place', () => {
    const text = JSON.stringify({
      payload: 'e30',
      signatures: [
        { protected: base64url('{"alg":"HS256"}'), signature: SIGNATURE },
        { header: { alg: 'none' }, signature: SIGNATURE },
        { header: { alg: 'dir' }, signature: SIGNATURE },
        { header: { kid: '1' }, signature: SIGNATURE },
      ],
    });
    const findings = algorithm(onlyToken(text));
    const places = findings.map(({ kind, place }) => [
      kind,
      text.slice(place.span.start, place.span.end),
    ]);
    expect(places).toEqual([
      ['alg-none', '"none"'],
      ['alg-misplaced', '"dir"'],
      ['alg-missing', '{"kid":"1"}'],
    ]);
  });

  it('that all recipients share is looked at once', () => {
    const jwe = (shared: object, recipients: object[]) =>
      algorithm(
        onlyToken(
          JSON.stringify({
            protected: base64url(JSON.stringify(shared)),
            recipients,
            ciphertext: 'AAAA',
          }),
        ),
      ).map(({ kind }) => kind);
    expect(jwe({ alg: 'X', enc: 'A128GCM' }, [{}, {}])).toEqual(['alg-unknown']);
    expect(jwe({ enc: 'A128GCM' }, [{ header: { alg: 'dir' } }, {}])).toEqual(['alg-missing']);
  });

  it('is missing in a JWE without any header', () => {
    const text = '{"recipients":[{}],"ciphertext":"AAAA"}';
    expect(algorithm(onlyToken(text))).toEqual([
      { kind: 'alg-missing', place: { in: 'token', segment: null, span: { start: 0, end: 39 } } },
      { kind: 'enc-missing', place: { in: 'token', segment: null, span: { start: 0, end: 39 } } },
    ]);
  });

  it('of two, the last counts', () => {
    expect(findingsOn('{"alg":"none","alg":"HS256"}')).toEqual([]);
    expect(findingsOn('{"alg":"HS256","alg":"none"}')).toMatchObject([{ kind: 'alg-none' }]);
  });

  it('of a header that is broken or no object, nothing is said', () => {
    expect(findingsOn('{"typ":"JWT"')).toEqual([]);
    expect(findingsOn('["alg"]')).toEqual([]);
  });
});
