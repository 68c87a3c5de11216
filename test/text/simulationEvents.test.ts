import { describe, expect, it } from 'vitest';
import { hs256SignerFor } from '../../src/crypto/hs256.ts';
import { SCENARIOS, type ScenarioId, settingsFor } from '../../src/refresh/scenarios.ts';
import { simulate } from '../../src/refresh/simulate.ts';
import { requestsOf } from '../../src/refresh/simulationState.ts';
import { eventSentence, markWord } from '../../src/text/simulationEvents.ts';
import { event, exchange, logOf, SESSION, THEFT } from '../support/simulationLogs.ts';

const sentences = (log: typeof SESSION) => {
  const requests = requestsOf(log);
  return log.events.map((one) =>
    eventSentence(one, 'exchange' in one ? requests.get(one.exchange) : undefined),
  );
};

describe('the events of a run', () => {
  it('are told in the order in which they happened', () => {
    expect(sentences(SESSION)).toEqual([
      'Tab 1 is opened',
      'Tab 1 signs in at the authorization server',
      'The authorization server answers Tab 1: 200 A1 R1',
      'The person uses Tab 1: 1 call',
      'Tab 1 calls the API, with A1',
      'The API answers Tab 1: 200',
      'The person at Tab 1 sees the answer',
      'Tab 1 asks the authorization server for a new access token, with R1',
      'The authorization server answers Tab 1: 200 A2 R2',
    ]);
  });

  it('are told of a theft', () => {
    expect(sentences(THEFT).slice(3)).toEqual([
      'The thief copies R1',
      'The thief asks the authorization server for a new access token, with R1',
      'The authorization server answers the thief: 200 A2 R2',
      'The thief calls the API, with A2',
      'The API answers the thief: 200',
      'Tab 1 asks the authorization server for a new access token, with R1',
      'The authorization server sees R1 again, which is spent',
      'The authorization server revokes the family: its refresh tokens end at once, its access tokens when they expire',
      'The authorization server answers Tab 1: 400 invalid_grant',
      'Tab 1 is signed out: the person has to sign in again',
      'The person at Tab 1 sees a refusal',
      'The thief calls the API, with A2',
      'The API answers the thief: 401 invalid_token',
    ]);
  });

  it('are told of failures and of retries', () => {
    const [request] = exchange(1, 1, { from: 'tab-2', purpose: 'call', token: 'A1', attempt: 2 });
    const log = logOf([
      ...(request ? [request] : []),
      event(2, { kind: 'failed', exchange: 1, cause: 'server' }),
      event(3, { kind: 'failed', exchange: 1, cause: 'response' }),
      event(4, { kind: 'injected', tab: 'tab-1' }),
      event(4, { kind: 'stolen', tokens: [], from: 'script' }),
      event(4, { kind: 'stolen', tokens: ['A1', 'R1'], from: 'script' }),
      event(5, { kind: 'saw', tab: 'tab-2', outcome: 'unreachable' }),
      ...exchange(6, 2, { from: 'tab-2', purpose: 'refresh' }).slice(0, 1),
    ]);
    expect(sentences(log)).toEqual([
      'Tab 2 calls the API again, with A1',
      'The API does not answer Tab 2',
      'The answer of the API to Tab 2 is lost',
      'An injected script runs in Tab 1',
      'The injected script sends the thief nothing',
      'The injected script sends the thief A1 and R1',
      'The person at Tab 2 sees an error',
      'Tab 2 asks the authorization server for a new access token, with no token',
    ]);
  });

  it.each(Object.keys(SCENARIOS) as ScenarioId[])('have words in %s', async (id) => {
    const log = await simulate(id, settingsFor(id), 1, hs256SignerFor);
    for (const sentence of sentences(log)) {
      expect(sentence).toMatch(/^(?:Tab|The|An) .*\w$/);
      expect(sentence).not.toMatch(/undefined|null| {2}|NaN/);
    }
    for (const one of log.events) expect(markWord(one)).toMatch(/^\w[\w, ]*$/);
  });
});
