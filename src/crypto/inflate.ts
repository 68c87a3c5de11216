import {
  type Compression,
  type CompressionFormat,
  type Inflation,
  MOST_INFLATED,
} from '../token/compression.ts';

/**
 * Inflates a payload by the first of the formats that it is in.
 *
 * @param bytes - compressed
 * @param most - bytes; what would come to more is given up as soon as it does
 * @returns never rejects
 */
export async function inflate(
  bytes: Uint8Array,
  { formats }: Compression,
  most = MOST_INFLATED,
): Promise<Inflation> {
  for (const format of formats) {
    const inflation = await inflateBy(format, bytes, most);
    if (inflation) return inflation;
  }
  return { kind: 'not-compressed' };
}

/** Null for what is not in this format, to its last byte. */
async function inflateBy(
  format: CompressionFormat,
  bytes: Uint8Array,
  most: number,
): Promise<Inflation | null> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  // What goes wrong is told where it is read.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > most) {
        await reader.cancel();
        return { kind: 'too-long', format };
      }
      chunks.push(value);
    }
  } catch {
    return null;
  }
  const inflated = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    inflated.set(chunk, at);
    at += chunk.byteLength;
  }
  return { kind: 'inflated', format, bytes: inflated };
}
