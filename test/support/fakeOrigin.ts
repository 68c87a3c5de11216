import type { Channel, Locks } from '../../src/refresh/apiFetch.ts';

/** What the tabs of one origin share: Web Locks and the channels of one name. */
export interface FakeOrigin {
  readonly locks: Locks;
  /** One more tab's end of the channel. @param tab - how a step names it */
  channel(tab: string): Channel;
  /** How many ends are open. */
  open(): number;
}

/** Something that happens later: when it is let go. */
export type Step = (label: string) => Promise<void>;

/** @param step - what the grant of a lock and the arrival of a message wait for */
export function fakeOrigin(step: Step = () => Promise.resolve()): FakeOrigin {
  const held = new Map<string, Promise<unknown>>();
  const ends = new Set<Channel>();
  return {
    locks: {
      request(name, work) {
        const before = held.get(name) ?? Promise.resolve();
        const done = before.then(() => step('lock')).then(work);
        held.set(
          name,
          done.catch(() => {}),
        );
        return done;
      },
    },
    channel(tab) {
      // Messages of one sender arrive in the order in which they were sent.
      const last = new Map<Channel, Promise<void>>();
      const end: Channel = {
        onmessage: null,
        postMessage(message) {
          if (!ends.has(end)) throw new DOMException('The channel is closed', 'InvalidStateError');
          const data: unknown = structuredClone(message);
          for (const other of ends) if (other !== end) void deliver(other, data);
        },
        close: () => ends.delete(end),
      };
      const deliver = async (other: Channel, data: unknown) => {
        const arrival = (last.get(other) ?? Promise.resolve()).then(() => step(`news of ${tab}`));
        last.set(other, arrival);
        await arrival;
        const message = new MessageEvent('message', { data });
        if (ends.has(other)) other.onmessage?.call(other as BroadcastChannel, message);
      };
      ends.add(end);
      return end;
    },
    open: () => ends.size,
  };
}
