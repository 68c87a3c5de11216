import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Inflation } from '../../src/token/compression.ts';
import { inspect, type Token, withInflation } from '../../src/token/inspect.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

const CLAIMS = '{"sub":"Ada Lovelace, Ada Lovelace, Ada Lovelace","exp":5}';
const ZIPPED = { alg: 'ES256', zip: 'DEF' };

const compressionOf = (payload: Uint8Array | string, header: object = { alg: 'HS256' }) =>
  onlyToken(tokenOf(payload, header)).compression;

describe('compressionOf', () => {
  it.each([
    ['raw DEFLATE that "zip" names', deflateRawSync(CLAIMS), ZIPPED, ['deflate-raw']],
    ['raw DEFLATE that nothing names', deflateRawSync(CLAIMS), { alg: 'HS256' }, ['deflate-raw']],
    ['zlib', deflateSync(CLAIMS), { alg: 'HS256' }, ['deflate', 'deflate-raw']],
    ['gzip', gzipSync(CLAIMS), { alg: 'HS256' }, ['gzip']],
  ])('%s may be compressed', (_, payload, header, formats) => {
    const declared = header === ZIPPED;
    const isPlain = declared || formats[0] !== 'deflate-raw';
    const expected = { declared, isPlain, formats, inflation: null };
    expect(compressionOf(payload, header)).toEqual(expected);
  });

  it('leaves alone what is readable', () => {
    expect(compressionOf(CLAIMS)).toBeNull();
    expect(compressionOf(CLAIMS, ZIPPED)).toBeNull();
    expect(compressionOf('some text')).toBeNull();
    expect(compressionOf('')).toBeNull();
  });

  it('takes text for compressed when "zip" says so', () => {
    expect(compressionOf('some text', ZIPPED)).toMatchObject({ declared: true });
  });
});

describe('withInflation', () => {
  const inflated = (content: string): Inflation => ({
    kind: 'inflated',
    format: 'deflate-raw',
    bytes: new TextEncoder().encode(content),
  });
  const read = (payload: Uint8Array, inflation: Inflation, header: object = ZIPPED) => {
    const inspection = inspect(tokenOf(payload, header));
    const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
    const after = withInflation(inspection, token as Token, inflation);
    return after.kind === 'tokens' ? after.tokens : [];
  };

  it('reads the claims and their dates', () => {
    const [token] = read(deflateRawSync(CLAIMS), inflated(CLAIMS));
    expect(token?.payload).toMatchObject({ inflated: true, utf8: { text: CLAIMS } });
    expect(token?.dates.exp).toBe(5);
    expect(token?.claimless).toBeNull();
    expect(token?.mainDefect).toBeNull();
  });

  it('unfolds a token that was compressed', () => {
    const inner = tokenOf({ sub: 'a' });
    const tokens = read(deflateRawSync(inner), inflated(inner));
    expect(tokens.map(({ payload }) => payload?.utf8.text)).toEqual([inner, '{"sub":"a"}']);
    expect(tokens[1]?.inside).toBe(tokens[0]);
  });

  it('judges what is known to be compressed once it is known what it inflates to', () => {
    const header = { ...ZIPPED, typ: 'JWT' };
    const broken = new Uint8Array([0xff, 0xfe, 0xfd]);
    expect(onlyToken(tokenOf(broken, header)).defects).toEqual([]);
    const [token] = read(broken, { kind: 'not-compressed' }, header);
    expect(token?.mainDefect?.kind).toBe('invalid-utf-8');
  });

  it('judges at once what is only perhaps compressed', () => {
    const header = { alg: 'HS256', typ: 'JWT' };
    const broken = onlyToken(tokenOf(new Uint8Array([0xff, 0xfe, 0xfd]), header));
    expect(broken.mainDefect?.kind).toBe('invalid-utf-8');
  });

  it('takes bytes that inflate to other bytes for what they are, where nothing says otherwise', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0xfd]);
    const inflation: Inflation = { kind: 'inflated', format: 'deflate-raw', bytes };
    const [token] = read(bytes, inflation, { alg: 'HS256' });
    expect(token?.payload?.inflated).toBe(false);
    expect(token?.compression?.inflation?.kind).toBe('not-compressed');
    const [declared] = read(bytes, inflation);
    expect(declared?.payload?.inflated).toBe(true);
  });

  it('changes nothing for a token that is not compressed', () => {
    const inspection = inspect(tokenOf(CLAIMS));
    const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
    expect(withInflation(inspection, token as Token, inflated('{}'))).toBe(inspection);
  });

  it('has a token inside of it once, when it was readable all along', () => {
    const inner = tokenOf({ sub: 'a' });
    const tokens = read(new TextEncoder().encode(inner), { kind: 'not-compressed' });
    expect(tokens.map(({ payload }) => payload?.utf8.text)).toEqual([inner, '{"sub":"a"}']);
  });

  it('keeps how many bytes there were, and not the bytes', () => {
    const [token] = read(deflateRawSync(CLAIMS), inflated(CLAIMS));
    expect(token?.compression?.inflation).toEqual({
      kind: 'inflated',
      format: 'deflate-raw',
      length: CLAIMS.length,
    });
  });

  it('changes nothing for a token of another text', () => {
    const inspection = inspect(tokenOf(deflateRawSync(CLAIMS), ZIPPED));
    const other = onlyToken(tokenOf(deflateRawSync(CLAIMS), ZIPPED));
    expect(withInflation(inspection, other, inflated('{}'))).toBe(inspection);
  });
});
