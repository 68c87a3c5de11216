import { expect, it } from 'vitest';
import { playableLog } from '../../src/refresh/playableLog.ts';
import { SESSION, THEFT } from '../support/simulationLogs.ts';

it('leaves out the answers that people saw, and nothing else', () => {
  const { events, ...rest } = playableLog(SESSION);
  expect(events).toEqual(SESSION.events.filter(({ kind }) => kind !== 'saw'));
  expect({ ...rest, events: SESSION.events }).toEqual(SESSION);
});

it('keeps the failures that people saw', () => {
  expect(playableLog(THEFT)).toEqual(THEFT);
});
