import { describe, expect, it } from 'vitest';
import { headerKeys } from '../../src/checks/headerKeys.ts';
import { base64url, kindsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const findings = (header: object) =>
  headerKeys(onlyToken(tokenOf({}, { alg: 'ES256', ...header })));

const kinds = (header: object) => kindsOf(findings(header));

describe('a "kid"', () => {
  it.each([
    '../../dev/null',
    '..\\..\\windows\\win.ini',
    '%2e%2e%2fetc',
    '/dev/null',
    '/etc/passwd',
    "' OR '1'='1",
    'a" --',
    '/proc/self/environ',
    'key1;sleep 5',
    'key1|whoami',
    '$(whoami)',
    '`id`',
    'key\u0000.pem',
    'x UNION SELECT 1',
    '<script>',
  ])('that is an attack is found: %j', (kid) => {
    expect(findings({ kid })).toMatchObject([
      {
        kind: 'kid-injection',
        name: 'kid',
        place: { in: 'json', segment: 'header', pointer: '/kid' },
      },
    ]);
  });

  it.each([
    'a',
    '2024-01-01',
    'f1338ca26835863f671408941738a7b49e740fc0',
    'xgJ0-Z1k4Oa--bQ_',
    'AbC+/dEf==',
    'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd',
    'did:example:123#key-1',
    'key 1',
    'keys/prod.v2',
    '',
  ])('that is a name is not: %j', (kid) => {
    expect(findings({ kid })).toEqual([]);
  });

  it('that is a URL is worth a remark', () => {
    expect(kinds({ kid: 'https://example.com/keys/1' })).toEqual(['key-in-header']);
    expect(kinds({ kid: 'example.com/keys/1' })).toEqual([]);
  });

  it('that is no string is for others', () => {
    expect(findings({ kid: 1 })).toEqual([]);
    expect(findings({ kid: ["'"] })).toEqual([]);
  });

  it('is looked at in each signature, and once in a header that they share', () => {
    const protect = (kid: string) => base64url(JSON.stringify({ alg: 'ES256', kid }));
    const signatures = ["a'", 'b', "c'"].map((kid) => ({
      protected: protect(kid),
      signature: 'AAAA',
    }));
    const token = onlyToken(JSON.stringify({ payload: 'e30', signatures }));
    expect(kindsOf(headerKeys(token))).toEqual(['kid-injection', 'kid-injection']);
  });

  it('is looked at in a JWE too', () => {
    const header = base64url(JSON.stringify({ alg: 'dir', enc: 'A128GCM', kid: "'" }));
    expect(kindsOf(headerKeys(onlyToken(`${header}..AAAA.AAAA.AAAA`)))).toEqual(['kid-injection']);
  });
});

describe('a key in the header', () => {
  const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };

  it.each([
    ['jwk', jwk],
    ['x5c', ['MIIB']],
    ['jku', 'https://example.com/keys'],
    ['x5u', 'https://example.com/key.pem'],
  ])('%s is worth a remark', (name, value) => {
    expect(findings({ [name]: value })).toMatchObject([{ kind: 'key-in-header', name }]);
  });

  it.each([
    ['DPoP proof', { typ: 'dpop+jwt', jwk }],
    ['key proof', { typ: 'openid4vci-proof+jwt', jwk }],
    ['PASSporT', { typ: 'passport', x5u: 'https://example.com/key.pem' }],
    ['SD-JWT VC', { typ: 'dc+sd-jwt', x5c: ['MIIB'] }],
  ])('is what a %s has', (_, header) => {
    expect(findings(header)).toEqual([]);
  });

  it('is of the receiver in a JWE', () => {
    const header = base64url(JSON.stringify({ alg: 'ECDH-ES', enc: 'A128GCM', jwk }));
    expect(headerKeys(onlyToken(`${header}..AAAA.AAAA.AAAA`))).toEqual([]);
  });

  it.each(['http://example.com/keys', '//example.com/keys', 'ftp://example.com', 'keys.json'])(
    'comes over TLS: %s does not',
    (jku) => {
      expect(kinds({ jku })).toEqual(['key-url-insecure']);
      expect(kinds({ x5u: jku, typ: 'passport' })).toEqual(['key-url-insecure']);
    },
  );

  it('may be written in capitals', () => {
    expect(kinds({ jku: 'HTTPS://EXAMPLE.COM' })).toEqual(['key-in-header']);
  });

  it.each([
    ['of a curve', { ...jwk, d: 'd' }],
    ['a secret', { kty: 'oct', k: 'k' }],
    ['of ML-DSA', { kty: 'AKP', priv: 'p' }],
  ])('is public: one that is private is found, %s', (_, key) => {
    expect(findings({ jwk: key })).toMatchObject([{ kind: 'private-key', name: 'jwk' }]);
    expect(kinds({ jwk: key, typ: 'dpop+jwt' })).toEqual(['private-key']);
  });
});

it('takes values nested too deep to print for what they are', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const header = (name: string) =>
    headerKeys(onlyToken(tokenOf({}, `{"alg":"ES256","${name}":${deep}}`)));
  expect(kindsOf(header('jku'))).toEqual(['key-url-insecure']);
  expect(kindsOf(header('jwk'))).toEqual(['key-in-header']);
  expect(header('kid')).toEqual([]);
});
