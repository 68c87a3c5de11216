import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/token/inspect.ts';
import { kindOf } from '../../src/token/kind.ts';
import type { TokenKind } from '../../src/token/registry/tokenKinds.ts';
import { SAMPLES, SPECIFIED, tokenFor } from '../support/kinds.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const read = (claims: string | object, header?: object) =>
  kindOf(onlyToken(tokenOf(claims, header ?? { alg: 'HS256' })));

const kindIn = (text: string): TokenKind | undefined => kindOf(onlyToken(text))?.kind;

describe('the kind of a token', () => {
  it.each([...SAMPLES, ...SPECIFIED].map((sample) => [sample.kind, sample.name, sample] as const))(
    'is %s as made by %s',
    (kind, _, sample) => {
      expect(kindIn(tokenFor(sample))).toBe(kind);
    },
  );

  it('is that which "typ" declares, whatever the claims look like', () => {
    expect(read({ nonce: 'n', sub: 'a' }, { alg: 'RS256', typ: 'at+jwt' })).toEqual({
      kind: 'access token',
      vendor: null,
      version: null,
      spec: 'RFC 9068 §2',
      reasons: [{ in: 'header', name: 'typ', value: 'at+jwt' }],
    });
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'Application/at+JWT'])(
    'is told by %s, since media types ignore case and may leave out "application/"',
    (typ) => {
      expect(read({}, { alg: 'RS256', typ })?.kind).toBe('access token');
    },
  );

  it.each(['JWT', 'jwt', 'at', 'at+jwt ', 'xat+jwt', 'text/at+jwt', 'toString', '__proto__', ''])(
    'is not told by a "typ" of %j',
    (typ) => {
      expect(read({}, { alg: 'RS256', typ })).toBeNull();
    },
  );

  it.each<[string, object]>([
    ['no claim', {}],
    ['the registered claims', { iss: 'a', sub: 'b', aud: 'c', exp: 2, nbf: 1, iat: 1, jti: 'j' }],
    ['"nonce" without "sub"', { nonce: 'n', apkPackageName: 'com.example' }],
    ['"events" that is no object', { events: ['login'] }],
    ['"vc" that is a number', { vc: 1 }],
    ['"sub" that is not "iss"', { iss: 'a', sub: 'b', aud: 'c', jti: 'j' }],
    ['"iss" and "sub" the same, without "aud"', { iss: 'a', sub: 'a', jti: 'j' }],
    ['"sub" and no "iss" at all', { sub: 'a', aud: 'c', jti: 'j' }],
    ['"htm" alone', { htm: 'GET' }],
    ['"code" alone', { code: 'a' }],
    ['"typ" of another sense', { typ: 'invoice' }],
    ['"typ" in an array', { typ: ['ID'] }],
    ['"type" of another sense', { type: 'accessory' }],
    ['the issuer of GitLab, but none of a job', { iss: 'https://gitlab.com', email: 'a@b.c' }],
    [
      'an issuer that looks like GitHub',
      { iss: 'https://token.actions.githubusercontent.com.evil' },
    ],
    ['a push service of another host', { aud: 'https://fcm.googleapis.com.evil', exp: 1 }],
    ['Google Cloud IAP', { iss: 'https://cloud.google.com/iap', sub: 'a', aud: '/projects/1' }],
    ['names of Object.prototype', { toString: 1, constructor: 2 }],
  ])('is not known by %s', (_, claims) => {
    expect(read(claims)).toBeNull();
  });

  it('is told by a claim that is long', () => {
    expect(read({ vc: { type: 'a'.repeat(5000) } })?.kind).toBe('Verifiable Credential');
  });

  it('gives no object and no array as what tells it', () => {
    const reasons = [{ in: 'payload', name: 'events', value: null }];
    expect(read({ events: { 'https://events.example': {} } })?.reasons).toEqual(reasons);
  });

  it('is taken from the name that it stands under, before its claims', () => {
    const claims = { nonce: 'n', sub: 'a' };
    const named = kindOf(onlyToken(`access_token=${tokenOf(claims)}`));
    expect(named?.kind).toBe('access token');
    expect(named?.reasons).toEqual([{ in: 'label', name: '', value: 'access_token' }]);
    expect(kindIn(`{"id_token_hint":"${tokenOf({})}"}`)).toBe('ID token');
    expect(kindIn(`client_assertion=${tokenOf({})}`)).toBe('client assertion');
  });

  it('is taken from what no other kind has before the name that it stands under', () => {
    const job = { iss: 'https://token.actions.githubusercontent.com', sub: 'repo:a/b' };
    expect(kindIn(`ID_TOKEN=${tokenOf(job)}`)).toBe('CI job token');
  });

  it('is not told by another name', () => {
    for (const name of ['token', 'session', 'id', 'grid_token', 'access_tokens']) {
      expect(kindIn(`${name}=${tokenOf({ a: 1 })}`)).toBeUndefined();
    }
  });

  it('is known of a JWE by its header alone', () => {
    const parts = (header: string) => `${base64url(header)}.AAAA.AAAA.AAAA.AAAA`;
    expect(kindIn(parts('{"alg":"dir","enc":"A128GCM","typ":"at+jwt"}'))).toBe('access token');
    expect(kindIn(parts('{"alg":"dir","enc":"A128GCM","zip":"DEF"}'))).toBeUndefined();
  });

  it('is known of a payload that is compressed by its header', () => {
    expect(read('x', { alg: 'ES256', zip: 'DEF', kid: 'a' })?.kind).toBe('SMART Health Card');
  });

  it('is known where another party has its own unprotected header', () => {
    const jws = `{"payload":"${base64url('{"a":1}')}","header":{"typ":"at+jwt"},"protected":"${base64url('{"alg":"HS256"}')}","signature":"AAAA"}`;
    const inspection = inspect(jws);
    const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
    expect(token && kindOf(token)?.kind).toBe('access token');
  });

  it('goes by the last of two members of one name, as clients do', () => {
    expect(read('{"typ":"ID","typ":"Refresh"}')?.kind).toBe('refresh token');
  });

  it('names every sign, with its value where that is what tells', () => {
    expect(read({ iss: 'https://sts.windows.net/a/', appid: 'b', ver: '1.0' })).toEqual({
      kind: 'access token',
      vendor: 'entra-id',
      version: '1.0',
      spec: null,
      reasons: [
        { in: 'payload', name: 'iss', value: 'https://sts.windows.net/a/' },
        { in: 'payload', name: 'appid', value: null },
      ],
    });
    expect(read({ iss: 'c', sub: 'c', aud: 'd', jti: 'j' })?.reasons).toEqual([
      { in: 'payload', name: 'iss', value: 'c' },
      { in: 'payload', name: 'sub', value: 'c' },
      { in: 'payload', name: 'aud', value: null },
      { in: 'payload', name: 'jti', value: null },
    ]);
  });

  it('reads an audience that is alone in its array, and none of several', () => {
    expect(read({ iss: 'a', aud: ['appstoreconnect-v1'] })?.kind).toBe('API token');
    expect(read({ iss: 'a', aud: ['appstoreconnect-v1', 'b'] })).toBeNull();
  });

  it('is found out once for a token', () => {
    const token = onlyToken(tokenOf({ scope: 'a' }));
    expect(kindOf(token)).toBe(kindOf(token));
  });

  it('reads no long value to its end', () => {
    expect(read({ iss: `${'a'.repeat(2000)}.gserviceaccount.com` })?.kind).toBe('API token');
    expect(read({ iss: `${'a'.repeat(3000)}.gserviceaccount.com` })).toBeNull();
    expect(read({ scope: 'a '.repeat(3000) })?.kind).toBe('access token');
  });

  it('is told of any claims without an exception', () => {
    const names = [
      'typ',
      'events',
      'vc',
      'iss',
      'sub',
      'aud',
      'jti',
      'scope',
      'nonce',
      'type',
      'ver',
    ];
    const claims = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(claims, claims, (payload, header) => {
        const inspection = inspect(tokenOf(payload, { alg: 'HS256', ...header }));
        const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
        const reading = token && kindOf(token);
        expect(reading?.reasons.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
