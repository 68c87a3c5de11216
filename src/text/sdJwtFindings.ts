import type { SdJwtFinding, SdJwtFindingKind } from '../checks/sdJwtFinding.ts';
import { undisguised } from '../token/confusables.ts';
import { quoted } from './quoting.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

/** What to do, unless a row says otherwise. */
const REFUSE = 'Ask the Issuer for a new one. As a Verifier, refuse it.';

const PUBLISH = 'Put it into the payload itself, where all see it.';

type Row = readonly [title: string, section: string, why?: string, remedy?: string];

const DISCLOSED: Row = [
  'is disclosed, not in the payload',
  '9.7',
  'The Holder can leave it out, which SD-JWT VC forbids. The status above does not count it',
  PUBLISH,
];

/** Titles go on behind the Disclosure or the member that they are about, where there is one. */
const ROWS: Readonly<Record<SdJwtFindingKind, Row>> = {
  'disclosure-malformed': [
    'is not made like one',
    '4.2',
    'It is [salt, name, value], or [salt, value] for an array element. Salt and name are strings, the name neither "_sd" nor three dots',
  ],
  'disclosure-misplaced': [
    'is of the wrong kind for its place',
    '7.1',
    'With a name it belongs to a digest in "_sd", without to one in another array',
  ],
  'disclosure-name-taken': ['has the name of another claim in its object', '7.1'],
  'disclosure-repeated': ['is there twice', '4'],
  'disclosure-unreferenced': [
    'fits no digest',
    '7.1',
    'It was changed, is of another SD-JWT, or belongs in a missing Disclosure',
  ],
  'salt-weak': [
    'has a weak salt',
    '9.3',
    'With less than 128 bits, or one salt twice, values can be guessed',
    'Take 128 random bits for each salt.',
  ],
  'validity-disclosed': DISCLOSED,
  'vc-claim-disclosed': DISCLOSED,
  'sd-misplaced': [
    'is not as it must be',
    '4.2.4',
    '"_sd" is an array of digests, three dots hold one, alone in an array element. "_sd_alg" is a string at the top',
  ],
  'digest-repeated': ['A digest stands in two places', '7.1'],
  'digests-unchecked': [
    'Digests cannot be checked here',
    '4.1.1',
    'Browsers have sha-256, sha-384 and sha-512, in a secure context',
    'Use sha-256, and open this page over HTTPS.',
  ],
  'sd-jwt-typ': [
    '"typ" does not say that this is an SD-JWT',
    '9.11',
    'It may be taken for another kind of token',
    'Set it to a type of your own, such as "example+sd-jwt".',
  ],
  'sd-header-misplaced': [
    'A header has Disclosures as it must not',
    '8.1',
    '"disclosures" is an array of strings, "kb_jwt" a string, both in the first header',
  ],
  'tilde-missing': [
    'The last tilde is missing',
    '4',
    'A tilde ends the Issuer-signed JWT and each Disclosure',
    'Copy all of it, with each tilde.',
  ],
  'kb-jwt-malformed': ['The Key Binding JWT is no JWT', '4.3'],
  'kb-jwt-member': [
    'of the Key Binding JWT is missing or wrong',
    '4.3',
    '"typ" is "kb+jwt", "alg" a digital signature, "iat" a NumericDate. "nonce", "aud" and "sd_hash" are strings',
  ],
  'sd-hash-mismatch': [
    '"sd_hash" is the digest of something else',
    '4.3.1',
    'A Disclosure was added, changed or taken away after the Holder signed',
  ],
  'cnf-missing': [
    'The payload has no "cnf"',
    '4.1.2',
    'It names the key that signs the Key Binding JWT',
    PUBLISH,
  ],
};

function subject({ kind, name }: SdJwtFinding): string {
  // A Claim Name as a title has room for it.
  const quotedName = name === null ? '' : `${quoted(undisguised(name), 24)} `;
  if (!/^disc|^salt/.test(kind)) return quotedName;
  return quotedName ? `The Disclosure of ${quotedName}` : 'A Disclosure ';
}

const words =
  ([title, section, why = 'The rules of the format forbid it', remedy = REFUSE]: Row) =>
  (finding: SdJwtFinding): FindingWords => ({
    title: subject(finding) + title,
    why: `${why} (RFC 9901 §${section}).`,
    remedy,
  });

export const SD_JWT_FINDINGS: WordsFor<SdJwtFindingKind> = Object.fromEntries(
  Object.entries(ROWS).map(([kind, row]) => [kind, words(row)]),
) as Record<SdJwtFindingKind, (finding: SdJwtFinding) => FindingWords>;
