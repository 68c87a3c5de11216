import type { NumericDate } from '../token/numericDate.ts';

/**
 * The same function, which makes its answer for a moment only once. Several leaves ask for the same
 * moment at every tick, and React asks each of them several times.
 */
export function oncePerMoment<Answer>(
  read: (now: NumericDate) => Answer,
): (now: NumericDate) => Answer {
  let last: { readonly now: NumericDate; readonly answer: Answer } | null = null;
  return (now) => {
    if (last?.now !== now) last = { now, answer: read(now) };
    return last.answer;
  };
}
