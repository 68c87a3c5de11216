import { describe, expect, it } from 'vitest';
import { isDateClaim } from '../../../src/token/registry/dateClaims.ts';
import { announceSkipped, registryRows, VECTORS_PRESENT } from './vectors.ts';

const AUTH0 = 'https://acme.auth0.com/';

describe('a claim that should be a NumericDate', () => {
  it.each(['exp', 'nbf', 'iat', 'auth_time', 'updated_at', 'toe', 'sip_date', 'xms_tcdt'])(
    'is %s',
    (name) => {
      expect(isDateClaim(name, undefined)).toBe(true);
      expect(isDateClaim(name, 'https://auth.example')).toBe(true);
    },
  );

  it.each(['exi', 'ttl', 'uptime', 'cdniets'])('is not %s, which counts a span', (name) => {
    expect(isDateClaim(name, undefined)).toBe(false);
  });

  it.each(['', 'EXP', 'toString', '__proto__', 'birthdate'])('is not %j', (name) => {
    expect(isDateClaim(name, undefined)).toBe(false);
  });

  it('is not "updated_at" of Auth0, which is a string', () => {
    expect(isDateClaim('updated_at', AUTH0)).toBe(false);
    expect(isDateClaim('iat', AUTH0)).toBe(true);
    expect(isDateClaim('updated_at', [AUTH0])).toBe(true);
  });
});

announceSkipped('types of claims', 1);
describe.skipIf(!VECTORS_PRESENT)('isDateClaim beside a list of June 2026', () => {
  it('agrees on every claim whose type that list has', () => {
    const typed = registryRows('jwt-claims-typed.csv').filter(([, type]) => type !== '');
    expect(typed.filter(([, type]) => type === 'epoch-seconds').length).toBeGreaterThan(3);
    for (const [name = '', type] of typed) {
      expect(isDateClaim(name, undefined), name).toBe(type === 'epoch-seconds');
    }
  });
});
