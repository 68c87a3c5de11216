import { render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it, vi } from 'vitest';
import { planFor } from '../../../src/refresh/plan.ts';
import { planRemarkWords } from '../../../src/text/planRemarks.ts';
import { inspect } from '../../../src/token/inspect.ts';
import { ClockContext } from '../../../src/ui/useTime.ts';
import { tokenOf } from '../../support/tokens.ts';
import { changesDuring } from '../changesDuring.ts';
import { ManualClock, NOW } from '../renderApp.tsx';
import { Holder, leak, plan, renderPlan, timer } from './renderPlan.tsx';

vi.mock('../../../src/refresh/plan.ts', { spy: true });
vi.mock('../../../src/text/planRemarks.ts', { spy: true });
vi.mock('../../../src/token/inspect.ts', { spy: true });

const TOKEN = tokenOf({ iat: NOW - 90, exp: NOW + 40 * 86_400 });

it('a tick changes the text of what shows time, and adds or removes nothing', () => {
  const { clock } = renderPlan(tokenOf({ iat: NOW - 90, exp: NOW + 900 }));
  const changes = changesDuring(() => clock.tick());
  expect(timer('Time until refresh')).toBe('13:59');
  expect(changes.filter(({ type }) => type === 'characterData').length).toBeGreaterThan(1);
  for (const { type, target } of changes) {
    const element = target instanceof Element ? target : target.parentElement;
    const showsTime = element?.closest('svg, [role=timer], li') ?? null;
    expect(type).not.toBe('childList');
    expect(showsTime, element?.outerHTML).not.toBeNull();
  }
});

it('a tick leaves the findings, the lead and the two jobs alone', () => {
  const { clock } = renderPlan(TOKEN);
  const changes = changesDuring(() => clock.tick());
  const still = [
    screen.getByRole('list', { name: 'Findings' }),
    screen.getByRole('spinbutton', { name: 'Lead' }),
    screen.getByRole('table', { name: 'The two jobs' }),
  ];
  expect(changes).not.toEqual([]);
  for (const { target } of changes) {
    expect(still.some((part) => part.contains(target))).toBe(false);
  }
});

it('a tick reads, plans and words nothing anew', () => {
  const { clock } = renderPlan(TOKEN);
  const work = [inspect, planFor, planRemarkWords];
  for (const done of work) {
    expect(done).toHaveBeenCalled();
    vi.mocked(done).mockClear();
  }
  clock.tick();
  clock.tick(5000);
  for (const done of work) expect(done).not.toHaveBeenCalled();
});

it.each([
  ['without a token', ''],
  ['with a token that never expires', tokenOf({ sub: 'a' })],
  ['with an opaque token', 'gho_16C7e42F292c6912E7710c838347Ae178B4a'],
])('a tick renders nothing %s', (_which, text) => {
  const renders = vi.fn();
  const clock = new ManualClock();
  render(
    <ClockContext value={clock}>
      <Profiler id="plan" onRender={renders}>
        <Holder text={text} selected={0} />
      </Profiler>
    </ClockContext>,
  );
  expect(plan().textContent).not.toBe('');
  expect(leak().textContent).not.toBe('');
  renders.mockClear();
  clock.tick();
  clock.tick(86_400);
  expect(renders).not.toHaveBeenCalled();
});
