import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import type { Token } from '../token/inspect.ts';
import type { Party } from '../token/party.ts';
import { textOf, valueIn } from '../token/segment.ts';
import { decodeUtf8 } from '../token/utf8.ts';
import type { PayloadReading } from './verification.ts';

/** A JWS Signing Input, and what it is made of. @see RFC 7515 §5.1, RFC 7797 §5 */
export interface SigningInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** the JWS Protected Header as it stands in the token; empty for none */
  readonly header: string;
  /** as it is signed: encoded, unless "b64" is false */
  readonly payload: string;
  /** whether it is signed as it is, by "b64": false */
  readonly isPlain: boolean;
  readonly reading: PayloadReading | null;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * What a signature can be over: the token's own characters, or what was given for a payload that it
 * came without, which may have lost or got a newline at its end, or be given in base64url.
 *
 * @param detached - null for none
 * @returns never throws; one at least
 */
export function signingInputs(
  { found: { text }, payload: own }: Token,
  { protectedHeader }: Party,
  detached: string | null,
): readonly [SigningInput, ...SigningInput[]] {
  const header = protectedHeader ? textOf(text, protectedHeader.span) : '';
  const isPlain = valueIn(protectedHeader, 'b64') === false;
  const over = (payload: string, reading: PayloadReading | null): SigningInput => ({
    bytes: utf8(`${header}.${payload}`),
    header,
    payload,
    isPlain,
    reading,
  });
  const payload = own ? textOf(text, own.span) : '';
  if (payload !== '' || detached === null) return [over(payload, null)];
  const given = (content: string, reading: PayloadReading) =>
    over(isPlain ? content : encodeBase64url(utf8(content)), reading);
  const trimmed = detached.replace(/\r?\n$/, '');
  const encoded = detached.trim();
  return [
    given(detached, 'as-given'),
    given(trimmed, 'newline-removed'),
    given(`${trimmed}\n`, 'newline-added'),
    over(isPlain ? decodeUtf8(decodeBase64url(encoded).bytes).text : encoded, 'encoded'),
  ];
}
