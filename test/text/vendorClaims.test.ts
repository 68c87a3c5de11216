import { describe, expect, it } from 'vitest';
import { VENDOR_CLAIMS, VENDOR_NAMES } from '../../src/text/vendorClaims.ts';
import { VENDORS } from '../../src/token/registry/issuers.ts';
import { expectSentence } from './sentences.ts';

describe.each(VENDORS)('the words for %s', (vendor) => {
  it('are sentences', () => {
    for (const meaning of Object.values(VENDOR_CLAIMS[vendor] ?? {})) {
      expectSentence(meaning);
    }
  });

  it('have a name of the vendor', () => {
    expect(VENDOR_NAMES[vendor]).toMatch(/^[A-Z]/);
  });
});

it.each([
  ['entra-id', 'oid'],
  ['entra-id-b2c', 'tfp'],
  ['auth0', 'permissions'],
  ['okta', 'cid'],
  ['cognito', 'cognito:groups'],
  ['keycloak', 'resource_access'],
  ['firebase', 'firebase'],
  ['google', 'hd'],
  ['kubernetes', 'kubernetes.io'],
  ['github-actions', 'job_workflow_ref'],
  ['supabase', 'app_metadata'],
] as const)('tokens of %s carry %s', (vendor, name) => {
  expect(Object.keys(VENDOR_CLAIMS[vendor] ?? {})).toContain(name);
});

it('the claims of RFC 7519 are left to the registry', () => {
  const names = Object.values(VENDOR_CLAIMS).flatMap((claims) => Object.keys(claims));
  for (const name of ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']) {
    expect(names).not.toContain(name);
  }
});
