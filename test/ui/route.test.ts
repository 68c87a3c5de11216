import { describe, expect, it } from 'vitest';
import { routeOf, SCREENS, screenAddress } from '../../src/ui/route.ts';

describe('routeOf', () => {
  it.each<[string, string, string]>([
    ['', 'inspect', ''],
    ['#', 'inspect', ''],
    ['#/', 'inspect', ''],
    ['#/inspect', 'inspect', ''],
    ['#/refresh', 'refresh', ''],
    ['#/refresh?', 'refresh', ''],
    ['#/refresh?scenario=two-tabs&lead=30', 'refresh', 'scenario=two-tabs&lead=30'],
    ['#/refresh?a=%3F?b', 'refresh', 'a=%3F?b'],
    ['#/refresh?a\nb', 'refresh', 'a\nb'],
    ['#/inspect?leeway=5', 'inspect', 'leeway=5'],
    ['#/nowhere?lead=30', 'inspect', ''],
    ['#/refresh/more', 'inspect', ''],
    ['#/Refresh', 'inspect', ''],
    ['#refresh', 'inspect', ''],
    ['#/constructor', 'inspect', ''],
    ['#%', 'inspect', ''],
  ])('reads "%s" as %s with the settings "%s"', (hash, screen, query) => {
    expect(routeOf(hash)).toEqual({ screen, query });
  });

  it.each(SCREENS)('finds %s at its own address', (screen) => {
    expect(routeOf(screenAddress(screen)).screen).toBe(screen);
  });
});
