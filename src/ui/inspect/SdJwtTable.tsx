import type { ReactNode } from 'react';
import { LABELS } from '../../text/labels.ts';
import hidden from '../VisuallyHidden.module.css';
import styles from './ClaimsTable.module.css';

interface SdJwtTableProps {
  readonly label: string;
  /** what the third column says */
  readonly third: string;
  readonly children: ReactNode;
}

/** A table that looks like that of the claims. */
export function SdJwtTable({ label, third, children }: SdJwtTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={hidden.hidden}>
        <tr>
          {[LABELS.claim, LABELS.value, third].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
