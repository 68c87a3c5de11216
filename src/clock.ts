import { type NumericDate, numericDate } from './token/numericDate.ts';

/**
 * The present, and the news that it has moved on.
 *
 * `now` is the same value throughout a second, as `useSyncExternalStore` asks of a snapshot, and is
 * never older than that second, whether or not a tick was heard.
 */
export interface Clock {
  now(): NumericDate;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** What a clock needs of the machine: its wall clock, one timer, and word that time may have jumped. */
export interface Machine {
  /** milliseconds since 1970-01-01T00:00:00Z */
  wallClock(): number;
  /** @returns what cancels it */
  after(milliseconds: number, callback: () => void): () => void;
  /** calls back when the page is shown again: @returns what ends that */
  onReturn(callback: () => void): () => void;
}

/**
 * A clock that ticks on the second, with one timer, which runs while somebody listens.
 *
 * It reads the wall clock at every tick and at every return to the page, and trusts no interval:
 * machines sleep, hidden pages have their timers throttled, and clocks are set. Never throws.
 */
export function clockOf(machine: Machine): Clock {
  const subscriptions = new Set<() => void>();
  let milliseconds = machine.wallClock();
  let stop = () => {};

  const read = (): NumericDate => {
    const current = machine.wallClock();
    const sameSecond = Math.floor(current / 1000) === Math.floor(milliseconds / 1000);
    if (!sameSecond) milliseconds = current;
    return numericDate(milliseconds / 1000);
  };

  const start = (): (() => void) => {
    // Apart from what was read: a reader may come upon a new second before the tick does.
    let told = read();
    const tick = () => {
      const now = read();
      if (now === told) return;
      told = now;
      for (const tell of [...subscriptions]) if (subscriptions.has(tell)) tell();
    };
    let cancel = () => {};
    const schedule = () => {
      cancel = machine.after(1000 - (machine.wallClock() % 1000), () => {
        // Before the tick, in which the last listener may leave and the timer has to be cancelled.
        schedule();
        tick();
      });
    };
    schedule();
    const ignoreReturns = machine.onReturn(tick);
    return () => {
      cancel();
      ignoreReturns();
    };
  };

  return {
    now: read,
    subscribe(listener) {
      // A function of its own, so that of two subscriptions of one listener each ends by itself.
      const subscription = () => listener();
      subscriptions.add(subscription);
      if (subscriptions.size === 1) stop = start();
      return () => {
        if (subscriptions.delete(subscription) && subscriptions.size === 0) stop();
      };
    },
  };
}

/** The clock of the machine that shows the page. */
export function systemClock(): Clock {
  return clockOf({
    wallClock: () => Date.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    onReturn(callback) {
      document.addEventListener('visibilitychange', callback);
      window.addEventListener('pageshow', callback);
      return () => {
        document.removeEventListener('visibilitychange', callback);
        window.removeEventListener('pageshow', callback);
      };
    },
  });
}
