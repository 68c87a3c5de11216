import type { Answer } from './authServer.ts';
import { createPausable, type Pausable } from './pausable.ts';
import type { RequestSent, SimulationEvent } from './simulationLog.ts';
import type { VirtualTime } from './virtualTime.ts';

type Untimed<Event> = Event extends SimulationEvent ? Omit<Event, 'at'> : never;

/** Writes down what happens, with the time. */
export type Recorder = (event: Untimed<SimulationEvent>) => void;

/** The machine that asks. */
export interface Receiver extends Pick<VirtualTime, 'after'>, Pick<Pausable, 'isPaused'> {}

/** A request, before it has left. */
export type Question = Omit<RequestSent, 'kind' | 'at' | 'exchange'>;

export interface Network extends Pausable {
  /**
   * Sends a request and brings the answer back, each 40 to 120 milliseconds later.
   *
   * @param handle - what the server does when the request arrives
   * @param receiver - who asks. An answer to a machine that sleeps is lost, for its connections are
   * @returns rejects with a TypeError, as `fetch` does, when no answer arrives
   */
  exchange(question: Question, handle: () => Promise<Answer>, receiver: Receiver): Promise<Answer>;
  /** The owner's next refresh is handled, and its answer lost on the way back. */
  loseResponse(): void;
}

/** Models the way between machines. Each way takes its own time, which the seed decides. */
export function createNetwork(time: VirtualTime, seed: number, record: Recorder): Network {
  let exchanges = 0;
  const down = createPausable(time);
  let toLose = 0;

  const isLost = ({ purpose, from }: Question) => {
    const lost = toLose > 0 && purpose === 'refresh' && from !== 'thief';
    if (lost) toLose -= 1;
    return lost;
  };

  return {
    exchange(question, handle, receiver) {
      exchanges += 1;
      const exchange = exchanges;
      record({ kind: 'request', exchange, ...question });
      return new Promise((resolve, reject) => {
        const fail = (cause: 'server' | 'response') => {
          record({ kind: 'failed', exchange, cause });
          reject(new TypeError('Failed to fetch'));
        };
        const arrive = async () => {
          const back = (callback: () => void) =>
            time.after(latency(seed, -exchange), () => {
              const isMissed = receiver.isPaused();
              receiver.after(0, isMissed ? () => fail('response') : callback);
            });
          if (down.isPaused()) return back(() => fail('server'));
          const answer = await handle();
          if (isLost(question)) return back(() => fail('response'));
          return back(() => {
            const { status, error, issued } = answer;
            record({ kind: 'response', exchange, status, error, issued });
            resolve(answer);
          });
        };
        time.after(latency(seed, exchange), () => void arrive());
      });
    },
    ...down,
    loseResponse() {
      toLose += 1;
    },
  };
}

/** Milliseconds of one way. It hangs on nothing but its arguments, so that runs can be compared. */
function latency(seed: number, leg: number): number {
  // The finalizer of MurmurHash3 (Austin Appleby, public domain) spreads neighbouring numbers.
  let bits = Math.imul(seed ^ Math.imul(leg, 0x9e3779b9), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return 40 + (((bits ^ (bits >>> 16)) >>> 0) % 81);
}
