import { describe, expect, it } from 'vitest';
import type { Jwk } from '../../src/crypto/key.ts';
import { readKeys } from '../../src/crypto/readKeys.ts';
import type { TokenVerification } from '../../src/crypto/verification.ts';
import { verifyToken } from '../../src/crypto/verify.ts';
import { inspect } from '../../src/token/inspect.ts';
import { readingOf } from '../support/keys.ts';
import { onlyToken } from '../support/tokens.ts';
import { readVector, vectorsArePresent } from '../support/vectors.ts';
import { publishedExamples } from '../token/sdJwt/published.ts';

/** RFC 7515 A.1.1 */
const HMAC_KEY: Jwk = {
  kty: 'oct',
  k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
};

/** RFC 7515 A.2.1 */
const RSA_KEY: Jwk = {
  kty: 'RSA',
  n:
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt' +
    '0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSX' +
    'ndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5' +
    'IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
};

/** RFC 7515 A.3.1 */
const EC_KEY: Jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};

const CLAIMS =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';

const RSA_SIGNATURE =
  'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2F' +
  'p5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQB' +
  'MHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeY' +
  'I2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw';

const EC_SIGNATURE =
  'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';

/** RFC 9449 §4.1, figure 1 */
const DPOP_PROOF =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0' +
  'VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10' +
  'NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjo' +
  'iUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ' +
  '.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg';

const DPOP_KEY: Jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
  y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
};

const PRINTED: readonly { readonly section: string; readonly text: string; readonly key: Jwk }[] = [
  {
    section: 'RFC 7515 A.1, HMAC SHA-256',
    text: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${CLAIMS}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    key: HMAC_KEY,
  },
  {
    section: 'RFC 7515 A.2, RSASSA-PKCS1-v1_5 SHA-256',
    text: `eyJhbGciOiJSUzI1NiJ9.${CLAIMS}.${RSA_SIGNATURE}`,
    key: RSA_KEY,
  },
  {
    section: 'RFC 7515 A.3, ECDSA P-256 SHA-256',
    text: `eyJhbGciOiJFUzI1NiJ9.${CLAIMS}.${EC_SIGNATURE}`,
    key: EC_KEY,
  },
  {
    section: 'RFC 7515 A.4, ECDSA P-521 SHA-512',
    text:
      'eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.' +
      'AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7Xdt' +
      'AG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn',
    key: {
      kty: 'EC',
      crv: 'P-521',
      x: 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk',
      y: 'ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2',
    },
  },
  {
    section: 'RFC 8037 A.4, Ed25519',
    text: 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    key: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
  },
  { section: 'RFC 9449 §4.1, a DPoP proof', text: DPOP_PROOF, key: DPOP_KEY },
];

/** RFC 7515 A.6.4 */
const GENERAL = {
  payload: CLAIMS,
  signatures: [
    { protected: 'eyJhbGciOiJSUzI1NiJ9', header: { kid: '2010-12-29' }, signature: RSA_SIGNATURE },
    {
      protected: 'eyJhbGciOiJFUzI1NiJ9',
      header: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' },
      signature: EC_SIGNATURE,
    },
  ],
};

/** The parts of a token in any serialization, in the order of the compact one. */
type PartName = 'protected' | 'payload' | 'signature';

const PARTS: readonly PartName[] = ['protected', 'payload', 'signature'];

/**
 * The token with another bit changed in every byte of a part.
 *
 * @param most - of a longer part so many bytes, spread over it
 */
function* withChangedBits(text: string, part: PartName, most: number): Generator<string> {
  const pattern =
    part === 'signature'
      ? /(?<=\.|"signature":")[\w-]+(?=$|")/g
      : part === 'payload'
        ? /(?<=^[\w-]+\.|"payload":")[\w-]+(?=\.|")/g
        : /(?<=^|"protected":")[\w-]+(?=\.|")/g;
  for (const { 0: encoded, index } of text.matchAll(pattern)) {
    const bytes = Buffer.from(encoded, 'base64url');
    const step = Math.ceil(bytes.length / most);
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at & 7));
      yield text.slice(0, index) +
        changed.toString('base64url') +
        text.slice(index + encoded.length);
    }
  }
}

