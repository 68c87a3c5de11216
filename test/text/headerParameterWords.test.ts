import { describe, expect, it } from 'vitest';
import { headerParameterWords } from '../../src/text/headerParameterWords.ts';

const UNREGISTERED = 'Not registered: its meaning is agreed between issuer and audience.';

describe('the words for a Header Parameter', () => {
  it.each([
    ['kid', 'Key ID: names the key. RFC 7515 §4.1.4, RFC 7516 §4.1.6'],
    ['enc', /^Encryption Algorithm: how the content is encrypted\. RFC 7516 §4\.1\.2$/],
    ['url', /\. RFC 8555 §6\.4\.1$/],
    ['b64', 'Whether the payload is base64url-encoded. RFC 7797 §3'],
    ['x5t#S256', /^X\.509 Certificate SHA-256 Thumbprint\. RFC 7515 §4\.1\.8/],
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
