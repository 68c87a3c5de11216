import type { ClientClock } from '../../src/refresh/apiFetch.ts';

/** A clock that only a test moves. */
export interface ManualClock extends ClientClock {
  /** Lets time pass: every timer fires at its time, and what it starts settles before the next. */
  pass(milliseconds: number): Promise<void>;
  /** Sets the wall clock, as sleep or a person does: no timer is any nearer for it. */
  jump(milliseconds: number): void;
  /** How many timers wait. */
  timers(): number;
}

/** @param start - what the wall clock says at first, in milliseconds */
export function manualClock(start = 1_800_000_000_000): ManualClock {
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
  let uptime = 0;
  let wall = start;
  return {
    now: () => wall,
    after(milliseconds, callback) {
      const timer = { at: uptime + milliseconds, callback };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    async pass(milliseconds) {
      const end = uptime + milliseconds;
      await idle();
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        const until = next?.at ?? end;
        wall += until - uptime;
        uptime = until;
        if (next === undefined) return;
        waiting.delete(next);
        next.callback();
        await idle();
      }
    },
    jump(milliseconds) {
      wall += milliseconds;
    },
    timers: () => waiting.size,
  };
}

/** Waits until everything has settled that needs no timer and no network. */
export const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
