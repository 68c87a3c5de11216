import { useMemo } from 'react';
import type { NumericDate } from '../token/numericDate.ts';
import { oncePerMoment } from './oncePerMoment.ts';
import { useClock, useTime } from './useTime.ts';

/**
 * What is found at the present. The kinds alone decide: what is found is read anew when they change,
 * not at every tick.
 *
 * @param read - the same function from render to render, as long as it reads the same
 */
export function useFindingsAt<Found extends { readonly kind: string }>(
  read: (now: NumericDate) => readonly Found[],
): readonly Found[] {
  const clock = useClock();
  const findingsAt = useMemo(() => oncePerMoment(read), [read]);
  const kinds = useTime((now) =>
    findingsAt(now)
      .map(({ kind }) => kind)
      .join(),
  );
  return useMemo(() => (kinds === '' ? [] : findingsAt(clock.now())), [findingsAt, kinds, clock]);
}
