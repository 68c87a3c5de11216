import type { Finding } from '../checks/finding.ts';
import type { AlgorithmUse } from '../token/registry/algorithms.ts';
import { quoted, typeInWords } from './quoting.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

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

/** The Header Parameter that a finding is about, where it is written, and an example. */
const named = (kind: string) =>
  kind.startsWith('alg')
    ? { name: '"alg"', section: 'RFC 7515 §4.1.1', example: '"alg": "ES256"' }
    : { name: '"enc"', section: 'RFC 7516 §4.1.2', example: '"enc": "A256GCM"' };

type Found<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

const setIt = (kind: string): string =>
  `Set ${named(kind).name} where the token is issued, such as ${named(kind).example}.`;

const missing = ({ kind }: Found<'alg-missing' | 'enc-missing'>): FindingWords => ({
  title: `The header has no ${named(kind).name}, which names the algorithm`,
  why: `Without it no receiver knows what to do with the token (${named(kind).section}).`,
  remedy: setIt(kind),
});

const misplaced = ({ kind, alg, use, due }: Found<'alg-misplaced' | 'enc-misplaced'>) => ({
  title: `${named(kind).name} is ${quoted(alg)}, which ${USES[use]}`,
  why: `This token needs one that ${USES[due]} (RFC 7518 §3.1, §4.1, §5.1).`,
  remedy: 'Check whether "alg" and "enc" have changed places.',
});

function unknown({ kind, alg }: Found<'alg-unknown' | 'enc-unknown'>): FindingWords {
  const { name, section } = named(kind);
  if (typeof alg !== 'string') {
    return {
      title: `${name} is ${typeInWords(alg)}, not a string`,
      why: `A string names the algorithm (${section}).`,
      remedy: setIt(kind),
    };
  }
  const usual = meant(alg);
  return {
    title: `${name} names no registered algorithm: ${quoted(alg)}`,
    why: `It is not in the IANA registry, and names are case-sensitive (${section}). Most receivers refuse the token.`,
    remedy: usual ? `Write "${usual}" where the token is issued.` : setIt(kind),
  };
}

export const ALGORITHM_FINDINGS: WordsFor<
  | 'alg-missing'
  | 'alg-none'
  | 'alg-unknown'
  | 'alg-misplaced'
  | 'enc-missing'
  | 'enc-unknown'
  | 'enc-misplaced'
> = {
  'alg-missing': missing,
  'enc-missing': missing,
  'alg-misplaced': misplaced,
  'enc-misplaced': misplaced,
  'alg-unknown': unknown,
  'enc-unknown': unknown,
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
      'Sign the token where it is issued. As a receiver, accept only algorithms that you chose (RFC 8725 §3.1).',
  }),
};
