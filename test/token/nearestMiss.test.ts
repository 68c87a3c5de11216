import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/token/inspect.ts';
import { base64url, HEADER } from '../support/tokens.ts';

const missOf = (text: string) => {
  const inspection = inspect(text);
  return inspection.kind === 'no-token' ? inspection.miss : inspection;
};

describe('the nearest miss', () => {
  it.each([
    [
      'a general JWS in JSON that lacks a comma',
      '{"payload":"e30" "signatures":[]}',
      { kind: 'json-serialization', of: 'JWS', error: { kind: 'missing-comma', offset: 17 } },
    ],
    [
      'a flattened JWS in JSON that ends early',
      '{"payload":"e30","protected":"eyJ","signature":"a"',
      {
        kind: 'json-serialization',
        of: 'JWS',
        error: { kind: 'unexpected-end', inside: 'object' },
      },
    ],
    [
      'a JWE in JSON with a comma too many',
      '{"protected":"e30","ciphertext":"a","iv":"b","tag":"c",}',
      { kind: 'json-serialization', of: 'JWE', error: { kind: 'trailing-comma' } },
    ],
    [
      'a JWS in JSON whose payload is not encoded',
      '{"payload":{"sub":"a"},"signature":"a"}',
      { kind: 'json-serialization', of: 'JWS', error: null },
    ],
    ['a ciphertext alone', '{"ciphertext":"a"}', { kind: 'no-resemblance', length: 18 }],
    [
      'a key longer than is read',
      `-----BEGIN PUBLIC KEY-----${'A'.repeat(2_000_000)}`,
      { kind: 'key', format: 'PEM' },
    ],
    [
      'prose longer than is read',
      'Lorem ipsum '.repeat(200_000),
      { kind: 'no-resemblance', length: 2_400_000 },
    ],
    ['a decoded header', ' {"alg":"HS256","typ":"JWT"}', { kind: 'decoded-json', role: 'header' }],
    ['decoded claims', '{"iss":"a","exp":1}', { kind: 'decoded-json', role: 'claims' }],
    ['decoded claims with a date alone', '{"exp":1}', { kind: 'decoded-json', role: 'claims' }],
    [
      'a public key',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      { kind: 'key', format: 'PEM' },
    ],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nAAAA', { kind: 'key', format: 'PEM' }],
    ['a JWK', '{"kty":"EC","alg":"ES256"}', { kind: 'key', format: 'JWK' }],
    ['a JWK Set', '{"keys":[{"kty":"EC"}]}', { kind: 'key', format: 'JWK Set' }],
    [
      'a GitHub token',
      'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
      { kind: 'opaque-token', prefix: 'ghp_' },
    ],
    ['a Google access token', 'ya29.a0AfB_byC', { kind: 'opaque-token', prefix: 'ya29.' }],
    [
      'a PASETO, in a header field',
      'Authorization: Bearer v4.public.eyJkYXRhIjoiYSJ9',
      { kind: 'opaque-token', prefix: 'v4.public.' },
    ],
    ['an opaque token in quotes', '"glpat-abcdefghij"', { kind: 'opaque-token', prefix: 'glpat-' }],
    [
      'a token that a space interrupts',
      `${base64url(HEADER)} and so on`,
      { kind: 'interrupted', offset: 36, character: ' ' },
    ],
    [
      'a token that another character interrupts, in text',
      `see ${base64url(HEADER)}|more`,
      { kind: 'interrupted', offset: 40, character: '|' },
    ],
    [
      'a header before a full stop',
      `see ${base64url(HEADER)}. More`,
      { kind: 'interrupted', offset: 41, character: ' ' },
    ],
    [
      'an emoji that interrupts',
      `a ${base64url(HEADER)}😀 b`,
      { kind: 'interrupted', offset: 38, character: '😀' },
    ],
    ['one part', 'c2Vzc2lvbi1pZGVudGlmaWVy', { kind: 'one-part', length: 24 }],
    ['prose', 'Hello, world', { kind: 'no-resemblance', length: 12 }],
    ['JSON that is neither', '{"a":1}', { kind: 'no-resemblance', length: 7 }],
    ['an array', '[1]', { kind: 'no-resemblance', length: 3 }],
    ['JSON that is broken', '{"alg":"HS256"', { kind: 'no-resemblance', length: 14 }],
    [
      'members with names of Object.prototype',
      '{"toString":1,"constructor":2}',
      { kind: 'no-resemblance', length: 30 },
    ],
    ['one character', 'x', { kind: 'no-resemblance', length: 1 }],
  ])('%s', (_, text, miss) => {
    expect(missOf(text)).toMatchObject(miss);
  });
});
