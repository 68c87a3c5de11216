import { describe, expect, it } from 'vitest';
import { findingWords } from '../../src/text/findings.ts';
import { findingIn } from './findingsIn.ts';

describe('the words for a text without a token', () => {
  it.each<[string, string, string]>([
    [
      '{"payload":"e30" "signatures":[]}',
      'This looks like a JWS in JSON Serialization',
      'let a JSON library write it.',
    ],
    [
      '{"ciphertext":{},"iv":"AA"}',
      'This looks like a JWE in JSON Serialization',
      'Encode each part in base64url',
    ],
    ['{"alg":"RS256"}', 'This is a decoded header', 'Paste the token that it was decoded from.'],
    ['{"sub":"u_42"}', 'These are decoded claims', 'Paste the token that it was decoded from.'],
    [
      '-----BEGIN PRIVATE KEY-----\nMII=',
      'This is a key: PEM',
      'If the key is a private one, clear it',
    ],
    ['{"kty":"oct","k":"AA"}', 'This is a key: JWK', 'Paste the token here.'],
    ['{"keys":[]}', 'This is a key: JWK Set', 'Paste the token here.'],
    [
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'This is an opaque token: it begins with "ghp_"',
      'introspection (RFC 7662)',
    ],
    [
      'token: eyJhbGciOiJIUzI1NiJ9… (cut)',
      'A token begins here and breaks off at character 28',
      'logs and tables often show the beginning alone',
    ],
    [
      '7f9c24e5a1b3d8f06712c4e9',
      'This is one part of 24 characters, without a dot',
      'Copy the token with everything',
    ],
    ['hello', 'No token in 5 characters of text', 'a header field, a URL, a log.'],
    ['x', 'No token in 1 character of text', 'a header field, a URL, a log.'],
  ])('%s', (text, title, remedy) => {
    const words = findingWords(findingIn('no-token', text));
    expect(words.title).toBe(title);
    expect(words.remedy).toContain(remedy);
    expect(words.why).toMatch(/^.{30,}RFC \d{4}.*\.$/);
  });

  it('name the character at which a token breaks off', () => {
    const { why } = findingWords(findingIn('no-token', 'token: eyJhbGciOiJIUzI1NiJ9… (cut)'));
    expect(why).toContain('"…" (U+2026) stands where the token should go on.');
  });
});
