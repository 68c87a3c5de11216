import type { NearestMiss } from '../token/nearestMiss.ts';
import { longCharacter } from './characterNames.ts';
import { COPY_AGAIN } from './defectWords.ts';
import { counted } from './labels.ts';
import { noTokenPhrase } from './malformed.ts';
import { characterAt } from './numbers.ts';
import { quoted } from './quoting.ts';
import { capitalized } from './sentences.ts';
import type { FindingWords } from './wordsFor.ts';

const JSON_SPECS = { JWS: 'RFC 7515 §7.2', JWE: 'RFC 7516 §7.2' } as const;

const KEY_SPECS = { PEM: 'RFC 7468', JWK: 'RFC 7517 §4', 'JWK Set': 'RFC 7517 §5' } as const;

/** Why it is no token, and what to do. */
type MissWords = readonly [why: string, remedy: string];

const MISS_WORDS: {
  readonly [K in NearestMiss['kind']]: (miss: Extract<NearestMiss, { kind: K }>) => MissWords;
} = {
  'json-serialization': ({ of, error }) => [
    `${error ? 'No reader takes what is not JSON' : 'Its members are of other types than they must be'} (${JSON_SPECS[of]}).`,
    error
      ? 'Copy all of it from its source, or let a JSON library write it.'
      : 'Encode each part in base64url, as a string.',
  ],
  'decoded-json': () => [
    'A token is this in base64url, with a signature (RFC 7515 §7.1).',
    'Paste the token that it was decoded from.',
  ],
  key: ({ format }) => [
    `A key signs or verifies tokens. It holds no claims (${KEY_SPECS[format]}).`,
    'Paste the token here. If the key is a private one, clear it from where it was copied to.',
  ],
  'opaque-token': ({ prefix }) => [
    `It begins with ${quoted(prefix)}, a JWT with the base64url of "{" (RFC 7515 §7.1). Only the service knows what it stands for.`,
    'Ask the service what it grants: many offer introspection (RFC 7662).',
  ],
  interrupted: ({ offset, character }) => [
    `${longCharacter(character)} is ${characterAt(offset)}, where the token should go on (RFC 7515 §7.1).`,
    `${COPY_AGAIN}: logs and tables often show the beginning alone.`,
  ],
  'one-part': ({ length }) => [
    `It is ${counted(length, 'character')} without a dot. A JWT has three parts, or five (RFC 7515 §7.1, RFC 7516 §7.1): one alone may be a session identifier or an API key.`,
    'Copy the token with everything between its spaces or quotes.',
  ],
  'no-resemblance': () => [
    'A token is parts joined by dots, the first the base64url of a JSON object: mostly "eyJ" (RFC 7515 §7.1).',
    'Paste a token, or any text that holds one: a header field, a URL, a log.',
  ],
};

/** Explains a text without a token by what it resembles most. */
export function nearestMissWords(miss: NearestMiss): FindingWords {
  const words = MISS_WORDS[miss.kind] as (miss: NearestMiss) => MissWords;
  const [why, remedy] = words(miss);
  return { title: capitalized(noTokenPhrase(miss)), why, remedy };
}
