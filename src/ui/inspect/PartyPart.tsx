import { algorithmWords } from '../../text/algorithms.ts';
import { decryptionNeeds } from '../../text/jwe.ts';
import { PARTY_LABELS } from '../../text/parties.ts';
import type { Token } from '../../token/inspect.ts';
import { headerParameter, type Party } from '../../token/party.ts';
import { SegmentBytes } from './SegmentBytes.tsx';
import styles from './SignaturePanel.module.css';
import { SourcePart } from './SourcePart.tsx';

interface PartyPartProps {
  readonly token: Token;
  readonly party: Party;
  /** null for the only one */
  readonly title: string | null;
}

/** One signature of a JWS, or one recipient of a JWE: its algorithm, its own headers and its bytes. */
export function PartyPart({ token, party, title }: PartyPartProps) {
  const { isEncrypted, header } = token;
  const { protectedHeader, unprotectedHeader, value } = party;
  const parameter = (name: string) => headerParameter(token, name, party);
  const needs = isEncrypted && decryptionNeeds(parameter);
  return (
    <div className={styles.part}>
      {title !== null && <h3>{title}</h3>}
      <p>{algorithmWords('alg', parameter('alg'))}</p>
      {needs && <p>{needs}</p>}
      {protectedHeader && title !== null && !isEncrypted && (
        <SourcePart title={PARTY_LABELS.protectedHeader} segment={protectedHeader} />
      )}
      {unprotectedHeader && (title !== null || unprotectedHeader !== header) && (
        <SourcePart
          title={PARTY_LABELS.unprotectedHeader(isEncrypted)}
          segment={unprotectedHeader}
        />
      )}
      {value && (value.name === 'encrypted-key') === isEncrypted && (
        <SegmentBytes token={token} segment={value} />
      )}
    </div>
  );
}
