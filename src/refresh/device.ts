import { BEGINNING } from './accessTokens.ts';
import type { Channel, ClientClock, Locks } from './apiFetch.ts';
import { createPausable, type Pausable } from './pausable.ts';
import type { VirtualTime } from './virtualTime.ts';

/**
 * The owner's machine: what its tabs share besides cookies. Its wall clock may be wrong, and its timers
 * stand still while it sleeps.
 */
export interface Device extends ClientClock, Pausable {
  /** Web Locks of the origin. */
  readonly locks: Locks;
  /** One more end of the origin's BroadcastChannel. */
  openChannel(): Channel;
}

/** How long news takes from tab to tab, in milliseconds. */
const NEWS = 2;

/** @param skew - seconds that its clock is ahead of the servers' */
export function createDevice(time: VirtualTime, skew: number): Device {
  const channels = new Set<Channel>();
  const sleep = createPausable(time);
  let lastLock: Promise<unknown> = Promise.resolve();

  const after: ClientClock['after'] = (milliseconds, callback) => {
    let cancel = () => {};
    const fire = () => {
      if (sleep.isPaused()) cancel = time.after(sleep.resumesIn(), fire);
      else callback();
    };
    cancel = time.after(milliseconds, fire);
    return () => cancel();
  };

  return {
    now: () => (BEGINNING + skew) * 1000 + time.now(),
    after,
    locks: {
      request(_name, work) {
        const held = lastLock.then(work);
        lastLock = held.catch(() => {});
        return held;
      },
    },
    openChannel() {
      const channel: Channel = {
        onmessage: null,
        postMessage(data) {
          for (const other of channels) {
            if (other === channel) continue;
            // As the listener is called without its channel, it cannot lean on `this`.
            const tell = () => (other.onmessage as Listener | null)?.({ data });
            after(NEWS, tell);
          }
        },
        close: () => channels.delete(channel),
      };
      channels.add(channel);
      return channel;
    },
    ...sleep,
  };
}

type Listener = (message: { readonly data: unknown }) => void;
