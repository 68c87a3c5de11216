import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownScript } from '../../src/ui/trustedTypes.ts';

const PAGE = 'https://cdn.example/tools/jotglass/#/refresh';

describe('ownScript', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['service-worker.js', 'https://cdn.example/tools/jotglass/service-worker.js'],
    ['./service-worker.js', 'https://cdn.example/tools/jotglass/service-worker.js'],
    [
      'https://cdn.example/tools/jotglass/assets/workers/find-Ab1_x.js',
      'https://cdn.example/tools/jotglass/assets/workers/find-Ab1_x.js',
    ],
  ])('lets %s through', (address, absolute) => {
    vi.stubEnv('DEV', false);
    expect(ownScript(address, PAGE)).toBe(absolute);
  });

  it.each([
    'https://evil.example/tools/jotglass/service-worker.js',
    '//evil.example/service-worker.js',
    '/service-worker.js',
    '../service-worker.js',
    'service-worker.js?x',
    'service-worker.js#x',
    'assets/index-1.js',
    'assets/workers/../index-1.js',
    'assets/workers/deeper/find-1.js',
    'data:text/javascript,1',
    'blob:https://cdn.example/1',
    'javascript:1',
    '',
  ])('refuses "%s"', (address) => {
    vi.stubEnv('DEV', false);
    expect(() => ownScript(address, PAGE)).toThrow(TypeError);
  });

  it('takes any script of the same origin from the dev server', () => {
    vi.stubEnv('DEV', true);
    expect(ownScript('/src/find.ts?worker_file', PAGE)).toContain('/src/find.ts?worker_file');
    expect(() => ownScript('https://evil.example/x.js', PAGE)).toThrow(TypeError);
  });
});
