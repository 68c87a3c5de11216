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

  it('of two, the last counts', () => {
    expect(findingsOn('{"alg":"none","alg":"HS256"}')).toEqual([]);
    expect(findingsOn('{"alg":"HS256","alg":"none"}')).toMatchObject([{ kind: 'alg-none' }]);
  });

  it('of a header that is broken or no object, nothing is said', () => {
    expect(findingsOn('{"typ":"JWT"')).toEqual([]);
    expect(findingsOn('["alg"]')).toEqual([]);
  });
});