const JWS = [
  'jws/4_1.rsa_v15_signature',
  'jws/4_2.rsa-pss_signature',
  'jws/4_3.ecdsa_signature',
  'jws/4_4.hmac-sha2_integrity_protection',
  'jws/4_5.signature_with_detached_content',
  'jws/4_6.protecting_specific_header_fields',
  'jws/4_7.protecting_content_only',
  'jws/4_8.multiple_signatures',
  'curve25519/jws',
  'rfc7797/4.2.hmac-sha2_b64_false',
  'rfc7797/hmac-sha2_b64_false',
];

interface Vector {
  readonly input: { readonly payload: string; readonly key: Jwk | readonly Jwk[] };
  readonly output: Readonly<Record<string, string | object>>;
}

const vector = (file: string): Vector => JSON.parse(readVector(`cookbook/${file}.json`));

const textsOf = ({ output }: Vector): string[] =>
  Object.values(output).map((token) => (typeof token === 'string' ? token : JSON.stringify(token)));

describe.skipIf(!vectorsArePresent)('the JOSE cookbook', () => {
  it.each(JWS)('%s verifies in every serialization', async (file) => {
    const read = vector(file);
    const { payload, key } = read.input;
    const detached = file.includes('detached') ? payload : null;
    for (const text of textsOf(read)) {
      const keys = readingOf(...([key].flat() as Jwk[]));
      const result: TokenVerification = await verifyToken(onlyToken(text), keys, detached);
      expect(result.parties.map(({ reason }) => reason)).toEqual(result.parties.map(() => null));
      expect(result.verdict).toBe('verified');
    }
  });

  it.each(JWS)('%s fails when a bit of it is changed', async (file) => {
    const read = vector(file);
    const { payload, key } = read.input;
    const detached = file.includes('detached') ? payload : null;
    const keys = readingOf(...([key].flat() as Jwk[]));
    for (const text of textsOf(read)) {
      let changes = 0;
      for (const part of PARTS) {
        for (const changed of withChangedBits(text, part, 8)) {
          changes += 1;
          const token = inspect(changed);
          // A header that does not begin like one is none.
          if (token.kind !== 'tokens') continue;
          const { parties, verdict } = await verifyToken(token.tokens[0], keys, detached);
          expect(parties.every((party) => party.verdict === 'verified')).toBe(false);
          // A "kid" that is changed makes it a signature for which there is no key.
          if (part !== 'protected') expect(verdict).toBe('failed');
        }
      }
      expect(changes).toBeGreaterThan(7);
    }
  });
});

describe.skipIf(!vectorsArePresent)('the examples of the last draft of RFC 9901', () => {
  // §A.5
  const ISSUER: Jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
    y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
  };
  const texts = () => {
    const { tokens, inJsonForm } = publishedExamples();
    return [...tokens, ...inJsonForm].map(({ text }) => text);
  };

  it('verify with the key of the Issuer, and their Key Binding JWTs with that of the Holder', async () => {
    let bound = 0;
    for (const text of texts()) {
      const { parties, keyBinding } = await verifyToken(onlyToken(text), readingOf(ISSUER), null);
      expect(parties[0]).toMatchObject({ verdict: 'verified', reason: null });
      if (keyBinding) {
        expect(keyBinding).toMatchObject({ verdict: 'verified', reason: null });
        bound += 1;
      }
    }
    expect(texts().length).toBeGreaterThan(7);
    expect(bound).toBeGreaterThan(3);
  });

  it('bring the key of their Key Binding JWT, which proves nothing as long as they are not verified', async () => {
    const text = texts().find((one) => one.startsWith('ey') && !one.endsWith('~')) ?? '';
    const { verdict, parties, keyBinding } = await verifyToken(
      onlyToken(text),
      { kind: 'none' },
      null,
    );
    expect(verdict).toBe('not-checked');
    expect(parties[0]?.reason).toEqual({ kind: 'no-key' });
    expect(keyBinding).toMatchObject({
      verdict: 'not-checked',
      reason: { kind: 'issuer-unverified' },
    });
  });

  it('fail when the Key Binding JWT is changed', async () => {
    const text = texts().find((one) => one.startsWith('ey') && !one.endsWith('~')) ?? '';
    const at = text.length - 20;
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    const { verdict, parties, keyBinding } = await verifyToken(
      onlyToken(changed),
      readingOf(ISSUER),
      null,
    );
    expect(parties[0]?.verdict).toBe('verified');
    expect(keyBinding).toMatchObject({ verdict: 'failed', reason: { kind: 'bound-key' } });
    expect(verdict).toBe('failed');
  });
});

