import type { NearestMiss } from '../token/nearestMiss.ts';
import { longCharacter } from './characterNames.ts';
import { jsonErrorPhrase } from './jsonErrorPhrases.ts';
import { counted } from './labels.ts';
import { characterAt } from './numbers.ts';
import { quoted } from './quoting.ts';
import type { FindingWords } from './wordsFor.ts';

const JSON_SPECS = { JWS: 'RFC 7515 §7.2', JWE: 'RFC 7516 §7.2' } as const;

const KEY_SPECS = { PEM: 'RFC 7468', JWK: 'RFC 7517 §4', 'JWK Set': 'RFC 7517 §5' } as const;

const MISS_WORDS: {
  readonly [K in NearestMiss['kind']]: (miss: Extract<NearestMiss, { kind: K }>) => FindingWords;
} = {
  'json-serialization': ({ of, error }) => ({
    title: `This looks like a ${of} in JSON Serialization`,
    why: error
      ? `It ${jsonErrorPhrase(error)}. No reader takes what is not JSON (${JSON_SPECS[of]}).`
      : `Its members are of other types than they must be (${JSON_SPECS[of]}).`,
    remedy: error
      ? 'Copy all of it from its source, or let a JSON library write it.'
      : 'Encode each part in base64url, as a string.',
  }),
  'decoded-json': ({ role }) => ({
    title: role === 'header' ? 'This is a decoded header' : 'These are decoded claims',
    why: 'A token is this in base64url, with its other parts and a signature (RFC 7515 §7.1).',
    remedy: 'Paste the token that it was decoded from.',
  }),
  key: ({ format }) => ({
    title: `This is a key: ${format}`,
    why: `A key signs or verifies tokens. It holds no claims (${KEY_SPECS[format]}).`,
    remedy:
      'Paste the token here. If the key is a private one, clear it from where it was copied to.',
  }),
  'opaque-token': ({ prefix }) => ({
    title: `This is an opaque token: it begins with ${quoted(prefix)}`,
    why: 'It holds nothing to decode: only the service knows what it stands for. A JWT begins with the base64url of "{" (RFC 7515 §7.1).',
    remedy: 'Ask the service what it grants: many offer introspection (RFC 7662).',
  }),
  interrupted: ({ offset, character }) => ({
    title: `A token begins here and breaks off at ${characterAt(offset)}`,
    why: `${longCharacter(character)} stands where the token should go on. Its parts are joined by dots, with nothing else between (RFC 7515 §7.1).`,
    remedy: 'Copy the whole token from its source: logs and tables often show the beginning alone.',
  }),
  'one-part': ({ length }) => ({
    title: `This is one part of ${counted(length, 'character')}, without a dot`,
    why: 'A JWT is three parts joined by dots, or five (RFC 7515 §7.1, RFC 7516 §7.1). One alone may be a session identifier, an API key or a piece of a token.',
    remedy: 'Copy the token with everything between its spaces or quotes.',
  }),
  'no-resemblance': ({ length }) => ({
    title: `No token in ${counted(length, 'character')} of text`,
    why: 'A token begins with the base64url of a JSON object, mostly "eyJ", and has parts joined by dots (RFC 7515 §7.1).',
    remedy: 'Paste a token, or any text that holds one: a header field, a URL, a log.',
  }),
};

/** Explains a text without a token by what it resembles most. */
export function nearestMissWords(miss: NearestMiss): FindingWords {
  const words = MISS_WORDS[miss.kind] as (miss: NearestMiss) => FindingWords;
  return words(miss);
}
