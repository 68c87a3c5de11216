import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type Seconds, seconds } from '../../../src/token/numericDate.ts';
import { LeadField } from '../../../src/ui/refresh/LeadField.tsx';

const onLead = vi.fn<(lead: Seconds) => void>();

function Holder() {
  const [lead, setLead] = useState(seconds(60));
  onLead.mockImplementation(setLead);
  return (
    <>
      <LeadField lead={lead} onLead={onLead} />
      <button type="button" onClick={() => setLead(seconds(5))}>
        Five
      </button>
    </>
  );
}

const box = (): HTMLInputElement => screen.getByRole('spinbutton', { name: 'Lead' });
const hint = (): string | null | undefined =>
  document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent;

function show(): void {
  onLead.mockClear();
  render(<Holder />);
}

const leads = (): number[] => onLead.mock.calls.map(([lead]) => lead);

describe('the box of the lead', () => {
  it('shows the lead, and says what it counts', () => {
    show();
    expect(box()).toMatchObject({ value: '60', type: 'number', min: '0' });
    expect(hint()).toBe('seconds before "exp"');
  });

  it.each<[string, number]>([
    ['0', 0],
    ['7', 7],
    ['86400', 86_400],
    ['1e3', 1000],
  ])('honours %s seconds', (typed, lead) => {
    show();
    fireEvent.change(box(), { target: { value: typed } });
    expect(leads()).toEqual([lead]);
    expect(box()).toMatchObject({ value: typed, ariaInvalid: 'false' });
  });

  it.each([['-5'], ['7.5'], ['2592001'], ['']])(
    'refuses "%s", says so and keeps the last good one',
    (typed) => {
      show();
      fireEvent.change(box(), { target: { value: '30' } });
      fireEvent.change(box(), { target: { value: typed } });
      expect(leads()).toEqual([30]);
      expect(box()).toMatchObject({ value: typed, ariaInvalid: 'true' });
      expect(hint()).toBe('A whole number from 0 to 2592000.');
    },
  );

  it('shows the last good one again when it is left', () => {
    show();
    fireEvent.change(box(), { target: { value: '-5' } });
    fireEvent.blur(box());
    expect(box()).toMatchObject({ value: '60', ariaInvalid: 'false' });
    expect(hint()).toBe('seconds before "exp"');
  });

  it('takes the next good one after what it refused', async () => {
    show();
    const user = userEvent.setup();
    await user.clear(box());
    expect(box().ariaInvalid).toBe('true');
    await user.type(box(), '45');
    expect(leads()).toEqual([4, 45]);
    expect(hint()).toBe('seconds before "exp"');
  });

  it('shows a lead that is set elsewhere', async () => {
    show();
    fireEvent.change(box(), { target: { value: '30' } });
    await userEvent.click(screen.getByRole('button', { name: 'Five' }));
    expect(box().value).toBe('5');
  });
});
