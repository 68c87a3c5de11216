import type { JsonSegment, SegmentReading } from './segment.ts';
import { valueIn } from './segment.ts';

/** One signature of a JWS, or one recipient of a JWE. A token in compact form has exactly one. */
export interface Party {
  /** a JWE has one for all its recipients */
  readonly protectedHeader: JsonSegment | null;
  /** in JSON Serialization alone: its member "header", as it stands there */
  readonly unprotectedHeader: JsonSegment | null;
  /** its JWS Signature, or its JWE Encrypted Key */
  readonly value: SegmentReading | null;
}

/** What a token's JOSE Header is taken from. */
export interface HeaderParts {
  readonly parties: readonly Party[];
  /** of a JWE in JSON Serialization: its member "unprotected", which holds for all recipients */
  readonly sharedHeader: JsonSegment | null;
}

/** The headers of one party that together are its JOSE Header, the protected one first. */
export const headersOf = (
  { sharedHeader }: HeaderParts,
  { protectedHeader, unprotectedHeader }: Party,
): readonly JsonSegment[] =>
  [protectedHeader, unprotectedHeader, sharedHeader].filter((header) => header !== null);

/**
 * The value of a Header Parameter, as a JavaScript client reads it; undefined when there is none. The
 * JOSE Header is the union of the protected and the unprotected headers. Never throws.
 *
 * @param party - the first one, unless told
 * @see RFC 7515 §4, §7.2.1, RFC 7516 §7.2.1
 */
export function headerParameter(
  token: HeaderParts,
  name: string,
  party: Party | undefined = token.parties[0],
): unknown {
  if (!party) return undefined;
  for (const header of headersOf(token, party)) {
    const value = valueIn(header, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
