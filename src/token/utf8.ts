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

/** Decodes the whole at once, with a zero for each byte that is not UTF-8, and puts in the stand-ins. */
function decodeAround(bytes: Uint8Array, shift: number): Omit<Utf8Reading, 'byteOrderMark'> {
  const invalid: InvalidByte[] = [];
  const decodable = bytes.slice();
  let offset = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      invalid.push({ byte: bytes[at] as number, byteOffset: at + shift, offset });
      decodable[at] = 0;
      offset += STAND_IN_LENGTH;
    } else offset += length === 4 ? 2 : 1;
    at += length || 1;
  }

  const decoded = strict.decode(decodable);
  let text = '';
  let from = 0;
  for (const { byte, offset } of invalid) {
    const valid = decoded.slice(from, from + offset - text.length);
    text += `${valid}⟨${byte.toString(16).toUpperCase()}⟩`;
    from += valid.length + 1;
  }
  return {
    text: text + decoded.slice(from),
    invalidBytes: invalid.slice(0, MOST_LISTED),
    invalidByteCount: invalid.length,
  };
}

/** How long a stand-in is. A byte below 0x80 is a character by itself, so that all have two digits. */
export const STAND_IN_LENGTH = '⟨FF⟩'.length;

/** The least code point that needs so many bytes; none is written in one byte that begins with a bit set. */
const LEAST = [0, 0x80, 0x80, 0x800, 0x10000];

/** The length of the UTF-8 sequence that begins at `at`; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  // As many as there are bits set before the first that is not.
  const length = Math.clz32(~lead << 24);
  let codePoint = lead & (0x7f >> length);
  for (let nth = 1; nth < length; nth += 1) {
    const byte = bytes[at + nth] ?? 0;
    if ((byte & 0xc0) !== 0x80) return 0;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const isSurrogate = codePoint >> 11 === 0x1b;
  const isLegal = codePoint >= (LEAST[length] ?? Infinity) && codePoint <= 0x10ffff;
  return isLegal && !isSurrogate ? length : 0;
}
