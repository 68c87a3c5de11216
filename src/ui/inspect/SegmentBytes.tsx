import { byteLength } from '../../text/numbers.ts';
import { segmentName } from '../../text/segments.ts';
import { visible } from '../../token/characters.ts';
import type { Token } from '../../token/inspect.ts';
import type { SegmentReading } from '../../token/segment.ts';
import { decodeUtf8 } from '../../token/utf8.ts';
import styles from './SignaturePanel.module.css';

interface SegmentBytesProps {
  readonly token: Token;
  readonly segment: SegmentReading;
}

/**
 * A part of a token that is bytes: its name, its length and how it begins. The only signature is shown
 * whole, of others and of what is encrypted a line or two: all of it stands in the token.
 */
export function SegmentBytes({ token, segment }: SegmentBytesProps) {
  const { span, name, base64url } = segment;
  // What is authenticated and not encrypted can be read.
  const isReadable = name === 'additional-authenticated-data';
  const text = isReadable
    ? decodeUtf8(base64url.bytes).text
    : token.found.text.slice(span.start, span.end);
  const isOnly = name === 'signature' && token.parties.length === 1;
  const longest = isReadable || isOnly ? 400 : 80;
  return (
    <dl className={styles.bytes} data-role={name}>
      <dt>
        {segmentName(name)}, {byteLength(base64url.bytes.length)}
      </dt>
      <dd>
        {visible(text.slice(0, longest))}
        {text.length > longest && '…'}
      </dd>
    </dl>
  );
}
