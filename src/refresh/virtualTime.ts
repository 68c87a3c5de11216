/** Time that passes only when it is told to: all of a simulation's timers stand in one queue. */
export interface VirtualTime {
  /** milliseconds since the beginning */
  now(): number;
  /** @returns what cancels it */
  after(milliseconds: number, callback: () => void): () => void;
  /** Says that work goes on which no timer waits for, such as WebCrypto's: time stands still for it. */
  outside<Result>(work: Promise<Result>): Promise<Result>;
  /**
   * Lets time pass up to and including `until`, in milliseconds, or until no timer is left. Before the
   * next timer fires everything that the last one began has settled, so that one run is like another.
   */
  run(until: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Starts at 0. Timers that are due at the same moment fire in the order in which they were set. */
export function createVirtualTime(): VirtualTime {
  const timers: Timer[] = [];
  const unsettled = new Set<Promise<unknown>>();
  let now = 0;

  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + Math.max(0, Math.round(milliseconds)), callback };
      timers.splice(timers.findLastIndex(({ at }) => at <= timer.at) + 1, 0, timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
    async outside(work) {
      unsettled.add(work);
      try {
        return await work;
      } finally {
        unsettled.delete(work);
      }
    },
    async run(until) {
      const { port1, port2 } = new MessageChannel();
      let wake = () => {};
      port1.onmessage = () => wake();
      // A task of its own begins only when no microtask is left.
      const nextTask = () =>
        new Promise<void>((resolve) => {
          wake = resolve;
          port2.postMessage(null);
        });
      const settle = async () => {
        do {
          if (unsettled.size) await Promise.allSettled(unsettled);
          await nextTask();
        } while (unsettled.size);
      };
      try {
        await settle();
        for (let next = timers[0]; next && next.at <= until; next = timers[0]) {
          timers.shift();
          now = next.at;
          next.callback();
          await settle();
        }
      } finally {
        // Open, it would keep Node.js running.
        port1.close();
      }
    },
  };
}
