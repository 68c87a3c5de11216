import { describe, expect, it } from 'vitest';
import { REGISTERED_CLAIMS, registeredClaim } from '../../../src/token/registry/claims.ts';
import { announceSkipped, registryNames, registryRows, VECTORS_PRESENT } from './vectors.ts';

const NOBODYS_NAMES = ['', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('registeredClaim', () => {
  it('finds a claim by its exact name', () => {
    expect(registeredClaim('exp')).toEqual({
      title: 'Expiration Time',
      type: 'NumericDate',
      spec: 'RFC 7519 §4.1.4',
    });
    expect(registeredClaim('EXP')).toBeUndefined();
    expect(registeredClaim(' exp')).toBeUndefined();
  });

  it('finds the claim whose name is three dots', () => {
    expect(registeredClaim('...')?.spec).toBe('RFC 9901 §4.2.4.2');
  });

  it.each(NOBODYS_NAMES)('takes %j for a name that nobody registered', (name) => {
    expect(registeredClaim(name)).toBeUndefined();
  });
});

describe('REGISTERED_CLAIMS', () => {
  const rows = Object.entries(REGISTERED_CLAIMS);

  it('marks as NumericDate what the specifications count in seconds since 1970, and nothing else', () => {
    const dates = rows.filter(([, { type }]) => type === 'NumericDate').map(([name]) => name);
    expect(dates.sort()).toEqual(
      ['auth_time', 'exp', 'iat', 'nbf', 'sip_date', 'toe', 'updated_at'].sort(),
    );
  });

  it('counts spans of time as numbers, not as dates', () => {
    for (const name of ['exi', 'ttl', 'uptime', 'cdniets']) {
      expect(registeredClaim(name)?.type).toBe('number');
    }
  });

  it('gives every claim a title and a specification', () => {
    for (const [, { title, spec }] of rows) {
      expect(title).toMatch(/^\S.*\S$/);
      expect(spec).toMatch(/^[A-Za-z0-9]\S*( \S+)*$/);
    }
  });
});

/** What has become of a reference since March 2024. */
const SINCE: readonly (readonly [RegExp, string])[] = [
  [/^RFC-ietf-rats-eat-25/, 'RFC 9711'],
  [/^RFC-ietf-oauth-jwt-introspection-response-12/, 'RFC 9701'],
  [/^RFC-ietf-stir-passport-rcd-26/, 'RFC 9795'],
  [/^RFC-ietf-regext-rdap-openid-27/, 'RFC 9560'],
  [
    /^OpenID Connect for Identity Assurance 1\.0 §4$/,
    'OpenID Connect for Identity Assurance Claims Registration 1.0',
  ],
  [
    /^OpenID Connect for Identity Assurance 1\.0 §5$/,
    'OpenID Identity Assurance Schema Definition 1.0',
  ],
  [/^W3C Recommendation.* 1\.0 .*(?= §)/, 'W3C Verifiable Credentials Data Model 1.0'],
  [/^(ETSI .*) V[\d.]+$/, '$1'],
  [/^Fast and Readable.*\((.*)\)$/, '$1'],
];

/** A reference as the registry writes it, in our way of writing. */
const specOf = (reference: string): string =>
  reference
    .replace(/\s+/g, ' ')
    .slice(1, -1)
    .split(/\] ?\[/)
    .map((one) => one.replace(', Section ', ' §').replace(/^RFC(?=\d)/, 'RFC '))
    .map((one) => SINCE.reduce((text, [then, now]) => text.replace(then, now), one))
    .join(', ');

announceSkipped('registered claims', 4);
describe.skipIf(!VECTORS_PRESENT)('REGISTERED_CLAIMS beside the IANA registry', () => {
  it('has all 163 names of July 2026 and no other', () => {
    const registered = registryNames().jwt_claims;
    expect(registered).toHaveLength(163);
    expect(Object.keys(REGISTERED_CLAIMS).sort()).toEqual([...registered].sort());
  });

  it('has the references of March 2024, or what has become of them', () => {
    const rows = registryRows('claims.csv');
    expect(rows.length).toBeGreaterThan(100);
    const ours = rows.map(([name = '']) => [name, registeredClaim(name)?.spec]);
    expect(ours).toEqual(rows.map(([name, , , reference = '']) => [name, specOf(reference)]));
  });

  it('has the titles of RFC 7519 word for word', () => {
    const rows = registryRows('claims.csv').filter(([, , , spec]) => spec?.includes('RFC7519'));
    expect(rows).toHaveLength(7);
    for (const [name = '', title] of rows) expect(registeredClaim(name)?.title).toBe(title);
  });

  it('has types that agree with those of June 2026', () => {
    const agreeing: Readonly<Record<string, readonly string[]>> = {
      string: ['string', 'StringOrURI'],
      'string[]': ['array', 'StringOrURI or array'],
      boolean: ['boolean'],
      object: ['object'],
      'epoch-seconds': ['NumericDate'],
    };
    const typed = registryRows('jwt-claims-typed.csv').filter(([, type]) => type !== '');
    expect(typed.filter(([, type]) => type === 'epoch-seconds').length).toBeGreaterThan(3);
    for (const [name = '', type = ''] of typed) {
      expect(agreeing[type], `${name}: ${type}`).toContain(registeredClaim(name)?.type);
    }
  });
});
