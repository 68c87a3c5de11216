import { describe, expect, it } from 'vitest';
import type { SimulationLog } from '../../src/refresh/simulationLog.ts';
import { stateAt } from '../../src/refresh/simulationState.ts';
import {
  actorWords,
  COUNTER_NAMES,
  clockTime,
  counterWords,
  outcomeWords,
  SIMULATION_LABELS,
  tokenWords,
} from '../../src/text/simulation.ts';
import { seconds } from '../../src/token/numericDate.ts';
import { event, exchange, issued, logOf, SESSION, THEFT } from '../support/simulationLogs.ts';

describe('a time in a run', () => {
  it.each([
    [0, '00:00:00'],
    [252.9, '00:04:12'],
    [3600, '01:00:00'],
    [86_400, '00:00:00 +1 d'],
    [-600, '23:50:00 -1 d'],
    [-0.5, '23:59:59 -1 d'],
  ])('of %d seconds is %s', (at, time) => {
    expect(clockTime(seconds(at))).toBe(time);
  });

  it.each([
    [0, '00:00:00.0'],
    [300.087, '00:05:00.0'],
    [4.1, '00:00:04.1'],
    [300.999, '00:05:00.9'],
    [86_400.5, '00:00:00.5 +1 d'],
  ])('of %d seconds is %s where tenths are told', (at, time) => {
    expect(clockTime(seconds(at), true)).toBe(time);
  });
});

describe('what came of a run', () => {
  const outcome = (log: SimulationLog) => outcomeWords(log, stateAt(log, log.events.length));
  const opened = (tab: 'tab-1' | 'tab-2') => event(0, { kind: 'opened', tab });
  const signedOut = (tab: 'tab-1' | 'tab-2') => event(1, { kind: 'signed-out', tab });

  it('is nothing that anybody noticed', () => {
    expect(outcome(SESSION)).toEqual({ sentence: 'Nobody noticed anything', isBad: false });
  });

  it('is what people saw, and what the thief had', () => {
    expect(outcome(THEFT)).toEqual({
      sentence: 'The person was signed out; 1 failed call; a thief had access for 5 min',
      isBad: true,
    });
  });

  it('names the tabs where there are two', () => {
    const both = [opened('tab-1'), opened('tab-2')];
    expect(outcome(logOf([...both, signedOut('tab-2')])).sentence).toBe('Tab 2 was signed out');
    expect(outcome(logOf([...both, signedOut('tab-2'), signedOut('tab-1')])).sentence).toBe(
      'Both tabs were signed out',
    );
  });

  it('says when a thief got nowhere', () => {
    const foiled = logOf([
      event(30, { kind: 'stolen', tokens: ['R1'], from: 'files' }),
      ...exchange(40, 1, { from: 'thief', purpose: 'refresh', token: 'R1' }, 400),
    ]);
    expect(outcome(foiled)).toEqual({ sentence: 'The thief got nowhere', isBad: false });
  });

  it('says when a thief is in to the end', () => {
    const open = logOf(
      exchange(40, 1, { from: 'thief', purpose: 'refresh', token: 'R1' }, 200, ['A2']),
      [issued('A2', 40, 'R1', { issuedTo: 'thief', expiresAt: seconds(5000) })],
      100,
    );
    expect(outcome(open).sentence).toBe('A thief had access for 1 min, and has it still');
  });
});

describe('a counter', () => {
  const [now, end] = [stateAt(THEFT, 6).counters, stateAt(THEFT, 99).counters];

  it('tells its value at the playhead, and at the end', () => {
    expect(counterWords('requests', now, end)).toBe('1 of 2');
    expect(counterWords('thiefAccess', stateAt(THEFT, 7).counters, end)).toBe('1 s of 5 min');
  });

  it('tells one value where both are the same', () => {
    expect(counterWords('requests', end, end)).toBe('2');
    expect(counterWords('refreshes', now, now)).toBe('0');
  });
});

it('tells until when a token works, or why it does not', () => {
  const words = (happened: number) => stateAt(THEFT, happened).tokens.map(tokenWords);
  expect(words(0)).toEqual(['not yet', 'not yet', 'not yet', 'not yet']);
  expect(words(4)).toEqual(['works until 00:05:00', 'works until 01:00:00', 'not yet', 'not yet']);
  expect(words(99)).toEqual(['expired', 'spent', 'expired', 'revoked']);
});

it('says nothing of a server that answers', () => {
  expect(
    ['up', 'down', 'signed-out', 'has-access'].map((state) => actorWords(state as 'up')),
  ).toEqual(['', 'down', 'signed out', 'has access']);
});

it('explains an arrow that has no word beside it on a narrow screen', () => {
  expect(SIMULATION_LABELS.legend).toMatch(/\bcall\b.*\brefresh\b/);
});

it('counts what failed as calls, since a sign-out is none', () => {
  expect(COUNTER_NAMES.failures).toBe('Failed calls');
});

it.each(Object.values(SIMULATION_LABELS))('is calm, and calls no token valid: %s', (words) => {
  expect(words).not.toMatch(/[!—–]|\bvalid\b/i);
});
