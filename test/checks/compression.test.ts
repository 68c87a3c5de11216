import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compression } from '../../src/checks/compression.ts';
import { inflate } from '../../src/crypto/inflate.ts';
import { inspect, withInflation } from '../../src/token/inspect.ts';
import { tokenOf } from '../support/tokens.ts';

const CLAIMS = '{"sub":"Ada Lovelace","exp":5}';

async function findingsOn(payload: Uint8Array | string, header: object, most?: number) {
  const inspection = inspect(tokenOf(payload, header));
  const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
  if (!token?.compression || !token.payload) return [];
  const inflation = await inflate(token.payload.base64url.bytes, token.compression, most);
  const after = withInflation(inspection, token, inflation);
  return after.kind === 'tokens' ? compression(after.tokens[0]) : [];
}

describe('compression', () => {
  it.each([
    ['says so', { alg: 'ES256', zip: 'DEF' }, deflateRawSync(CLAIMS), 'deflate-raw', true],
    ['says nothing of it', { alg: 'ES256' }, gzipSync(CLAIMS), 'gzip', false],
  ])(
    'tells that a payload is compressed where the header %s',
    async (_, header, payload, format, declared) => {
      expect(await findingsOn(payload, header)).toMatchObject([
        {
          kind: 'compressed-payload',
          format,
          declared,
          compressed: payload.length,
          bytes: CLAIMS.length,
        },
      ]);
    },
  );

  it('tells that it inflates too far', async () => {
    const payload = deflateRawSync(CLAIMS);
    expect(await findingsOn(payload, { alg: 'ES256', zip: 'DEF' }, 5)).toMatchObject([
      { kind: 'inflates-too-far', format: 'deflate-raw' },
    ]);
  });

  it.each([
    ['"zip" names', 'some text', { alg: 'ES256', zip: 'DEF' }],
    ['the first bytes of gzip announce', new Uint8Array([0x1f, 0x8b, 8, 0xff]), { alg: 'ES256' }],
  ])('tells that what %s does not inflate', async (_, payload, header) => {
    expect(await findingsOn(payload, header)).toMatchObject([{ kind: 'not-compressed' }]);
  });

  it.each([
    ['readable claims', CLAIMS, { alg: 'ES256' }],
    ['readable claims, whatever "zip" says', CLAIMS, { alg: 'ES256', zip: 'DEF' }],
    ['other bytes', new Uint8Array([0xff, 0xfe]), { alg: 'ES256' }],
  ])('has nothing to say of %s', async (_, payload, header) => {
    expect(await findingsOn(payload, header)).toEqual([]);
  });

  it('has nothing to say before anybody tried', () => {
    const inspection = inspect(tokenOf(gzipSync(CLAIMS), { alg: 'ES256' }));
    expect(inspection.kind === 'tokens' && compression(inspection.tokens[0])).toEqual([]);
  });
});
