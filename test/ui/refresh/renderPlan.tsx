import { render, screen, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { LEAD } from '../../../src/refresh/plan.ts';
import { inspect } from '../../../src/token/inspect.ts';
import type { Seconds } from '../../../src/token/numericDate.ts';
import { Plan } from '../../../src/ui/refresh/Plan.tsx';
import { ClockContext } from '../../../src/ui/useTime.ts';
import { ManualClock } from '../renderApp.tsx';

interface PlanPage {
  readonly clock: ManualClock;
  readonly user: UserEvent;
}

interface HolderProps {
  readonly text: string;
  readonly selected: number;
}

/** Holds the lead, as the screen does. */
export function Holder({ text, selected }: HolderProps) {
  const [lead, setLead] = useState<Seconds>(LEAD);
  const inspection = inspect(text);
  const token = inspection.kind === 'tokens' ? (inspection.tokens[selected] ?? null) : null;
  return <Plan token={token} text={text} lead={lead} onLead={setLead} />;
}

/** Renders the plan for a token of a text. */
export function renderPlan(text: string, selected = 0): PlanPage {
  const clock = new ManualClock();
  const user = userEvent.setup();
  render(
    <ClockContext value={clock}>
      <Holder text={text} selected={selected} />
    </ClockContext>,
  );
  return { clock, user };
}

export const plan = (): HTMLElement => screen.getByRole('region', { name: 'Plan' });

export const leak = (): HTMLElement => screen.getByRole('region', { name: 'If it leaks' });

export const leadBox = (): HTMLElement => screen.getByRole('spinbutton', { name: 'Lead' });

/** What a timer shows; undefined where there is none of that name. */
export const timer = (name: string): string | null | undefined =>
  screen.queryByRole('timer', { name })?.textContent;

/** The findings of the plan: kind and severity. */
export const findings = (): string[] => {
  const list = screen.queryByRole('list', { name: 'Findings' });
  const items = list ? within(list).getAllByRole('listitem') : [];
  return items.map(({ dataset }) => `${dataset.severity} ${dataset.finding}`);
};
