import { Fragment } from 'react';
import { fromMilliseconds, localTime, relativeTime, utcTime } from '../../text/dates.ts';
import { DATE_READINGS } from '../../text/labels.ts';
import { looksLikeMilliseconds, type NumericDate } from '../../token/numericDate.ts';
import { useTime } from '../useTime.ts';

interface DateTextProps {
  readonly date: NumericDate;
  readonly as?: 'li' | 'span';
}

/** A date in local time with its zone and in UTC; by both readings, when it looks like milliseconds. */
export function DateText({ date, as: Element = 'span' }: DateTextProps) {
  const readings = looksLikeMilliseconds(date)
    ? ([
        [DATE_READINGS.milliseconds, fromMilliseconds(date)],
        [DATE_READINGS.seconds, date],
      ] as const)
    : ([['', date]] as const);
  return readings.map(([name, reading]) => (
    <Fragment key={name}>
      <Element>
        {name}
        {localTime(reading) ?? DATE_READINGS.outOfRange}
      </Element>
      {utcTime(reading) && (
        <Element>
          <time dateTime={utcTime(reading) ?? ''}>{utcTime(reading)}</time>
        </Element>
      )}
    </Fragment>
  ));
}

/** How far off a date is, moving with the clock. */
export function RelativeDate({ date }: { readonly date: NumericDate }) {
  const reading = looksLikeMilliseconds(date) ? fromMilliseconds(date) : date;
  const relative = useTime((now) => relativeTime(reading, now));
  if (relative === null) return DATE_READINGS.outOfRange;
  return looksLikeMilliseconds(date) ? `${relative}, ${DATE_READINGS.ifMilliseconds}` : relative;
}
