import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/refresh/authServer.ts';
import { createNetwork, type Question } from '../../src/refresh/network.ts';
import { createPausable } from '../../src/refresh/pausable.ts';
import { createVirtualTime } from '../../src/refresh/virtualTime.ts';

const CALL: Question = { from: 'tab-1', to: 'api', purpose: 'call', attempt: 1, token: 'A1' };
const REFRESH: Question = {
  from: 'tab-1',
  to: 'auth',
  purpose: 'refresh',
  attempt: 1,
  token: 'R1',
};
const OK: Answer = { status: 200, error: null, issued: [] };

function networkWith(seed: number) {
  const time = createVirtualTime();
  const events: { kind: string; at: number }[] = [];
  const network = createNetwork(time, seed, (event) => events.push({ ...event, at: time.now() }));
  const receiver = { after: time.after, ...createPausable(time) };
  const outcomes: unknown[] = [];
  const send = (question: Question, handle = async () => OK) => {
    network.exchange(question, handle, receiver).then(
      ({ status }) => outcomes.push(status),
      (error) => outcomes.push(error.name),
    );
  };
  return { time, events, network, receiver, outcomes, send };
}

describe('createNetwork', () => {
  it('takes 40 to 120 milliseconds each way, with any seed', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { time, send, events } = networkWith(seed);
        const arrivals: number[] = [];
        const handle = async () => {
          arrivals.push(time.now());
          return OK;
        };
        for (let nth = 0; nth < 10; nth += 1) send(CALL, handle);
        await time.run(1000);
        const ways = [...arrivals, ...events.slice(10).map(({ at }) => at / 2)];
        expect(Math.min(...ways)).toBeGreaterThanOrEqual(40);
        expect(Math.max(...ways)).toBeLessThanOrEqual(120);
      }),
    ));

  it('is not as fast for one message as for the next', async () => {
    const { time, send, events } = networkWith(1);
    for (let nth = 0; nth < 20; nth += 1) send(CALL);
    await time.run(1000);
    expect(new Set(events.slice(20).map(({ at }) => at)).size).toBeGreaterThan(8);
  });

  it('is not as fast on the way back as on the way there', async () => {
    const { time, send, events } = networkWith(1);
    const arrivals: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      send(CALL, async () => {
        arrivals.push(time.now());
        return OK;
      });
    }
    await time.run(1000);
    const returns = events.slice(5).map(({ at }) => at);
    expect(returns.toSorted()).not.toEqual(arrivals.map((at) => 2 * at).toSorted());
  });

  it('takes no request while the servers are down', async () => {
    const { time, network, send, outcomes, events } = networkWith(1);
    network.pause(500);
    let handled = 0;
    send(CALL, async () => {
      handled += 1;
      return OK;
    });
    await time.run(1000);
    expect(outcomes).toEqual(['TypeError']);
    expect(handled).toBe(0);
    expect(events.at(-1)).toMatchObject({ kind: 'failed', exchange: 1, cause: 'server' });
  });

  it('answers again once the servers are up', async () => {
    const { time, network, send, outcomes } = networkWith(1);
    network.pause(500);
    time.after(500, () => send(CALL));
    await time.run(1000);
    expect(outcomes).toEqual([200]);
  });

  it('loses the answer to one refresh after it was handled, and no other answer', async () => {
    const { time, network, send, outcomes, events } = networkWith(1);
    network.loseResponse();
    let handled = 0;
    send(CALL);
    send({ ...REFRESH, from: 'thief' });
    time.after(300, () =>
      send(REFRESH, async () => {
        handled += 1;
        return OK;
      }),
    );
    time.after(600, () => send(REFRESH));
    await time.run(1000);
    expect(outcomes).toEqual([200, 200, 'TypeError', 200]);
    expect(handled).toBe(1);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'failed', exchange: 3, cause: 'response' }),
    );
  });

  it('loses an answer that comes to a machine asleep, which learns of it when it wakes', async () => {
    const { time, receiver, send, outcomes, events } = networkWith(1);
    send(CALL);
    receiver.pause(200);
    await time.run(1000);
    expect(outcomes).toEqual(['TypeError']);
    expect(events.at(-1)).toMatchObject({ kind: 'failed', cause: 'response' });
  });

  it('writes down who asked whom, and what the answer was', async () => {
    const { time, send, events } = networkWith(1);
    send(REFRESH, async () => ({ status: 400, error: 'invalid_grant', issued: [] }));
    await time.run(1000);
    expect(events).toMatchObject([
      { kind: 'request', at: 0, exchange: 1, ...REFRESH },
      { kind: 'response', exchange: 1, status: 400, error: 'invalid_grant', issued: [] },
    ]);
  });
});
