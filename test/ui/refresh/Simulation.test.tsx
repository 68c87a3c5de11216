import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SCENARIO_WORDS } from '../../../src/text/scenarios.ts';
import { inspect } from '../../../src/token/inspect.ts';
import { download } from '../../../src/ui/refresh/download.ts';
import { Simulation } from '../../../src/ui/refresh/Simulation.tsx';
import {
  button,
  choice,
  counter,
  currentEvent,
  eventItems,
  field,
  outcome,
  position,
  renderSimulation,
} from './renderSimulation.tsx';

vi.mock('../../../src/ui/refresh/download.ts', () => ({ download: vi.fn() }));

afterEach(() => vi.unstubAllGlobals());

const told = () => eventItems().map(({ textContent }) => textContent);

describe('the simulation', () => {
  it('begins with the normal life of a session, at its end', async () => {
    const { onQuery } = await renderSimulation();
    expect(choice('Scenario').value).toBe('normal');
    expect(outcome()).toBe('Nobody noticed anything');
    expect(position().value).toBe(position().max);
    expect(onQuery).not.toHaveBeenCalled();
  });

  it('offers every scenario, and tells what happens in it', async () => {
    const { user } = await renderSimulation();
    expect([...choice('Scenario').options]).toHaveLength(15);
    await user.selectOptions(choice('Scenario'), 'asleep');
    expect(screen.getByText(SCENARIO_WORDS.asleep.what)).toBeDefined();
    await waitFor(() => expect(told()).toContain('00:01:40.0: The laptop falls asleep.'));
  });

  it('shows the consequence of a changed setting at once', async () => {
    const { user } = await renderSimulation('scenario=two-tabs');
    expect(outcome()).toMatch(/^Both tabs were signed out/);
    const refreshes = Number(counter('Refreshes'));
    await user.selectOptions(choice('One refresh for'), 'origin');
    await waitFor(() => expect(outcome()).toBe('Nobody noticed anything'));
    expect(Number(counter('Refreshes'))).toBeLessThan(refreshes);
    expect(position().value).toBe(position().max);
  });

  it('mends what it broke, and breaks it again', async () => {
    const { user, onQuery } = await renderSimulation('scenario=lost-response');
    await user.click(button('Mend it: grace 30 s'));
    await waitFor(() => expect(outcome()).toBe('Nobody noticed anything'));
    expect(field('Grace').value).toBe('30');
    await user.click(button('Break it again'));
    await waitFor(() => expect(outcome()).toBe('The person was signed out'));
    expect(onQuery.mock.calls).toEqual([
      ['scenario=lost-response&grace=30'],
      ['scenario=lost-response'],
    ]);
  });

  it('offers no remedy where nothing is broken', async () => {
    await renderSimulation('scenario=owner-first');
    expect(screen.queryByText(/^(?:Mend|Break) it/)).toBeNull();
  });

  it('keeps other settings when it mends', async () => {
    const { user, onQuery } = await renderSimulation('scenario=no-rotation&accessLifetime=120');
    await user.click(button('Mend it: rotation on'));
    expect(onQuery).toHaveBeenLastCalledWith(
      'scenario=no-rotation&accessLifetime=120&rotation=true',
    );
  });

  it('goes back to the settings of the scenario', async () => {
    const { user, onQuery } = await renderSimulation('scenario=two-tabs&grace=30&seed=5');
    expect(outcome()).toBe('Nobody noticed anything');
    await user.click(button('Reset'));
    expect(onQuery).toHaveBeenLastCalledWith('scenario=two-tabs');
    await waitFor(() => expect(outcome()).toMatch(/^Both tabs/));
  });

  it('takes over the settings of a link that is followed while it is open', async () => {
    const { follow } = await renderSimulation('scenario=two-tabs');
    follow('scenario=lost-response&grace=30&access_token=eyJ');
    expect(choice('Scenario').value).toBe('lost-response');
    expect(field('Grace').value).toBe('30');
  });

  it('keeps its settings when the address says what it was told', async () => {
    const { user, onQuery, follow } = await renderSimulation('scenario=two-tabs');
    await user.selectOptions(choice('One refresh for'), 'none');
    follow(onQuery.mock.lastCall?.[0]);
    expect(choice('One refresh for').value).toBe('none');
  });

  it('drops a run that was overtaken', async () => {
    const { user } = await renderSimulation();
    for (const id of ['two-tabs', 'thief-first', 'asleep']) {
      await user.selectOptions(choice('Scenario'), id);
    }
    await waitFor(() => expect(told()).toContain('00:01:40.0: The laptop falls asleep.'));
    expect(outcome()).toBe('Nobody noticed anything');
  });

  it('keeps the playhead at its share of the run when a setting changes', async () => {
    const { user } = await renderSimulation('scenario=no-rotation');
    const half = Math.round(Number(position().max) / 2);
    fireEvent.change(position(), { target: { value: half } });
    await user.click(button('Mend it: rotation on'));
    await waitFor(() => expect(outcome()).toMatch(/^The person/));
    const { value, max } = position();
    expect(Math.abs(Number(value) - Number(max) / 2)).toBeLessThanOrEqual(1);
  });

  it('says why there is no picture where Web Crypto is missing', async () => {
    vi.stubGlobal('crypto', {});
    render(<Simulation query="" onQuery={() => {}} onOpenToken={() => {}} />);
    expect(await screen.findByText(/^Web Crypto.* needs https/)).toBeDefined();
    expect(document.querySelector('svg[role=img]')).toBeNull();
    expect(screen.queryByText('Export JSON')).toBeNull();
  });
});

