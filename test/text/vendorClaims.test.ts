import { describe, expect, it } from 'vitest';
import { VENDOR_CLAIMS, vendorName } from '../../src/text/vendorClaims.ts';
import { VENDORS, type Vendor } from '../../src/token/registry/issuers.ts';
import { expectSentence } from './sentences.ts';

const namesOf = (vendor: Vendor): readonly string[] =>
  VENDOR_CLAIMS.filter(([, { source }]) => source.split(' ').includes(vendor)).map(
    ([name]) => name,
  );

it.each(VENDOR_CLAIMS)('explains %s in a sentence', (_name, { meaning, source }) => {
  expectSentence(meaning);
  for (const vendor of source.split(' ')) expect(VENDORS).toContain(vendor);
});

describe.each(VENDORS)('%s', (vendor) => {
  it('has a name', () => {
    expect(vendorName(vendor)).toMatch(/^[A-Z]/);
  });

  it('has one meaning for each of its claims', () => {
    expect(new Set(namesOf(vendor)).size).toBe(namesOf(vendor).length);
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
  expect(namesOf(vendor)).toContain(name);
});

it('the claims of RFC 7519 are left to the registry', () => {
  const names = VENDOR_CLAIMS.map(([name]) => name);
  for (const name of ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']) {
    expect(names).not.toContain(name);
  }
});
