import { claimsAsText } from '../../text/claimsAsText.ts';
import { counted, LABELS } from '../../text/labels.ts';
import type { Token } from '../../token/inspect.ts';
import { CopyButton } from '../CopyButton.tsx';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import hidden from '../VisuallyHidden.module.css';
import { ClaimRow } from './ClaimRow.tsx';
import styles from './ClaimsTable.module.css';
import { claimRows } from './claimRows.ts';
import { ShowAllClaims } from './ShowAllClaims.tsx';
import { useClaimRows } from './useClaimRows.ts';

interface ClaimsTableProps {
  readonly token: Token;
  /** where the claim begins in the payload that is lit up */
  readonly lit: number | null;
  readonly onLight: (start: number) => void;
}

/** Every claim: its name, its value, and what it means. */
export function ClaimsTable({ token, lit, onLight }: ClaimsTableProps) {
  const { rows, count, showAll } = useClaimRows(token);
  if (count === 0) return null;
  return (
    <Panel
      title={LABELS.claims}
      region={false}
      note={counted(count, 'claim')}
      actions={
        <CopyButton label={LABELS.copyClaims} content={() => claimsAsText(claimRows(token))} />
      }
    >
      <div className={panel.card}>
        <table className={styles.table} aria-label={LABELS.claims}>
          <thead className={hidden.hidden}>
            <tr>
              <th scope="col">{LABELS.claim}</th>
              <th scope="col">{LABELS.value}</th>
              <th scope="col">{LABELS.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClaimRow
                key={row.start}
                row={row}
                isLit={row.start === lit}
                onLight={() => onLight(row.start)}
              />
            ))}
          </tbody>
        </table>
        <ShowAllClaims count={count} onShow={showAll} />
      </div>
    </Panel>
  );
}
