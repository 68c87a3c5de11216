import type { InputChange, KeyKind, Reason, ReasonKind } from '../crypto/verification.ts';
import { algorithmName } from './content.ts';
import { grouped } from './numbers.ts';
import { cut, quoted, typeInWords } from './quoting.ts';
import { capitalized } from './sentences.ts';

/** A title without a full stop, why it is so, and what to do: whole sentences, or empty. */
export type ReasonWords = readonly [title: string, why: string, remedy: string];

type WordsOf<Kind extends ReasonKind> = (
  reason: Reason & { readonly kind: Kind },
  alg: string,
) => ReasonWords;

/** A kind of key: `a secret`, `an RSA key`, `a P-256 key`. Never throws. */
export function keyKindWords(kind: KeyKind): string {
  if (kind === 'oct') return 'a secret';
  const name = cut(kind, 20);
  return `a${/^[AEFHILMNORSX](?!ec)/.test(name) ? 'n' : ''} ${name} key`;
}

export const oneOf = (kinds: readonly KeyKind[]): string => kinds.map(keyKindWords).join(' or ');

export const names = (list: readonly string[]): string =>
  list.map((name) => quoted(name, 40)).join(', ');

export const shown = (value: unknown): string =>
  [value].flat().every((each) => typeof each === 'string')
    ? names([value].flat() as string[])
    : typeInWords(value);

/** What a Header Parameter has that must name something. */
export function unknownName(parameter: string, of: 'JWS' | 'JWE', value: unknown): string {
  if (value === undefined) return `The header has no "${parameter}"`;
  return typeof value === 'string'
    ? `In a ${of} no "${parameter}" is called ${quoted(value, 40)}`
    : `"${parameter}" is ${typeInWords(value)}, not a name`;
}

const fitting = (fits: boolean): string => (fits ? ' The signature matches it all the same.' : '');

const CHANGES: Readonly<Record<InputChange, string>> = {
  nonce: 'It was signed with the digest of its "nonce"',
  'white-space': 'The JSON that was signed has other white space, or no byte order mark',
  base64: 'It was signed in standard base64, or with padding',
  unencoded: 'It was signed before it was encoded',
  encoded: 'It was signed encoded, although "b64" is false',
  newline: 'A newline was signed that the token lacks',
};

const PASTE_PAYLOAD = 'paste the payload exactly as it was signed: white space counts';

/** What to do where a browser lacks something, unless a newer one helps. */
const LACKING: ReadonlyMap<string, string> = new Map([
  ['WebCrypto', 'Open this page by HTTPS.'],
  ['AES-192', 'Chrome and Edge never have it: Firefox and Safari do.'],
  ['ES256K', 'No browser has it: use a library.'],
]);

