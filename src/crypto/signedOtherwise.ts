import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import { decodeUtf8 } from '../token/utf8.ts';
import { digestsOf } from './digest.ts';
import { type SigningInput, utf8 } from './signingInput.ts';
import type { InputChange } from './verification.ts';

/** What a signature may have been made over instead of the token as it stands. */
export interface OtherInput {
  readonly change: InputChange;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Strings as they are, also one that does not end, and what stands between them. */
const BETWEEN_STRINGS = /("(?:[^"\\]|\\.)*(?:"|\\?$))|\s+/gs;
const SEPARATORS = /("(?:[^"\\]|\\.)*(?:"|\\?$))|[,:]/gs;

/** JSON as it is, without white space, and with a space behind each comma and colon, as Python writes it. */
function spacings(json: string): readonly string[] {
  const dense = json.replace(BETWEEN_STRINGS, '$1');
  return [json, dense, dense.replace(SEPARATORS, (found, string) => string ?? `${found} `)];
}

const toStandard = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/');
const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');
const CODINGS = [padded, toStandard, (text: string) => padded(toStandard(text))];

/**
 * What programs sign by mistake, or change on the way, where it can be guessed: some twenty inputs.
 *
 * Microsoft signs tokens for Graph with the digest of the "nonce" that their header shows, so that no
 * other API takes them (AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet#609).
 *
 * @param headerText - the JWS Protected Header, decoded
 * @param input - what the signature should be over
 */
export async function* otherInputs(
  headerText: string,
  { header, payload, isPlain }: SigningInput,
): AsyncGenerator<OtherInput> {
  const input = (change: InputChange, text: string): OtherInput => ({ change, bytes: utf8(text) });
  const encoded = (text: string) => encodeBase64url(utf8(text));
  // The characters may encode the same in another way.
  const again = (base64: string) => encodeBase64url(decodeBase64url(base64).bytes);
  const text = isPlain ? payload : decodeUtf8(decodeBase64url(payload).bytes).text;
  const nonce = /"nonce"\s*:\s*"([\w-]+)"/.exec(headerText)?.[1];
  const digests = nonce && (await digestsOf([nonce], 'sha-256'));
  if (digests) {
    yield input('nonce', `${encoded(headerText.replace(`"${nonce}"`, `"${digests}"`))}.${payload}`);
  }
  yield isPlain
    ? input('encoded', `${header}.${encoded(text)}`)
    : input('base64', `${again(header)}.${again(payload)}`);
  for (const coded of CODINGS) yield input('base64', `${coded(header)}.${coded(payload)}`);
  yield input('unencoded', `${header}.${text}`);
  yield input('unencoded', `${headerText}.${text}`);
  yield input('unencoded', text);
  yield input('newline', `${header}.${payload}\n`);
  yield input('newline', `${header}.${encoded(`${text}\n`)}`);
  for (const h of spacings(headerText)) {
    for (const p of spacings(text)) yield input('white-space', `${encoded(h)}.${encoded(p)}`);
  }
}
