import { describe, expect, it } from 'vitest';
import { BEGINNING } from '../../src/refresh/accessTokens.ts';
import { createDevice } from '../../src/refresh/device.ts';
import { createVirtualTime } from '../../src/refresh/virtualTime.ts';

function deviceWith(skew = 0) {
  const time = createVirtualTime();
  return { time, device: createDevice(time, skew) };
}

describe('the clock of a device', () => {
  it.each([0, 600, -600])('is %i seconds ahead of the servers', async (skew) => {
    const { time, device } = deviceWith(skew);
    time.after(1500, () => {});
    await time.run(1500);
    expect(device.now()).toBe((BEGINNING + skew) * 1000 + 1500);
  });

  it('fires no timer while the device sleeps, and all of them in their order when it wakes', async () => {
    const { time, device } = deviceWith();
    const fired: unknown[] = [];
    for (const delay of [20, 10, 70]) {
      device.after(delay, () => fired.push([delay, time.now()]));
    }
    time.after(5, () => device.pause(60));
    await time.run(100);
    expect(fired).toEqual([
      [10, 60],
      [20, 60],
      [70, 70],
    ]);
  });

  it('jumps by the time that was slept', async () => {
    const { time, device } = deviceWith();
    const readings: number[] = [];
    device.after(10, () => readings.push(device.now() - BEGINNING * 1000));
    device.pause(3_600_000);
    await time.run(3_600_000);
    expect(readings).toEqual([3_600_000]);
  });

  it('cancels a timer, one that waits for the waking too', async () => {
    const { time, device } = deviceWith();
    const fired: string[] = [];
    const cancels = [10, 20].map((delay) => device.after(delay, () => fired.push('fired')));
    device.pause(60);
    time.after(15, () => {
      for (const cancel of cancels) cancel();
    });
    await time.run(100);
    expect(fired).toEqual([]);
  });
});

describe('the locks of a device', () => {
  it('are given to one at a time, in the order of asking', async () => {
    const { time, device } = deviceWith();
    const order: string[] = [];
    const hold = (name: string) =>
      device.locks.request('refresh', async () => {
        order.push(`${name} has it`);
        await new Promise<void>((resolve) => time.after(10, resolve));
        order.push(`${name} gives it back`);
      });
    void Promise.all([hold('a'), hold('b')]);
    await time.run(100);
    expect(order).toEqual(['a has it', 'a gives it back', 'b has it', 'b gives it back']);
  });

  it('are given back by work that fails, whose error reaches who asked', async () => {
    const { time, device } = deviceWith();
    const order: string[] = [];
    const fails = async () => {
      throw new Error('broken');
    };
    device.locks.request('refresh', fails).catch(({ message }) => order.push(message));
    void device.locks.request('refresh', async () => {
      order.push('next');
    });
    await time.run(0);
    expect(order.toSorted()).toEqual(['broken', 'next']);
  });
});

describe('the channels of a device', () => {
  it('tell every other end, and not themselves', async () => {
    const { time, device } = deviceWith();
    const heard: string[] = [];
    const channels = ['a', 'b', 'c'].map((name) => {
      const channel = device.openChannel();
      channel.onmessage = ({ data }) => {
        heard.push(`${name}: ${data}`);
      };
      return channel;
    });
    channels[0]?.postMessage('news');
    expect(heard).toEqual([]);
    await time.run(100);
    expect(heard).toEqual(['b: news', 'c: news']);
  });

  it('tell nobody who has closed their end', async () => {
    const { time, device } = deviceWith();
    const heard: unknown[] = [];
    const [from, to] = [device.openChannel(), device.openChannel()];
    to.onmessage = ({ data }) => {
      heard.push(data);
    };
    to.close();
    from.postMessage('news');
    await time.run(100);
    expect(heard).toEqual([]);
  });
});
