import { type RefObject, useMemo, useRef, useSyncExternalStore } from 'react';

/** @param isWanted - whether anybody still waits for the answer; never rejects */
type Question<Answer> = (isWanted: () => boolean) => Promise<Answer>;

/**
 * What a question is answered with; null until then, and for no question. An answer that comes after
 * another question was asked is passed over. One question waits for the one before: of those that
 * come while one is worked on, only the last is asked.
 *
 * @param ask - the same function from render to render, as long as it asks the same
 */
export function useAnswer<Answer>(ask: Question<Answer> | null): Answer | null {
  const turn = useRef(Promise.resolve());
  const asked = useMemo(() => questionOf(ask, turn), [ask]);
  return useSyncExternalStore(asked.subscribe, asked.answer);
}

/** Asked when somebody listens and its turn has come, and once. */
function questionOf<Answer>(ask: Question<Answer> | null, turn: RefObject<Promise<void>>) {
  const listeners = new Set<() => void>();
  let answer: Answer | null = null;
  let hasBegun = false;
  const isWanted = () => listeners.size > 0;

  async function begin(): Promise<void> {
    if (hasBegun || !ask || !isWanted()) return;
    hasBegun = true;
    // What went wrong has no answer.
    answer = await ask(isWanted).catch(() => null);
    for (const listener of listeners) listener();
  }

  return {
    answer: () => answer,
    subscribe(listener: () => void) {
      listeners.add(listener);
      turn.current = turn.current.then(begin);
      return () => listeners.delete(listener);
    },
  };
}
