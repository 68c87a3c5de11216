import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type LateModule, late } from '../../src/ui/late.ts';

interface Greeting {
  readonly words: string;
}

const GREETING: Greeting = { words: 'good morning' };

function Shown({ part }: { readonly part: LateModule<Greeting> }) {
  const module = part.use();
  return <p>{typeof module === 'string' ? module : module.words}</p>;
}

it('is loading until the module is there, and then shows it', async () => {
  let arrive = (_: Greeting) => {};
  const part = late(() => new Promise<Greeting>((resolve) => (arrive = resolve)));
  render(<Shown part={part} />);
  expect(screen.getByText('loading')).toBeDefined();
  const loading = part.load();
  await act(async () => {
    arrive(GREETING);
    await loading;
  });
  expect(screen.getByText('good morning')).toBeDefined();
});

it('shows a module that is there already in the first render', async () => {
  const part = late(() => Promise.resolve(GREETING));
  await part.load();
  render(<Shown part={part} />);
  expect(screen.getByText('good morning')).toBeDefined();
});

it('loads once, however often it is asked', async () => {
  const load = vi.fn(() => Promise.resolve(GREETING));
  const part = late(load);
  expect(await Promise.all([part.load(), part.load()])).toEqual([GREETING, GREETING]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('does not load before it is asked', () => {
  const load = vi.fn(() => Promise.resolve(GREETING));
  render(<Shown part={late(load)} />);
  expect(load).not.toHaveBeenCalled();
});

it('says that it failed to those who show it, and to those who asked', async () => {
  const part = late<Greeting>(() => Promise.reject(new Error('offline')));
  render(<Shown part={part} />);
  await act(async () => {
    await expect(part.load()).rejects.toThrow('offline');
  });
  expect(screen.getByText('failed')).toBeDefined();
});
