import type { Key } from '../crypto/key.ts';
import type {
  OwnKey,
  PayloadReading,
  TokenVerification,
  Verification,
} from '../crypto/verification.ts';
import { algorithmName } from './content.ts';
import { codingWords, keyName } from './keys.ts';
import { spelled } from './numbers.ts';
import { quoted } from './quoting.ts';
import { capitalized } from './sentences.ts';
import { reasonWords } from './verificationReasons.ts';

/** What came of a verification, in words: a title without a full stop, then whole sentences, or none. */
export interface VerificationWords {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** what else there is to know */
  readonly notes: readonly string[];
}

const PAYLOADS: Readonly<Record<PayloadReading, string>> = {
  'as-given': 'as you gave it',
  'newline-added': 'with a newline at its end',
  'newline-removed': 'without the newline at its end',
  encoded: 'that you gave in base64url',
};

/** Which key it was: `the secret, read as base64url`, `the P-256 key "a"`. */
function keyInSentence(key: Key): string {
  const { kid } = key.jwk;
  const name = keyName(key.jwk).replace(/^an?/, 'the') + codingWords(key);
  return typeof kid === 'string' ? `${name} ${quoted(kid, 40)}` : name;
}

/** @see RFC 7515 §4.1.3, §4.1.6 */
const ownKeyNote = ({ parameter, verifies, isPasted }: OwnKey): string => {
  const key = `the key that the token brings itself ("${parameter}")`;
  if (!verifies) return `It does not verify against ${key}.`;
  return isPasted
    ? `The token brings the same key ("${parameter}"): it proves something only if you have it from elsewhere.`
    : `It verifies against ${key}: that proves nothing, as anybody can bring one.`;
};

/**
 * What came of verifying a signature. Never throws.
 *
 * @param isPartial - whether a part of the header is not protected
 */
export function verificationWords(
  verification: Verification,
  isPartial = false,
): VerificationWords {
  const { reason, key, alg, payloadReading, own } = verification;
  const [title, why, remedy] = reason
    ? reasonWords(reason, alg)
    : [
        `The signature verifies with ${key ? keyInSentence(key) : 'the key'}`,
        `The ${isPartial ? 'payload and what is protected of the header' : 'header and the payload'} are as they were signed with ${algorithmName(`${alg}`)}${isPartial ? ': the rest anybody can change' : ''}.`,
        '',
      ];
  const notes = [
    payloadReading && `It is over the payload ${PAYLOADS[payloadReading]}.`,
    own && ownKeyNote(own),
  ];
  return { title, why, remedy, notes: notes.filter((note) => typeof note === 'string') };
}

/**
 * How many of several signatures verify; empty for a single one. Never throws.
 *
 * @example 'One of three signatures verifies, two were not checked'
 */
export function signaturesWords({ parties }: TokenVerification): string {
  if (parties.length < 2) return '';
  const count = (verdict: Verification['verdict']) =>
    parties.filter((party) => party.verdict === verdict).length;
  const verified = count('verified');
  const failed = count('failed');
  const others = parties.length - verified - failed;
  return [
    `${verified === 0 ? 'None' : capitalized(spelled(verified))} of ${spelled(parties.length)} signatures verif${verified === 1 ? 'ies' : 'y'}`,
    failed > 0 && `${spelled(failed)} fail${failed === 1 ? 's' : ''}`,
    others > 0 && `${spelled(others)} ${others === 1 ? 'was' : 'were'} not checked`,
  ]
    .filter(Boolean)
    .join(', ');
}
