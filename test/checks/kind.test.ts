import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/checks/finding.ts';
import { kindRequirements } from '../../src/checks/kind.ts';
import { tokenSize } from '../../src/checks/size.ts';
import { KINDS, type KindRow, type TokenKind } from '../../src/token/registry/tokenKinds.ts';
import { SAMPLES, SPECIFIED, tokenFor } from '../support/kinds.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const findingsOn = (claims: object | string, header: object = { alg: 'HS256' }) =>
  kindRequirements(onlyToken(tokenOf(claims, header)));

describe('a token as its issuer makes it', () => {
  it.each([...SAMPLES, ...SPECIFIED].map((sample) => [sample.title, sample.name, sample] as const))(
    'has all that its kind requires, and is not too long: %s by %s',
    (_, __, sample) => {
      const token = onlyToken(tokenFor(sample));
      expect([...kindRequirements(token), ...tokenSize(token)]).toEqual([]);
    },
  );
});

describe('what a kind requires', () => {
  const declared = (Object.entries(KINDS) as [TokenKind, KindRow][]).flatMap(([kind, row]) =>
    row.typ && row.refused ? row.typ.split(' ').map((typ) => ({ kind, typ, row })) : [],
  );

  it.each(declared)('is missed in an empty one: $kind by its "typ" $typ', ({ typ, row }) => {
    const { refused = '', due = '' } = row;
    const names = findingsOn({}, { alg: 'ES256', typ }).flatMap((finding) =>
      'names' in finding ? finding.names : [],
    );
    const lacking = [refused.replace('^typ ', ''), due].filter((list) => list !== '');
    expect(names).toEqual(lacking.join(' ').split(' '));
  });

  it.each(
    declared.flatMap(({ kind, typ, row }) =>
      (row.refused ?? '')
        .split(' ')
        .filter((name) => !name.startsWith('^'))
        .map((name) => ({ kind, typ, name })),
    ),
  )('is missed where a $kind ($typ) has all but $name', ({ kind, typ, name }) => {
    const sample = SPECIFIED.find((one) => one.kind === kind) ?? SAMPLES[0];
    const claims = { ...sample?.claims } as Record<string, unknown>;
    for (const one of name.split('|')) delete claims[one];
    const findings = findingsOn(claims, { alg: 'ES256', ...sample?.header, typ });
    expect(findings).toMatchObject([{ kind: 'kind-lacks', token: kind, names: [name] }]);
    expect(findings.map(severityOf)).toEqual(['error']);
  });

  it('is an error where receivers must refuse, and a warning where none is told to look', () => {
    expect(findingsOn({ iss: 'a', aud: 'b', iat: 1 }, { alg: 'HS256', typ: 'at+jwt' })).toEqual([
      {
        kind: 'kind-lacks',
        token: 'access token',
        names: ['exp'],
        spec: 'RFC 9068 §2',
        isGuess: false,
        place: { in: 'json', segment: 'payload', pointer: '', span: { start: 0, end: 1 } },
      },
      {
        kind: 'kind-incomplete',
        token: 'access token',
        names: ['sub', 'client_id', 'jti'],
        spec: 'RFC 9068 §2',
        isGuess: false,
        place: { in: 'json', segment: 'payload', pointer: '', span: { start: 0, end: 1 } },
      },
    ]);
  });

  it('is looked for in the header too', () => {
    const proof = { jti: 'a', htm: 'GET', htu: 'https://api.example', iat: 1 };
    expect(findingsOn(proof, { alg: 'ES256', typ: 'dpop+jwt' })).toMatchObject([
      { kind: 'kind-lacks', names: ['^jwk'], place: { segment: 'header' } },
    ]);
    expect(findingsOn(proof, { alg: 'ES256', jwk: {} })).toMatchObject([
      { kind: 'kind-incomplete', names: ['^typ'], isGuess: true, place: { segment: 'header' } },
    ]);
  });

  it('is met by either of two', () => {
    const logout = (claims: object) =>
      findingsOn(
        { iss: 'a', aud: 'b', iat: 1, exp: 2, jti: 'j', events: {}, ...claims },
        { alg: 'HS256', typ: 'logout+jwt' },
      );
    expect(logout({ sub: 'a' })).toEqual([]);
    expect(logout({ sid: 'a' })).toEqual([]);
    expect(logout({})).toMatchObject([{ kind: 'kind-lacks', names: ['sub|sid'] }]);
  });

  it('is met by a claim that is null: another check looks at values', () => {
    const claims = { iss: null, sub: null, aud: null, exp: null };
    expect(findingsOn(claims, { alg: 'HS256', typ: 'client-authentication+jwt' })).toEqual([]);
  });

  it('is no more than a warning where the kind is taken from practice', () => {
    const findings = findingsOn({ at_hash: 'h', sub: 'a', iss: 'b' });
    expect(findings).toMatchObject([
      { kind: 'kind-incomplete', token: 'ID token', names: ['aud', 'exp', 'iat'], isGuess: true },
    ]);
    expect(findings.map(severityOf)).toEqual(['warning']);
  });

  it('is not asked of what only serves as an access token', () => {
    expect(findingsOn({ scope: 'read' })).toEqual([]);
  });

  it('is not asked of claims that cannot be read', () => {
    const header = { alg: 'HS256', typ: 'dpop+jwt', jwk: {} };
    expect(findingsOn('', header)).toEqual([]);
    expect(findingsOn('{"jti":', header)).toEqual([]);
    const jwe = `${base64url('{"alg":"dir","enc":"A128GCM","typ":"dpop+jwt"}')}..AAAA.AAAA.AAAA`;
    expect(kindRequirements(onlyToken(jwe))).toEqual([]);
  });
});

describe('a service_role key of Supabase', () => {
  it.each(['supabase', 'supabase-demo'])('is worth a remark (iss %s)', (iss) => {
    const findings = findingsOn({ iss, role: 'service_role', exp: 1 });
    expect(findings).toMatchObject([{ kind: 'service-role-key', place: { segment: 'payload' } }]);
    expect(findings.map(severityOf)).toEqual(['info']);
  });

  it.each([
    { iss: 'supabase', role: 'anon' },
    { iss: 'https://auth.example', role: 'service_role' },
    { iss: ['supabase'], role: ['service_role'] },
    { role: 'service_role' },
  ])('is not %j', (claims) => {
    expect(findingsOn(claims)).toEqual([]);
  });
});
