import { describe, expect, it } from 'vitest';
import { bonds, comparisons } from '../../src/checks/related.ts';
import { matchesOf } from '../../src/crypto/tokenBindings.ts';
import { inspect } from '../../src/token/inspect.ts';
import { tokenOf } from '../support/tokens.ts';

/** What the comparisons say of the token with this number. */
async function found(text: string, nth = 0) {
  const inspection = inspect(text);
  const all = comparisons(inspection, text);
  const outcomes = await matchesOf(all);
  const token = inspection.kind === 'tokens' ? inspection.tokens[nth] : undefined;
  if (!token) throw new Error(`no token ${nth} in ${text.slice(0, 200)}`);
  return bonds(token, all, outcomes).map(({ kind, ...rest }) => [
    kind,
    'claim' in rest && rest.claim,
  ]);
}

const ID = { iss: 'https://server.example.com', sub: 'a', aud: 's6BhdRkqt3' };
const idToken = (claims: object, alg = 'RS256') => tokenOf({ ...ID, ...claims }, { alg });

describe('the examples of OpenID Connect Core 1.0', () => {
  const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
  const code = 'Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk';
  const at = idToken({ nonce: 'n-0S6_WzA2Mj', at_hash: '77QmUPtjPfzWtF2AnpK9RQ' });
  const c = idToken({ nonce: 'n-0S6_WzA2Mj', c_hash: 'LDktKdoQak3Pk0cnXxCltA' });

  it('A.3: "at_hash" matches the access token, in the fragment of a URL and in JSON', async () => {
    const url = `https://client.example.org/cb#access_token=${accessToken}&token_type=Bearer&id_token=${at}&expires_in=3600&state=af0ifjsldkj`;
    expect(await found(url)).toEqual([['belongs', 'at_hash']]);
    const json = `{"access_token":"${accessToken}","id_token":"${at}"}`;
    expect(await found(json)).toEqual([['belongs', 'at_hash']]);
  });

  it('A.3: it does not match another one', async () => {
    const url = `#access_token=${accessToken.replace(/^j/, 'J')}&id_token=${at}`;
    expect(await found(url)).toEqual([['belongs-elsewhere', 'at_hash']]);
  });

  it('A.4: "c_hash" matches the code', async () => {
    expect(await found(`https://client.example.org/cb#code=${code}&id_token=${c}`)).toEqual([
      ['belongs', 'c_hash'],
    ]);
    expect(await found(`https://client.example.org/cb#code=${code}x&id_token=${c}`)).toEqual([
      ['belongs-elsewhere', 'c_hash'],
    ]);
  });
});

describe('the examples of RFC 9449', () => {
  const jwk = {
    kty: 'EC',
    x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
    y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
    crv: 'P-256',
  };
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk };
  const claims = {
    jti: 'e1j3V_bKic8-LAEB',
    htm: 'GET',
    htu: 'https://resource.example.org/protectedresource',
    iat: 1562262618,
  };
  const ath = 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo';
  const proof = tokenOf({ ...claims, ath }, header);
  const sent = (token: string) =>
    `GET /protectedresource HTTP/1.1\nAuthorization: DPoP ${token}\nDPoP: ${proof}`;

  it('§7.1: "ath" matches the access token', async () => {
    const accessToken = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
    expect(await found(sent(accessToken))).toEqual([['belongs', 'ath']]);
    expect(await found(sent(`${accessToken}a`))).toEqual([['belongs-elsewhere', 'ath']]);
  });

  const bound = (jkt: string) => tokenOf({ sub: 'a', exp: 1562266216, cnf: { jkt } });

  it('§6.1: "cnf" matches the proof\'s key, and both tokens say so', async () => {
    const jkt = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';
    const text = `Authorization: DPoP ${bound(jkt)}\nDPoP: ${tokenOf(claims, header)}`;
    expect(await found(text, 0)).toEqual([['belongs', 'jkt']]);
    expect(await found(text, 1)).toEqual([['belongs', 'jkt']]);
  });

  it('§6.1: it does not match another key', async () => {
    const text = `Authorization: DPoP ${bound(ath)}\nDPoP: ${tokenOf(claims, header)}`;
    expect(await found(text, 0)).toEqual([['belongs-elsewhere', 'jkt']]);
    const secret = tokenOf(claims, { ...header, jwk: { kty: 'oct', k: 'a' } });
    expect(await found(`Authorization: DPoP ${bound(ath)}\nDPoP: ${secret}`)).toEqual([
      ['belongs-elsewhere', 'jkt'],
    ]);
  });
});

describe('matchesOf', () => {
  const one = (value: unknown, hash: string | null, isHalf = false) =>
    matchesOf([{ value, hash, isHalf, candidates: [{ text: 'abc' }, { text: 'b' }] }]);

  it('takes the left half of the digest of the algorithm', async () => {
    // FIPS 180-4, SHA-256 and SHA-512 of "abc".
    const sha256 = Buffer.from('ba7816bf8f01cfea414140de5dae2223', 'hex').toString('base64url');
    const sha512 = Buffer.from(
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a',
      'hex',
    ).toString('base64url');
    expect(await one(sha256, 'sha-256', true)).toEqual([[true, false]]);
    expect(await one(sha512, 'sha-512', true)).toEqual([[true, false]]);
    expect(await one(sha512, 'sha-384', true)).toEqual([[false, false]]);
  });

  it('compares texts themselves, and what is no string with nothing', async () => {
    expect(await one('b', null)).toEqual([[false, true]]);
    expect(await one(1, null)).toEqual([[false, false]]);
  });

  it('knows nothing of other hash algorithms', async () => {
    expect(await one('b', 'sha-undefined', true)).toEqual([null]);
  });
});
