import { describe, expect, it } from 'vitest';
import { hs256SignerFor } from '../../../src/crypto/hs256.ts';
import { playableLog } from '../../../src/refresh/playableLog.ts';
import { SCENARIOS, type ScenarioId, settingsFor } from '../../../src/refresh/scenarios.ts';
import { simulate } from '../../../src/refresh/simulate.ts';
import {
  heightOf,
  lanesOf,
  ROW_HEIGHT,
  type Row,
  rowsOf,
} from '../../../src/ui/refresh/sequenceRows.ts';
import { event, exchange, logOf, SESSION, THEFT } from '../../support/simulationLogs.ts';

const rows = (log: typeof SESSION): readonly Row[] => rowsOf(log, lanesOf(log));
/** `0>2 call A1`: from and to which lifeline, how it looks, and what it says. */
const told = ({ from, to, look, word, code }: Row): string =>
  `${from}>${to} ${look}: ${word} ${code}`.trim();

describe('the lifelines', () => {
  it('are those of all who take part, from left to right', () => {
    expect(lanesOf(SESSION)).toEqual(['tab-1', 'api', 'auth']);
    expect(lanesOf(THEFT)).toEqual(['tab-1', 'api', 'auth', 'thief']);
    const second = logOf([event(1, { kind: 'opened', tab: 'tab-2' }), ...THEFT.events]);
    expect(lanesOf(second)).toEqual(['tab-1', 'tab-2', 'api', 'auth', 'thief']);
  });
});

describe('the rows', () => {
  it('are a request there, and its answer back', () => {
    expect(rows(SESSION).map(told)).toEqual([
      '0>0 quiet: opened',
      '0>2 refresh: sign in',
      '2>0 answer: 200 A1 R1',
      '0>0 quiet: click',
      '0>1 call: call A1',
      '1>0 answer:  200',
      '0>0 bad: sees the answer',
      '0>2 refresh: refresh R1',
      '2>0 answer: 200 A2 R2',
    ]);
  });

  it('are marks where nothing is sent, and refusals where it is refused', () => {
    expect(rows(THEFT).slice(3).map(told)).toEqual([
      '3>3 warn: gets R1',
      '3>2 refresh: refresh R1',
      '2>3 answer: 200 A2 R2',
      '3>1 call: call A2',
      '1>3 answer:  200',
      '0>2 refresh: refresh R1',
      '2>2 bad: R1 reused',
      '2>2 bad: family revoked',
      '2>0 refusal: invalid_grant 400',
      '0>0 bad: signed out',
      '0>0 bad: sees a refusal',
      '3>1 call: call A2',
      '1>3 refusal: invalid_token 401',
    ]);
  });

  it('say where a message is lost, and where nobody answers', () => {
    const [sent] = exchange(1, 1, { from: 'tab-1', purpose: 'call', token: 'A1', attempt: 2 });
    const log = logOf([
      ...(sent ? [sent] : []),
      event(2, { kind: 'failed', exchange: 1, cause: 'response' }),
      event(3, { kind: 'failed', exchange: 1, cause: 'server' }),
      event(4, { kind: 'slept' }),
      event(5, { kind: 'went-down' }),
    ]);
    expect(rows(log).map(told)).toEqual([
      '0>1 call: retry A1',
      '1>0 lost: lost',
      '1>1 bad: no answer',
      '0>0 quiet: slept',
      '2>2 bad: went down',
    ]);
  });

  it('tell the time when it is another, and how much passed', () => {
    expect(rows(SESSION).map(({ time, gap }) => [time, gap])).toEqual([
      ['00:00:00', ''],
      ['', ''],
      ['', ''],
      ['00:00:05', '5 s later'],
      ['', ''],
      ['', ''],
      ['', ''],
      ['00:04:00', '3 min 55 s later'],
      ['', ''],
    ]);
  });

  it.each(Object.keys(SCENARIOS) as ScenarioId[])('never overlap in %s', async (id) => {
    const log = playableLog(await simulate(id, settingsFor(id), 1, hs256SignerFor));
    const lanes = lanesOf(log);
    const drawn = rowsOf(log, lanes);
    expect(drawn).toHaveLength(log.events.length);
    for (const [place, row] of drawn.entries()) {
      expect(row.y - (drawn[place - 1]?.y ?? 0)).toBeGreaterThanOrEqual(place ? ROW_HEIGHT : 0);
      for (const lane of [row.from, row.to]) expect(lanes[lane]).toBeDefined();
    }
    expect(heightOf(drawn)).toBeGreaterThan(drawn.at(-1)?.y ?? 0);
  });
});
