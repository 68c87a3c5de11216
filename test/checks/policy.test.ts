import { describe, expect, it } from 'vitest';
import { type Policy, policyFaults, policyVerdict } from '../../src/checks/policy.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const NOTHING: Policy = {
  issuer: '',
  audience: '',
  type: '',
  algorithms: [],
  scopes: [],
  leeway: seconds(0),
};

const CLAIMS = { iss: 'https://a.example', aud: ['api', 'other'], scope: 'read write' };
const TOKEN = onlyToken(tokenOf(CLAIMS));

const faults = (policy: Partial<Policy>, token = TOKEN) =>
  policyFaults(token, { ...NOTHING, ...policy });
const kinds = (policy: Partial<Policy>, token = TOKEN) =>
  faults(policy, token).map(({ kind }) => kind);
const verdict = (policy: Partial<Policy>, token = TOKEN) => {
  const whole = { ...NOTHING, ...policy };
  return policyVerdict(token, whole, policyFaults(token, whole));
};

const JWE = onlyToken(
  `${Buffer.from('{"alg":"dir","enc":"A128GCM","typ":"at+jwt"}').toString('base64url')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`,
);

describe('an empty policy', () => {
  it('asks nothing', () => {
    expect(faults({})).toEqual([]);
    expect(verdict({})).toBe('not-asked');
  });

  it('asks nothing when it has a leeway alone, which the dates are held against', () => {
    expect(verdict({ leeway: seconds(60) })).toBe('not-asked');
  });
});

describe('a policy that the token meets', () => {
  it.each<[string, Partial<Policy>]>([
    ['issuer', { issuer: 'https://a.example' }],
    ['audience among several', { audience: 'other' }],
    ['type', { type: 'JWT' }],
    ['algorithm among several', { algorithms: ['RS256', 'HS256'] }],
    ['scopes in another order', { scopes: ['write', 'read'] }],
  ])('has no fault: %s', (_, policy) => {
    expect(faults(policy)).toEqual([]);
    expect(verdict(policy)).toBe('met');
  });

  it('passes over blanks around what was copied', () => {
    expect(verdict({ issuer: ' https://a.example\t', audience: ' api ', type: 'JWT ' })).toBe(
      'met',
    );
    expect(verdict({ issuer: ' ', type: ' ' })).toBe('not-asked');
    expect(faults({ issuer: ' b ' })[0]?.expected).toEqual(['b']);
  });

  it('takes an audience that is a string', () => {
    expect(kinds({ audience: 'api' }, onlyToken(tokenOf({ aud: 'api' })))).toEqual([]);
  });
});

describe('a policy that the token does not meet', () => {
  it('tells what was expected, what was found and where', () => {
    expect(faults({ issuer: 'https://a.example/' })).toEqual([
      {
        kind: 'issuer',
        name: 'iss',
        expected: ['https://a.example/'],
        found: 'https://a.example',
      },
    ]);
    expect(verdict({ issuer: 'https://a.example/' })).toBe('not-met');
  });

  it('tells the faults in the order in which servers meet them', () => {
    const policy = {
      scopes: ['admin'],
      type: 'at+jwt',
      audience: 'x',
      issuer: 'y',
      algorithms: ['ES256'],
    };
    expect(kinds(policy)).toEqual(['algorithm', 'issuer', 'audience', 'type', 'scope']);
  });

  it('compares issuers and audiences to the letter, and no part of them', () => {
    expect(kinds({ issuer: 'https://A.example' })).toEqual(['issuer']);
    expect(kinds({ audience: 'ap' })).toEqual(['audience']);
    expect(kinds({ audience: 'api' }, onlyToken(tokenOf({ aud: 'my api' })))).toEqual(['audience']);
  });

  it('coerces nothing', () => {
    expect(kinds({ issuer: '1' }, onlyToken(tokenOf({ iss: 1 })))).toEqual(['issuer']);
    expect(kinds({ audience: 'null' }, onlyToken(tokenOf({ aud: null })))).toEqual(['audience']);
  });

  it('takes nothing that is missing for its name', () => {
    const token = onlyToken(`e30.${tokenOf({}).split('.')[1]}.AA`);
    expect(kinds({ type: 'undefined', algorithms: ['undefined'] }, token)).toEqual([
      'algorithm',
      'type',
    ]);
  });

  it('tells that something is missing', () => {
    const token = onlyToken(jwsOf({ sub: 'a' }));
    const policy = { issuer: 'a', audience: 'b', type: 'JWT', scopes: ['c'] };
    expect(faults(policy, token).map(({ found }) => found)).toEqual(Array(4).fill(undefined));
  });
});

