// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockOf, type Machine, systemClock } from '../src/clock.ts';

/** A machine whose time passes only when told to. */
class FakeMachine implements Machine {
  time: number;
  readonly timers = new Map<() => void, number>();
  readonly returns = new Set<() => void>();
  /** the delay of every timer that was ever set, in milliseconds */
  readonly delays: number[] = [];

  constructor(time: number) {
    this.time = time;
  }

  wallClock(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = () => callback();
    this.delays.push(milliseconds);
    this.timers.set(timer, this.time + milliseconds);
    return () => this.timers.delete(timer);
  }

  onReturn(callback: () => void): () => void {
    this.returns.add(callback);
    return () => this.returns.delete(callback);
  }

  /** Lets the timer fire, `late` milliseconds after it was due. */
  fire(late = 0): void {
    const [[timer, due] = []] = this.timers;
    if (timer === undefined || due === undefined) throw new Error('no timer is set');
    this.timers.delete(timer);
    this.time = due + late;
    timer();
  }

  return(): void {
    for (const callback of this.returns) callback();
  }
}

/** 2026-06-21T00:00:00.250Z */
const START = 1_782_000_000_250;

let machine: FakeMachine;
beforeEach(() => {
  machine = new FakeMachine(START);
});

describe('the timer', () => {
  it('is not set before the first subscription', () => {
    clockOf(machine).now();
    expect(machine.delays).toEqual([]);
    expect(machine.returns.size).toBe(0);
  });

  it('is one for all subscribers, and stops with the last', () => {
    const clock = clockOf(machine);
    const stopFirst = clock.subscribe(() => {});
    const stopSecond = clock.subscribe(() => {});
    expect(machine.timers.size).toBe(1);
    stopFirst();
    expect(machine.timers.size).toBe(1);
    machine.fire();
    expect(machine.timers.size).toBe(1);
    stopSecond();
    expect(machine.timers.size).toBe(0);
    expect(machine.returns.size).toBe(0);
  });

  it('starts again for a subscriber that comes after the last has gone', () => {
    const clock = clockOf(machine);
    clock.subscribe(() => {})();
    const listener = vi.fn();
    clock.subscribe(listener);
    expect(machine.timers.size).toBe(1);
    machine.fire();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is aligned to the second, also after it was late', () => {
    const clock = clockOf(machine);
    clock.subscribe(() => {});
    machine.fire();
    machine.fire(40);
    machine.fire();
    expect(machine.delays).toEqual([750, 1000, 960, 1000]);
  });

  it('goes on when it fires a moment before the second', () => {
    const clock = clockOf(machine);
    const listener = vi.fn();
    clock.subscribe(listener);
    machine.fire(-1);
    expect(listener).not.toHaveBeenCalled();
    machine.fire();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(machine.delays).toEqual([750, 1, 1000]);
  });

  it('does not outlive a subscriber that leaves while it is told', () => {
    const clock = clockOf(machine);
    const stop = clock.subscribe(() => stop());
    machine.fire();
    expect(machine.timers.size).toBe(0);
    clock.subscribe(() => {});
    expect(machine.timers.size).toBe(1);
  });

  it('goes on after a listener that throws', () => {
    const clock = clockOf(machine);
    clock.subscribe(() => {
      throw new Error('a broken listener');
    });
    expect(() => machine.fire()).toThrow('a broken listener');
    expect(machine.timers.size).toBe(1);
  });
});

describe('now', () => {
  it('is a NumericDate: seconds, not milliseconds', () => {
    expect(clockOf(machine).now()).toBe(1_782_000_000.25);
  });

  it.each([['without'], ['with']])('is one value through a second, %s subscribers', (which) => {
    const clock = clockOf(machine);
    if (which === 'with') clock.subscribe(() => {});
    const first = clock.now();
    machine.time += 749;
    expect(clock.now()).toBe(first);
  });

  it.each([['without'], ['with']])('is never of an earlier second, %s subscribers', (which) => {
    const clock = clockOf(machine);
    if (which === 'with') clock.subscribe(() => {});
    machine.time += 750;
    expect(clock.now()).toBe(1_782_000_001);
    machine.time += 3_600_000;
    expect(clock.now()).toBe(1_782_003_601);
  });

  it.each([
    ['forward', 86_400_000],
    ['back', -86_400_000],
    ['back before 1970', -2_000_000_000_000],
  ])('follows a clock that is set %s', (_way, distance) => {
    const clock = clockOf(machine);
    clock.now();
    machine.time += distance;
    expect(clock.now()).toBe((START + distance) / 1000);
  });
});

