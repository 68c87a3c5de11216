import { describe, expect, it } from 'vitest';
import { identifyClaim } from '../../../src/token/registry/identifyClaim.ts';

const GITHUB = 'https://token.actions.githubusercontent.com';

describe('identifyClaim', () => {
  it('knows a registered claim by its row', () => {
    expect(identifyClaim('aud', undefined)).toMatchObject({
      kind: 'registered',
      name: 'aud',
      definition: { spec: 'RFC 7519 §4.1.3' },
    });
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
      claim: { vendors: ['keycloak'] },
    });
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
