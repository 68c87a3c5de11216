import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { statusAt } from '../../src/token/status.ts';
import { onlyToken } from '../support/tokens.ts';
import { readVector, vectorsArePresent } from '../support/vectors.ts';

const CLAIMS = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}';
const ENCODED_CLAIMS =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
/** RFC 7515 §3.3 prints the octets of its payload. */
const CLAIMS_OCTETS = [
  123, 34, 105, 115, 115, 34, 58, 34, 106, 111, 101, 34, 44, 13, 10, 32, 34, 101, 120, 112, 34, 58,
  49, 51, 48, 48, 56, 49, 57, 51, 56, 48, 44, 13, 10, 32, 34, 104, 116, 116, 112, 58, 47, 47, 101,
  120, 97, 109, 112, 108, 101, 46, 99, 111, 109, 47, 105, 115, 95, 114, 111, 111, 116, 34, 58, 116,
  114, 117, 101, 125,
];
const HS256_TOKEN = `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${ENCODED_CLAIMS}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`;
const UNSECURED_TOKEN = `eyJhbGciOiJub25lIn0.${ENCODED_CLAIMS}.`;

const statusOf = (text: string, now: number) =>
  statusAt(inspect(text), null, numericDate(now), seconds(0));

describe('the tokens that the specifications print', () => {
  it.each([
    {
      section: 'RFC 7515 A.1, HMAC SHA-256',
      token: HS256_TOKEN,
      header: '{"typ":"JWT",\r\n "alg":"HS256"}',
      signature: 32,
    },
    {
      section: 'RFC 7515 A.2, RSASSA-PKCS1-v1_5 SHA-256',
      token:
        `eyJhbGciOiJSUzI1NiJ9.${ENCODED_CLAIMS}.` +
        'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7' +
        'AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4' +
        'BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K' +
        '0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv' +
        'hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB' +
        'p0igcN_IoypGlUPQGe77Rw',
      header: '{"alg":"RS256"}',
      signature: 256,
    },
    {
      section: 'RFC 7515 A.3, ECDSA P-256 SHA-256',
      token:
        `eyJhbGciOiJFUzI1NiJ9.${ENCODED_CLAIMS}.` +
        'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA' +
        'pmWQxfKTUJqPP3-Kg6NU1Q',
      header: '{"alg":"ES256"}',
      signature: 64,
    },
    {
      section: 'RFC 7515 A.5, Unsecured JWS',
      token: UNSECURED_TOKEN,
      header: '{"alg":"none"}',
      signature: 0,
    },
    {
      section: 'RFC 7519 §3.1, a JWT',
      token: HS256_TOKEN,
      header: '{"typ":"JWT",\r\n "alg":"HS256"}',
      signature: 32,
    },
    {
      section: 'RFC 7519 §6.1, an Unsecured JWT',
      token: UNSECURED_TOKEN,
      header: '{"alg":"none"}',
      signature: 0,
    },
  ])('$section', ({ token, header, signature }) => {
    const read = onlyToken(token);
    expect(read.serialization).toBe('jws-compact');
    expect(read.found.repairs).toEqual([]);
    expect(read.header?.utf8.text).toBe(header);
    expect(read.payload?.utf8.text).toBe(CLAIMS);
    expect([...(read.payload?.base64url.bytes ?? [])]).toEqual(CLAIMS_OCTETS);
    expect(read.segments[2]?.base64url.bytes).toHaveLength(signature);
    expect(read.defects).toEqual([]);
    expect(statusOf(token, 1_300_819_379)).toMatchObject({
      verdict: 'current',
      validity: { remaining: 1 },
    });
    expect(statusOf(token, 1_300_819_380)).toMatchObject({
      verdict: 'expired',
      validity: { since: 0 },
    });
  });

  it('RFC 7515 A.4, ECDSA P-521 SHA-512, whose payload is no JWT Claims Set', () => {
    const token =
      'eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.' +
      'AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZq' +
      'wqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8Kp' +
      'EHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn';
    const read = onlyToken(token);
    expect(read.header?.utf8.text).toBe('{"alg":"ES512"}');
    expect([...(read.payload?.base64url.bytes ?? [])]).toEqual([80, 97, 121, 108, 111, 97, 100]);
    expect(read.payload?.utf8.text).toBe('Payload');
    expect(read.segments[2]?.base64url.bytes).toHaveLength(132);
    expect(read.defects).toEqual([]);
    expect(statusOf(token, 0)).toEqual({
      verdict: 'undetermined',
      reason: { kind: 'not-a-jwt', type: 'text' },
    });
  });
});

