import type { VirtualTime } from './virtualTime.ts';

/** What stands still until a given moment, in milliseconds since the beginning: servers, or a machine. */
export interface Pausable {
  pause(until: number): void;
  isPaused(): boolean;
  /** milliseconds */
  resumesIn(): number;
}

export function createPausable(time: Pick<VirtualTime, 'now'>): Pausable {
  let until = 0;
  return {
    pause(next) {
      until = Math.max(until, next);
    },
    isPaused: () => time.now() < until,
    resumesIn: () => until - time.now(),
  };
}
