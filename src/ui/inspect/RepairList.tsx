import { LABELS } from '../../text/labels.ts';
import { repairWords } from '../../text/repairs.ts';
import type { Repair } from '../../token/repairs.ts';
import { Panel } from '../Panel.tsx';
import styles from './RepairList.module.css';

/** What was done to the pasted text to get at the token, each repair named. */
export function RepairList({ repairs }: { readonly repairs: readonly Repair[] }) {
  return (
    <Panel title={LABELS.repairs} note={repairs.length} region={false}>
      <ul className={styles.list} aria-label={LABELS.repairs}>
        {repairs.map((repair) => (
          <li key={`${repair.kind} ${repair.span.start}`}>{repairWords(repair)}</li>
        ))}
      </ul>
    </Panel>
  );
}
