import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/refresh/authServer.ts';
import { createProfile } from '../../src/refresh/profile.ts';

const answer = (accessToken: string, refreshToken?: `R${number}`): Answer => ({
  status: 200,
  error: null,
  issued: [],
  tokens: { access_token: accessToken },
  ...(refreshToken ? { refreshToken } : {}),
});
const REFUSAL: Answer = { status: 400, error: 'invalid_grant', issued: [] };

describe('a profile that keeps the refresh token in a cookie', () => {
  it('has none at first', () => {
    const profile = createProfile({ storage: 'cookie' });
    expect(profile.refreshToken()).toBeNull();
    expect(profile.files()).toEqual({});
  });

  it('sends the newest, and shows it to no script', () => {
    const profile = createProfile({ storage: 'cookie' });
    profile.keep(answer('a.b.c', 'R1'));
    profile.keep(answer('d.e.f', 'R2'));
    expect(profile.refreshToken()).toBe('R2');
    expect(profile.script()).toEqual({});
  });

  it('lets somebody who copies its files have the cookie, and no access token', () => {
    const profile = createProfile({ storage: 'cookie' });
    profile.keep(answer('a.b.c', 'R1'));
    expect(profile.files()).toEqual({ refreshToken: 'R1' });
  });
});

describe('a profile that keeps tokens in localStorage', () => {
  it('sends the newest refresh token, and shows both tokens to any script', () => {
    const profile = createProfile({ storage: 'local-storage' });
    profile.keep(answer('a.b.c', 'R1'));
    profile.keep(answer('d.e.f', 'R2'));
    expect(profile.refreshToken()).toBe('R2');
    expect(profile.script()).toEqual({ accessToken: 'd.e.f', refreshToken: 'R2' });
    expect(profile.files()).toEqual(profile.script());
  });
});

describe.each(['cookie', 'local-storage'] as const)('a profile with %s', (storage) => {
  it('keeps the refresh token when an answer brings none', () => {
    const profile = createProfile({ storage });
    profile.keep(answer('a.b.c', 'R1'));
    profile.keep(answer('d.e.f'));
    profile.keep(REFUSAL);
    expect(profile.refreshToken()).toBe('R1');
  });

  it('counts how often somebody signed in', () => {
    const profile = createProfile({ storage });
    profile.keepSignIn(answer('a.b.c', 'R1'));
    profile.keep(answer('d.e.f', 'R2'));
    profile.keepSignIn(answer('g.h.i', 'R3'));
    expect(profile.signIns()).toBe(2);
    expect(profile.refreshToken()).toBe('R3');
  });
});