it('has no two fields of the same name as the plan above it', async () => {
  await renderSimulation();
  const labels = [...document.querySelectorAll('label')].map(({ textContent }) => textContent);
  expect(labels).not.toContain('Lead');
});

it('tells of a theft with an HttpOnly cookie, too', async () => {
  await renderSimulation('scenario=injected-script&storage=cookie');
  expect(outcome()).toMatch(/^A thief had access for 4 min \d+ s$/);
});

describe('what can be carried away', () => {
  it('is a link with the settings, and no token', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const { user } = await renderSimulation('scenario=two-tabs&grace=30');
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    window.history.replaceState(null, '', '#/refresh?scenario=normal');
    await user.click(button('Copy link'));
    expect(writeText).toHaveBeenCalledWith(
      `${window.location.origin}/#/refresh?scenario=two-tabs&grace=30`,
    );
  });

  it('is the whole run as JSON', async () => {
    const { user } = await renderSimulation('scenario=two-tabs');
    await user.click(button('Export JSON'));
    const [name, type, text] = vi.mocked(download).mock.lastCall ?? [];
    expect([name, type]).toEqual(['jotglass-two-tabs.json', 'application/json']);
    const { scenario, settings, seed, events, tokens } = JSON.parse(text ?? '');
    expect({ scenario, seed }).toEqual({ scenario: 'two-tabs', seed: 1 });
    expect(settings.singleFlight).toBe('tab');
    expect(events.filter(({ kind }: { kind: string }) => kind === 'saw').length).toBeGreaterThan(2);
    expect(tokens[0]).toMatchObject({ id: 'A1', parent: null, issuedTo: 'owner' });
  });

  it('is each access token, which Inspect decodes', async () => {
    const { user, onOpenToken } = await renderSimulation('scenario=two-tabs');
    await user.click(button('Open A3 in Inspect'));
    const inspection = inspect(onOpenToken.mock.lastCall?.[0]);
    expect(inspection.kind).toBe('tokens');
  });
});

describe('the events', () => {
  it('are whole sentences with their times, and the playhead is marked', async () => {
    await renderSimulation('scenario=two-tabs');
    expect(eventItems()[1]?.textContent).toBe(
      '00:00:00.0: Tab 1 signs in at the authorization server.',
    );
    expect(eventItems().at(-1)?.getAttribute('aria-current')).toBe('step');
    fireEvent.change(position(), { target: { value: 5 } });
    expect(currentEvent()).toBe('00:00:05.0: Tab 1 calls the API, with A1.');
    fireEvent.change(position(), { target: { value: 0 } });
    expect(currentEvent()).toBeUndefined();
  });
});

it.each(['lost-response&grace=30', 'injected-script'])(
  'axe finds nothing in %s',
  async (scenario) => {
    await renderSimulation(`scenario=${scenario}`);
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const { violations } = await axe.run(document.body, {
      // The first needs a browser, and the second a whole page.
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  },
);
