import { describe, expect, it } from 'vitest';
import { headerParameterWords } from '../../src/text/headerParameterWords.ts';

const UNREGISTERED = 'Not registered: its meaning is agreed between those who use it.';

describe('the words for a Header Parameter', () => {
  it.each([
    ['kid', 'Key ID: Names the key among those of the issuer. RFC 7515 §4.1.4, RFC 7516 §4.1.6'],
    ['enc', /^Encryption Algorithm: How the content is encrypted\. RFC 7516 §4\.1\.2$/],
    ['url', /\. RFC 8555 §6\.4\.1$/],
    ['b64', /^Base64url-Encode Payload: .* RFC 7797 §3$/],
    ['x5t#S256', /^X\.509 Certificate SHA-256 Thumbprint: .* RFC 7515 §4\.1\.8/],
  ])('%s: title, meaning and specification', (name, words) => {
    expect(headerParameterWords(name)).toMatch(words);
  });

  it.each(['x-own', '', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'KID'])(
    'says that "%s" is not registered',
    (name) => {
      expect(headerParameterWords(name)).toBe(UNREGISTERED);
    },
  );
});
