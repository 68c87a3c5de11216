import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/token/inspect.ts';
import { seconds } from '../../../src/token/numericDate.ts';
import { NO_INPUTS } from '../../../src/ui/inputs.ts';
import { Status } from '../../../src/ui/inspect/Status.tsx';
import { base64url, tokenOf } from '../../support/tokens.ts';
import {
  NOW,
  pasteIntoApp,
  renderApp,
  sentence,
  status,
  timeLeft,
  verdict,
} from '../renderApp.tsx';
import { renderWithInputs } from './trusted.tsx';

const HOUR = 3600;

/** What assistive technology is told of the verdict. */
function announced(): string {
  const live = within(status()).getByRole('status').cloneNode(true) as HTMLElement;
  for (const hidden of live.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return live.textContent?.trim() ?? '';
}

describe('the verdict', () => {
  it('flips by itself when its moment has come', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ nbf: NOW + 2, exp: NOW + 4 }));
    const seen: (string | undefined)[] = [verdict()];
    for (let second = 1; second <= 5; second += 1) {
      clock.tick();
      seen.push(verdict());
    }
    expect(seen).toEqual([
      'not-yet-valid',
      'not-yet-valid',
      'current',
      'current',
      'expired',
      'expired',
    ]);
  });

  it('is right at once after an hour of sleep, and after the clock was set back', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ exp: NOW + 60 }));
    clock.tick(HOUR);
    expect(verdict()).toBe('expired');
    expect(sentence()).toBe('Expired 59 minutes ago');
    expect(document.title).toBe('Expired · Jotglass');
    clock.set(NOW - HOUR);
    expect(verdict()).toBe('current');
    expect(timeLeft()).toBe('01:01:00');
  });

  it('tells what the leeway alone keeps, and does not call it about to expire', () => {
    const inspection = inspect(tokenOf({ exp: NOW + 1 }));
    const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
    const parts = { inspection, token, secured: null, kind: null, children: null };
    const { clock } = renderWithInputs(() => <Status {...parts} />, {
      policy: { ...NO_INPUTS.policy, leeway: seconds(60) },
    });
    expect([sentence(), timeLeft()]).toEqual(['Expires with the leeway in', '01:01']);
    clock.tick();
    expect([sentence(), timeLeft()]).toEqual([
      'Expired by its date, kept by the leeway for',
      '01:00',
    ]);
    expect(announced()).toMatch(/^Expired on 21 Jun .*\. The leeway keeps it until 21 Jun/);
    expect(verdict()).toBe('current');
    clock.tick(60);
    expect(verdict()).toBe('expired');
  });

  it('is announced when it changes, and not at every tick', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ exp: NOW + 3 }));
    const heard = [announced()];
    for (let second = 1; second <= 8; second += 1) {
      clock.tick();
      if (announced() !== heard.at(-1)) heard.push(announced());
    }
    expect(heard).toEqual([
      'Not expired. Expires on 21 Jun 2026, 02:00:03 CEST',
      'Expired on 21 Jun 2026, 02:00:03 CEST',
    ]);
  });

  it.each([
    ['empty', '', 'Paste a token to read it'],
    ['malformed', 'no token here', 'Malformed: no token in this text'],
    ['no-expiry', tokenOf({}), 'Never expires by itself'],
    ['undetermined', tokenOf({ exp: 'soon' }), 'Undetermined: exp is not a NumericDate'],
  ])('is announced as it is shown when nothing in it moves: %s', async (kind, text, words) => {
    await renderApp(text);
    expect(verdict()).toBe(kind);
    expect(sentence()).toBe(words);
    expect(announced()).toBe(words);
  });
});

describe('the countdown', () => {
  it('ticks in the timer and in the title', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ exp: NOW + 2 }));
    const shown: string[] = [];
    for (let second = 0; second < 3; second += 1) {
      shown.push(`${timeLeft()} | ${document.title}`);
      clock.tick();
    }
    expect(shown).toEqual([
      '00:02 | 00:02 left · Jotglass',
      '00:01 | 00:01 left · Jotglass',
      '00:00 | Expired · Jotglass',
    ]);
  });

  it('is one timer that is not announced, beside one status', async () => {
    await pasteIntoApp(tokenOf({ exp: NOW + 2 }));
    const timers = within(status()).getAllByRole('timer');
    expect(timers.map((timer) => timer.getAttribute('aria-live'))).toEqual(['off']);
    expect(within(status()).getAllByRole('status')).toHaveLength(1);
  });

  it('stands beside the sentence of a malformed token whose dates can be read', async () => {
    await pasteIntoApp(
      `${base64url('{"alg":"none"}')}=.${tokenOf({ exp: NOW + 61 }).split('.')[1]}.`,
    );
    expect(verdict()).toBe('malformed');
    expect(timeLeft()).toBe('01:01');
  });
});

describe('the facts', () => {
  it('are the date by the local clock and in UTC, the serialization and the algorithm', async () => {
    await pasteIntoApp(tokenOf({ exp: NOW - HOUR }));
    const facts = within(status()).getAllByRole('listitem');
    expect(facts.map(({ textContent }) => textContent)).toEqual([
      '21 Jun 2026, 01:00:00 CEST',
      '2026-06-20T23:00:00Z',
      'JWS Compact Serialization',
      'HS256',
      'leeway 0 s',
      'signature not verified',
    ]);
  });

  it('are about "nbf" before it, and about "exp" after', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ nbf: NOW + 60, exp: NOW + 120 }));
    const date = () => within(status()).getAllByRole('listitem')[1]?.textContent;
    expect(date()).toBe('2026-06-21T00:01:00Z');
    clock.tick(60);
    expect(date()).toBe('2026-06-21T00:02:00Z');
  });

  it('give both readings of a date in milliseconds', async () => {
    await pasteIntoApp(tokenOf({ exp: NOW * 1000 }));
    const facts = within(status()).getAllByRole('listitem');
    expect(facts[0]?.textContent).toBe('as milliseconds: 21 Jun 2026, 02:00:00 CEST');
    expect(facts[2]?.textContent).toMatch(/^as seconds: \d+ \w+ 58439, /);
  });

  it('show the hidden characters of an algorithm', async () => {
    await pasteIntoApp(tokenOf({}, { alg: '\u202e652SH' }));
    expect(status().textContent).toContain('\\u202E652SH');
    expect(status().textContent).not.toContain('\u202e');
  });

  it.each([
    ['current', { exp: NOW + 9 }],
    ['expired', { exp: NOW - 9 }],
    ['not yet valid', { nbf: NOW + 9 }],
    ['without an end', {}],
    ['undetermined', { exp: '' }],
  ])('say of a token that is %s that its signature is not verified', async (_which, payload) => {
    await renderApp(tokenOf(payload));
    expect(status().textContent).toContain('signature not verified');
  });
});
