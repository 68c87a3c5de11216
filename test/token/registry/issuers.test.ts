import { describe, expect, it } from 'vitest';
import { VENDORS, type Vendor, vendorOf } from '../../../src/token/registry/issuers.ts';

const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';

const ISSUERS: Readonly<Record<Vendor, readonly string[]>> = {
  'entra-id': [
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    `https://sts.windows.net/${TENANT}/`,
    `https://login.microsoftonline.us/${TENANT}/v2.0`,
    `https://login.partner.microsoftonline.cn/${TENANT}/v2.0`,
    `https://${TENANT}.ciamlogin.com/${TENANT}/v2.0`,
  ],
  'entra-id-b2c': [
    `https://contoso.b2clogin.com/${TENANT}/v2.0/`,
    `https://contoso.b2clogin.com/tfp/${TENANT}/b2c_1_signin/v2.0/`,
    `https://login.microsoftonline.com/tfp/${TENANT}/b2c_1_signin/v2.0/`,
  ],
  auth0: ['https://dev-abc123.us.auth0.com/', 'https://acme.auth0.com/'],
  okta: [
    'https://dev-1234567.okta.com/oauth2/default',
    'https://acme.okta.com',
    'https://acme.oktapreview.com/oauth2/aus9o8wzkhckw9TLa0h7',
  ],
  cognito: [
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E',
    'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_Ab12Cd34E',
  ],
  keycloak: [
    'https://sso.example.org/realms/staff',
    'http://localhost:8080/auth/realms/master',
    'https://example.org/identity/v1/realms/a%20b',
  ],
  firebase: [
    'https://securetoken.google.com/my-project',
    'https://session.firebase.google.com/my-project',
  ],
  google: ['https://accounts.google.com', 'accounts.google.com', 'https://cloud.google.com/iap'],
  kubernetes: [
    'https://kubernetes.default.svc.cluster.local',
    'https://kubernetes.default.svc',
    'kubernetes/serviceaccount',
    'https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
    'https://container.googleapis.com/v1/projects/p/locations/europe-west1/clusters/c',
    `https://westeurope.oic.prod-aks.azure.com/${TENANT}/`,
  ],
  'github-actions': [
    'https://token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/octocat-inc',
    'https://git.example.org/_services/token',
  ],
  gitlab: ['https://gitlab.com'],
  circleci: [`https://oidc.circleci.com/org/${TENANT}`],
  'azure-pipelines': [`https://vstoken.dev.azure.com/${TENANT}`],
  apple: ['https://appleid.apple.com'],
  slack: ['https://slack.com'],
  supabase: ['https://abcdefghijklmnopqrst.supabase.co/auth/v1', 'supabase', 'supabase-demo'],
};

describe('vendorOf', () => {
  it.each(VENDORS.flatMap((vendor) => ISSUERS[vendor].map((iss) => [iss, vendor] as const)))(
    'knows %s as %s',
    (iss, vendor) => {
      expect(vendorOf(iss)).toBe(vendor);
    },
  );

  it.each([
    '',
    'https://auth.example',
    'https://login.microsoftonline.com.evil.example/x/v2.0',
    'https://evil.example/login.microsoftonline.com/x/v2.0',
    'https://acme.auth0.com.evil.example/',
    'https://evil.example/?https://acme.okta.com',
    'https://accounts.google.com.evil.example',
    'https://sso.example.org/realms/',
    'https://sso.example.org/?next=/realms/staff',
    'https://gitlab.com.evil.example',
    'https://gitlab.com/',
    'supabase.evil',
    'toString',
    '__proto__',
  ])('does not take %j for a known issuer', (iss) => {
    expect(vendorOf(iss)).toBeUndefined();
  });

  it('reads no issuer of more than 2048 characters', () => {
    const iss = (length: number) => `https://${'a'.repeat(length - 20)}.de/realms/x`;
    expect(vendorOf(iss(2048))).toBe('keycloak');
    expect(vendorOf(iss(2049))).toBeUndefined();
  });
});
