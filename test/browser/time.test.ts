import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { inspectPages } from '../support/inspectPage.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const START = Date.parse('2026-03-01T10:00:00Z');
const now = START / 1000;
const HOUR = 3600;

/** Opens the page with a clock that stands still until the test moves it. */
function openAt(
  start: number,
  timezoneId = 'Europe/Berlin',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<InspectPage> {
  return open({
    timezoneId,
    async prepare(page) {
      // It runs until it is stopped, and it can be stopped only at a moment to come.
      await page.clock.install({ time: start - HOUR * 1000 });
      await page.clock.pauseAt(start);
      await prepare?.(page);
    },
  });
}

const tick = (inspect: InspectPage, seconds = 1) => inspect.page.clock.runFor(seconds * 1000);

/** Moves the wall clock while no timer runs, as it is when the machine sleeps or its clock is set. */
const setClock = (inspect: InspectPage, seconds: number) =>
  inspect.page.clock.setSystemTime((now + seconds) * 1000);

describe('the verdict', () => {
  it.each([
    ['before "nbf"', { nbf: now + 1 }, 'not-yet-valid', '00:01'],
    ['at "nbf"', { nbf: now }, 'no-expiry', ''],
    ['a second before "exp"', { exp: now + 1 }, 'current', '00:01'],
    ['half a second before "exp"', { exp: now + 0.5 }, 'current', '00:01'],
    ['at "exp"', { exp: now }, 'expired', '00:00'],
    ['after "exp"', { exp: now - 1 }, 'expired', '00:00'],
    ['days before "exp"', { exp: now + 93_784 }, 'current', '1 d 02:03:04'],
  ])('%s is told to the second', async (_, claims, verdict, timeLeft) => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf(claims));
    expect(await inspect.verdict()).toBe(verdict);
    expect(await inspect.timer.textContent()).toBe(timeLeft);
  });

  it('changes by itself at "nbf" and at "exp", and is announced once each time', async () => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ iat: now, nbf: now + 3, exp: now + 6 }));
    await recordAnnouncements(inspect);
    const seen: string[] = [];
    for (let second = 0; second < 9; second += 1) {
      const timeLeft = await inspect.timer.textContent();
      seen.push(`${await inspect.verdict()} ${timeLeft} ${await inspect.page.title()}`);
      await tick(inspect);
    }
    expect(seen).toEqual([
      'not-yet-valid 00:03 Not valid for 00:03 · Jotglass',
      'not-yet-valid 00:02 Not valid for 00:02 · Jotglass',
      'not-yet-valid 00:01 Not valid for 00:01 · Jotglass',
      'current 00:03 00:03 left · Jotglass',
      'current 00:02 00:02 left · Jotglass',
      'current 00:01 00:01 left · Jotglass',
      'expired 00:00 Expired · Jotglass',
      'expired 00:00 Expired · Jotglass',
      'expired 00:00 Expired · Jotglass',
    ]);
    expect(await announcements(inspect)).toEqual([
      expect.stringContaining('Not expired'),
      expect.stringContaining('Expired on 1 Mar 2026, 11:00:06 CET'),
    ]);
  });

  it('of a token in a list of them changes there too', async () => {
    const inspect = await openAt(START);
    await inspect.show(`${tokenOf({ sub: 'a' })} ${tokenOf({ sub: 'b', exp: now + 2 })}`);
    const second = inspect.list('Tokens found').getByRole('button').nth(1);
    expect(await second.textContent()).toContain('not expired');
    await tick(inspect, 2);
    expect(await second.textContent()).toMatch(/, expired $/);
  });
});

describe('the machine', () => {
  const RETURNS = ['visibilitychange', 'pageshow'] as const;

  it.each(RETURNS)('that slept for an hour shows what is true at "%s"', async (event) => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ iat: now - 60, exp: now + 60 }));
    await setClock(inspect, HOUR);
    expect(await inspect.verdict()).toBe('current');
    await comeBack(inspect, event);
    expect(await inspect.verdict()).toBe('expired');
    expect(await inspect.claim('exp').textContent()).toContain('59 minutes ago');
    expect(await inspect.page.title()).toContain('Expired');
  });

  it('that slept shows what is true at the first timer that runs', async () => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ exp: now + 60 }));
    await setClock(inspect, HOUR);
    await tick(inspect);
    expect(await inspect.verdict()).toBe('expired');
  });

  it('that slept reads a new token by the time it is', async () => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ exp: now + 60 }));
    await setClock(inspect, HOUR);
    await inspect.show(tokenOf({ exp: now + HOUR + 60 }));
    expect(await inspect.timer.textContent()).toBe('01:00');
  });

  it.each(RETURNS)('whose clock is set back and forward is followed at "%s"', async (event) => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ nbf: now - 60, exp: now + 60 }));
    const seen = [];
    for (const seconds of [HOUR, 0, -HOUR, 59]) {
      await setClock(inspect, seconds);
      await comeBack(inspect, event);
      seen.push(`${await inspect.verdict()} ${await inspect.timer.textContent()}`);
    }
    expect(seen).toEqual([
      'expired 00:00',
      'current 01:00',
      'not-yet-valid 59:00',
      'current 00:01',
    ]);
    await tick(inspect);
    expect(await inspect.verdict()).toBe('expired');
  });
});

