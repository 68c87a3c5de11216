import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { NOW } from '../renderApp.tsx';
import { leak, renderPlan, timer } from './renderPlan.tsx';

const HOUR = 3600;

describe('what a thief has of the token', () => {
  it('is counted down until it expires', () => {
    const { clock } = renderPlan(tokenOf({ iat: NOW, exp: NOW + 900 }));
    expect(leak().textContent).toContain('Stolen now, this token works until it expires in 15:00.');
    clock.tick();
    expect(timer('Time that it works if stolen')).toBe('14:59');
    clock.set(NOW + 899);
    expect(timer('Time that it works if stolen')).toBe('00:01');
    clock.tick();
    expect(timer('Time that it works if stolen')).toBeUndefined();
    expect(leak().textContent).toContain('works no more, by this clock.');
  });

  it.each<[string, object, string]>([
    ['never ends without "exp"', {}, 'Stolen now, this token works for ever.'],
    ['depends on the API for a string', { exp: '1782000900' }, "as each API's reading of"],
    ['begins at "nbf"', { nbf: NOW + 60, exp: NOW + 900 }, 'works only from 21 Jun 2026, 02:01:00'],
    ['needs the key of "cnf"', { exp: NOW + 900, cnf: { jkt: 'a' } }, 'Useless without the key'],
    ['is no key to an API in an ID token', { exp: NOW + 900, at_hash: 'h' }, 'no key to an API'],
    ['can be revoked for a refresh token', { exp: NOW + 900, typ: 'Refresh' }, 'can be revoked'],
  ])('%s', (_what, claims, words) => {
    renderPlan(tokenOf(claims));
    expect(leak().textContent).toContain(words);
  });

  it('begins now once "nbf" has come', () => {
    const { clock } = renderPlan(tokenOf({ nbf: NOW + 60, exp: NOW + 900 }));
    clock.tick(60);
    expect(leak().textContent).toContain('Stolen now, this token works until it expires in 14:00.');
  });

  it('comes with the reason that a JWT cannot be called back', () => {
    renderPlan('');
    expect(leak().textContent).toContain('A JWT cannot be called back');
  });

  it('is told of the refresh token of a response, which can be called back', () => {
    renderPlan(`{"refresh_token":"${tokenOf({ iat: NOW, exp: NOW + 30 * 24 * HOUR })}"}`);
    expect(leak().textContent).toContain('this refresh token (by "refresh_token")');
    expect(leak().textContent).not.toContain('cannot be called back');
  });
});
