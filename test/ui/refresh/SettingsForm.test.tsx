import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type SimulationSettings } from '../../../src/refresh/settings.ts';
import { SettingsForm } from '../../../src/ui/refresh/SettingsForm.tsx';
import { choice, field } from './renderSimulation.tsx';

function renderForm() {
  const onChange = vi.fn();
  function Form() {
    const [state, setState] = useState({ settings: DEFAULT_SETTINGS, seed: 1 });
    return (
      <SettingsForm
        {...state}
        onChange={(settings: SimulationSettings, seed) => {
          onChange(settings, seed);
          setState({ settings, seed });
        }}
        onReset={() => setState({ settings: DEFAULT_SETTINGS, seed: 1 })}
      />
    );
  }
  render(<Form />);
  return { user: userEvent.setup(), onChange };
}

describe('a number', () => {
  it('changes its setting, and is told in larger units', async () => {
    const { user, onChange } = renderForm();
    await user.clear(field('Access token lifetime'));
    await user.type(field('Access token lifetime'), '900');
    expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, accessLifetime: 900 }, 1);
    expect(screen.getByText('s = 15 min')).toBeDefined();
  });

  it.each(['', '5', '-30', '100000', '60.5'])(
    'that is "%s" changes nothing, and is explained beside the field',
    async (typed) => {
      const { user, onChange } = renderForm();
      const lifetime = field('Access token lifetime');
      await user.clear(lifetime);
      onChange.mockClear();
      if (typed !== '') await user.type(lifetime, typed);
      expect(lifetime.getAttribute('aria-invalid')).toBe('true');
      const [id = ''] = lifetime.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(document.getElementById(id)?.textContent).toBe('A whole number from 30 to 86400.');
      for (const [{ accessLifetime }] of onChange.mock.calls) {
        expect(accessLifetime).toBeGreaterThanOrEqual(30);
        expect(Number.isInteger(accessLifetime)).toBe(true);
      }
    },
  );

  it('that was wrong gives way to the last good one when the field is left', async () => {
    const { user } = renderForm();
    await user.clear(field('Grace'));
    await user.type(field('Grace'), '99999');
    await user.tab();
    expect(field('Grace').getAttribute('aria-invalid')).toBe('false');
    expect(Number(field('Grace').value)).toBeLessThanOrEqual(60);
  });

  it('may be negative where a clock is behind', async () => {
    const { user, onChange } = renderForm();
    await user.clear(field('Client’s clock'));
    await user.type(field('Client’s clock'), '-600');
    expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, skew: -600 }, 1);
  });

  it('can be the seed', async () => {
    const { user, onChange } = renderForm();
    await user.clear(field('Seed'));
    await user.type(field('Seed'), '42');
    expect(onChange).toHaveBeenLastCalledWith(DEFAULT_SETTINGS, 42);
  });
});

it('switches what is on or off', async () => {
  const { user, onChange } = renderForm();
  await user.click(screen.getByRole('checkbox', { name: 'Reuse detection' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, reuseDetection: false }, 1);
  await user.click(screen.getByRole('checkbox', { name: 'Rotation' }));
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ rotation: false, reuseDetection: false });
});

it('takes nothing where rotation is off for what only rotation gives a meaning', async () => {
  const { user } = renderForm();
  const reuse = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Reuse detection' });
  const areDisabled = () => [reuse, field('Grace')].map((input) => input.matches(':disabled'));
  expect(areDisabled()).toEqual([false, false]);
  await user.click(screen.getByRole('checkbox', { name: 'Rotation' }));
  expect(areDisabled()).toEqual([true, true]);
  expect(field('Client’s lead').matches(':disabled')).toBe(false);
});

it('takes no lead for clients that are new with each call', async () => {
  const { user } = renderForm();
  await user.selectOptions(choice('One refresh for'), 'each call');
  expect(field('Client’s lead').matches(':disabled')).toBe(true);
});

it('chooses among words', async () => {
  const { user, onChange } = renderForm();
  await user.selectOptions(choice('One refresh for'), 'each tab');
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, singleFlight: 'tab' }, 1);
  await user.selectOptions(choice('Refresh token in'), 'localStorage');
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ storage: 'local-storage' });
});

it.each([
  [1440, true],
  [320, false],
])('on a screen of %d pixels, it is unfolded: %s', (width, isOpen) => {
  vi.stubGlobal('innerWidth', width);
  renderForm();
  expect(screen.getByRole('group').hasAttribute('open')).toBe(isOpen);
  vi.unstubAllGlobals();
});
