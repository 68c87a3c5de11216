import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST } from '../support/site.ts';

/** Bytes after brotli at its highest quality, each file by itself, as a CDN sends them. */
const INSPECT_BUDGET = 85_000;
const WHOLE_BUDGET = 130_000;

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const read = (path: string): Buffer => readFileSync(join(DIST, path));

describe('sizes', () => {
  it(`needs at most ${INSPECT_BUDGET} bytes of HTML, CSS and JS for a usable Inspect screen`, () => {
    const needed = neededAtStart();
    expect(needed.some((path) => path.endsWith('.js'))).toBe(true);
    expect(report('Inspect screen', needed)).toBeLessThanOrEqual(INSPECT_BUDGET);
  });

  it(`can load at most ${WHOLE_BUDGET} bytes of HTML, CSS and JS in all`, () => {
    const loadable = files.filter((path) => /\.(?:html|css|js)$/.test(path));
    expect(report('everything', loadable)).toBeLessThanOrEqual(WHOLE_BUDGET);
  });
});

/** The page, what it links, and what that imports, but for what is imported on the way (`import()`). */
function neededAtStart(): readonly string[] {
  const needed = new Set(['index.html']);
  for (const path of needed) {
    const text = read(path).toString();
    for (const file of files.filter((name) => /\.(?:css|js)$/.test(name))) {
      if (mentions(text, path, file)) needed.add(file);
    }
  }
  return [...needed];
}

function mentions(text: string, from: string, file: string): boolean {
  const relative = posix.relative(posix.dirname(from), file);
  const address = `(?:\\./)?${relative.replaceAll('.', '\\.')}`;
  const pattern = from.endsWith('.html')
    ? `(?:src|href)="${address}"`
    : `(?:from|import)\\s*["'\`]${address}["'\`]`;
  return new RegExp(pattern).test(text);
}

function report(what: string, paths: readonly string[]): number {
  const sizes = paths.map((path) => [path, compressed(read(path))] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const lines = sizes.map(([path, size]) => `  ${size.toLocaleString('en').padStart(9)}  ${path}`);
  console.log(`${what}: ${total.toLocaleString('en')} bytes brotli\n${lines.join('\n')}`);
  return total;
}

function compressed(bytes: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(bytes, { params }).byteLength;
}
