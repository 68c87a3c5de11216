import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../support/tokens.ts';
import { NOW, pasteIntoApp } from '../renderApp.tsx';

const HOUR = 3600;

const picture = (): HTMLElement => screen.getByRole('img', { name: /^Timeline: / });

const words = (): (string | null)[] =>
  [...picture().querySelectorAll('text')].map(({ textContent }) => textContent);

/** How far from the left something that is drawn stands, in percent. */
const placeOf = (moment: string): number =>
  Number.parseFloat(picture().querySelector(`[data-moment=${moment}]`)?.getAttribute('x') ?? '');

describe('the timeline', () => {
  it('tells in its name all that it shows', async () => {
    await pasteIntoApp(tokenOf({ iat: NOW - HOUR, exp: NOW + HOUR }));
    expect(picture().getAttribute('aria-label')).toBe(
      'Timeline: issued 1 hour ago, expires in 1 hour, 50 % of 2 hours has passed',
    );
    expect(words()).toEqual(['issued 01:00:00', 'now, 50 % of 2 hours', 'expires 03:00:00']);
  });

  it('moves with the clock', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ iat: NOW, exp: NOW + HOUR }));
    expect([placeOf('iat'), placeOf('now'), placeOf('exp')]).toEqual([0, 0, 100]);
    clock.tick(HOUR / 4);
    expect(placeOf('now')).toBe(25);
    expect(words()).toContain('now, 25 % of 1 hour');
    clock.tick(HOUR);
    expect(placeOf('now')).toBe(100);
    expect(words()).toContain('expired 03:00:00');
  });

  it('draws all words of dates that are equal', async () => {
    await pasteIntoApp(tokenOf({ iat: NOW, nbf: NOW, exp: NOW }));
    expect(words().toSorted()).toEqual([
      'expired 02:00:00',
      'issued 02:00:00',
      'now',
      'valid from 02:00:00',
    ]);
    const heights = [...picture().querySelectorAll('text')].map((text) => text.getAttribute('y'));
    expect(new Set(heights).size).toBe(4);
  });

  it.each([
    ['without dates', '{}'],
    ['with a date that is none', '{"exp":"1782000000"}'],
    ['with milliseconds alone', '{"exp":1782000000000}'],
  ])('is not there for a token %s', async (_which, payload) => {
    await pasteIntoApp(tokenOf(payload));
    expect(screen.queryByRole('img', { name: /Timeline/ })).toBeNull();
  });
});
