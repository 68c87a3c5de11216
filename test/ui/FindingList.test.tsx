import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FindingList } from '../../src/ui/FindingList.tsx';

const WORDS = { title: 'It is wrong', why: 'It matters.', remedy: 'Mend it.' };

const items = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem');

it('says the severity, what is wrong, why it matters and what to do', () => {
  render(<FindingList items={[{ kind: 'a', severity: 'warning', ...WORDS }]} />);
  const [item] = items();
  expect(item?.textContent).toBe('Warning: It is wrongIt matters. Mend it.');
  expect(item?.dataset).toMatchObject({ finding: 'a', severity: 'warning' });
});

it('has a button only for a finding that one can go to', async () => {
  const onGoTo = vi.fn();
  const there = { kind: 'b', severity: 'error', ...WORDS, place: 'character 3', onGoTo } as const;
  render(<FindingList items={[{ kind: 'a', severity: 'info', ...WORDS }, there]} />);
  const buttons = items().map((item) => within(item).queryByRole('button'));
  expect(buttons[0]).toBeNull();
  await userEvent.click(buttons[1] as HTMLElement);
  expect(onGoTo).toHaveBeenCalledOnce();
  expect(buttons[1]?.textContent).toContain('character 3');
});

it('keeps two findings of one kind apart', () => {
  const twice = { kind: 'a', severity: 'error', ...WORDS } as const;
  render(<FindingList items={[twice, { ...twice, title: 'It is wrong again' }]} />);
  expect(items()).toHaveLength(2);
});
