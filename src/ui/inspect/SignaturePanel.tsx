import { algorithmWords } from '../../text/algorithms.ts';
import { LABELS } from '../../text/labels.ts';
import { grouped } from '../../text/numbers.ts';
import { PARTY_LABELS } from '../../text/parties.ts';
import type { Token } from '../../token/inspect.ts';
import { headerParameter } from '../../token/party.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import type { Secured } from '../trust.ts';
import { PartyPart } from './PartyPart.tsx';
import { SegmentBytes } from './SegmentBytes.tsx';
import styles from './SignaturePanel.module.css';
import { SourcePart } from './SourcePart.tsx';

const MOST_SHOWN = 20;

interface SignaturePanelProps {
  readonly token: Token;
  readonly secured: Secured;
}

/** What secures a token: the signatures of a JWS, or the recipients and the encrypted content of a JWE. */
export function SignaturePanel({ token, secured }: SignaturePanelProps) {
  const { isEncrypted, parties, serialization, unread } = token;
  const count = parties.length + (/json$/.test(serialization) ? unread : 0);
  const note = count > 1 && !isEncrypted ? `${grouped(count)}, ` : '';
  return (
    <div data-segment="signature" data-several={count > 1} className={styles.signature}>
      <Panel
        title={isEncrypted ? LABELS.encryptedParts : LABELS.signature}
        note={note + secured.words}
      >
        <div className={panel.card}>
          {isEncrypted && count > 1 && <p>{PARTY_LABELS.anyKey(count)}</p>}
          {parties.slice(0, MOST_SHOWN).map((party, index) => (
            <PartyPart
              key={party.value?.span.start ?? -index}
              token={token}
              party={party}
              title={count > 1 ? PARTY_LABELS.title(isEncrypted, index + 1) : null}
            />
          ))}
          {count > MOST_SHOWN && <p>{PARTY_LABELS.more}</p>}
          {isEncrypted && <EncryptedContent token={token} />}
        </div>
      </Panel>
    </div>
  );
}

/** What all recipients of a JWE share. */
function EncryptedContent({ token }: { readonly token: Token }) {
  const { segments, serialization, header, sharedHeader } = token;
  // The parts of what has lost one are not what their places say.
  const shared = serialization === 'unrecognised' ? [] : segments;
  return (
    <div className={styles.part}>
      <p>{algorithmWords('enc', headerParameter(token, 'enc'))}</p>
      {headerParameter(token, 'zip') !== undefined && <p>{PARTY_LABELS.compressed}</p>}
      {sharedHeader && sharedHeader !== header && (
        <SourcePart title={PARTY_LABELS.sharedHeader} segment={sharedHeader} />
      )}
      {shared
        .filter(({ name }) => name !== 'header' && name !== 'encrypted-key')
        .map((segment) => (
          <SegmentBytes key={segment.span.start} token={token} segment={segment} />
        ))}
    </div>
  );
}
