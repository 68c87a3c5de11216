import type { Decryption, DecryptionReason } from '../crypto/decryption.ts';
import type { Reason } from '../crypto/verification.ts';
import type { HeaderParts } from '../token/party.ts';
import { keyFaultWords } from './keyFaults.ts';
import { keyWords } from './keys.ts';
import { grouped } from './numbers.ts';
import { quoted } from './quoting.ts';
import { segmentName } from './segments.ts';
import { names, oneOf, type ReasonWords, reasonWords, unknownName } from './verificationReasons.ts';

const COPY_AGAIN = 'Copy the whole token again.';
const OTHER_KEY = 'Paste the private key or the secret of the recipient.';

/** Those reasons are told in words for signatures as well. */
const shared = (reason: Reason): ReasonWords => reasonWords(reason, 'this');

const REASONS: {
  readonly [K in DecryptionReason['kind']]: (
    reason: Extract<DecryptionReason, { kind: K }>,
  ) => ReasonWords;
} = {
  'key-error': ({ fault }) => keyFaultWords(fault),
  'key-refused': shared,
  'key-forbids': shared,
  crit: shared,
  'engine-lacks': shared,
  'missing-part': ({ part }) => [`The ${segmentName(part)} is missing`, '', COPY_AGAIN],
  rsa1_5: () => [
    'RSA1_5 is refused',
    'Whoever tells right padding from wrong gives the content away, as Bleichenbacher showed (RFC 8725 §3.2).',
    'Encrypt with RSA-OAEP-256 or ECDH-ES.',
  ],
  algorithm: ({ parameter, value }) => [
    unknownName(parameter, 'JWE', value),
    'It alone tells how to decrypt (RFC 7516 §4.1).',
    `Correct "${parameter}" where the token is issued. Names are case-sensitive.`,
  ],
  rounds: ({ count, most }) => [
    `"p2c" asks for ${grouped(count)} rounds: too many`,
    `More than ${grouped(most)} keep whoever decrypts busy.`,
    'OWASP recommends 600,000.',
  ],
  invalid: () => ['The token is malformed', 'It breaks a rule of JWE (RFC 7516 §5.2).', COPY_AGAIN],
  'key-type': ({ expected, found }) => [
    `It takes ${oneOf([expected])}, not ${oneOf(found)}`,
    '',
    OTHER_KEY,
  ],
  'key-public': () => ['The public key does not decrypt', '', OTHER_KEY],
  'key-length': ({ expected, found }) => [
    `The secret must have ${expected} bits, not ${found.join(' or ')}`,
    '',
    OTHER_KEY,
  ],
  kid: ({ kid, found }) => [
    `No key here has "kid" ${quoted(kid, 40)}`,
    `There is ${names(found.slice(0, 8))}.`,
    OTHER_KEY,
  ],
  'part-length': ({ part, expected, found }) => [
    `The ${segmentName(part)} has ${grouped(found)} bytes instead of ${grouped(expected)}`,
    found < expected ? 'It was cut off.' : 'It has something behind it.',
    COPY_AGAIN,
  ],
  'wrong-key': () => [
    'No key here decrypts it',
    'It was encrypted for another, or the JWE Encrypted Key was changed.',
    OTHER_KEY,
  ],
  'wrong-key-or-changed': () => [
    'No key here decrypts it',
    'It was encrypted for another, or something was changed: nobody can tell which.',
    OTHER_KEY,
  ],
  changed: () => [
    'The key is right: the token was changed',
    'It opens the JWE Encrypted Key, but not the content.',
    COPY_AGAIN,
  ],
  'not-deflate': () => ['It does not inflate', '"zip" says DEFLATE (RFC 7516 §4.1.3).', COPY_AGAIN],
  'inflates-too-far': () => ['It inflates to more than 2 MB', 'That is not read here.', ''],
};

/**
 * What came of decrypting a JWE: a title without a full stop, then whole sentences, or none. Never throws.
 */
export function decryptionWords(
  { reason, key, recipient }: Decryption,
  { parties, sharedHeader }: HeaderParts,
): ReasonWords {
  if (reason) return (REASONS[reason.kind] as (reason: DecryptionReason) => ReasonWords)(reason);
  if (!key) return ['Paste a key to decrypt it', '', ''];
  const which = parties.length > 1 ? `Recipient ${recipient + 1} of ${parties.length}. ` : '';
  const isPartial = parties[recipient]?.unprotectedHeader || sharedHeader;
  return [
    `Decrypted: nothing ${isPartial ? 'but the unprotected header can have been' : 'was'} changed since`,
    `${which}${keyWords(key)}.`,
    key.isPrivate
      ? 'Anybody who has the public key can have made it: this proves nothing about who did.'
      : '',
  ];
}
