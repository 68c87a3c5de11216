import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  API,
  AUTH,
  BEGINNING,
  expiryOf,
  idOf,
  isAccepted,
  signAccessToken,
} from '../../src/refresh/accessTokens.ts';
import { inspect } from '../../src/token/inspect.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { nodeSignerFor } from '../support/simulations.ts';

const sign = await nodeSignerFor(1);
const at = 12.75;
const jwt = await signAccessToken('A3', at, seconds(300), sign);

describe('signAccessToken', () => {
  it('begins at the start of 2026, so that dates read as the time gone by', () => {
    expect(new Date(BEGINNING * 1000).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('makes a JWT as RFC 9068 has it, which another library verifies', async () => {
    const key = createHash('sha256').update('simulation 1').digest();
    const { payload, protectedHeader } = await jwtVerify(jwt, key, {
      typ: 'at+jwt',
      issuer: AUTH,
      audience: API,
      currentDate: new Date((BEGINNING + at) * 1000),
    });
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload).toEqual({
      iss: AUTH,
      sub: 'alice',
      aud: API,
      client_id: 'shop',
      iat: BEGINNING + 12,
      exp: BEGINNING + 312,
      jti: 'A3',
    });
  });

  it('can be opened: nothing in it is malformed', () => {
    expect(inspect(jwt)).toMatchObject({
      tokens: [{ serialization: 'jws-compact', defects: [], mainDefect: null, claimless: null }],
    });
  });

  it('is named and dated by its claims', () => {
    expect(idOf(jwt)).toBe('A3');
    expect(expiryOf(jwt)).toBe(312);
  });
});

describe('isAccepted', () => {
  it('accepts until "exp", and not on it', async () => {
    expect(await isAccepted(jwt, 311.999, sign)).toBe(true);
    expect(await isAccepted(jwt, 312, sign)).toBe(false);
  });

  it('refuses a token that another key signed', async () => {
    expect(await isAccepted(jwt, at, await nodeSignerFor(2))).toBe(false);
  });

  it('refuses claims that were changed after signing', async () => {
    const [header, , signature] = jwt.split('.');
    const longer = (await signAccessToken('A3', at, seconds(9999), sign)).split('.')[1];
    expect(await isAccepted(`${header}.${longer}.${signature}`, at, sign)).toBe(false);
  });
});
