import type { ContentType } from '../token/defects.ts';
import { jsonErrorWords } from './jsonErrors.ts';
import { counted } from './labels.ts';
import { CONTENT_NAMES, malformedPhrase } from './malformed.ts';
import { grouped } from './numbers.ts';
import { placeInJson } from './places.ts';
import { capitalized } from './sentences.ts';
import type { WordsFor } from './wordsFor.ts';

const hexadecimal = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Text that went through a Latin-1 encoder has its letters beyond ASCII as single bytes from C0 on. */
const latin1Hint = (byte: number): string =>
  byte >= 0xc0 ? ` In Latin-1 this byte is "${String.fromCharCode(byte)}".` : '';

/** What to make of a payload that is no JSON object. */
const PAYLOAD_HINTS: Readonly<Record<ContentType, string>> = {
  array: 'Put the claims into one JSON object.',
  string: 'Check whether the claims were serialized twice, so that they became a string.',
  number: 'Put the value into a JSON object as a claim.',
  boolean: 'Put the value into a JSON object as a claim.',
  null: 'Check whether the claims were lost before they were serialized.',
  text: 'If it is itself a token, say so by "cty": "JWT" in the header (RFC 7519 §5.2).',
  bytes: 'If it is compressed or encrypted, take that off before you read claims.',
};

export const CONTENT_FINDINGS: WordsFor<
  | 'byte-order-mark'
  | 'invalid-utf-8'
  | 'not-json'
  | 'header-not-an-object'
  | 'not-a-claims-set'
  | 'not-a-jwt'
  | 'nested-token'
  | 'detached-payload'
  | 'unencoded-payload'
  | 'unencoded-dots'
> = {
  'byte-order-mark': (finding) => ({
    title: capitalized(malformedPhrase(finding)),
    why: 'The bytes EF BB BF stand before the JSON, where none may be (RFC 8259 §8.1). JSON.parse and others refuse the text.',
    remedy:
      'Encode as UTF-8 without a byte order mark where the token is issued: in .NET, new UTF8Encoding(false).',
  }),
  'invalid-utf-8': ({ place, byte, byteOffset, count }) => ({
    title: `The ${place.segment} is not UTF-8: byte ${grouped(byteOffset + 1)} is ${hexadecimal(byte)}`,
    why: `Header and claims are UTF-8 (RFC 7519 §7.2).${count > 1 ? ` ${counted(count, 'byte')} break its rules.` : ''} Strict receivers refuse the token, others show other characters.`,
    remedy: `Encode the text as UTF-8 before base64url where the token is issued.${latin1Hint(byte)}`,
  }),
  'not-json': (finding) => {
    const { why, remedy } = jsonErrorWords(finding.error, placeInJson(finding.place));
    return { title: capitalized(malformedPhrase(finding)), why, remedy };
  },
  'header-not-an-object': (finding) => ({
    title: capitalized(malformedPhrase(finding)),
    why: 'The JOSE Header is a JSON object that says how the token is secured (RFC 7515 §4).',
    remedy:
      'Check that this is a JWT: other kinds of token, file names and host names have dots too.',
  }),
  'not-a-claims-set': ({ type }) => ({
    title: `The payload is ${CONTENT_NAMES[type]}, not a JWT Claims Set`,
    why: 'By its "typ" this is a JWT, whose payload is a JSON object (RFC 7519 §7.2).',
    remedy: `${PAYLOAD_HINTS[type]} For content of another kind, leave "typ": "JWT" out.`,
  }),
  'not-a-jwt': ({ type }) => ({
    title: `The payload is ${CONTENT_NAMES[type]}, not a JWT Claims Set`,
    why: 'A JWS may carry any content (RFC 7515 §2). This one has no claims, so no date decides about it.',
    remedy: `Nothing to do if that is meant. ${PAYLOAD_HINTS[type]}`,
  }),
  'nested-token': () => ({
    title: 'The payload is another token',
    why: 'This is a Nested JWT: the claims, and the dates that bound them, are in the inner token (RFC 7519 §5.2).',
    remedy: 'Choose the inner token under "Tokens found" to read it.',
  }),
  'detached-payload': ({ encoded }) => ({
    title: 'The payload is not in the token',
    why: 'Most likely it travels apart (RFC 7515 Appendix F). Verifying takes its exact bytes.',
    remedy: `Put ${encoded ? 'its base64url' : 'it as it is, since "b64" is false,'} between the two dots, or into the JSON as "payload".`,
  }),
  'unencoded-payload': () => ({
    title: 'The payload stands in the token without base64url',
    why: 'The header says "b64": false, so the signature is over its bytes as they are (RFC 7797 §3). JWTs must not use that (§7).',
    remedy: 'Nothing to do if that is meant. For a JWT, leave "b64" out.',
  }),
  'unencoded-dots': () => ({
    title: 'A payload without base64url may have no dots here',
    why: 'The header says "b64": false, and a dot ends the payload (RFC 7797 §5.2). Receivers count too many parts.',
    remedy: 'Send the payload apart, or use the JSON Serialization.',
  }),
};