describe.skipIf(!vectorsArePresent)('the tokens of the cookbook', () => {
  const compactIn = (path: string): string =>
    JSON.parse(readVector(`cookbook/${path}`)).output.compact;

  it.each([
    ['RFC 7520 §4.1, RSA v1.5', 'jws/4_1.rsa_v15_signature.json', 256],
    ['RFC 7520 §4.2, RSA-PSS', 'jws/4_2.rsa-pss_signature.json', 256],
    ['RFC 7520 §4.3, ECDSA', 'jws/4_3.ecdsa_signature.json', 132],
    ['RFC 7520 §4.4, HMAC-SHA2', 'jws/4_4.hmac-sha2_integrity_protection.json', 32],
    ['RFC 8037 A.4, Ed25519', 'curve25519/jws.json', 64],
  ])('%s: a JWS without claims', (_, path, signature) => {
    const token = onlyToken(compactIn(path));
    const { input } = JSON.parse(readVector(`cookbook/${path}`));
    expect(token.serialization).toBe('jws-compact');
    expect(token.payload?.utf8.text).toBe(input.payload);
    expect(token.segments[2]?.base64url.bytes).toHaveLength(signature);
    expect(statusOf(compactIn(path), 0)).toMatchObject({ reason: { kind: 'not-a-jwt' } });
  });

  it('RFC 7520 §4.5: detached content', () => {
    const text = compactIn('jws/4_5.signature_with_detached_content.json');
    expect(statusOf(text, 0)).toEqual({ verdict: 'undetermined', reason: { kind: 'detached' } });
  });

  it('RFC 7797: an unencoded payload with spaces', () => {
    const token = onlyToken(compactIn('rfc7797/hmac-sha2_b64_false.json'));
    expect(token.payload).toMatchObject({
      encoded: false,
      utf8: { text: 'This is the payload string!' },
    });
    expect(token.defects).toEqual([]);
  });

  it.each([
    '5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2',
    '5_2.key_encryption_using_rsa-oaep_with_aes-gcm',
    '5_3.key_wrap_using_pbes2-aes-keywrap_with-aes-cbc-hmac-sha2',
    '5_4.key_agreement_with_key_wrapping_using_ecdh-es_and_aes-keywrap_with_aes-gcm',
    '5_5.key_agreement_using_ecdh-es_with_aes-cbc-hmac-sha2',
    '5_6.direct_encryption_using_aes-gcm',
    '5_7.key_wrap_using_aes-gcm_keywrap_with_aes-cbc-hmac-sha2',
    '5_8.key_wrap_using_aes-keywrap_with_aes-gcm',
    '5_9.compressed_content',
  ])('RFC 7520 §%s: a JWE, also when it is wrapped', (name) => {
    const text = compactIn(`jwe/${name}.json`);
    const token = onlyToken(text);
    expect(token.serialization).toBe('jwe-compact');
    expect(token.defects).toEqual([]);
    expect(token.segments.map((segment) => segment.name)).toEqual([
      'header',
      'encrypted-key',
      'initialization-vector',
      'ciphertext',
      'authentication-tag',
    ]);
    expect(statusOf(text, 0)).toEqual({ verdict: 'undetermined', reason: { kind: 'encrypted' } });
    for (const width of [64, 72, 76]) {
      expect(onlyToken(text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n')).found.text).toBe(text);
    }
  });

  it('the wrapped tokens in the draft of RFC 9901, found in all of its text', () => {
    const draft = readVector('sd-jwt/draft-22.txt');
    const printed = draft.match(/^ {3}eyJ[\w.-]+\n(?: {3}[\w.~-]+\n)+/gm) ?? [];
    const inspection = inspect(draft);
    const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
    expect(printed.length).toBeGreaterThan(5);
    const apart = tokens.filter(({ found }) => found.label !== 'kb_jwt');
    expect(apart.map(({ found }) => found.text)).toEqual(
      printed.map((text) => text.replaceAll(/\s/g, '')),
    );
    // Two stand in JSON as a member: a wrapped string.
    expect(tokens).toHaveLength(printed.length + 2);
    for (const { found, serialization, defects, segments } of tokens) {
      expect(serialization).toBe(found.text.includes('~') ? 'sd-jwt' : 'jws-compact');
      expect(defects).toEqual([]);
      const hasKeyBinding = /[^~]$/.test(found.text) && found.text.includes('~');
      expect(segments.some(({ name }) => name === 'key-binding-jwt')).toBe(hasKeyBinding);
    }
  });
});