describe('a subscriber', () => {
  it('is told once a second, when the new second can be read', () => {
    const clock = clockOf(machine);
    const seen: number[] = [];
    clock.subscribe(() => seen.push(clock.now()));
    machine.fire();
    machine.fire();
    expect(seen).toEqual([1_782_000_001, 1_782_000_002]);
  });

  it('is told also when somebody has read the new second before the timer fired', () => {
    const clock = clockOf(machine);
    const listener = vi.fn();
    clock.subscribe(listener);
    machine.time += 900;
    clock.now();
    machine.fire();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a machine that slept for an hour', 3_600_000],
    ['a throttled timer', 60_000],
    ['a busy page', 50],
  ])('is told once after %s', (_why, late) => {
    const clock = clockOf(machine);
    const seen: number[] = [];
    clock.subscribe(() => seen.push(clock.now()));
    machine.fire(late);
    expect(seen).toEqual([1_782_000_001 + late / 1000]);
  });

  it.each([
    ['forward', 7_200_000],
    ['back', -7_200_000],
  ])('is told at the next tick after the clock was set %s', (_way, distance) => {
    const clock = clockOf(machine);
    const seen: number[] = [];
    clock.subscribe(() => seen.push(clock.now()));
    machine.fire(distance);
    expect(seen).toEqual([1_782_000_001 + distance / 1000]);
    machine.fire();
    expect(seen).toHaveLength(2);
  });

  it('is told at a return to the page, before the timer fires', () => {
    const clock = clockOf(machine);
    const seen: number[] = [];
    clock.subscribe(() => seen.push(clock.now()));
    machine.time += 3_600_000;
    machine.return();
    expect(seen).toEqual([1_782_003_600.25]);
  });

  it('is not told of a return within the same second', () => {
    const clock = clockOf(machine);
    const listener = vi.fn();
    clock.subscribe(listener);
    machine.time += 700;
    machine.return();
    expect(listener).not.toHaveBeenCalled();
  });

  it('is told only of what comes after it has subscribed', () => {
    const clock = clockOf(machine);
    machine.time += 5000;
    const listener = vi.fn();
    clock.subscribe(listener);
    machine.return();
    expect(listener).not.toHaveBeenCalled();
  });

  it('is told though another leaves while being told', () => {
    const clock = clockOf(machine);
    const last = vi.fn();
    const stop = clock.subscribe(() => stop());
    clock.subscribe(last);
    machine.fire();
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('is not told after it was unsubscribed, also by one who was told before it', () => {
    const clock = clockOf(machine);
    const second = vi.fn();
    clock.subscribe(() => stop());
    const stop = clock.subscribe(second);
    machine.fire();
    expect(second).not.toHaveBeenCalled();
  });

  it('that subscribes anew while being told is told once', () => {
    const clock = clockOf(machine);
    let told = 0;
    let stop = () => {};
    const listener = () => {
      told += 1;
      if (told > 5) return;
      stop();
      stop = clock.subscribe(listener);
    };
    stop = clock.subscribe(listener);
    machine.fire();
    expect(told).toBe(1);
    expect(machine.timers.size).toBe(1);
  });

  it('with two subscriptions keeps the second when the first ends, however often that is said', () => {
    const clock = clockOf(machine);
    const listener = vi.fn();
    const stopFirst = clock.subscribe(listener);
    const stopSecond = clock.subscribe(listener);
    stopFirst();
    stopFirst();
    machine.fire();
    expect(listener).toHaveBeenCalledTimes(1);
    stopSecond();
    expect(machine.timers.size).toBe(0);
  });
});

describe('the clock of the system', () => {
  beforeEach(() => vi.useFakeTimers({ now: START }));
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ticks on the second of the wall clock', () => {
    const clock = systemClock();
    const seen: number[] = [];
    const stop = clock.subscribe(() => seen.push(clock.now()));
    vi.advanceTimersByTime(749);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(2001);
    expect(seen).toEqual([1_782_000_001, 1_782_000_002, 1_782_000_003]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['pageshow', () => window.dispatchEvent(new Event('pageshow'))],
  ])('reads the wall clock again on %s, while somebody listens', (_event, dispatch) => {
    const clock = systemClock();
    const listener = vi.fn();
    const stop = clock.subscribe(listener);
    vi.setSystemTime(START + 3_600_000);
    dispatch();
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    vi.setSystemTime(START + 7_200_000);
    dispatch();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
