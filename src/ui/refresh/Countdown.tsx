import type { PlanWords } from '../../text/plan.ts';
import type { NumericDate } from '../../token/numericDate.ts';
import { useTime } from '../useTime.ts';
import styles from './Plan.module.css';

/** The words of the plan at a moment. */
export type WordsAt = (now: NumericDate) => PlanWords;

interface CountdownProps {
  readonly name: string;
  readonly wordsAt: WordsAt;
  readonly of: 'timeLeft' | 'leakTime';
}

/** The end of a sentence that moves with the clock, and so is not announced. */
export function Countdown({ name, wordsAt, of }: CountdownProps) {
  return (
    <span role="timer" aria-label={name} aria-live="off" className={styles.timer}>
      {useTime((now) => wordsAt(now)[of])}
    </span>
  );
}
