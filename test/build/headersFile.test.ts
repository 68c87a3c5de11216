import { describe, expect, it } from 'vitest';
import { headersFor, readHeadersFile, writeHeadersFile } from '../../build/headersFile.ts';

const RULES = {
  '/*': { 'X-A': 'everywhere' },
  '/': { 'X-B': "script-src 'self'; x: y" },
  '/assets/*': { 'X-C': 'a, b' },
};

describe('a _headers file', () => {
  it('reads as it was written', () => {
    expect(readHeadersFile(writeHeadersFile(RULES))).toEqual(RULES);
  });

  it.each([
    ['/', { 'X-A': 'everywhere', 'X-B': "script-src 'self'; x: y" }],
    ['/index.html', { 'X-A': 'everywhere' }],
    ['/assets/a/b.js', { 'X-A': 'everywhere', 'X-C': 'a, b' }],
  ])('gives %s the headers of every rule that matches', (path, headers) => {
    expect(headersFor(RULES, path)).toEqual(headers);
  });

  it('skips comments', () => {
    expect(readHeadersFile('# about\n/a\n  X-A: 1\n')).toEqual({ '/a': { 'X-A': '1' } });
  });

  it.each(['X-A: 1', '/a\n  X-A', '  X-A: 1'])('refuses %j, which is no rule', (text) => {
    expect(() => readHeadersFile(text)).toThrow('_headers: cannot read');
  });
});
