import { act, configure, render, screen, waitFor } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { Simulation } from '../../../src/ui/refresh/Simulation.tsx';

// A run is quick, and a machine may be busy.
configure({ asyncUtilTimeout: 20_000 });

export interface SimulationPage {
  readonly user: UserEvent;
  readonly onQuery: ReturnType<typeof vi.fn>;
  readonly onOpenToken: ReturnType<typeof vi.fn>;
  /** what the address says now */
  readonly follow: (query: string) => void;
}

/** Renders the simulation, and waits for its first run. */
export async function renderSimulation(query = ''): Promise<SimulationPage> {
  const onQuery = vi.fn();
  const onOpenToken = vi.fn();
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const simulation = (asked: string) => (
    <Simulation query={asked} onQuery={onQuery} onOpenToken={onOpenToken} />
  );
  const { rerender } = render(simulation(query));
  await waitFor(() => {
    if (outcome() === undefined) throw new Error('The simulation runs still');
  });
  return { user, onQuery, onOpenToken, follow: (asked) => rerender(simulation(asked)) };
}

// Names are looked up by what makes them: to compute those of the whole tree takes seconds here.

const find = <Found extends Element>(selector: string, name: string): Found => {
  const found = [...document.querySelectorAll<Found>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`There is no ${selector} "${name}"`);
  return found;
};

export const button = (name: string): HTMLButtonElement => find('button', name);

export const position = (): HTMLInputElement => find('input[type=range]', 'Position');

/** A field by the beginning of its label. */
export const field = (name: string): HTMLInputElement =>
  screen.getByLabelText((label) => label.startsWith(name), { selector: 'input[type=number]' });

export const choice = (name: string): HTMLSelectElement =>
  screen.getByLabelText((label) => label.startsWith(name), { selector: 'select' });

/** What came of the run, in a line. */
export const outcome = (): string | null | undefined =>
  document.querySelector('p[role=status]')?.textContent;

/** The value of a counter. */
export const counter = (name: string): string | null | undefined =>
  screen.getByText(name).nextElementSibling?.textContent;

/** The events as they can be read, folded away or not. */
export const eventItems = (): Element[] => [
  ...document.querySelectorAll('ol[aria-label=Events] > li'),
];

/** The event at the playhead. */
export const currentEvent = (): string | null | undefined =>
  eventItems().find((item) => item.getAttribute('aria-current') === 'step')?.textContent;

/** Frames that come when they are told to. */
export function manualFrames(): { readonly pass: (milliseconds: number) => void } {
  const waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  let now = 1000;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    last += 1;
    waiting.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => waiting.delete(frame));
  return {
    pass(milliseconds) {
      const end = now + milliseconds;
      while (now < end) {
        now = Math.min(end, now + 10);
        const due = [...waiting.values()];
        waiting.clear();
        act(() => {
          for (const callback of due) callback(now);
        });
      }
    },
  };
}
