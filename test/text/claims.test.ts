import { describe, expect, it } from 'vitest';
import { REGISTERED_CLAIMS } from '../../src/text/claims.ts';
import {
  announceSkipped,
  registryNames,
  registryRows,
  VECTORS_PRESENT,
} from '../token/registry/vectors.ts';
import { expectSentence } from './sentences.ts';

describe.each([...REGISTERED_CLAIMS])('the words for %s', (_name, { title, meaning, source }) => {
  it('are a title that may say it all, a sentence and a specification', () => {
    expect(title).toMatch(/^(?:[A-Z].*\S)?$/);
    expect(source).toMatch(/^[A-Za-z0-9]\S*( \S+)*$/);
    expectSentence(meaning);
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

announceSkipped('registered claims', 3);
describe.skipIf(!VECTORS_PRESENT)('REGISTERED_CLAIMS beside the IANA registry', () => {
  it('has all 163 names of July 2026 and no other', () => {
    const registered = registryNames().jwt_claims;
    expect(registered).toHaveLength(163);
    expect([...REGISTERED_CLAIMS.keys()].sort()).toEqual([...registered].sort());
  });

  it('has the references of March 2024, or what has become of them', () => {
    const rows = registryRows('claims.csv');
    expect(rows.length).toBeGreaterThan(100);
    const ours = rows.map(([name = '']) => [name, REGISTERED_CLAIMS.get(name)?.source]);
    expect(ours).toEqual(rows.map(([name, , , reference = '']) => [name, specOf(reference)]));
  });

  it('has the titles of RFC 7519 word for word', () => {
    const rows = registryRows('claims.csv').filter(([, , , spec]) => spec?.includes('RFC7519'));
    expect(rows).toHaveLength(7);
    for (const [name = '', title] of rows) expect(REGISTERED_CLAIMS.get(name)?.title).toBe(title);
  });
});
