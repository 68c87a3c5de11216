import { describe, expect, it } from 'vitest';
import { VENDORS } from '../../../src/token/registry/issuers.ts';
import { VENDOR_CLAIMS, vendorClaim } from '../../../src/token/registry/vendorClaims.ts';

describe('vendorClaim', () => {
  it('answers with the use of the vendor that it is asked for', () => {
    expect(vendorClaim('scp', 'okta')).toEqual({ key: 'scp', type: 'array', vendors: ['okta'] });
    expect(vendorClaim('scp', 'entra-id')).toEqual({
      key: 'scp',
      type: 'string',
      vendors: ['entra-id'],
    });
  });

  it('answers with everyone who uses the name when the vendor is not known', () => {
    expect(vendorClaim('scp', undefined)?.vendors).toEqual(['entra-id', 'entra-id-b2c', 'okta']);
    expect(vendorClaim('realm_access', undefined)?.vendors).toEqual(['keycloak']);
  });

  it('answers with the others when the vendor does not use the name', () => {
    expect(vendorClaim('realm_access', 'okta')?.vendors).toEqual(['keycloak']);
  });

  it('knows names by what they begin with', () => {
    expect(vendorClaim('custom:tier', 'cognito')?.key).toBe('custom:*');
    expect(vendorClaim('extension_Department', 'entra-id-b2c')?.key).toBe('extension_*');
    expect(vendorClaim('custom', 'cognito')).toBeUndefined();
  });

  it('prefers the whole name to its beginning', () => {
    expect(vendorClaim('xms_tcdt', 'entra-id')).toMatchObject({
      key: 'xms_tcdt',
      type: 'NumericDate',
    });
    expect(vendorClaim('xms_ftd', 'entra-id')?.key).toBe('xms_*');
  });

  it.each([
    ['entra-id', 'oid', 'string'],
    ['entra-id-b2c', 'tfp', 'string'],
    ['auth0', 'permissions', 'array'],
    ['okta', 'cid', 'string'],
    ['cognito', 'cognito:groups', 'array'],
    ['keycloak', 'resource_access', 'object'],
    ['firebase', 'firebase', 'object'],
    ['google', 'hd', 'string'],
    ['kubernetes', 'kubernetes.io', 'object'],
    ['github-actions', 'job_workflow_ref', 'string'],
    ['supabase', 'app_metadata', 'object'],
  ] as const)('knows that tokens of %s carry %s', (vendor, name, type) => {
    expect(vendorClaim(name, vendor)).toEqual({ key: name, type, vendors: [vendor] });
  });

  it.each(['', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'takes %j for a name that no vendor uses',
    (name) => {
      expect(vendorClaim(name, undefined)).toBeUndefined();
      for (const vendor of VENDORS) expect(vendorClaim(name, vendor)).toBeUndefined();
    },
  );
});

describe('VENDOR_CLAIMS', () => {
  it('leaves the claims of RFC 7519 to the registry', () => {
    const names = Object.values(VENDOR_CLAIMS).flatMap((claims) => Object.keys(claims));
    for (const name of ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']) {
      expect(names).not.toContain(name);
    }
  });
});
