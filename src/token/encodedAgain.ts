import { decodeBase64url } from './base64url.ts';
import { type Pace, STEP } from './pace.ts';

/** A run of base64, the lines of which may be broken as programs break them. */
const RUN = /(?:[\w+/-]{64,76}\r?\n[ \t]*)*[\w+/-]+={0,2}/y;

/** A header alone is longer. */
const SHORTEST = 20;

/** One that reaches as far as is looked may be longer than that. */
const LONGEST = STEP - 100;

/** A text that was encoded in base64 once more. */
export interface EncodedText {
  /** as it stands */
  readonly encoded: string;
  /** empty when no token in compact form can be in it */
  readonly text: string;
}

/**
 * Decodes the base64 at a place.
 *
 * @returns never throws
 * @see RFC 4648 §4
 */
export function encodedAgain(text: string, at: number, pace: Pace): EncodedText {
  const encoded = pace.match(RUN, text, at) ?? '';
  if (encoded.length < SHORTEST || encoded.length > LONGEST) return { encoded, text: '' };
  const bytes = decodeBase64url(encoded.replace(/\s/g, '')).bytes;
  pace.looked(encoded.length);
  const decoded = new TextDecoder().decode(bytes).trimEnd();
  return { encoded, text: /[^\w.~-]/.test(decoded) ? '' : decoded };
}
