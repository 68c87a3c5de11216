import { LABELS } from '../../text/labels.ts';
import { hashWords, SD_JWT_LABELS } from '../../text/sdJwtLabels.ts';
import type { Token } from '../../token/inspect.ts';
import { Panel } from '../Panel.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import claims from './ClaimsTable.module.css';
import styles from './SdJwt.module.css';
import { SdJwtTable } from './SdJwtTable.tsx';
import { ShowAllClaims } from './ShowAllClaims.tsx';
import { SourcePart } from './SourcePart.tsx';
import { useClaimRows } from './useClaimRows.ts';
import type { SdJwtView } from './useSdJwt.ts';

interface SdJwtKeyBindingProps {
  /** the Key Binding JWT */
  readonly token: Token;
  readonly outcome: SdJwtView['outcome'];
}

/** The Key Binding JWT, and whether it belongs to this SD-JWT. */
export function SdJwtKeyBinding({ token, outcome }: SdJwtKeyBindingProps) {
  const { rows, count, showAll } = useClaimRows(token);
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
        <ShowAllClaims count={count} onShow={showAll} />
      </div>
    </Panel>
  );
}
