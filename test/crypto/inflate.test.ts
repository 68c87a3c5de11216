import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/crypto/inflate.ts';
import type { CompressionFormat } from '../../src/token/compression.ts';

const TEXT = '{"sub":"Ada Lovelace"}';

const inflated = (
  bytes: Uint8Array,
  formats: readonly CompressionFormat[] = ['deflate-raw'],
  most?: number,
) => inflate(bytes, { declared: true, isPlain: true, formats, inflation: null }, most);

describe('inflate', () => {
  it.each([
    ['deflate-raw', deflateRawSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['gzip', gzipSync(TEXT)],
  ] as const)('inflates %s', async (format, bytes) => {
    const inflation = await inflated(bytes, [format]);
    expect(inflation).toMatchObject({ kind: 'inflated', format });
    expect(inflation.kind === 'inflated' && new TextDecoder().decode(inflation.bytes)).toBe(TEXT);
  });

  it('goes on to the next format where one does not fit', async () => {
    const inflation = await inflated(deflateRawSync(TEXT), ['gzip', 'deflate-raw']);
    expect(inflation).toMatchObject({ kind: 'inflated', format: 'deflate-raw' });
  });

  it('inflates many chunks in their order', async () => {
    const long = Array.from({ length: 100_000 }, (_, nth) => `${nth},`).join('');
    const inflation = await inflated(deflateRawSync(long));
    expect(inflation.kind === 'inflated' && new TextDecoder().decode(inflation.bytes)).toBe(long);
  });

  it('gives up at its bound', async () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000));
    expect(bomb.byteLength).toBeLessThan(50_000);
    expect(await inflated(bomb)).toEqual({ kind: 'too-long', format: 'deflate-raw' });
    expect(await inflated(deflateRawSync(TEXT), ['deflate-raw'], TEXT.length - 1)).toMatchObject({
      kind: 'too-long',
    });
    expect(await inflated(deflateRawSync(TEXT), ['deflate-raw'], TEXT.length)).toMatchObject({
      kind: 'inflated',
    });
  });

  it.each([
    ['bytes that are no DEFLATE', new Uint8Array([0xff, 0xff, 0xff])],
    ['DEFLATE that breaks off', deflateRawSync(TEXT).subarray(0, 10)],
    ['nothing', new Uint8Array()],
  ])('says of %s that it is not compressed', async (_, bytes) => {
    expect(await inflated(bytes)).toEqual({ kind: 'not-compressed' });
  });
});
