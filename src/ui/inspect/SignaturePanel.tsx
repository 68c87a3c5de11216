import { ALGORITHM_DESCRIPTIONS } from '../../text/algorithms.ts';
import { signatureWords } from '../../text/content.ts';
import { LABELS } from '../../text/labels.ts';
import { byteLength } from '../../text/numbers.ts';
import { segmentName } from '../../text/segments.ts';
import { visible } from '../../token/characters.ts';
import type { Token } from '../../token/inspect.ts';
import { isAlgorithmName } from '../../token/registry/algorithms.ts';
import type { SegmentReading } from '../../token/segment.ts';
import { valueIn } from '../../token/segment.ts';
import { Panel } from '../Panel.tsx';
import styles from './SignaturePanel.module.css';

/** Everything of a token that is neither its header nor its payload: bytes, by name and length. */
export function SignaturePanel({ token }: { readonly token: Token }) {
  const { isEncrypted } = token;
  const rest = token.segments.filter(({ name }) => name !== 'header' && name !== 'payload');
  const alg = valueIn(token.header, 'alg');
  const known =
    typeof alg === 'string' && isAlgorithmName(alg) ? ALGORITHM_DESCRIPTIONS[alg] : undefined;
  return (
    <div data-segment="signature" className={styles.signature}>
      <Panel
        title={isEncrypted ? LABELS.encryptedParts : LABELS.signature}
        note={isEncrypted ? LABELS.notDecrypted : LABELS.notVerified}
      >
        <div className={styles.card}>
          <p className={styles.algorithm}>{signatureWords(alg, known)}</p>
          {rest.slice(0, MOST_SHOWN).map((segment) => (
            <Bytes key={segment.span.start} token={token} segment={segment} />
          ))}
        </div>
      </Panel>
    </div>
  );
}

const MOST_SHOWN = 20;
const LONGEST_SHOWN = 400;

function Bytes({ token, segment }: { readonly token: Token; readonly segment: SegmentReading }) {
  const { span, name, base64url } = segment;
  const text = token.found.text.slice(span.start, Math.min(span.end, span.start + LONGEST_SHOWN));
  return (
    <dl className={styles.bytes}>
      <dt>
        {segmentName(name)}, {byteLength(base64url.bytes.length)}
      </dt>
      <dd>
        {visible(text)}
        {span.end - span.start > LONGEST_SHOWN && '…'}
      </dd>
    </dl>
  );
}
