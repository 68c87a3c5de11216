import { describe, expect, it } from 'vitest';
import { answerOf, validityOf } from '../../src/checks/answer.ts';
import type { PolicyFault } from '../../src/checks/policy.ts';
import type { Token } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { jwsOf, onlyToken, tokenOf } from '../support/tokens.ts';

const NOW = numericDate(1_700_000_000);
const FRESH = onlyToken(tokenOf({ exp: NOW + 60 }));
const STALE = onlyToken(tokenOf({ exp: NOW }));

const JWE = onlyToken(
  `${Buffer.from('{"alg":"dir","enc":"A128GCM"}').toString('base64url')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`,
);

type Secured = Parameters<typeof answerOf>[2];

const fault = (kind: PolicyFault['kind']): PolicyFault => ({
  kind,
  name: '',
  expected: [],
  found: undefined,
});

function answer(
  token: Token,
  secured: Secured = 'verified',
  kinds: readonly PolicyFault['kind'][] = [],
  leeway = seconds(0),
) {
  return answerOf(token, validityOf(token, NOW, leeway), secured, kinds.map(fault));
}

it('knows nothing of the time where the payload breaks off before "exp"', () => {
  const torn = (payload: string) => validityOf(onlyToken(tokenOf(payload)), NOW, seconds(0));
  expect(torn('{"sub":"a')).toBeNull();
  expect(torn('{"sub":"a","exp":17')).toBeNull();
  expect(torn(`{"exp":${NOW},"sub":"a`)?.kind).toBe('expired');
  expect(torn('{"sub":"a"}')?.kind).toBe('no-expiry');
});

describe('200', () => {
  it('is the answer where nothing speaks against the token', () => {
    expect(answer(FRESH)).toEqual({ status: 200, error: null, refusals: [], doubts: [] });
  });

  it('is the answer to a token without "exp", which never expires', () => {
    expect(answer(onlyToken(tokenOf({ sub: 'a' }))).status).toBe(200);
  });

  it('is the answer within the leeway', () => {
    expect(answer(STALE, 'verified', [], seconds(1)).status).toBe(200);
  });

  it.each<Secured>(['not-checked', 'checking', 'unsupported', 'key-error'])(
    'depends on a signature that is %s',
    (secured) => {
      expect(answer(FRESH, secured)).toMatchObject({ status: 200, doubts: [secured] });
    },
  );

  it('depends on what is encrypted, and on no signature', () => {
    expect(answer(JWE, 'not-checked')).toMatchObject({ status: 200, doubts: ['encrypted'] });
  });

  it('depends on a payload that travels elsewhere', () => {
    const [header, , signature] = jwsOf({}).split('.');
    expect(answer(onlyToken(`${header}..${signature}`)).doubts).toEqual(['detached']);
  });
});

describe('401', () => {
  it('is the answer to an expired token with a good signature', () => {
    expect(answer(STALE)).toEqual({
      status: 401,
      error: 'invalid_token',
      refusals: ['expired'],
      doubts: [],
    });
  });

  it('is certain for an expired token, whatever the signature', () => {
    expect(answer(STALE, 'not-checked')).toMatchObject({ status: 401, doubts: [] });
  });

  it.each([
    ['not-yet-valid', { nbf: NOW + 1 }],
    ['undetermined', { exp: '1' }],
  ])('is the answer to a token whose dates are %s', (refusal, claims) => {
    expect(answer(onlyToken(tokenOf(claims)))).toMatchObject({ status: 401, refusals: [refusal] });
  });

  it('is the answer to a token of several causes, the first that servers meet first', () => {
    const faults = ['algorithm', 'issuer', 'audience', 'type', 'scope'] as const;
    expect(answer(STALE, 'failed', faults)).toMatchObject({
      status: 401,
      refusals: ['algorithm', 'signature', 'expired', 'issuer', 'audience', 'type', 'scope'],
    });
  });

  it('is the answer to a malformed token', () => {
    expect(answer(onlyToken(tokenOf('{"sub":"a"')))).toMatchObject({
      status: 401,
      refusals: ['malformed'],
    });
  });

  it('is the answer to a token that breaks a rule, whatever its signature', () => {
    const validity = validityOf(FRESH, NOW, seconds(0));
    const { status, refusals } = answerOf(FRESH, validity, 'verified', [], true);
    expect([status, refusals]).toEqual([401, ['rules']]);
  });

  it('is the answer to a DPoP proof, which goes with an access token', () => {
    const proof = tokenOf({ htm: 'GET', htu: 'https://a.example', iat: NOW }, { typ: 'dpop+jwt' });
    expect(answer(onlyToken(proof), 'not-checked')).toMatchObject({
      status: 401,
      refusals: ['proof'],
      doubts: [],
    });
  });

  it('is the answer to a payload that holds no claims', () => {
    expect(answer(onlyToken(jwsOf('hello')))).toMatchObject({
      status: 401,
      refusals: ['not-a-jwt'],
    });
  });

  it('is the answer to a JWE that the key does not open', () => {
    expect(answer(JWE, 'failed')).toMatchObject({ status: 401, refusals: ['decryption'] });
  });
});

describe('403', () => {
  it('is the answer where only a scope is lacking', () => {
    expect(answer(FRESH, 'verified', ['scope'])).toEqual({
      status: 403,
      error: 'insufficient_scope',
      refusals: ['scope'],
      doubts: [],
    });
  });

  it('depends on a signature that was not checked', () => {
    expect(answer(FRESH, 'not-checked', ['scope'])).toMatchObject({
      status: 403,
      doubts: ['not-checked'],
    });
  });

  it('gives way to 401 for a token that is expired too', () => {
    expect(answer(STALE, 'verified', ['scope']).status).toBe(401);
  });
});

describe('400', () => {
  it('is the answer to what no Bearer token can be', () => {
    const json = JSON.stringify({
      payload: 'e30',
      protected: 'eyJhbGciOiJIUzI1NiJ9',
      signature: 'AA',
    });
    expect(answer(onlyToken(json))).toMatchObject({
      status: 400,
      error: 'invalid_request',
      refusals: ['not-bearer'],
    });
  });

  it('is not the answer to an SD-JWT, whose tildes a Bearer token may have', () => {
    expect(answer(onlyToken(`${tokenOf({ exp: NOW + 9 })}~`)).status).toBe(200);
  });
});