describe('the type', () => {
  it.each([
    ['at+jwt', 'application/at+jwt'],
    ['application/at+jwt', 'AT+JWT'],
    ['APPLICATION/at+jwt', 'at+jwt'],
  ])('may leave out application/ and is not case-sensitive: %s', (typ, type) => {
    const token = onlyToken(tokenOf({}, { alg: 'HS256', typ }));
    expect(kinds({ type }, token)).toEqual([]);
  });

  it('keeps "application/" where another slash follows', () => {
    const token = onlyToken(tokenOf({}, { alg: 'HS256', typ: 'application/a/b' }));
    expect(kinds({ type: 'a/b' }, token)).toEqual(['type']);
    expect(kinds({ type: 'application/a/b' }, token)).toEqual([]);
  });

  it.each(['at+jwt', 'text/JWT', 'JW'])('is another one: %s', (type) => {
    expect(kinds({ type })).toEqual(['type']);
  });
});

describe('scopes', () => {
  it.each<[string, object, string]>([
    ['a list in "scp", as Okta writes it', { scp: ['read', 'write'] }, 'scp'],
    ['a text in "scp", as Entra ID writes it', { scp: 'read write' }, 'scp'],
    ['"scope" before "scp"', { scp: ['admin'], scope: 'read' }, 'scope'],
  ])('are read from %s', (_, claims, name) => {
    const token = onlyToken(tokenOf(claims));
    expect(faults({ scopes: ['read'] }, token)).toEqual([]);
    expect(faults({ scopes: ['read', 'admin'] }, token)).toEqual([
      { kind: 'scope', name, expected: ['admin'], found: Object.values(claims).at(-1) },
    ]);
  });

  it.each(['roles', 'permissions'])('are not read from "%s"', (name) => {
    expect(kinds({ scopes: ['read'] }, onlyToken(tokenOf({ [name]: ['read'] })))).toEqual([
      'scope',
    ]);
  });

  it('are whole words', () => {
    expect(kinds({ scopes: ['rea'] })).toEqual(['scope']);
  });

  it('of no claim are missing from "scope"', () => {
    const token = onlyToken(tokenOf({ sub: 'a' }));
    expect(faults({ scopes: ['read'] }, token)).toEqual([
      { kind: 'scope', name: 'scope', expected: ['read'], found: undefined },
    ]);
  });
});

describe('claims that cannot be read', () => {
  it('are unknown, and not missing', () => {
    expect(faults({ issuer: 'a', audience: 'b', scopes: ['c'] }, JWE)).toEqual([]);
    expect(verdict({ issuer: 'a' }, JWE)).toBe('unknown');
  });

  it('do not keep the header from being held against the policy', () => {
    expect(verdict({ type: 'at+jwt', algorithms: ['dir'] }, JWE)).toBe('met');
    expect(verdict({ issuer: 'a', algorithms: ['RSA-OAEP'] }, JWE)).toBe('not-met');
  });

  it('are those of the token within, as is its header', () => {
    const nested = onlyToken(jwsOf(tokenOf({ iss: 'a' })));
    expect(nested.claimless?.kind).toBe('nested');
    for (const policy of [{ issuer: 'a' }, { type: 'at+jwt' }, { algorithms: ['RS512'] }]) {
      expect(verdict(policy, nested)).toBe('unknown');
    }
    expect(verdict({}, nested)).toBe('not-asked');
  });

  it('are those of a payload that is broken', () => {
    expect(verdict({ issuer: 'a' }, onlyToken(tokenOf('{"iss":"b"')))).toBe('unknown');
  });
});

it('takes any of the signatures of a JWS', () => {
  const of = (alg: string) => ({
    protected: Buffer.from(JSON.stringify({ alg })).toString('base64url'),
    signature: 'AA',
  });
  const token = onlyToken(
    JSON.stringify({ payload: 'e30', signatures: [of('RS256'), of('ES256')] }),
  );
  expect(kinds({ algorithms: ['ES256'] }, token)).toEqual([]);
  expect(faults({ algorithms: ['HS256'] }, token)[0]?.found).toEqual(['RS256', 'ES256']);
});
