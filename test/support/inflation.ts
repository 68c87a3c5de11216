import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import {
  type CompressionFormat,
  type Inflation,
  MOST_INFLATED,
} from '../../src/token/compression.ts';
import { type Inspection, inspect, withInflation } from '../../src/token/inspect.ts';

const INFLATE: Readonly<Record<CompressionFormat, typeof gunzipSync>> = {
  'deflate-raw': inflateRawSync,
  deflate: inflateSync,
  gzip: gunzipSync,
};

/** What a text is once its first token is inflated, as the page does with the browser's help. */
export function inspectInflated(text: string): Inspection {
  const inspection = inspect(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  const [format] = token?.compression?.formats ?? [];
  if (!token?.payload || !format) return inspection;
  return withInflation(inspection, token, inflate(format, token.payload.base64url.bytes));
}

function inflate(format: CompressionFormat, compressed: Uint8Array): Inflation {
  try {
    const bytes = INFLATE[format](compressed, { finishFlush: constants.Z_FINISH });
    return bytes.length > MOST_INFLATED
      ? { kind: 'too-long', format }
      : { kind: 'inflated', format, bytes: new Uint8Array(bytes) };
  } catch {
    return { kind: 'not-compressed' };
  }
}