/** Why a signature is not verified, by kind. */
export const REASONS: { readonly [Kind in ReasonKind]: WordsOf<Kind> } = {
  'no-key': () => [
    'Paste a key to verify the signature',
    'Until then anybody may have made this token.',
    '',
  ],
  'no-key-for-it': () => ['No key here is for this signature', '', 'Paste its key too.'],
  'payload-needed': () => [
    'The payload is needed too',
    'The signature covers it, and the token came without (RFC 7515 Appendix F).',
    'Paste the payload as it was signed.',
  ],
  dpop: () => [
    'A DPoP proof brings its own key',
    '"cnf" of the access token must name that key (RFC 9449 §4.3).',
    'Paste both together to compare them.',
  ],
  'key-unreadable': () => ['The key to verify with cannot be read', '', 'Correct the key.'],
  'alg-none': ({ alg }) => [
    `"alg" is ${quoted(alg)}: never verified`,
    'No signature protects the token: anybody can change it (RFC 8725 §3.2).',
    'Refuse it, whatever the key.',
  ],
  'alg-unknown': ({ alg }) => [
    unknownName('alg', 'JWS', alg),
    'It alone tells how to verify the signature (RFC 7515 §4.1.1).',
    'Correct "alg" where the token is issued. Names are case-sensitive.',
  ],
  crit: ({ names: unknown }) => [
    unknown.length > 0
      ? `"crit" asks for what is unknown: ${names(unknown)}`
      : '"crit" is malformed',
    'Whoever does not understand what is critical must refuse the token (RFC 7515 §4.1.11).',
    'Verify it where these extensions are known, or correct "crit" where it is issued.',
  ],
  'not-base64url': ({ segment }) => [
    `The signature matches, but the ${segment} is not base64url`,
    'Receivers refuse padding, white space, "+" and "/" (RFC 7515 §2).',
    'Encode it as base64url without padding where the token is issued.',
  ],
  malformed: () => [
    'The signature matches, but the token is malformed',
    'Receivers refuse what breaks a rule of JWS (RFC 7515 §5.2).',
    'Findings tell what is wrong.',
  ],
  'engine-lacks': ({ name }) => [
    `This browser has no ${cut(name, 20)}`,
    'The browser itself does the arithmetic here.',
    LACKING.get(name) ?? 'Try a newer one, or another.',
  ],
  'key-refused': () => [
    'The key is unusable',
    'Its numbers are no key of its kind.',
    'Copy it again.',
  ],
  'key-type': ({ expected, found }, alg) => [
    `${alg} needs ${oneOf(expected)}, not ${oneOf(found)}`,
    'A key verifies signatures of its own kind alone (RFC 7518 §3.1, RFC 8725 §3.1).',
    `Paste the key of the issuer.${`${found}` === 'oct' ? '' : ' If this is it, "alg" was changed, or the issuer signs otherwise than it should.'}`,
  ],
  'key-forbids': ({ member, value, fits }, alg) => [
    `The key is not for this: its "${member}" is ${shown(value)}`,
    `Receivers do not use it for ${alg} (RFC 7517 §4.2 to §4.4).${fitting(fits)}`,
    'Paste the key that is meant for it, or correct this one.',
  ],
  'key-too-short': ({ bits, fits }) => [
    `The RSA key has ${grouped(bits)} bits: too few`,
    `Libraries refuse less than 2,048 (RFC 7518 §3.3).${fitting(fits)}`,
    'Sign with a longer key.',
  ],
  'kid-unknown': ({ kid, kids, more, fits }) => [
    `No key here has "kid" ${quoted(kid, 40)}`,
    `There is ${names(kids)}${more > 0 ? ` and ${grouped(more)} more` : ''}. Receivers choose by "kid" (RFC 7515 §4.1.4).${fitting(fits)}`,
    'Fetch the keys again: issuers replace them. Or another issuer made this token.',
  ],
  'kid-of-another': ({ kid, found }) => [
    `The key ${quoted(kid, 40)} does not verify it, but ${quoted(found, 40)} does`,
    'Receivers choose by "kid" (RFC 7515 §4.1.4).',
    'Correct "kid" where the token is issued.',
  ],
  'sd-hash': () => [
    '"sd_hash" does not match this SD-JWT and these Disclosures',
    'The signature of the holder is for others (RFC 9901 §7.3).',
    'Copy the whole token again.',
  ],
  'holder-unknown': () => [
    'The Issuer-signed JWT names no public key of the holder',
    'So anybody can have made this (RFC 9901 §7.3).',
    'Ask the issuer for one with "cnf".',
  ],
  'issuer-unverified': () => [
    'It proves nothing without the Issuer-signed JWT',
    'Its key is the one that JWT names (RFC 9901 §7.3).',
    'Verify that first.',
  ],
  'algorithm-confusion': () => [
    'A public key was used as the secret',
    'Anybody has that key, so anybody can make this: algorithm confusion (RFC 8725 §2.1).',
    'Accept only the algorithm that belongs to your key (RFC 8725 §3.1).',
  ],
  'signature-missing': () => [
    'There is no signature',
    'It was cut off, or never there.',
    'Copy the whole token.',
  ],
  'signature-length': ({ expected, found, fits }, alg) => [
    `The signature has ${grouped(found)} bytes instead of ${grouped(expected)}`,
    fits
      ? 'It verifies without what follows it.'
      : `It ${found < expected ? 'was cut off' : 'has something behind it'}${/^[RP]S/.test(alg) ? ', or a key of another size made it' : ''}.`,
    'Copy the whole token and nothing else.',
  ],
  'signature-der': ({ fits }) => [
    'The signature is DER, not R and S',
    `JWS joins both numbers without more (RFC 7518 §3.4). Converted it ${fits ? 'verifies' : 'does not verify either'}.`,
    'Convert what OpenSSL, Java or a key service returns before encoding it.',
  ],
  'signed-otherwise': ({ change, isGiven }) => [
    CHANGES[change],
    'The key is right: the signature is over other bytes (RFC 7515 §5.1).',
    change === 'nonce'
      ? 'Microsoft does so for Graph, which alone can verify it. Request a token for your own API.'
      : isGiven && change === 'white-space'
        ? `${capitalized(PASTE_PAYLOAD)}.`
        : 'Sign the encoded header, a dot and the encoded payload, and send those very characters.',
  ],
  'signed-with': ({ alg: other, swapped }, alg) => [
    `It was signed with ${other}, and "alg" says ${alg}`,
    `The key is right${swapped ? ', and "alg" was changed after signing' : ''} (RFC 8725 §3.1).`,
    swapped ? 'Refuse it.' : 'Let the issuer name the algorithm that it uses.',
  ],
  'content-changed': ({ alg: other, isGiven }, alg) => [
    'The key is right: the header or the payload was changed',
    `It made this signature${other === alg ? '' : `, with ${other},`} over other content.`,
    isGiven
      ? `${capitalized(PASTE_PAYLOAD)}.`
      : 'Copy the token again from its issuer. If it is the same there, refuse it.',
  ],
  'salt-length': ({ found, expected }) => [
    `The salt has ${grouped(found)} bytes instead of ${expected}`,
    'The key and the content are right, but the salt must be as long as the hash (RFC 7518 §3.5).',
    'Set the length of the salt where the token is issued.',
  ],
  'other-key': () => [
    'No key here made this signature',
    'Another made it, or it was damaged. It is not just the header or payload that was changed.',
    'Paste the key of the issuer, or copy the token again.',
  ],
  mismatch: ({ isCoded, isGiven }, alg) => [
    'The signature does not match',
    `Another key made it, or something was changed: with ${alg} nobody can tell which.${isCoded ? ' A pasted secret was read as UTF-8, base64, base64url and hex.' : ''}`,
    `Compare the key with that of the issuer, and ${isGiven ? PASTE_PAYLOAD : 'copy the token again'}.`,
  ],
  'bound-key': ({ name }) => [
    `The signature does not match the key in "${name}"`,
    'Another key made it, or something was changed.',
    'Copy the whole token again.',
  ],
};

/** The words for a reason. @param alg - as the header has it. Never throws. */
export const reasonWords = (reason: Reason, alg: unknown): ReasonWords =>
  (REASONS[reason.kind] as (reason: Reason, alg: string) => ReasonWords)(
    reason,
    typeof alg === 'string' ? algorithmName(alg) : 'it',
  );
