import { describe, expect, it } from 'vitest';
import { identifyClaim } from '../../src/text/identifyClaim.ts';
import { VENDOR_CLAIMS } from '../../src/text/vendorClaims.ts';

const OKTA = 'https://acme.okta.com/oauth2/default';
const GITHUB = 'https://token.actions.githubusercontent.com';

describe('identifyClaim', () => {
  it('knows a registered claim by its row', () => {
    expect(identifyClaim('aud', undefined)).toMatchObject({
      kind: 'registered',
      words: ['Audience', 'RFC 7519 §4.1.3', expect.any(String)],
    });
    expect(identifyClaim('...', undefined)).toMatchObject({
      words: [expect.any(String), 'RFC 9901 §4.2.4.2', expect.any(String)],
    });
  });

  it.each(['AUD', ' aud'])('takes %j for another name than "aud"', (name) => {
    expect(identifyClaim(name, undefined).kind).toBe('unknown');
  });

  it('puts the vendor that the issuer names before the registry', () => {
    expect(identifyClaim('ref', GITHUB)).toMatchObject({ kind: 'vendor', issuerMatches: true });
    expect(identifyClaim('ref', undefined).kind).toBe('registered');
    expect(identifyClaim('ref', 'https://auth.example').kind).toBe('registered');
  });

  it('puts the registry before a vendor that the issuer does not name', () => {
    expect(identifyClaim('ref', 'https://accounts.google.com').kind).toBe('registered');
  });

  it('keeps a registered claim registered where the vendor has no use of its own for it', () => {
    expect(identifyClaim('exp', GITHUB).kind).toBe('registered');
  });

  it('says when a name is only known from other vendors', () => {
    expect(identifyClaim('realm_access', 'https://auth.example')).toMatchObject({
      kind: 'vendor',
      issuerMatches: false,
      vendors: ['keycloak'],
    });
  });

  it('names everyone who uses a name when the vendor is not known', () => {
    expect(identifyClaim('scp', undefined)).toMatchObject({
      vendors: ['entra-id', 'entra-id-b2c', 'okta'],
    });
    expect(identifyClaim('scp', OKTA)).toMatchObject({ vendors: ['okta'], issuerMatches: true });
    expect(identifyClaim('realm_access', OKTA)).toMatchObject({ vendors: ['keycloak'] });
  });

  it('knows names by what they begin with', () => {
    expect(identifyClaim('custom:tier', undefined)).toMatchObject({ vendors: ['cognito'] });
    expect(identifyClaim('extension_Department', undefined)).toMatchObject({
      vendors: ['entra-id-b2c'],
    });
    expect(identifyClaim('custom', undefined).kind).toBe('unknown');
  });

  it('prefers the whole name to its beginning', () => {
    const meaning = (name: string) => identifyClaim(name, 'https://sts.windows.net/x/');
    expect(meaning('xms_ftd')).toMatchObject({ meaning: VENDOR_CLAIMS['entra-id']?.['xms_*'] });
    expect(meaning('xms_tcdt')).toMatchObject({ meaning: VENDOR_CLAIMS['entra-id']?.xms_tcdt });
  });

  it('knows a name that is a URL', () => {
    for (const name of ['https://example.org/roles', 'HTTP://example.org/roles']) {
      expect(identifyClaim(name, undefined)).toEqual({ kind: 'unknown', namedByUrl: true });
    }
  });

  it.each(['', 'my_claim', 'toString', 'constructor', '__proto__', 'javascript:x'])(
    'does not know %j',
    (name) => {
      expect(identifyClaim(name, GITHUB)).toEqual({ kind: 'unknown', namedByUrl: false });
    },
  );
});
