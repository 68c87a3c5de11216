import { describe, expect, it } from 'vitest';
import { explainClaim } from '../../src/text/explainClaim.ts';
import { VENDOR_CLAIMS } from '../../src/text/vendorClaims.ts';
import { VENDORS } from '../../src/token/registry/issuers.ts';
import { expectSentence } from './sentences.ts';

const GITHUB = 'https://token.actions.githubusercontent.com';

describe('explainClaim', () => {
  it('gives the title, the meaning and the specification of a registered claim', () => {
    expect(explainClaim('exp', undefined)).toEqual({
      kind: 'registered',
      title: 'Expiration Time',
      meaning: 'Not accepted on or after this moment.',
      source: 'RFC 7519 §4.1.4',
    });
  });

  it('prefers the word of the vendor that the issuer names to the registered one', () => {
    expect(explainClaim('ref', GITHUB)).toEqual({
      kind: 'vendor',
      title: '',
      meaning: 'The branch, tag or pull request that the workflow runs for.',
      source: 'GitHub Actions',
    });
    expect(explainClaim('roles', 'https://sts.windows.net/x/').source).toBe('Microsoft Entra ID');
  });

  it('keeps to the registered word when the issuer is somebody else', () => {
    expect(explainClaim('ref', 'https://auth.example').source).toBe('OpenID Federation 1.0 §13.5');
    expect(explainClaim('roles', undefined).kind).toBe('registered');
  });

  it('tells two vendors that use one name apart by the issuer', () => {
    const okta = explainClaim('uid', 'https://acme.okta.com/oauth2/default');
    expect(okta.source).toBe('Okta');
    const entra = explainClaim('ver', 'https://sts.windows.net/x/');
    const cognito = explainClaim('ver', 'https://acme.okta.com');
    expect(entra.meaning).not.toBe(cognito.meaning);
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

  it.each(VENDORS)('has words for every claim of %s, whoever the issuer is', (vendor) => {
    for (const key of Object.keys(VENDOR_CLAIMS[vendor] ?? {})) {
      expectSentence(explainClaim(key, undefined).meaning);
      expectSentence(explainClaim(key.replace('*', 'x'), undefined).meaning);
    }
  });
});
