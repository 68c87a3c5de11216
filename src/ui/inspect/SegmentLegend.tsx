import { byteLength } from '../../text/numbers.ts';
import { segmentName } from '../../text/segments.ts';
import type { Token } from '../../token/inspect.ts';
import type { SegmentName } from '../../token/serialization.ts';
import styles from './SegmentLegend.module.css';

/** A shape beside each colour, so that neither is the only sign. */
const SHAPES: Readonly<Record<SegmentName, string>> = {
  header: 'M1 1h8v8H1z',
  payload: 'M5 0.5 9.6 9H0.4z',
  signature: 'M5 0.5a4.5 4.5 0 1 0 .01 0z',
  'encrypted-key': 'M5 0 10 5 5 10 0 5z',
  'initialization-vector': 'M0 3h10v4H0z',
  ciphertext: 'M5 0.5 9.6 9H0.4z',
  'authentication-tag': 'M5 0.5a4.5 4.5 0 1 0 .01 0z',
  'additional-authenticated-data': 'M1 1h8v8H1z',
  disclosure: 'M5 0 10 5 5 10 0 5z',
  'key-binding-jwt': 'M0 3h10v4H0z',
  part: 'M5 0 10 5 5 10 0 5z',
};

/** Names the colours of the token's segments, with the length that each decodes to. */
export function SegmentLegend({ token }: { readonly token: Token }) {
  const lengths = new Map<SegmentName, number[]>();
  for (const { name, base64url } of token.segments) {
    const same = lengths.get(name) ?? [];
    same.push(base64url.bytes.length);
    lengths.set(name, same);
  }
  return (
    <ul className={styles.legend}>
      {[...lengths].map(([name, bytes]) => (
        <li key={name}>
          <svg className={styles.shape} viewBox="0 0 10 10" data-role={name} aria-hidden="true">
            <path d={SHAPES[name]} />
          </svg>
          {/* A sum of what was not all read would be too small. */}
          {token.unread > 0 && bytes.length > 1
            ? segmentName(name)
            : `${bytes.length > 1 ? `${bytes.length} × ` : ''}${segmentName(name)} ${byteLength(bytes.reduce((sum, length) => sum + length))}`}
        </li>
      ))}
    </ul>
  );
}
