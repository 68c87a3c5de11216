import { useMemo, useState } from 'react';
import { claimsAsText } from '../../text/claimsAsText.ts';
import { counted, LABELS, showAll } from '../../text/labels.ts';
import type { Token } from '../../token/inspect.ts';
import { membersOf } from '../../token/segment.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Panel } from '../Panel.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import styles from './ClaimsTable.module.css';
import { claimRows } from './claimRows.ts';

/** More rows than these are shown when asked for: thousands of claims are rarely read one by one. */
const ROWS_AT_FIRST = 100;

interface ClaimsTableProps {
  readonly token: Token;
  /** where the claim begins in the payload that is lit up */
  readonly lit: number | null;
  readonly onLight: (start: number) => void;
}

/** Every claim: its name, its value, and what it means. */
export function ClaimsTable({ token, lit, onLight }: ClaimsTableProps) {
  const [expanded, setExpanded] = useState<Token | null>(null);
  const most = expanded === token ? Number.POSITIVE_INFINITY : ROWS_AT_FIRST;
  const rows = useMemo(() => claimRows(token, most), [token, most]);
  const { length: count } = membersOf(token.payload);
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
      <div className={styles.card}>
        <table className={styles.table} aria-label={LABELS.claims}>
          <thead className={styles.head}>
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
        {rows.length < count && (
          <button type="button" className={styles.all} onClick={() => setExpanded(token)}>
            {showAll(counted(count, 'claim'))}
          </button>
        )}
      </div>
    </Panel>
  );
}
