import { render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it, vi } from 'vitest';
import { findingWords } from '../../../src/text/findings.ts';
import { inspect } from '../../../src/token/inspect.ts';
import { prettyPrint } from '../../../src/token/prettyPrint.ts';
import { App } from '../../../src/ui/App.tsx';
import { claimRows } from '../../../src/ui/inspect/claimRows.ts';
import { colouredRuns } from '../../../src/ui/inspect/colouredRuns.ts';
import { highlight } from '../../../src/ui/inspect/highlight.ts';
import { lateParts } from '../../../src/ui/lateParts.ts';
import { base64url, tokenOf } from '../../support/tokens.ts';
import { changesDuring } from '../changesDuring.ts';
import { ManualClock, ManualLinks, NOW, pasteIntoApp, timeLeft } from '../renderApp.tsx';

vi.mock('../../../src/token/inspect.ts', { spy: true });
vi.mock('../../../src/token/prettyPrint.ts', { spy: true });
vi.mock('../../../src/text/findings.ts', { spy: true });
vi.mock('../../../src/ui/inspect/claimRows.ts', { spy: true });
vi.mock('../../../src/ui/inspect/colouredRuns.ts', { spy: true });
vi.mock('../../../src/ui/inspect/highlight.ts', { spy: true });

const TOKEN = tokenOf({ iat: NOW - 90, nbf: NOW - 90, exp: NOW + 900, auth_time: NOW - 100 });

it('a tick changes text and the places in the timeline, and adds or removes nothing', async () => {
  const { clock } = await pasteIntoApp(TOKEN);
  const changes = changesDuring(() => {
    for (let second = 0; second < 3; second += 1) clock.tick();
  });
  expect(timeLeft()).toBe('14:57');
  expect(changes.filter(({ type }) => type === 'characterData').length).toBeGreaterThan(3);
  for (const { type, target } of changes) {
    expect(type).not.toBe('childList');
    if (type === 'attributes') expect((target as Element).closest('svg')).not.toBeNull();
  }
});

it('a tick leaves the token, the header, the payload, the signature and the findings alone', async () => {
  const { clock } = await pasteIntoApp(`${base64url('{"alg":"none"}')}.${TOKEN.split('.')[1]}.`);
  const changes = changesDuring(() => clock.tick());
  const still = [
    ...['Header', 'Payload', 'Signature'].map((name) => screen.getByRole('region', { name })),
    screen.getByRole('list', { name: 'Findings' }),
    screen.getByRole('textbox', { name: 'Token' }),
  ];
  expect(changes).not.toEqual([]);
  for (const { target } of changes) {
    expect(still.some((part) => part.contains(target))).toBe(false);
  }
});

it('a tick that shows nothing new changes nothing', async () => {
  const { clock } = await pasteIntoApp(tokenOf({ sub: 'a' }));
  expect(changesDuring(() => clock.tick())).toEqual([]);
  expect(changesDuring(() => clock.tick(86_400))).toEqual([]);
});

it('a tick renders nothing where no time is shown', async () => {
  const renders = vi.fn();
  const clock = new ManualClock();
  await lateParts.load();
  render(
    <Profiler id="page" onRender={renders}>
      <App clock={clock} initialText={tokenOf({ sub: 'a' })} incoming={new ManualLinks()} />
    </Profiler>,
  );
  expect(renders).toHaveBeenCalled();
  renders.mockClear();
  clock.tick();
  clock.tick(86_400);
  expect(renders).not.toHaveBeenCalled();
});

it('a tick reads, colours and explains nothing anew', async () => {
  const work = [inspect, prettyPrint, highlight, colouredRuns, claimRows, findingWords];
  const { clock } = await pasteIntoApp(`${base64url('{"alg":"none"}')}.${TOKEN.split('.')[1]}.`);
  for (const done of work) {
    expect(done).toHaveBeenCalled();
    vi.mocked(done).mockClear();
  }
  clock.tick();
  clock.tick(5000);
  for (const done of work) expect(done).not.toHaveBeenCalled();
});
