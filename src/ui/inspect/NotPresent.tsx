import { type ReactNode, useContext } from 'react';
import { localTime } from '../../text/dates.ts';
import { LABELS } from '../../text/labels.ts';
import { ShiftContext } from '../timePolicy.ts';
import { useTime } from '../useTime.ts';
import styles from './NotPresent.module.css';

interface NotPresentProps {
  /** what is said of the token at that moment */
  readonly children?: ReactNode;
}

/** Says so, wherever one is on the page, where its clock was moved from the present. */
export function NotPresent({ children }: NotPresentProps) {
  const isShifted = useContext(ShiftContext) !== 0;
  const moment = useTime((now) => isShifted && localTime(now));
  return (
    moment && (
      <p className={styles.mark}>
        {LABELS.notPresent}: {moment}
        {children}
      </p>
    )
  );
}
