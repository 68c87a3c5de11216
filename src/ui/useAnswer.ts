import { useMemo, useSyncExternalStore } from 'react';

/**
 * What a question is answered with; null until then, and for no question. An answer that comes after
 * another question was asked is passed over.
 *
 * @param ask - the same function from render to render, as long as it asks the same; never rejects
 */
export function useAnswer<Answer>(ask: (() => Promise<Answer>) | null): Answer | null {
  const asked = useMemo(() => questionOf(ask), [ask]);
  return useSyncExternalStore(asked.subscribe, asked.answer);
}

/** Asked when somebody begins to listen, and once. */
function questionOf<Answer>(ask: (() => Promise<Answer>) | null) {
  const listeners = new Set<() => void>();
  let answer: Answer | null = null;
  let hasBegun = false;

  async function begin(): Promise<void> {
    if (hasBegun || !ask) return;
    hasBegun = true;
    // What went wrong has no answer.
    answer = await ask().catch(() => null);
    for (const listener of listeners) listener();
  }

  return {
    answer: () => answer,
    subscribe(listener: () => void) {
      listeners.add(listener);
      void begin();
      return () => listeners.delete(listener);
    },
  };
}
