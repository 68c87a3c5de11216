import { clockTime, SIMULATION_LABELS, speedWords } from '../../text/simulation.ts';
import type { Seconds } from '../../token/numericDate.ts';
import { seconds } from '../../token/numericDate.ts';
import styles from './Player.module.css';
import { type Playback, SPEEDS } from './usePlayback.ts';

interface PlayerProps {
  readonly playback: Playback;
  /** how many events there are */
  readonly count: number;
  readonly at: Seconds;
  /** how far the client's clock is ahead */
  readonly skew: Seconds;
  /** what the playhead stands at, in a sentence */
  readonly sentence: string;
}

/** Plays the run, steps through it, and tells the time in it. */
export function Player({ playback, count, at, skew, sentence }: PlayerProps) {
  const { index, isPlaying, speed, moveTo } = playback;
  const step = (label: string, icon: string, to: number) => (
    <button type="button" aria-label={label} onClick={() => moveTo(to)}>
      <Icon path={icon} />
    </button>
  );
  return (
    <div className={styles.player}>
      <div className={styles.buttons}>
        {step(SIMULATION_LABELS.toStart, 'M3 3v10M13 3v10L5 8z', 0)}
        {step(SIMULATION_LABELS.stepBack, 'M11 3v10L4 8z', index - 1)}
        <button
          type="button"
          className={styles.play}
          onClick={isPlaying ? playback.pause : playback.play}
        >
          <Icon path={isPlaying ? 'M5 3v10M11 3v10' : 'M4 2v12l9-6z'} />
          {isPlaying ? SIMULATION_LABELS.pause : SIMULATION_LABELS.play}
        </button>
        {step(SIMULATION_LABELS.step, 'M5 3v10l7-5z', index + 1)}
        {step(SIMULATION_LABELS.toEnd, 'M13 3v10M3 3v10l8-5z', count)}
      </div>
      <label>
        {SIMULATION_LABELS.speed}{' '}
        <select
          value={speed}
          onChange={({ target }) => playback.setSpeed(SPEEDS[target.selectedIndex] ?? 1)}
        >
          {SPEEDS.map((choice) => (
            <option key={choice} value={choice}>
              {speedWords(choice)}
            </option>
          ))}
        </select>
      </label>
      <dl className={styles.clocks}>
        <Clock name={SIMULATION_LABELS.serverClock} at={at} />
        {skew !== 0 && <Clock name={SIMULATION_LABELS.clientClock} at={seconds(at + skew)} />}
      </dl>
      <small>{SIMULATION_LABELS.clocksNote}</small>
      <input
        type="range"
        aria-label={SIMULATION_LABELS.position}
        aria-valuetext={`${clockTime(at)}${sentence && `: ${sentence}`}`}
        max={count}
        value={index}
        onChange={({ target }) => moveTo(target.valueAsNumber)}
      />
    </div>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Clock({ name, at }: { readonly name: string; readonly at: Seconds }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{clockTime(at)}</dd>
    </div>
  );
}
