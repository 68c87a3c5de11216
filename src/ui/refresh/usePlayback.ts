import { useEffect, useState } from 'react';

export const SPEEDS = [1, 2, 4, 8] as const;

export type Speed = (typeof SPEEDS)[number];

/** Milliseconds for which an event is the last one, at single speed. */
const READABLE = 500;

/** The playhead, and what moves it. */
export interface Playback {
  /** how many events have happened */
  readonly index: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** whether somebody moved the playhead, so that it is to be kept in sight */
  readonly follows: boolean;
  readonly moveTo: (index: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

interface Kept extends Pick<Playback, 'isPlaying' | 'speed' | 'follows'> {
  readonly share: number;
}

/**
 * Plays the events of a run, one after the other. What is kept is a share of the run, so that the
 * playhead stays where it is, or at the end, when another run takes its place.
 *
 * @param count - how many events there are
 */
export function usePlayback(count: number): Playback {
  const [{ share, isPlaying, speed, follows }, set] = useState<Kept>({
    share: 1,
    isPlaying: false,
    speed: 1,
    follows: false,
  });
  const change = (changes: Partial<Kept>) => set((before) => ({ ...before, ...changes }));
  const index = Math.round(share * count);

  useEffect(() => {
    if (!isPlaying) return;
    let last: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      last ??= now;
      const steps = Math.floor(((now - last) * speed) / READABLE);
      if (steps > 0) {
        last += (steps * READABLE) / speed;
        set((before) => {
          const reached = Math.min(1, (Math.round(before.share * count) + steps) / (count || 1));
          return { ...before, share: reached, isPlaying: reached < 1 };
        });
      }
      frame = requestAnimationFrame(next);
    });
    const pauseWhenHidden = () => {
      if (document.hidden) set((before) => ({ ...before, isPlaying: false }));
    };
    document.addEventListener('visibilitychange', pauseWhenHidden);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('visibilitychange', pauseWhenHidden);
    };
  }, [isPlaying, speed, count]);

  return {
    index,
    isPlaying,
    speed,
    follows,
    moveTo(moved) {
      const reached = Math.min(1, Math.max(0, moved / (count || 1)));
      change({ share: reached, isPlaying: false, follows: true });
    },
    // From its end a run begins again.
    play: () => change({ share: share < 1 ? share : 0, isPlaying: true, follows: true }),
    pause: () => change({ isPlaying: false }),
    setSpeed: (chosen) => change({ speed: chosen }),
  };
}
