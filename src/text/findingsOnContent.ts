import type { ContentType } from '../token/defects.ts';
import { defectWords } from './defectWords.ts';
import { jsonErrorWords } from './jsonErrors.ts';
import { counted } from './labels.ts';
import { placeInJson } from './places.ts';
import type { WordsFor } from './wordsFor.ts';

const hexadecimal = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Text that went through a Latin-1 encoder has its letters beyond ASCII as single bytes from C0 on. */
const latin1Hint = (byte: number): string =>
  byte >= 0xc0 ? ` In Latin-1 this byte is "${String.fromCharCode(byte)}".` : '';

/** What to make of a payload that is no JSON object. */
const PAYLOAD_HINTS: Readonly<Partial<Record<ContentType, string>>> = {
  string: 'Check whether the claims were serialized twice.',
  text: 'If it is itself a token, say so by "cty": "JWT" in the header (RFC 7519 §5.2).',
  bytes: 'If it is compressed or encrypted, undo that first.',
};

const hint = (type: ContentType): string =>
  PAYLOAD_HINTS[type] ?? 'Put the claims into one JSON object.';

const IF_MEANT = 'Nothing to do if that is meant.';

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
  'byte-order-mark': (finding) =>
    defectWords(
      finding,
      'EF BB BF may not stand before JSON (RFC 8259 §8.1): JSON.parse and others refuse it.',
      'Leave it away where the token is issued: in .NET, new UTF8Encoding(false).',
    ),
  'invalid-utf-8': (finding) =>
    defectWords(
      finding,
      `Header and claims are UTF-8 (RFC 7519 §7.2), which ${hexadecimal(finding.byte)} breaks${finding.count > 1 ? `, the first of ${counted(finding.count, 'byte')}` : ''}. Strict receivers refuse the token, others show other characters.`,
      `Encode as UTF-8 before base64url where the token is issued.${latin1Hint(finding.byte)}`,
    ),
  'not-json': (finding) => {
    const { why, remedy } = jsonErrorWords(finding.error, placeInJson(finding.place));
    return defectWords(finding, why, remedy);
  },
  'header-not-an-object': (finding) =>
    defectWords(
      finding,
      'The JOSE Header is a JSON object that says how the token is secured (RFC 7515 §4).',
      'Check that this is a JWT: file names and host names have dots too.',
    ),
  'not-a-claims-set': (finding) =>
    defectWords(
      finding,
      'By its "typ" this is a JWT, whose payload is a JSON object (RFC 7519 §7.2).',
      `${hint(finding.type)} For other content, leave "typ": "JWT" out.`,
    ),
  'not-a-jwt': (finding) =>
    defectWords(
      { ...finding, kind: 'not-a-claims-set' },
      'A JWS or JWE may carry anything (RFC 7515 §2). Without claims, no date decides about it.',
      `${IF_MEANT} ${hint(finding.type)}`,
    ),
  'nested-token': () => ({
    title: 'The payload is another token',
    why: 'In a Nested JWT the claims and their dates are in the inner token (RFC 7519 §5.2).',
    remedy: 'Choose the inner token under "Tokens found".',
  }),
  'detached-payload': ({ encoded }) => ({
    title: 'The payload is not in the token',
    why: 'Most likely it travels apart (RFC 7515 Appendix F). Verifying takes its exact bytes.',
    remedy: `Put ${encoded ? 'its base64url' : 'it as it is'} between the two dots, or into the JSON as "payload".`,
  }),
  'unencoded-payload': () => ({
    title: 'The payload stands in the token without base64url',
    why: 'By "b64": false the signature is over its bytes as they are (RFC 7797 §3). JWTs must not use that (§7).',
    remedy: `${IF_MEANT} For a JWT, leave "b64" out.`,
  }),
  'unencoded-dots': () => ({
    title: 'A payload without base64url may have no dots here',
    why: 'By "b64": false it stands as it is, and a dot ends it (RFC 7797 §5.2).',
    remedy: 'Send the payload apart, or use the JSON Serialization.',
  }),
};
