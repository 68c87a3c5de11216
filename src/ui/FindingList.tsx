import type { Severity } from '../checks/finding.ts';
import { LABELS, SEVERITY_NAMES } from '../text/labels.ts';
import type { FindingWords } from '../text/wordsFor.ts';
import styles from './FindingList.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface FindingItemProps extends FindingWords {
  readonly kind: string;
  readonly severity: Severity;
  /** where it is, for a finding that one can go to */
  readonly place?: string;
  readonly onGoTo?: () => void;
}

/** What is wrong, why it matters and what to do. */
export function FindingList({ items }: { readonly items: readonly FindingItemProps[] }) {
  return (
    <ul className={styles.list} aria-label={LABELS.findings}>
      {items.map((item, index) => (
        <FindingItem key={`${item.kind} ${index}`} {...item} />
      ))}
    </ul>
  );
}

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M3 0h4l3 3v4l-3 3H3L0 7V3z',
  warning: 'm5 0.5 5 9H0z',
  info: 'M5 0.5a4.5 4.5 0 1 0 .01 0z',
};

function FindingItem({ kind, severity, title, why, remedy, place, onGoTo }: FindingItemProps) {
  const head = (
    <>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={SHAPES[severity]} />
      </svg>
      <VisuallyHidden>{SEVERITY_NAMES[severity]}: </VisuallyHidden>
      <b>{title}</b>
    </>
  );
  return (
    <li className={styles.item} data-finding={kind} data-severity={severity}>
      {onGoTo ? (
        <button type="button" className={styles.head} onClick={onGoTo}>
          {head}
          <small className={styles.place}>{place}</small>
        </button>
      ) : (
        <p className={styles.head}>{head}</p>
      )}
      <p className={styles.why}>
        {why} {remedy}
      </p>
    </li>
  );
}
