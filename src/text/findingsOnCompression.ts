import type { CompressionFormat } from '../token/compression.ts';
import { byteLength } from './numbers.ts';
import type { WordsFor } from './wordsFor.ts';

const FORMAT_NAMES: Readonly<Record<CompressionFormat, string>> = {
  'deflate-raw': 'DEFLATE',
  deflate: 'zlib',
  gzip: 'gzip',
};

export const COMPRESSION_FINDINGS: WordsFor<
  'compressed-payload' | 'inflates-too-far' | 'not-compressed'
> = {
  'compressed-payload': ({ format, declared, compressed, bytes }) => ({
    title: `The payload is compressed with ${FORMAT_NAMES[format]}`,
    why: `${byteLength(compressed)} inflate to the ${byteLength(bytes)} shown. ${declared ? 'RFC 7516 §4.1.3 has "zip" for a JWE alone, SMART Health Cards for a JWS.' : 'Nothing in the header says so.'}`,
    remedy: 'Nothing to do where both sides agree on it.',
  }),
  'inflates-too-far': ({ format, most }) => ({
    title: `The payload inflates to more than ${byteLength(most)}`,
    why: `Compressed with ${FORMAT_NAMES[format]}, a few KB can fill the memory of a receiver (RFC 7516 §4.1.3).`,
    remedy: 'Bound what a receiver inflates. Shown are the compressed bytes.',
  }),
  'not-compressed': ({ declared }) => ({
    title: `The payload does not inflate${declared ? ', although "zip" says that it is compressed' : ''}`,
    why: 'Its bytes are no DEFLATE (RFC 1951 §3), zlib or gzip.',
    remedy: 'Check that nothing was cut off, and that it was compressed before base64url.',
  }),
};
