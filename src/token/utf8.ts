/** One byte that is not part of any UTF-8 sequence. */
export interface InvalidByte {
  readonly byte: number;
  /** where it stands among the bytes */
  readonly byteOffset: number;
  /** where its stand-in begins in the text, in UTF-16 code units */
  readonly offset: number;
}

/** Bytes read as UTF-8. The text leaves out a byte order mark, and shows each invalid byte as `⟨FF⟩`. */
export interface Utf8Reading {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** the first hundred of them */
  readonly invalidBytes: readonly InvalidByte[];
  readonly invalidByteCount: number;
}

const MOST_LISTED = 100;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as UTF-8 and tells every byte that is not, instead of replacing it in silence.
 *
 * @returns never throws
 * @see RFC 7519 §7.2 step 10 (the payload is UTF-8), RFC 3629 §4 (the legal sequences), RFC 8259 §8.1 (no byte order mark)
 * @example decodeUtf8(Uint8Array.of(0x61, 0xff)).text //=> 'a⟨FF⟩'
 */
export function decodeUtf8(bytes: Uint8Array): Utf8Reading {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = byteOrderMark ? bytes.subarray(3) : bytes;
  try {
    const text = strict.decode(content);
    return { text, byteOrderMark, invalidBytes: [], invalidByteCount: 0 };
  } catch {
    return { ...decodeAround(content, byteOrderMark ? 3 : 0), byteOrderMark };
  }
}

/** Writes a stand-in for each byte that is not UTF-8, and decodes the whole at once. */
function decodeAround(bytes: Uint8Array, shift: number): Omit<Utf8Reading, 'byteOrderMark'> {
  const invalidBytes: InvalidByte[] = [];
  const pieces: Uint8Array[] = [];
  let invalidByteCount = 0;
  let offset = 0;
  let valid = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      offset += length === 4 ? 2 : 1;
      continue;
    }
    const byte = bytes[at] as number;
    if (valid < at) pieces.push(bytes.subarray(valid, at));
    pieces.push(STAND_INS[byte - 0x80] as Uint8Array);
    invalidByteCount += 1;
    if (invalidBytes.length < MOST_LISTED) {
      invalidBytes.push({ byte, byteOffset: at + shift, offset });
    }
    offset += STAND_IN_LENGTH;
    at += 1;
    valid = at;
  }
  pieces.push(bytes.subarray(valid));
  return { text: strict.decode(joined(pieces)), invalidBytes, invalidByteCount };
}

/** `⟨80⟩` to `⟨FF⟩` in UTF-8; a byte below is a character by itself. */
const STAND_INS = Array.from({ length: 0x80 }, (_, low) =>
  new TextEncoder().encode(`⟨${(0x80 + low).toString(16).toUpperCase()}⟩`),
);

/** How long such a text is. */
export const STAND_IN_LENGTH = '⟨FF⟩'.length;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The lead bytes of RFC 3629 §4, each with the range that its second byte must lie in. */
const LEADS: readonly {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly second: readonly [number, number];
}[] = [
  { from: 0xc2, to: 0xdf, length: 2, second: [0x80, 0xbf] },
  { from: 0xe0, to: 0xe0, length: 3, second: [0xa0, 0xbf] },
  { from: 0xe1, to: 0xec, length: 3, second: [0x80, 0xbf] },
  { from: 0xed, to: 0xed, length: 3, second: [0x80, 0x9f] },
  { from: 0xee, to: 0xef, length: 3, second: [0x80, 0xbf] },
  { from: 0xf0, to: 0xf0, length: 4, second: [0x90, 0xbf] },
  { from: 0xf1, to: 0xf3, length: 4, second: [0x80, 0xbf] },
  { from: 0xf4, to: 0xf4, length: 4, second: [0x80, 0x8f] },
];

/** The length of the UTF-8 sequence that begins at `at`; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return 1;
  const lead = LEADS.find(({ from, to }) => byte >= from && byte <= to);
  if (!lead || at + lead.length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  if (second < lead.second[0] || second > lead.second[1]) return 0;
  for (let nth = 2; nth < lead.length; nth += 1) {
    if (((bytes[at + nth] as number) & 0xc0) !== 0x80) return 0;
  }
  return lead.length;
}
