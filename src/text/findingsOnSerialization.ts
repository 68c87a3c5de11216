import type { Finding } from '../checks/finding.ts';
import { COPY_AGAIN, defectWords } from './defectWords.ts';
import { counted } from './labels.ts';
import { quoted } from './quoting.ts';
import { segmentName } from './segments.ts';
import type { WordsFor } from './wordsFor.ts';

type Found<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

const MEND = 'Mend it where the token is issued.';

/** Where the length of a part is fixed. */
const LENGTH_SECTIONS: Readonly<Partial<Record<Found<'wrong-length'>['part'], string>>> = {
  signature: 'RFC 7518 §3',
  'encrypted-key': 'RFC 7518 §4, RFC 7516 §5.2',
};

const MEMBER_RULES: Readonly<Record<Found<'json-member'>['fault'], string>> = {
  type: 'Headers are objects, lists are arrays, and all else is a string',
  empty: 'The list has at least one object',
  missing: 'A signature has "signature", and "protected" or "header"',
  beside: 'Where there is a list, it stands in the objects of the list',
  header: 'It is the base64url of one',
};

const CRIT_FAULTS: Readonly<Record<Found<'crit-invalid'>['fault'], string>> = {
  type: 'is no array of strings',
  empty: 'is empty',
  repeated: 'lists it twice:',
  specified: 'lists what every receiver knows:',
  absent: 'lists what the header lacks:',
};

/** Why a Header Parameter counts only where it is protected, and is alike in all headers. */
const sectionOf = (name: string, otherwise: string): string =>
  name === 'crit' ? 'RFC 7515 §4.1.11' : name === 'b64' ? 'RFC 7797 §3' : otherwise;

export const SERIALIZATION_FINDINGS: WordsFor<
  | 'json-member'
  | 'wrong-length'
  | 'der-signature'
  | 'crit-invalid'
  | 'crit-unknown'
  | 'b64-not-critical'
  | 'parameter-repeated'
  | 'parameter-unprotected'
  | 'parameter-differs'
> = {
  'json-member': (finding) =>
    defectWords(
      finding,
      `${MEMBER_RULES[finding.fault]} (RFC 751${finding.of === 'JWS' ? 5 : 6} §7.2).`,
      MEND,
    ),
  'wrong-length': ({ part, alg, bytes, due }) => ({
    title: `The ${segmentName(part)} has ${counted(bytes, 'byte')}, and ${alg} makes ${due ?? 'more'}`,
    why: `The algorithm fixes the length (${LENGTH_SECTIONS[part] ?? 'RFC 7518 §5'}).`,
    remedy:
      bytes < (due ?? 1)
        ? `${COPY_AGAIN}: it may have been cut.`
        : 'Check that the header names the algorithm that was used.',
  }),
  'der-signature': () => ({
    title: 'The signature is in DER form',
    why: 'In a token R and S stand side by side (RFC 7518 §3.4).',
    remedy: 'In Node.js, sign with "dsaEncoding": "ieee-p1363".',
  }),
  'crit-invalid': ({ fault, name }) => ({
    title: `"crit" ${CRIT_FAULTS[fault]}${name && ` ${quoted(name, 20)}`}`,
    why: 'It lists extensions that the header has, each once (RFC 7515 §4.1.11).',
    remedy: MEND,
  }),
  'crit-unknown': ({ name }) => ({
    title: `Receivers must understand ${quoted(name, 30)}`,
    why: 'By "crit", whoever does not know this extension must refuse the token (RFC 7515 §4.1.11).',
    remedy: 'Check that every receiver knows it.',
  }),
  'b64-not-critical': () => ({
    title: '"b64" is not in "crit"',
    why: 'It must be where it is false (RFC 7797 §6). Who does not know it verifies other bytes.',
    remedy: 'Add "crit": ["b64"] where the token is issued.',
  }),
  'parameter-repeated': ({ name }) => ({
    title: `${quoted(name, 30)} stands in two headers`,
    why: 'Headers share no name (RFC 7515 §7.2.1, RFC 7516 §7.2.1). Receivers may read either.',
    remedy: MEND,
  }),
  'parameter-unprotected': ({ name }) => ({
    title: `${quoted(name)} is not protected`,
    why: `Outside the protected header anybody can change it (${sectionOf(name, 'RFC 7516 §4.1.3')}).`,
    remedy: 'Move it into the protected header.',
  }),
  'parameter-differs': ({ name }) => ({
    title: `${quoted(name)} is not the same for all`,
    why: `It is about the content, which is one (${sectionOf(name, 'RFC 7516 §7.2.1')}).`,
    remedy: MEND,
  }),
};
