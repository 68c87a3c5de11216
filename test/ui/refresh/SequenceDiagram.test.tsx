import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stateAt } from '../../../src/refresh/simulationState.ts';
import { SequenceDiagram } from '../../../src/ui/refresh/SequenceDiagram.tsx';
import { THEFT } from '../../support/simulationLogs.ts';

const diagram = (index: number, follows = false) => (
  <SequenceDiagram
    log={THEFT}
    title="A theft"
    state={stateAt(THEFT, index)}
    index={index}
    follows={follows}
  />
);

const rows = () => [...document.querySelectorAll('[data-when]')];
const when = () => rows().map((row) => row.getAttribute('data-when'));

describe('the sequence diagram', () => {
  it('is a picture with a name, in a box that the keyboard reaches', () => {
    render(diagram(3));
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'A theft: 16 events, told by the list below',
    );
    expect(screen.getByRole('region', { name: 'Sequence diagram' }).tabIndex).toBe(0);
  });

  it('has a row for every event: those before the playhead, the one at it, and those to come', () => {
    render(diagram(3));
    expect(when()).toEqual(['past', 'past', 'now', ...Array(13).fill('future')]);
  });

  it('has all to come at the beginning, and all behind it at the end', () => {
    const { rerender } = render(diagram(0));
    expect(new Set(when())).toEqual(new Set(['future']));
    rerender(diagram(16));
    expect(when().at(-1)).toBe('now');
    expect(when()).not.toContain('future');
  });

  it('names those who take part, with what they are at the playhead', () => {
    const { rerender } = render(diagram(6));
    const states = () =>
      [...document.querySelectorAll('[data-state]')].map((one) => one.getAttribute('data-state'));
    expect(states()).toEqual(['open', 'up', 'up', 'has-access']);
    rerender(diagram(16));
    expect(states()).toEqual(['signed-out', 'up', 'up', 'no-access']);
    const [tab] = document.querySelectorAll('[data-state]');
    expect(tab?.textContent).toBe('Tab 1Tab 1signed out');
  });

  it('changes two rows a step, and the playhead', () => {
    const { rerender } = render(diagram(6));
    const observer = new MutationObserver(() => {});
    observer.observe(screen.getByRole('img'), { subtree: true, attributes: true, childList: true });
    rerender(diagram(7));
    const changed = observer.takeRecords().map(({ target }) => (target as Element).tagName);
    expect(changed.sort()).toEqual(['g', 'g', 'line', 'line']);
  });

  it('shows by shape, and not by colour alone, what was refused', () => {
    render(diagram(16));
    const path = (look: string) =>
      document.querySelector(`[data-look=${look}] path`)?.getAttribute('d');
    const shapes = ['call', 'answer', 'refusal', 'bad', 'warn', 'quiet'].map(path);
    expect(new Set(shapes).size).toBe(6);
    expect(shapes).not.toContain(undefined);
  });

  it('is scrolled to the playhead when somebody moves it, and otherwise left where it is', () => {
    const { rerender } = render(diagram(16));
    const box = screen.getByRole('region', { name: 'Sequence diagram' });
    expect(box.scrollTop).toBe(0);
    rerender(diagram(10));
    expect(box.scrollTop).toBe(0);
    rerender(diagram(12, true));
    expect(box.scrollTop).toBeGreaterThan(0);
  });
});