describe('the examples that the specifications print', () => {
  it.each(PRINTED)('$section verifies', async ({ text, key }) => {
    const result = await verifyToken(onlyToken(text), readingOf(key), null);
    expect(result.parties.map(({ reason }) => reason)).toEqual(result.parties.map(() => null));
    expect(result.verdict).toBe('verified');
  });

  it.each(PRINTED)('$section fails when any bit is changed', async ({ text, key, section }) => {
    for (const part of PARTS) {
      for (const changed of withChangedBits(text, part, 40)) {
        const { parties, verdict } = await verifyToken(onlyToken(changed), readingOf(key), null);
        expect(verdict).not.toBe('verified');
        if (part === 'protected') continue;
        const isRsa = section.includes('RSA');
        const rsa = part === 'payload' ? 'content-changed' : 'other-key';
        const kind = isRsa ? rsa : section.includes('DPoP') ? 'bound-key' : 'mismatch';
        expect(parties.find((one) => one.reason)?.reason).toMatchObject({ kind });
      }
    }
  });

  it('RFC 7515 A.5, Unsecured JWS, is never verified', async () => {
    const text = `eyJhbGciOiJub25lIn0.${CLAIMS}.`;
    for (const reading of [readingOf(HMAC_KEY), { kind: 'none' } as const]) {
      const { verdict, parties } = await verifyToken(onlyToken(text), reading, null);
      expect(verdict).toBe('failed');
      expect(parties[0]?.reason).toEqual({ kind: 'alg-none', alg: 'none' });
    }
  });

  it('RFC 7515 A.6, General JWS JSON Serialization, verifies with both keys', async () => {
    const text = JSON.stringify(GENERAL);
    const both = await verifyToken(onlyToken(text), readingOf(RSA_KEY, EC_KEY), null);
    expect(both.parties.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
    expect(both.verdict).toBe('verified');
    const one = await verifyToken(onlyToken(text), readingOf(EC_KEY), null);
    expect(one.parties.map(({ verdict }) => verdict)).toEqual(['not-checked', 'verified']);
    expect(one.parties[0]?.reason).toEqual({ kind: 'no-key-for-it' });
    expect(one.verdict).toBe('verified');
  });

  it('RFC 9449 §4.1, a DPoP proof, verifies with the key that it brings, which proves nothing', async () => {
    const token = onlyToken(DPOP_PROOF);
    const alone = await verifyToken(token, { kind: 'none' }, null);
    expect(alone.verdict).toBe('not-checked');
    expect(alone.parties[0]).toMatchObject({
      reason: { kind: 'dpop' },
      own: { parameter: 'jwk', verifies: true, isPasted: false },
    });
    const other = await verifyToken(token, readingOf(EC_KEY), null);
    expect(other.verdict).toBe('not-checked');
    expect(other.parties[0]).toMatchObject({ reason: { kind: 'dpop' }, own: { verifies: true } });
    const changed = onlyToken(DPOP_PROOF.replace(/.{6}$/, 'AAAAAA'));
    expect((await verifyToken(changed, readingOf(EC_KEY), null)).verdict).toBe('failed');
    const pasted = await verifyToken(token, await readKeys(JSON.stringify(DPOP_KEY)), null);
    expect(pasted.verdict).toBe('verified');
    expect(pasted.parties[0]?.own).toMatchObject({ verifies: true, isPasted: true });
  });
});
