import { type ReactNode, useMemo } from 'react';
import { type Plan, stageAt } from '../../refresh/plan.ts';
import { leadWords, lifetimeWords, PLAN } from '../../text/plan.ts';
import { calendarDate } from '../../token/timeline.ts';
import type { DateClaims } from '../../token/validity.ts';
import { DateText, RelativeDate } from '../inspect/DateText.tsx';
import { TimelinePicture } from '../inspect/TimelinePicture.tsx';
import { toneOf } from '../tone.ts';
import { useClock, useTime } from '../useTime.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { Countdown, type WordsAt } from './Countdown.tsx';
import styles from './Plan.module.css';

interface ScheduleProps {
  readonly dates: DateClaims;
  readonly plan: Plan;
  readonly wordsAt: WordsAt;
  /** shown between the facts and the picture */
  readonly children: ReactNode;
}

/** The countdown to the refresh, what it rests on, and both on the timeline. */
export function Schedule({ dates, plan, wordsAt, children }: ScheduleProps) {
  const clock = useClock();
  // Rendered again when the stage changes: between two stages only leaves move.
  const stage = useTime((now) => stageAt(plan, now).kind);
  const { sentence, spoken, timer, note } = wordsAt(clock.now());
  const drawn = useMemo(
    () => (plan.kind === 'planned' ? { ...dates, refresh: plan.refreshAt } : dates),
    [dates, plan],
  );
  const iat = calendarDate(dates.iat);
  return (
    <div className={styles.parts} data-tone={toneOf(stage)}>
      <p className={styles.headline}>
        <span role="status">
          <span aria-hidden={spoken !== ''}>{sentence}</span>{' '}
          <VisuallyHidden>{spoken}</VisuallyHidden>
        </span>
        {timer && <Countdown name={timer} wordsAt={wordsAt} of="timeLeft" />}
      </p>
      {note && <p>{note}</p>}
      {plan.kind === 'planned' && (
        <ul className={styles.facts}>
          <DateText date={plan.refreshAt} as="li" />
          <li>
            <RelativeDate date={plan.refreshAt} />
          </li>
          <li>{leadWords(plan)}</li>
          <li>{lifetimeWords(plan)}</li>
          {iat !== null && (
            <li>
              {PLAN.issued} <RelativeDate date={iat} />, {PLAN.byThisClock}
            </li>
          )}
        </ul>
      )}
      {children}
      <TimelinePicture dates={drawn} />
    </div>
  );
}
