import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Clock } from '../clock.ts';
import { type NumericDate, numericDate, type Seconds } from '../token/numericDate.ts';

/** The clock of the page, which `App` provides. */
export const ClockContext = createContext<Clock | null>(null);

/** The same clock, ahead of it by so much, or behind: it ticks with it. */
export const shifted = (clock: Clock, shift: Seconds): Clock =>
  shift === 0 ? clock : { now: () => numericDate(clock.now() + shift), subscribe: clock.subscribe };

export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error('A component that shows time stands outside of <App>');
  return clock;
}

/**
 * What `select` makes of the present. The component renders again only when that changes, so a tick
 * costs nothing where it changes nothing.
 *
 * @param select - answers a string, number, boolean or null: values that are the same when equal
 */
export function useTime<Selected extends string | number | boolean | null>(
  select: (now: NumericDate) => Selected,
): Selected {
  const clock = useClock();
  const snapshot = () => select(clock.now());
  return useSyncExternalStore(clock.subscribe, snapshot);
}
