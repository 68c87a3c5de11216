import { useMemo, useState } from 'react';
import { counted, LABELS, showAll } from '../../text/labels.ts';
import { hashWords, SD_JWT_LABELS } from '../../text/sdJwtLabels.ts';
import type { Token } from '../../token/inspect.ts';
import { membersOf } from '../../token/segment.ts';
import { Panel } from '../Panel.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import claims from './ClaimsTable.module.css';
import { claimRows } from './claimRows.ts';
import styles from './SdJwt.module.css';
import { SdJwtTable } from './SdJwtTable.tsx';
import { SourcePart } from './SourcePart.tsx';
import type { SdJwtView } from './useSdJwt.ts';

const ROWS_AT_FIRST = 100;

interface SdJwtKeyBindingProps {
  /** the Key Binding JWT */
  readonly token: Token;
  readonly outcome: SdJwtView['outcome'];
}

/** The Key Binding JWT, and whether it belongs to this SD-JWT. */
export function SdJwtKeyBinding({ token, outcome }: SdJwtKeyBindingProps) {
  const [expanded, setExpanded] = useState<Token | null>(null);
  const most = expanded === token ? Number.POSITIVE_INFINITY : ROWS_AT_FIRST;
  const rows = useMemo(() => claimRows(token, most), [token, most]);
  const { length: count } = membersOf(token.payload);
  return (
    <Panel title={SD_JWT_LABELS.keyBinding} note={LABELS.notVerified}>
      <div className={claims.card}>
        <div className={styles.lead}>
          <p>
            {outcome ? hashWords(outcome.hashMatches) : outcome === null && SD_JWT_LABELS.unchecked}
          </p>
          {token.header && <SourcePart title={LABELS.header} segment={token.header} />}
        </div>
        <SdJwtTable label={SD_JWT_LABELS.keyBindingClaims} third={LABELS.meaning}>
          {rows.map((row) => (
            <ClaimRow key={row.start} row={row} />
          ))}
        </SdJwtTable>
        {rows.length < count && (
          <button type="button" className={claims.all} onClick={() => setExpanded(token)}>
            {showAll(counted(count, 'claim'))}
          </button>
        )}
      </div>
    </Panel>
  );
}
