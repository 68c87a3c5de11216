import { counted, showAll } from '../../text/labels.ts';
import styles from './ClaimsTable.module.css';

interface ShowAllClaimsProps {
  readonly count: number;
  /** null where all of them are shown */
  readonly onShow: (() => void) | null;
}

/** What stands below a table of claims of which some are not shown yet. */
export function ShowAllClaims({ count, onShow }: ShowAllClaimsProps) {
  return (
    onShow && (
      <button type="button" className={styles.more} onClick={onShow}>
        {showAll(counted(count, 'claim'))}
      </button>
    )
  );
}