describe('the time zone', () => {
  it('names both hours that are called the same when summer time ends', async () => {
    const change = Date.parse('2026-10-25T01:00:00Z');
    const inspect = await openAt(change - 2000, 'Europe/Berlin');
    const [before, after] = [change / 1000 - 1800, change / 1000 + 1800];
    await inspect.show(tokenOf({ iat: before, exp: after }));
    expect(await inspect.claim('iat').textContent()).toContain('25 Oct 2026, 02:30:00 CEST');
    expect(await inspect.claim('exp').textContent()).toContain('25 Oct 2026, 02:30:00 CET');
    expect(await inspect.timer.textContent()).toBe('30:02');
    await tick(inspect, 4);
    expect(await inspect.timer.textContent()).toBe('29:58');
    expect(await inspect.verdict()).toBe('current');
  });

  it('with half an hour in its offset is named', async () => {
    const inspect = await openAt(START, 'Asia/Kolkata');
    await inspect.show(tokenOf({ exp: now + 900 }));
    const exp = await inspect.claim('exp').textContent();
    expect(exp).toContain('1 Mar 2026, 15:45:00 GMT+5:30');
    expect(exp).toContain('2026-03-01T10:15:00Z');
    expect(await inspect.timer.textContent()).toBe('15:00');
  });
});

describe('a tick', () => {
  /** Where each change was: the title, or the nearest region, table or list by its name. */
  const recordChanges = (inspect: InspectPage): Promise<void> =>
    inspect.page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      const isText = (node: Node) => node instanceof Text;
      const nameOf = (target: Node): string => {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('title')) return 'title';
        const named = element?.closest(
          'section[aria-label], section[aria-labelledby], [aria-label]',
        );
        const id = named?.getAttribute('aria-labelledby');
        const name = id ? document.getElementById(id)?.textContent : null;
        return name ?? named?.getAttribute('aria-label')?.replace(/:.*/, '') ?? 'elsewhere';
      };
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          const isOfText = type !== 'attributes' && [...addedNodes, ...removedNodes].every(isText);
          changes.push(`${isOfText ? 'text' : type} in ${nameOf(target)}`);
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });

  const changesSeen = (inspect: InspectPage): Promise<string[]> =>
    inspect.page.evaluate(() => [
      ...new Set((window as unknown as { changes: string[] }).changes.splice(0)),
    ]);

  it('changes nothing but the text of what shows time', async () => {
    const inspect = await openAt(START);
    await inspect.show(
      `${tokenOf({ iat: now - 5, nbf: now - 5, exp: now + 300, id: '1' })} ${tokenOf({ exp: now + 300 })}`,
    );
    // What waits for a frame waits for the clock, which stands still.
    await tick(inspect);
    await recordChanges(inspect);
    await tick(inspect, 3);
    const changes = await changesSeen(inspect);
    expect(changes.sort()).toEqual([
      'attributes in Timeline',
      'text in Claims',
      'text in Time left',
      'text in Timeline',
      'text in title',
    ]);
  });

  it('changes nothing at all where no time is shown', async () => {
    const inspect = await openAt(START);
    await inspect.show(tokenOf({ sub: 'a' }));
    // What waits for a frame waits for the clock, which stands still.
    await tick(inspect);
    await recordChanges(inspect);
    await tick(inspect, 3);
    expect(await changesSeen(inspect)).toEqual([]);
  });

  it('parses nothing', async () => {
    const inspect = await openAt(START, 'Europe/Berlin', (page) =>
      page.addInitScript(() => {
        const parse = JSON.parse;
        const counted = { parsed: 0 };
        Object.assign(window, counted);
        JSON.parse = (...given) => {
          (window as unknown as typeof counted).parsed += 1;
          return parse(...given);
        };
      }),
    );
    const parsed = () =>
      inspect.page.evaluate(() => (window as unknown as { parsed: number }).parsed);
    await inspect.show(tokenOf({ iat: now - 5, exp: now + 300, id: 1 }));
    await tick(inspect, 2);
    const before = await parsed();
    expect(before).toBeGreaterThan(0);
    await tick(inspect, 3);
    expect(await inspect.timer.textContent()).toBe('04:55');
    expect(await parsed()).toBe(before);
  });
});

/** Lets the page be shown again: the event, and what follows from it before a frame is painted. */
function comeBack(inspect: InspectPage, event: 'visibilitychange' | 'pageshow'): Promise<void> {
  return inspect.page.evaluate(async (type) => {
    const target = type === 'pageshow' ? window : document;
    target.dispatchEvent(new Event(type));
    await Promise.resolve();
  }, event);
}

/** Notes each text that the status comes to hold from now on, what is hidden from it left out. */
async function recordAnnouncements(inspect: InspectPage): Promise<void> {
  await inspect.status.getByRole('status').evaluate((element) => {
    const spoken = () => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const announced: string[] = [];
    Object.assign(window, { announced });
    let last = spoken();
    new MutationObserver(() => {
      if (spoken() !== last) announced.push(spoken());
      last = spoken();
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
}

const announcements = (inspect: InspectPage): Promise<string[]> =>
  inspect.page.evaluate(() => (window as unknown as { announced: string[] }).announced);
