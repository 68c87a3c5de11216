import { decodeBase64url, encodeBase64url } from '../../token/base64url.ts';
import type { SecretCoding } from '../key.ts';
import type { Draft } from './found.ts';

/** No secret has as many characters. */
export const LONGEST_SECRET = 20_000;

const NEWLINE = 0x0a;

/** How the characters of a secret may be meant; null where they cannot. */
const CODINGS: readonly (readonly [SecretCoding, (text: string) => Uint8Array | null])[] = [
  ['utf-8', (text) => new TextEncoder().encode(text)],
  ['base64url', (text) => fromBase64(text, /^[\w-]+=*$/)],
  ['base64', (text) => fromBase64(text, /^[A-Za-z\d+/]+=*$/)],
  ['hex', fromHex],
  [
    'visible',
    (text) => new TextEncoder().encode(text.replace(/\p{Cf}/gu, '').replace(/\p{Zs}/gu, ' ')),
  ],
];

/**
 * Every secret that a text may stand for: each coding, with and without a final newline, the likeliest
 * first, the same bytes once.
 *
 * @param written - not empty
 * @returns never throws
 */
export function secretsIn(written: string, pointer = ''): readonly Draft[] {
  const secrets = new Map<string, Draft>();
  const add = (bytes: Uint8Array, coding: SecretCoding, hasNewline: boolean) => {
    const k = encodeBase64url(bytes);
    if (k === '' || secrets.has(k)) return;
    secrets.set(k, { jwk: { kty: 'oct', k }, form: 'secret', coding, hasNewline, pointer });
  };
  const text = written.replace(/(?<![\r\n])[\r\n]+$/, '');
  const trimmed = text.trim();
  // The value in a line of an environment file, and a text with the line ends of Windows.
  const value = trimmed.replace(/^(?:export )?\w+=(?!=|$)/, '');
  const unquoted = value.replace(/^(["'`])(.+)\1$/, '$2');
  const texts = [text, trimmed, value, unquoted, text.replace(/\r?\n/g, '\r\n')];
  for (const hasNewline of [false, true]) {
    for (const [coding, decode] of CODINGS) {
      for (const each of texts) {
        const bytes = decode(each);
        if (!bytes) continue;
        // An encoded secret may have been encoded with its newline.
        const ends = bytes.at(-1) === NEWLINE;
        const other = ends ? bytes.subarray(0, -1) : Uint8Array.of(...bytes, NEWLINE);
        add(hasNewline ? other : bytes, coding, hasNewline !== ends);
      }
    }
  }
  return [...secrets.values()];
}

function fromBase64(text: string, alphabet: RegExp): Uint8Array | null {
  const joined = text.replace(/[\s\p{Cf}]/gu, '');
  if (!alphabet.test(joined)) return null;
  const { bytes, problems } = decodeBase64url(joined);
  return problems.some(({ kind }) => kind === 'impossible-length') ? null : bytes;
}

function fromHex(text: string): Uint8Array | null {
  const digits = text.replace(/^0x|[\s:]/g, '');
  if (digits.length % 2 || !/^[\da-f]+$/i.test(digits)) return null;
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
