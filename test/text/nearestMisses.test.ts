import { describe, expect, it } from 'vitest';
import { findingWords } from '../../src/text/findings.ts';
import { findingIn } from './findingsIn.ts';

describe('the words for a text without a token', () => {
  it.each<[string, string, string]>([
    [
      '{"payload":"e30" "signatures":[]}',
      'The JWS in JSON lacks a comma before character 18',
      'let a JSON library write it.',
    ],
    ['{"ciphertext":{},"iv":"AA"}', 'No JWE in JSON: wrong types', 'Encode each part in base64url'],
    [
      '{"alg":"RS256"}',
      'A decoded header, not a token',
      'Paste the token that it was decoded from.',
    ],
    ['{"sub":"u_42"}', 'Decoded claims, not a token', 'Paste the token that it was decoded from.'],
    [
      '-----BEGIN PRIVATE KEY-----\nMII=',
      'A key (PEM), not a token',
      'If the key is a private one, clear it',
    ],
    ['{"kty":"oct","k":"AA"}', 'A key (JWK), not a token', 'Paste the token here.'],
    ['{"keys":[]}', 'A key (JWK Set), not a token', 'Paste the token here.'],
    [
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'An opaque token, not a JWT',
      'introspection (RFC 7662)',
    ],
    [
      'token: eyJhbGciOiJIUzI1NiJ9… (cut)',
      'The token breaks off at "…"',
      'logs and tables often show the beginning alone',
    ],
    ['7f9c24e5a1b3d8f06712c4e9', 'One part instead of three', 'Copy the token with everything'],
    ['hello', 'No token in this text', 'a header field, a URL, a log.'],
  ])('%s', (text, title, remedy) => {
    const words = findingWords(findingIn('no-token', text));
    expect(words.title).toBe(title);
    expect(words.remedy).toContain(remedy);
    expect(words.why).toMatch(/^.{30,}RFC \d{4}.*\.$/);
  });

  it.each([
    [
      'the character at which a token breaks off',
      'token: eyJhbGciOiJIUzI1NiJ9… (cut)',
      '"…" (U+2026) is character 28, where the token should go on',
    ],
    ['the length of a part', '7f9c24e5a1b3d8f06712c4e9', 'It is 24 characters without a dot.'],
    [
      'the beginning of an opaque token',
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'It begins with "ghp_"',
    ],
  ])('tell %s', (_, text, why) => {
    expect(findingWords(findingIn('no-token', text)).why).toContain(why);
  });
});
