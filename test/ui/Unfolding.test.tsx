import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Unfolding } from '../../src/ui/Unfolding.tsx';

it('holds its content only while it is open', async () => {
  const user = userEvent.setup();
  render(<Unfolding title="More">content</Unfolding>);
  expect(screen.queryByText('content')).toBeNull();
  await user.click(screen.getByText('More'));
  expect(screen.getByText('content')).toBeTruthy();
  expect(document.querySelector('details')?.open).toBe(true);
  await user.click(screen.getByText('More'));
  expect(screen.queryByText('content')).toBeNull();
});
