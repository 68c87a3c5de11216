import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TokenJob, tokenJob } from '../../src/refresh/tokenJob.ts';
import { inspect } from '../../src/token/inspect.ts';
import { base64url, HEADER, onlyToken, tokenOf } from '../support/tokens.ts';

const jobOf = (text: string): TokenJob => tokenJob(onlyToken(text));

/** The job of a token, and what tells it. */
const read = (claims: object | string, header: object | string = HEADER): string => {
  const { job, by } = jobOf(tokenOf(claims, header));
  return `${job} by ${by}`;
};

describe('the job of a token', () => {
  it.each<[string, string]>([
    ['access_token', 'access'],
    ['accessToken', 'access'],
    ['refresh_token', 'refresh'],
    ['refreshToken', 'refresh'],
    ['refresh-token', 'refresh'],
    ['id_token', 'id'],
    ['idToken', 'id'],
  ])('is told by the name that it stands under: %s', (label, job) => {
    const response = `{"${label}":"${tokenOf({ sub: 'a' })}"}`;
    expect(jobOf(response)).toMatchObject({ job, bound: false });
  });

  it.each<[object, string]>([
    [{ typ: 'Bearer' }, 'access by Bearer'],
    [{ typ: 'DPoP' }, 'access by DPoP'],
    [{ typ: 'Refresh' }, 'refresh by Refresh'],
    [{ typ: 'Offline' }, 'refresh by Offline'],
    [{ typ: 'ID' }, 'id by ID'],
    [{ token_use: 'access' }, 'access by access'],
    [{ token_use: 'id' }, 'id by id'],
    [{ nonce: 'n', sub: 'a' }, 'id by nonce'],
    [{ at_hash: 'h' }, 'id by at_hash'],
    [{ c_hash: 'h' }, 'id by c_hash'],
  ])('is told by its claims: %j', (claims, told) => {
    expect(read(claims)).toBe(told);
  });

  it('is that of an access token by the type in its header', () => {
    expect(read({ nonce: 'n', sub: 'a' }, { alg: 'HS256', typ: 'at+jwt' })).toBe(
      'access by at+jwt',
    );
    expect(read({}, { alg: 'HS256', typ: 'application/at+jwt' })).toBe('access by at+jwt');
  });

  it('is taken from a claim that names it before one that hints at it', () => {
    expect(read({ nonce: 'n', sub: 'a', typ: 'Bearer' })).toBe('access by Bearer');
    expect(read({ nonce: 'n', sub: 'a', typ: 'Refresh' })).toBe('refresh by Refresh');
  });

  it('is taken from the name that it stands under before all', () => {
    expect(jobOf(`access_token=${tokenOf({ nonce: 'n', sub: 'a' })}`).job).toBe('access');
  });

  it('is taken for that of an access token where nothing tells', () => {
    for (const claims of [{}, { typ: 'JWT' }, { typ: 'grid' }, { typ: ['ID'] }]) {
      expect(read(claims)).toBe('access by null');
    }
    expect(jobOf(`id=${tokenOf({})}`).job).toBe('access');
    expect(jobOf(`session=${tokenOf({})}`)).toEqual({ job: 'access', by: null, bound: false });
  });

  it('is taken for that of an access token where it is none of the three', () => {
    expect(
      read({ htm: 'GET', htu: 'https://api.example' }, { alg: 'ES256', typ: 'dpop+jwt' }),
    ).toBe('access by null');
  });

  it('is told by the name for a token whose claims are encrypted', () => {
    const jwe = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`;
    expect(jobOf(`{"refresh_token":"${jwe}"}`).job).toBe('refresh');
  });
});

describe('a token is bound to a key', () => {
  it.each<[unknown, boolean]>([
    [{ jkt: 'thumbprint' }, true],
    [{ 'x5t#S256': 'thumbprint' }, true],
    [null, false],
    ['key', false],
    [undefined, false],
  ])('by a "cnf" of %j: %s', (cnf, bound) => {
    expect(jobOf(tokenOf({ cnf })).bound).toBe(bound);
    expect(jobOf(tokenOf({ cnf, typ: 'Refresh' }))).toMatchObject({ job: 'refresh', bound });
  });
});

it('no claims of any type make it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (typ, nonce, cnf) => {
      const inspection = inspect(tokenOf({ typ, nonce, cnf }));
      const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
      expect(['access', 'refresh', 'id']).toContain(token && tokenJob(token).job);
    }),
  );
});
