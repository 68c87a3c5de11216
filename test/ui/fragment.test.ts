import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incomingTexts, takeTokens } from '../../src/ui/fragment.ts';

const HOME = '/app/?lang=en';

afterEach(() => window.history.replaceState(null, '', '/'));

describe('takeTokens', () => {
  it.each([
    ['#token=a.b.c', 'a.b.c'],
    ['#access_token=a.b.c', 'a.b.c'],
    ['#id_token=a.b.c', 'a.b.c'],
    ['#state=1&access_token=a.b.c&token_type=Bearer&expires_in=3600', 'a.b.c'],
    ['#access_token=a.b.c&state=1&id_token=d.e.f', 'access_token=a.b.c&id_token=d.e.f'],
    ['#token=a%2Eb%2Ec', 'a%2Eb%2Ec'],
    ['#token=a=b', 'a=b'],
  ])('takes the token of %s', (hash, text) => {
    window.history.replaceState({ kept: true }, '', HOME + hash);
    expect(takeTokens(window.location, window.history)).toBe(text);
    expect(window.location.href).toMatch(/\/app\/\?lang=en$/);
    expect(window.history.state).toEqual({ kept: true });
  });

  it.each(['#token=', '#token'])('removes %s, which holds no token', (hash) => {
    window.history.replaceState(null, '', HOME + hash);
    expect(takeTokens(window.location, window.history)).toBeUndefined();
    expect(window.location.hash).toBe('');
  });

  it.each(['', '#/inspect', '#/refresh', '#state=1', '#tokens=a.b.c', '#/x?token=a.b.c'])(
    'leaves the fragment "%s" alone',
    (hash) => {
      window.history.replaceState(null, '', HOME + hash);
      expect(takeTokens(window.location, window.history)).toBeUndefined();
      expect(window.location.hash).toBe(hash);
    },
  );

  it('never reads the query', () => {
    window.history.replaceState(null, '', '/?token=a.b.c');
    expect(takeTokens(window.location, window.history)).toBeUndefined();
    expect(window.location.search).toBe('?token=a.b.c');
  });

  it('takes a token also under a path that begins with two slashes', () => {
    const { origin } = window.location;
    window.history.replaceState(null, '', `${origin}//app/#token=a.b.c`);
    expect(takeTokens(window.location, window.history)).toBe('a.b.c');
    expect(window.location.href).toBe(`${origin}//app/`);
  });

  it('adds no entry to the history', () => {
    const before = window.history.length;
    window.history.replaceState(null, '', `${HOME}#token=a.b.c`);
    takeTokens(window.location, window.history);
    expect(window.history.length).toBe(before);
  });
});

describe('incomingTexts', () => {
  /** A page of its own for each test, so that no other listener takes the token first. */
  let page: Window;
  beforeEach(() => {
    const { location, history } = window;
    page = Object.assign(new EventTarget(), { location, history }) as unknown as Window;
  });

  function follow(hash: string): void {
    window.history.replaceState(null, '', HOME + hash);
    page.dispatchEvent(new HashChangeEvent('hashchange'));
  }

  it('tells its listener the token of a link that is followed later, and removes it', () => {
    const listener = vi.fn();
    const stop = incomingTexts(page).subscribe(listener);
    follow('#token=a.b.c');
    expect(listener.mock.calls).toEqual([['a.b.c']]);
    expect(window.location.hash).toBe('');
    stop();
    follow('#token=d.e.f');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(window.location.hash).toBe('');
  });

  it('keeps what arrives before the first subscription for it, once', () => {
    const incoming = incomingTexts(page);
    follow('#token=a.b.c');
    const first = vi.fn();
    const second = vi.fn();
    incoming.subscribe(first);
    incoming.subscribe(second);
    expect(first.mock.calls).toEqual([['a.b.c']]);
    expect(second).not.toHaveBeenCalled();
  });

  it('says nothing about a change of screen', () => {
    const listener = vi.fn();
    incomingTexts(page).subscribe(listener);
    follow('#/refresh');
    expect(listener).not.toHaveBeenCalled();
    expect(window.location.hash).toBe('#/refresh');
  });
});
