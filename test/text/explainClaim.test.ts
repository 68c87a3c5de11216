import { describe, expect, it } from 'vitest';
import { explainClaim } from '../../src/text/explainClaim.ts';
import { VENDOR_CLAIMS } from '../../src/text/vendorClaims.ts';
import { expectSentence } from './sentences.ts';

const OKTA = 'https://acme.okta.com/oauth2/default';
const GITHUB = 'https://token.actions.githubusercontent.com';

describe('explainClaim', () => {
  it('gives the title, the meaning and the specification of a registered claim', () => {
    expect(explainClaim('exp', undefined)).toEqual({
      kind: 'registered',
      title: 'Expiration Time',
      meaning: 'not accepted on or after this moment.',
      source: 'RFC 7519 §4.1.4',
    });
  });

  it('prefers the word of the vendor that the issuer names to the registered one', () => {
    expect(explainClaim('ref', GITHUB)).toEqual({
      kind: 'vendor',
      title: '',
      meaning: 'Branch, tag or pull request that the workflow runs for.',
      source: 'GitHub Actions',
    });
    expect(explainClaim('roles', 'https://sts.windows.net/x/').source).toBe('Microsoft Entra ID');
  });

  it('keeps to the registered word when the issuer is somebody else', () => {
    expect(explainClaim('ref', 'https://auth.example').source).toBe('OpenID Federation 1.0 §13.5');
    expect(explainClaim('roles', undefined).kind).toBe('registered');
  });

  it('names everyone who uses a name when the issuer does not tell', () => {
    expect(explainClaim('tid', undefined).source).toBe(
      'As used by Microsoft Entra ID, Azure AD B2C',
    );
  });

  it('says of a name that is a URL that it is not registered and named by a URL', () => {
    const { kind, title, meaning, source } = explainClaim('https://example.org/roles', undefined);
    expect({ kind, title, source }).toEqual({ kind: 'unknown', title: '', source: '' });
    expect(meaning).toContain('named by a URL');
  });

  it.each(['', 'my_claim', 'toString', 'constructor', '__proto__'])(
    'says of %j honestly that only the two parties know',
    (name) => {
      expect(explainClaim(name, GITHUB)).toEqual({
        kind: 'unknown',
        title: '',
        meaning: 'Not registered: its meaning is agreed between issuer and audience.',
        source: '',
      });
    },
  );

  it.each(VENDOR_CLAIMS)('has words for %s, whoever the issuer is', (name) => {
    expectSentence(explainClaim(name, undefined).meaning);
    expectSentence(explainClaim(name.replace('*', 'x'), undefined).meaning);
  });
});

describe('whose claim a name is', () => {
  const of = (name: string, iss?: string) => {
    const { kind, source } = explainClaim(name, iss);
    return `${kind}: ${source}`;
  };

  it.each(['AUD', ' aud'])('takes %j for another name than "aud"', (name) => {
    expect(of(name)).toBe('unknown: ');
  });

  it('puts the registry before a vendor that the issuer does not name', () => {
    expect(of('ref', 'https://accounts.google.com')).toMatch(/^registered/);
  });

  it('keeps a registered claim registered where the vendor has no use of its own for it', () => {
    expect(of('exp', GITHUB)).toBe('registered: RFC 7519 §4.1.4');
    expect(of('...', GITHUB)).toBe('registered: RFC 9901 §4.2.4.2');
  });

  it('says when a name is only known from other vendors', () => {
    expect(of('realm_access', 'https://auth.example')).toBe('vendor: As used by Keycloak');
    expect(of('realm_access', OKTA)).toBe('vendor: As used by Keycloak');
    expect(of('scp')).toBe('vendor: As used by Microsoft Entra ID, Azure AD B2C, Okta');
    expect(of('scp', OKTA)).toBe('vendor: Okta');
  });

  it('knows names by what they begin with', () => {
    expect(of('custom:tier')).toBe('vendor: As used by Amazon Cognito');
    expect(of('extension_Department')).toBe('vendor: As used by Azure AD B2C');
    expect(of('custom')).toBe('unknown: ');
  });

  it('prefers the whole name to its beginning', () => {
    const iss = 'https://sts.windows.net/x/';
    const rest = explainClaim('xms_*', iss).meaning;
    expect(explainClaim('xms_ftd', iss).meaning).toBe(rest);
    expect(explainClaim('xms_tcdt', iss).meaning).not.toBe(rest);
  });

  it('takes the case of a URL scheme for nothing', () => {
    expect(explainClaim('HTTP://example.org/roles').meaning).toContain('named by a URL');
    expect(explainClaim('javascript:x').meaning).not.toContain('URL');
  });
});
