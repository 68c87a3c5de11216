import { describe, expect, it } from 'vitest';
import { createPausable } from '../../src/refresh/pausable.ts';

describe('createPausable', () => {
  const pausedAt = (now: number, ...pauses: readonly number[]) => {
    const pausable = createPausable({ now: () => now });
    for (const until of pauses) pausable.pause(until);
    return pausable;
  };

  it('goes on at the very moment at which its pause ends', () => {
    expect(pausedAt(9, 10).isPaused()).toBe(true);
    expect(pausedAt(10, 10).isPaused()).toBe(false);
  });

  it('ends with the last of several pauses', () => {
    expect(pausedAt(9, 20, 10).isPaused()).toBe(true);
    expect(pausedAt(9, 20, 10).resumesIn()).toBe(11);
  });

  it('goes on until it is told otherwise', () => {
    expect(pausedAt(0).isPaused()).toBe(false);
  });
});
