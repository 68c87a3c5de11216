import type { ForeignKey, KeyFault, KeyProblem } from '../crypto/keyFault.ts';
import { jsonErrorPhrase } from './jsonErrorPhrases.ts';
import { characterAt, grouped } from './numbers.ts';
import { quoted } from './quoting.ts';
import { shortCharacter } from './shortCharacter.ts';
import { names, type ReasonWords } from './verificationReasons.ts';

const COPY_AGAIN = 'Copy the whole key again.';
const OTHER_KEY = 'Paste the public key, a certificate, a JWK or a JWKS.';
const PRINT = 'To print the public key: ';
const OPENSSL = `${PRINT}openssl pkey -in key.pem -pubout`;

const FOREIGN: Readonly<Record<ForeignKey, readonly [what: string, remedy: string]>> = {
  openssh: [
    'an OpenSSH key',
    'To print its public key, unless it is Ed25519: ssh-keygen -e -m PKCS8 -f key',
  ],
  encrypted: ['an encrypted private key', OPENSSL],
  pgp: ['a PGP key', OTHER_KEY],
};

const FAULTS: {
  readonly [K in KeyProblem['kind']]: (problem: Extract<KeyProblem, { kind: K }>) => ReasonWords;
} = {
  'too-long': ({ length }) => [`No key has ${grouped(length)} characters`, '', OTHER_KEY],
  token: () => ['This is a token, not a key', '', OTHER_KEY],
  address: ({ address }) => [
    `The keys are at ${quoted(address, 200)}`,
    'This page requests nothing.',
    'Open that yourself and paste what it answers.',
  ],
  'not-json': ({ error }) => [
    `The key ${jsonErrorPhrase(error)}`,
    `It is JSON up to ${characterAt(error.offset)}.`,
    `Correct it there. ${COPY_AGAIN}`,
  ],
  'no-key': ({ members }) => [
    'This JSON holds no key',
    members.length > 0 ? `It has ${names(members.slice(0, 8))}.` : '',
    OTHER_KEY,
  ],
  'empty-set': () => ['The JWKS is empty', '', 'Fetch the keys again.'],
  'key-type': ({ found }) => [
    `No "kty" is called ${quoted(found, 40)}`,
    'There are RSA, EC, OKP, AKP and oct (RFC 7518 §6.1).',
    OTHER_KEY,
  ],
  'member-missing': ({ kty, member }) => [
    `"${member}" of the ${kty} key is missing or no string`,
    'It must be one (RFC 7518 §6).',
    COPY_AGAIN,
  ],
  'member-coding': ({ member, offset }) => [
    `"${member}" of the key is not base64url`,
    `It departs at ${characterAt(offset)} (RFC 7515 §2).`,
    member === 'k' ? 'Encode it, or paste the secret alone.' : COPY_AGAIN,
  ],
  'member-length': ({ member, curve, expected, found }) => [
    `"${member}" of the key has ${found} bytes instead of ${expected}`,
    `On ${curve} zeros before it count too (RFC 7518 §6.2).`,
    COPY_AGAIN,
  ],
  foreign: ({ format }) => {
    const [what, remedy] = FOREIGN[format];
    return [`This is ${what}`, 'It is not read here.', remedy];
  },
  'foreign-character': ({ character, offset }) => [
    `The key has ${shortCharacter(character)} in its base64`,
    `It is ${characterAt(offset)} of it.`,
    COPY_AGAIN,
  ],
  truncated: ({ expected, found }) => [
    'The key was cut off',
    `It has ${grouped(found)} of ${grouped(expected)} bytes.`,
    COPY_AGAIN,
  ],
  'no-key-in-der': ({ label }) => [
    `${label ? quoted(label) : 'This'} holds no key`,
    'It is no SPKI, PKCS #1, PKCS #8, SEC 1 or X.509 certificate.',
    OTHER_KEY,
  ],
  algorithm: ({ found }) => [
    `No token uses this kind of ${found ? `${found} key` : 'key'}`,
    'JOSE has no name for it (RFC 7518 §6).',
    OTHER_KEY,
  ],
  'no-public-part': ({ curve }) => [
    'The private key has no public part',
    `This browser cannot make one on ${curve}.`,
    OPENSSL,
  ],
};

/** Why a key was not read: what happened, what was expected and found, what to do next. Never throws. */
export function keyFaultWords(fault: KeyFault): ReasonWords {
  const words = FAULTS[fault.kind] as (problem: KeyProblem) => ReasonWords;
  const [title, why, remedy] = words(fault);
  return [title, fault.pointer ? `${why} It is at ${quoted(fault.pointer)}.`.trim() : why, remedy];
}
