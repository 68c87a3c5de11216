import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, readHeadersFile } from '../../build/headersFile.ts';
import { DIST } from '../support/site.ts';

const rules = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
const page = readFileSync(join(DIST, 'index.html'), 'utf8').replaceAll('&#39;', "'");

describe('the built page', () => {
  it('has no inline script, inline style or event handler, which its policy would refuse', () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('names its own files alone, relative to itself', () => {
    const addresses = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^(?:\.\/|#|data:image\/svg)/);
  });

  it('carries the policy of the header, but for frame-ancestors, in a tag before any script', () => {
    const header = headersFor(rules, '/')['Content-Security-Policy'] ?? '';
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
    expect(`${meta?.[1]}; frame-ancestors 'none'`).toBe(header);
    expect(meta?.index).toBeLessThan(page.indexOf('<script'));
  });
});

describe('_headers', () => {
  it.each(['/', '/index.html'])(
    'lets nobody frame %s, and has it checked at each visit',
    (path) => {
      const headers = headersFor(rules, path);
      expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
      expect(headers['Cache-Control']).toBe('no-cache');
    },
  );

  it.each(['/', '/index.html', '/assets/index-1.js', '/icon.svg', '/service-worker.js'])(
    'protects %s',
    (path) => {
      expect(headersFor(rules, path)).toMatchObject({
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': expect.stringContaining('camera=()'),
      });
    },
  );

  it('caches the hashed assets for good, and the service worker not at all', () => {
    expect(headersFor(rules, '/assets/index-1.js')['Cache-Control']).toContain('immutable');
    expect(headersFor(rules, '/service-worker.js')['Cache-Control']).toBe('no-cache');
  });

  it('lets the service worker alone connect', () => {
    const policies = Object.entries(rules).map(([path, headers]) => [
      path,
      headers['Content-Security-Policy']?.match(/connect-src [^;]*/)?.[0],
    ]);
    expect(policies).toEqual([
      ['/*', undefined],
      ['/', "connect-src 'none'"],
      ['/index.html', "connect-src 'none'"],
      ['/assets/*', "connect-src 'none'"],
      ['/service-worker.js', "connect-src 'self'"],
    ]);
  });

  it('never sets a header twice for one path, where hosts differ in what they do', () => {
    const everywhere = Object.keys(rules['/*'] ?? {});
    for (const [path, headers] of Object.entries(rules)) {
      if (path !== '/*') expect(everywhere.filter((name) => name in headers)).toEqual([]);
    }
  });
});
