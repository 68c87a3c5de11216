import { encodeBase64url } from './base64url.ts';

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark or the zeros of its ASCII say so, as
 * PowerShell writes it. Never throws; what cannot be read becomes U+FFFD.
 *
 * @see RFC 3629 §6, RFC 2781 §4.3
 */
export function textOfFile(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second, third, fourth]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0 && first && third))
    return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && third === 0 && second && fourth))
    return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file that holds a key; of what is no text, as DER and the bytes of a secret, its base64url.
 * Never throws.
 */
export function keyTextOfFile(bytes: Uint8Array): string {
  const text = textOfFile(bytes);
  return text.includes('\ufffd') && !text.includes('-----BEGIN') ? encodeBase64url(bytes) : text;
}
