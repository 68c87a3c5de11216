import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  choice,
  counter,
  currentEvent,
  manualFrames,
  position,
  renderSimulation,
} from './renderSimulation.tsx';

afterEach(() => vi.unstubAllGlobals());

const index = (): number => Number(position().value);
const count = (): number => Number(position().max);
/** The time that a clock of the player shows. */
const clock = (name: string) => counter(name);

describe('stepping', () => {
  it('goes to the start, ahead, back, and to the end', async () => {
    const { user } = await renderSimulation();
    await user.click(button('To start'));
    expect(index()).toBe(0);
    await user.click(button('Step back'));
    expect(index()).toBe(0);
    await user.click(button('Step'));
    await user.click(button('Step'));
    expect(index()).toBe(2);
    expect(currentEvent()).toMatch(/Tab 1 signs in/);
    await user.click(button('Step back'));
    expect(index()).toBe(1);
    await user.click(button('To end'));
    await user.click(button('Step'));
    expect(index()).toBe(count());
  });

  it('counts up to the playhead, and tells the whole', async () => {
    const { user } = await renderSimulation();
    const whole = counter('Requests');
    expect(whole).toMatch(/^\d+$/);
    await user.click(button('To start'));
    expect(counter('Requests')).toBe(`0 of ${whole}`);
    await user.click(button('Step'));
    await user.click(button('Step'));
    expect(counter('Requests')).toBe(`1 of ${whole}`);
  });

  it('works by the keyboard', async () => {
    const { user } = await renderSimulation();
    await user.click(button('To start'));
    button('Step').focus();
    await user.keyboard(' ');
    expect(index()).toBe(1);
  });
});

describe('the position', () => {
  it('says its time and its event', async () => {
    await renderSimulation();
    fireEvent.change(position(), { target: { value: 2 } });
    expect(position().getAttribute('aria-valuetext')).toBe(
      '00:00:00: Tab 1 signs in at the authorization server',
    );
    fireEvent.change(position(), { target: { value: 0 } });
    expect(position().getAttribute('aria-valuetext')).toBe('00:00:00');
  });
});

describe('the clocks', () => {
  it('are one where both agree', async () => {
    await renderSimulation();
    expect(clock('Server’s clock')).toBe('00:16:00');
    expect(screen.queryByText('Client’s clock')).toBeNull();
  });

  it('say which of them decides', async () => {
    await renderSimulation();
    expect(screen.getByText(/client’s clock schedules: only the server decides/)).toBeDefined();
  });

  it('are two where the client’s is wrong', async () => {
    const { user } = await renderSimulation('scenario=clock-slow');
    await user.click(button('To start'));
    expect(clock('Server’s clock')).toBe('00:00:00');
    expect(clock('Client’s clock')).toBe('23:50:00 -1 d');
  });
});

describe('playing', () => {
  it('begins again from the end, goes on by two events a second, and can pause', async () => {
    const { user } = await renderSimulation();
    const { pass } = manualFrames();
    await user.click(button('Play'));
    expect(index()).toBe(0);
    pass(490);
    expect(index()).toBe(0);
    pass(30);
    expect(index()).toBe(1);
    pass(1000);
    expect(index()).toBe(3);
    await user.click(button('Pause'));
    pass(5000);
    expect(index()).toBe(3);
    await user.click(button('Play'));
    pass(520);
    expect(index()).toBe(4);
  });

  it('goes on faster at a higher speed, also while it plays', async () => {
    const { user } = await renderSimulation();
    const { pass } = manualFrames();
    await user.click(button('Play'));
    pass(1020);
    expect(index()).toBe(2);
    await user.selectOptions(choice('Speed'), '8');
    pass(1020);
    expect(index()).toBe(18);
  });

  it('stops at the end, and stays there', async () => {
    const { user } = await renderSimulation();
    const { pass } = manualFrames();
    await user.selectOptions(choice('Speed'), '8');
    await user.click(button('Play'));
    pass(10_000);
    expect(index()).toBe(count());
    expect(button('Play')).toBeDefined();
    fireEvent.change(position(), { target: { value: 3 } });
    pass(2000);
    expect(index()).toBe(3);
  });

  it('ends when somebody takes hold of the position', async () => {
    const { user } = await renderSimulation();
    const { pass } = manualFrames();
    await user.click(button('Play'));
    fireEvent.change(position(), { target: { value: 7 } });
    pass(3000);
    expect(index()).toBe(7);
  });

  it('pauses when the page is hidden', async () => {
    const { user } = await renderSimulation();
    const { pass } = manualFrames();
    await user.click(button('Play'));
    pass(520);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    pass(5000);
    expect(index()).toBe(1);
    expect(button('Play')).toBeDefined();
    vi.restoreAllMocks();
  });
});
