import { describe, expect, it } from 'vitest';
import { createVirtualTime } from '../../src/refresh/virtualTime.ts';

describe('createVirtualTime', () => {
  it('fires timers in the order of their moments, and tells each its own', async () => {
    const time = createVirtualTime();
    const fired: unknown[] = [];
    for (const delay of [30, 10, 20]) time.after(delay, () => fired.push([delay, time.now()]));
    await time.run(100);
    expect(fired).toEqual([
      [10, 10],
      [20, 20],
      [30, 30],
    ]);
  });

  it('fires timers of the same moment in the order in which they were set', async () => {
    const time = createVirtualTime();
    const fired: string[] = [];
    for (const name of ['a', 'b', 'c']) time.after(5, () => fired.push(name));
    await time.run(5);
    expect(fired).toEqual(['a', 'b', 'c']);
  });

  it('stops at the moment that it is told, and goes on from there', async () => {
    const time = createVirtualTime();
    const fired: number[] = [];
    const tick = () => {
      fired.push(time.now());
      time.after(10, tick);
    };
    time.after(10, tick);
    await time.run(20);
    expect(fired).toEqual([10, 20]);
    await time.run(39);
    expect(fired).toEqual([10, 20, 30]);
  });

  it('does not fire what was cancelled', async () => {
    const time = createVirtualTime();
    const fired: string[] = [];
    const cancel = time.after(5, () => fired.push('cancelled'));
    time.after(3, cancel);
    time.after(6, () => fired.push('kept'));
    await time.run(10);
    cancel();
    expect(fired).toEqual(['kept']);
  });

  it('takes a negative delay as none', async () => {
    const time = createVirtualTime();
    const fired: number[] = [];
    time.after(10, () => time.after(-5, () => fired.push(time.now())));
    await time.run(20);
    expect(fired).toEqual([10]);
  });

  it('settles every promise before the next timer fires', async () => {
    const time = createVirtualTime();
    const order: string[] = [];
    time.after(1, async () => {
      for (let turn = 0; turn < 50; turn += 1) await null;
      order.push('settled');
    });
    time.after(1, () => order.push('next'));
    await time.run(1);
    expect(order).toEqual(['settled', 'next']);
  });

  it('stands still for work that goes on outside of it', async () => {
    const time = createVirtualTime();
    const order: unknown[] = [];
    const digest = () => crypto.subtle.digest('SHA-256', new Uint8Array(1000));
    time.after(1, async () => {
      await time.outside(digest());
      await time.outside(digest());
      order.push(['signed', time.now()]);
    });
    time.after(2, () => order.push('next'));
    await time.run(2);
    expect(order).toEqual([['signed', 1], 'next']);
  });

  it('goes on after work outside of it that fails', async () => {
    const time = createVirtualTime();
    const order: string[] = [];
    time.after(1, () => {
      time.outside(Promise.reject(new Error('no key'))).catch(() => order.push('failed'));
    });
    time.after(2, () => order.push('next'));
    await time.run(2);
    expect(order).toEqual(['failed', 'next']);
  });
});
