import type { AlgorithmUse } from '../token/registry/algorithms.ts';
import { quoted, typeInWords } from './quoting.ts';
import type { WordsFor } from './wordsFor.ts';

/** The usual algorithms, whose names are often written in lower case. */
const USUAL = /^(?:[HREP]S(?:256|384|512)|EdDSA|ES256K)$/;

/** A registered name that differs in case alone; null when there is none. */
function meant(alg: string): string | null {
  if (alg.length > 10) return null;
  const upper = alg.toUpperCase();
  const name = upper === 'EDDSA' ? 'EdDSA' : upper.replace(/[^\dA-Z]/g, '');
  return USUAL.test(name) ? name : null;
}

const USES: Readonly<Record<AlgorithmUse, string>> = {
  JWS: 'signs',
  'JWE key management': 'manages the key of a JWE',
  'JWE content encryption': 'encrypts the content of a JWE',
  JWK: 'no token may use',
};

export const ALGORITHM_FINDINGS: WordsFor<
  'alg-missing' | 'alg-none' | 'alg-unknown' | 'alg-misplaced'
> = {
  'alg-misplaced': ({ alg, use, due }) => ({
    title: `"alg" is ${quoted(alg)}, which ${USES[use]}`,
    why: `This token needs one that ${USES[due]} (RFC 7518 §3.1, §4.1). No receiver can do with it what it says.`,
    remedy:
      'Look at the header where the token is issued: "alg" and "enc" may have changed places.',
  }),
  'alg-missing': () => ({
    title: 'The header names no algorithm',
    why: '"alg" must be there (RFC 7515 §4.1.1). Without it no receiver knows how to verify the token.',
    remedy: 'Set "alg" where the token is issued, such as "alg": "ES256".',
  }),
  'alg-none': ({ alg, signed }) => ({
    title: `"alg" is ${quoted(alg)}: anybody can change this token`,
    why: [
      signed
        ? 'It carries a signature, which "none" tells receivers not to check.'
        : 'It is an Unsecured JWT: no signature protects it (RFC 7519 §6).',
      alg === 'none'
        ? 'Receivers must refuse it unless they ask for this (RFC 7518 §3.6).'
        : 'Names are case-sensitive (RFC 7515 §4.1.1): this spelling passes a check that refuses "none" alone.',
    ].join(' '),
    remedy:
      'Sign the token where it is issued. As a receiver, accept a list of algorithms that you chose, without "none" (RFC 8725 §3.1).',
  }),
  'alg-unknown': ({ alg }) => {
    if (typeof alg !== 'string') {
      return {
        title: `"alg" is ${typeInWords(alg)}, not a string`,
        why: 'The algorithm is named by a string (RFC 7515 §4.1.1). Receivers refuse anything else.',
        remedy: 'Write a registered name where the token is issued, such as "alg": "ES256".',
      };
    }
    const name = meant(alg);
    return {
      title: `"alg" names no registered algorithm: ${quoted(alg)}`,
      why: 'It is not in the IANA registry of JOSE algorithms, and names are case-sensitive (RFC 7515 §4.1.1). Most receivers refuse the token.',
      remedy: name
        ? `Write "${name}" where the token is issued.`
        : 'Write a registered name where the token is issued, or agree on this one with every receiver.',
    };
  },
};
