import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SimulationLog } from '../../../src/refresh/simulationLog.ts';
import { stateAt } from '../../../src/refresh/simulationState.ts';
import { FamilyTree } from '../../../src/ui/refresh/FamilyTree.tsx';
import { issued, logOf, SESSION, THEFT } from '../../support/simulationLogs.ts';

function renderTree(log: SimulationLog, happened = log.events.length) {
  const onOpenToken = vi.fn();
  render(<FamilyTree tokens={stateAt(log, happened).tokens} onOpenToken={onOpenToken} />);
  return onOpenToken;
}

/** The list as an outline: a line an item, indented as deep as its list. */
const outline = (list: Element, indent = ''): string[] =>
  [...list.children].flatMap((item) => {
    const own = [...item.children].filter(({ tagName }) => !/^[OU]L$/.test(tagName));
    const nested = [...item.children].filter(({ tagName }) => /^[OU]L$/.test(tagName));
    const words = own.map(({ textContent }) => textContent).join(' ');
    return [
      ...(words === '' ? [] : [`${indent}${words}`]),
      ...nested.flatMap((inner) => outline(inner, `${indent}- `)),
    ];
  });

const outlines = (): string[] =>
  [...document.querySelectorAll('body > div > ol')].flatMap((list) => outline(list));

it('shows each token under the one that was exchanged for it, with what it is worth', () => {
  renderTree(SESSION);
  expect(outlines()).toEqual([
    'Sign-in',
    '- A1expired',
    'R1spent',
    '- A2expired',
    'R2works until 01:04:00',
  ]);
});

it('shows what is not issued yet, without a way to open it', () => {
  renderTree(SESSION, 4);
  expect(outlines()).toEqual([
    'Sign-in',
    '- A1works until 00:05:00',
    'R1works until 01:00:00',
    '- A2not yet',
    'R2not yet',
  ]);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['A1']);
});

it('says what the thief has', () => {
  renderTree(THEFT);
  expect(outlines()).toEqual([
    'Sign-in',
    '- A1expired',
    'R1spent, thief has it',
    '- A2expired, thief has it',
    'R2revoked, thief has it',
  ]);
});

it('nests where a token has two successors, and begins anew with every sign-in', () => {
  renderTree(
    logOf(
      [],
      [
        issued('R1', 0, null),
        issued('R2', 10, 'R1'),
        issued('A2', 10, 'R1'),
        issued('R3', 15, 'R1'),
        issued('A3', 15, 'R1'),
        issued('R4', 20, 'R2'),
        issued('A5', 30, null, { family: 2 }),
        issued('R5', 30, null, { family: 2 }),
      ],
    ),
  );
  expect(outlines().map((line) => line.replace(/(?<=[AR]\d).*/, ''))).toEqual([
    'Sign-in',
    'R1',
    '- A2',
    '- A3',
    '- R2',
    '- R4',
    '- R3',
    'Sign-in',
    '- A5',
    'R5',
  ]);
});

it('opens an access token, and never a refresh token', async () => {
  const onOpenToken = renderTree(SESSION);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Open A1 in Inspect',
    'Open A2 in Inspect',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Open A2 in Inspect' }));
  expect(onOpenToken).toHaveBeenCalledWith('jwt-of-A2');
});

it('has a state on every chip, which is not a colour alone', () => {
  renderTree(THEFT);
  const states = [...document.querySelectorAll('[data-state]')];
  expect(states).toHaveLength(4);
  for (const chip of states) {
    expect(chip.textContent).toContain(chip.getAttribute('data-state'));
    expect(within(chip as HTMLElement).getByText(/^[AR]\d$/)).toBeDefined();
  }
});
