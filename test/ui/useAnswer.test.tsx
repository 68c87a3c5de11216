import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAnswer } from '../../src/ui/useAnswer.ts';

const Shown = ({ ask }: { readonly ask: Parameters<typeof useAnswer<string>>[0] }) => (
  <p data-testid="answer">{useAnswer(ask) ?? 'none'}</p>
);
const shown = () => screen.getByTestId('answer').textContent;

/** A question that is answered by hand. */
function question() {
  let give = (_answer: string) => {};
  const promise = new Promise<string>((resolve) => {
    give = resolve;
  });
  return { ask: () => promise, answer: (text: string) => act(async () => give(text)) };
}

interface Asked {
  readonly ask: () => Promise<string>;
  readonly answer: () => Promise<void>;
}

it('has no answer until there is one', async () => {
  const { ask, answer } = question();
  render(<Shown ask={ask} />);
  expect(shown()).toBe('none');
  await answer('yes');
  expect(shown()).toBe('yes');
});

it('asks nothing where there is no question', () => {
  render(<Shown ask={null} />);
  expect(shown()).toBe('none');
});

it('passes over an answer to a question that was asked before', async () => {
  const [first, second] = [question(), question()];
  const { rerender } = render(<Shown ask={first.ask} />);
  rerender(<Shown ask={second.ask} />);
  await second.answer('second');
  await first.answer('first');
  expect(shown()).toBe('second');
});

it('never asks what others came after while another question was worked on', async () => {
  const asked: string[] = [];
  const [slow, second, third] = ['slow', 'second', 'third'].map((name) => {
    const { ask, answer } = question();
    return {
      answer: () => answer(name),
      ask: () => {
        asked.push(name);
        return ask();
      },
    };
  }) as [Asked, Asked, Asked];
  const { rerender } = render(<Shown ask={slow.ask} />);
  await act(async () => {});
  rerender(<Shown ask={second.ask} />);
  rerender(<Shown ask={third.ask} />);
  await slow.answer();
  await third.answer();
  expect(asked).toEqual(['slow', 'third']);
  expect(shown()).toBe('third');
});

it('tells what it asks that nobody waits for the answer any longer', async () => {
  const told: (() => boolean)[] = [];
  const ask = (isWanted: () => boolean) => {
    told.push(isWanted);
    return Promise.resolve('yes');
  };
  const { rerender } = render(<Shown ask={ask} />);
  await act(async () => {});
  expect(told.map((isWanted) => isWanted())).toEqual([true]);
  rerender(<Shown ask={null} />);
  expect(told.map((isWanted) => isWanted())).toEqual([false]);
});

it('forgets the answer to a question that is asked no longer', async () => {
  const { ask, answer } = question();
  const { rerender } = render(<Shown ask={ask} />);
  await answer('yes');
  rerender(<Shown ask={null} />);
  expect(shown()).toBe('none');
});

it('asks once, however often it is rendered', async () => {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return `${asked}`;
  };
  const { rerender } = render(<Shown ask={ask} />);
  await act(async () => rerender(<Shown ask={ask} />));
  expect(shown()).toBe('1');
});
