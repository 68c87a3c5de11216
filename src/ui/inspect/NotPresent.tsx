import { useContext } from 'react';
import { localTime, utcTime } from '../../text/dates.ts';
import { LABELS } from '../../text/labels.ts';
import { numericDate } from '../../token/numericDate.ts';
import { ShiftContext } from '../timePolicy.ts';
import { useTime } from '../useTime.ts';
import styles from './NotPresent.module.css';

/** Says so, where the clock of the page was moved from the present. */
export function NotPresent() {
  return useContext(ShiftContext) === 0 ? null : (
    <p className={styles.mark}>
      {LABELS.notPresent}: <Moment />
    </p>
  );
}

function Moment() {
  return useTime((now) => `${localTime(now)}, ${utcTime(numericDate(Math.floor(now)))}`);
}
