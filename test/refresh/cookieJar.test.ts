import { describe, expect, it } from 'vitest';
import { createCookieJar } from '../../src/refresh/cookieJar.ts';

const jarWith = (...cookies: readonly string[]) => {
  const jar = createCookieJar();
  for (const cookie of cookies) jar.store(cookie);
  return jar;
};

describe('createCookieJar', () => {
  const refresh = 'refresh=R1; Path=/refresh; Secure; HttpOnly; SameSite=Strict';

  it('is empty at first', () => {
    expect(jarWith().header('/refresh', true)).toBe('');
    expect(jarWith().script('/refresh')).toBe('');
  });

  it('sends a cookie to its path, and to what lies below', () => {
    const jar = jarWith(refresh);
    expect(jar.header('/refresh', true)).toBe('refresh=R1');
    expect(jar.header('/refresh/now', true)).toBe('refresh=R1');
  });

  it.each(['/', '/orders', '/refreshing', '/refres'])(
    'sends no cookie of /refresh to %s',
    (path) => {
      expect(jarWith(refresh).header(path, true)).toBe('');
    },
  );

  it('hides an HttpOnly cookie from scripts, and shows them the others', () => {
    const jar = jarWith(refresh, 'theme=dark; Path=/');
    expect(jar.script('/refresh')).toBe('theme=dark');
  });

  it('keeps a SameSite=Strict cookie from requests of other sites', () => {
    const jar = jarWith(refresh, 'theme=dark; Path=/; SameSite=Lax');
    expect(jar.header('/refresh', false)).toBe('theme=dark');
  });

  it('replaces a cookie of the same name and path', () => {
    const jar = jarWith(refresh, refresh.replace('R1', 'R2'));
    expect(jar.header('/refresh', true)).toBe('refresh=R2');
  });

  it('keeps cookies of the same name on different paths apart', () => {
    const jar = jarWith('a=1; Path=/x', 'a=2; Path=/y');
    expect([jar.header('/x', true), jar.header('/y', true)]).toEqual(['a=1', 'a=2']);
  });

  it('reads attributes in any case', () => {
    const jar = jarWith('refresh=R1;path=/refresh;httponly;samesite=strict');
    expect(jar.script('/refresh')).toBe('');
    expect(jar.header('/refresh', false)).toBe('');
    expect(jar.header('/', true)).toBe('');
  });

  it('is a jar of its own: what one browser keeps another does not send', () => {
    jarWith(refresh);
    expect(createCookieJar().header('/refresh', true)).toBe('');
  });
});
