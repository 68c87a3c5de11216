import type { HeaderMatch } from '../crypto/headerMatches.ts';
import type { Jwk, Key, KeyForm, SecretCoding } from '../crypto/key.ts';
import { undisguised } from '../token/confusables.ts';
import { counted } from './labels.ts';
import { cut } from './quoting.ts';
import { keyKindWords } from './verificationReasons.ts';

/** What a key was read from; of a secret its coding is told instead. */
const FORMS: Readonly<Record<KeyForm, string>> = {
  secret: '',
  jwk: 'a JWK',
  spki: 'SPKI',
  pkcs1: 'PKCS #1',
  pkcs8: 'PKCS #8',
  sec1: 'SEC 1',
  certificate: 'an X.509 certificate',
};

/** Its kind: `a secret`, `an RSA key`, `a P-256 key`. Never throws. */
export const keyName = ({ kty, crv, alg }: Jwk): string =>
  keyKindWords((kty === 'AKP' ? alg : crv) ?? kty);

const CODINGS: Readonly<Partial<Record<SecretCoding, string>>> = {
  'utf-8': 'UTF-8',
  visible: 'UTF-8 without invisible characters',
};

/** How the characters of a secret were read; empty for any other key. Never throws. */
export const codingWords = ({ coding, hasNewline }: Key): string =>
  coding
    ? `, read as ${CODINGS[coding] ?? coding}${hasNewline ? ' with a final newline' : ''}`
    : '';

/**
 * What a key is, in a line without a full stop. Never throws.
 *
 * @example 'RSA public key, 2,048 bits, from an X.509 certificate'
 * @example 'Secret of 32 bytes, read as base64url'
 */
export function keyWords(key: Key): string {
  const { jwk, form, isPrivate, bits } = key;
  const from = codingWords(key) || `, from ${FORMS[form]}`;
  if (jwk.kty === 'oct') return `Secret of ${counted((bits ?? 0) / 8, 'byte')}${from}`;
  const name = keyName(jwk).replace(/^an? (.*)key/, `$1${isPrivate ? 'private' : 'public'} key`);
  return `${name}${bits ? `, ${counted(bits, 'bit')}` : ''}${from}`;
}

/** A name and its value, a line each. */
export type KeyFact = readonly [name: string, value: string];

const LONGEST_VALUE = 100;

/** What else is known of a key: only what there is. Never throws. */
export function keyFacts(
  { jwk, thumbprint, certificate, pointer }: Key,
  matches: readonly HeaderMatch[],
  isExpired = false,
): readonly KeyFact[] {
  const { kid, use, alg } = jwk;
  const facts: readonly (readonly [name: string, value: unknown])[] = [
    ['kid', kid],
    ['alg', alg],
    ['use', use],
    ['Thumbprint', thumbprint],
    ['Subject', certificate?.subject],
    [
      'Validity',
      certificate &&
        `${certificate.notBefore} to ${certificate.notAfter}${isExpired ? ': expired' : ''}`,
    ],
    ['Found at', pointer],
    ...matches.map(
      ({ name, matches: is }) =>
        [`${name} in the header`, is ? 'matches' : 'is that of another'] as const,
    ),
  ];
  return facts.flatMap(([name, value]) =>
    typeof value === 'string' && value !== ''
      ? [[name, cut(undisguised(value), LONGEST_VALUE)] as const]
      : [],
  );
}

/** For a private key where a public one would do. */
export const PRIVATE_KEY_WARNING =
  'This is a private key. To verify, a public one is enough: keep it where it signs or decrypts.';
